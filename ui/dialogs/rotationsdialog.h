// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace workflows {
class Session;
}

namespace ui {

class RotationCard;

/// All rotations that are not finished, each with where it stands and what can be done. Stands
/// beside the window: who waits for a key goes on working.
class RotationsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RotationsDialog(workflows::Session *session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants this key, an old or a new one, to be deleted.
    void deletionRequested(const domain::ApiKey &key);

private:
    void update();
    RotationCard *cardOf(const QUuid &write) const;

    workflows::Session *m_session;
    QLabel *m_heading;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QList<RotationCard *> m_cards;
    QTimer m_clock;
};

} // namespace ui
