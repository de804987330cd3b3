// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "workflows/keyrotations.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace workflows {
class OwnerActivity;
class Session;
} // namespace workflows

namespace ui {

/// One rotation that is not finished: where it stands, what is still to come, and what can be done.
class RotationCard : public QFrame
{
    Q_OBJECT
public:
    RotationCard(workflows::Session *session, const workflows::KeyRotations::Item &item,
        QWidget *parent = nullptr);

    const journal::WriteId &write() const { return m_item.write; }
    /// Says where the rotation stands now.
    void setItem(const workflows::KeyRotations::Item &item);

Q_SIGNALS:
    /// The person wants this key, the old or the new one, to be deleted.
    void deletionRequested(const domain::ApiKey &key);

private:
    void build();
    void showActivity();
    void request(const domain::ApiKeyId &id);

    workflows::Session *m_session;
    workflows::KeyRotations::Item m_item;
    workflows::OwnerActivity *m_activity = nullptr;
    QLabel *m_secret;
    QLabel *m_secretIcon;
    QLabel *m_ready;
    QLabel *m_readyIcon;
    QLabel *m_evidence;
    QCheckBox *m_inUse;
    QLabel *m_locked;
    QPushButton *m_keepBoth;
    QPushButton *m_deleteNew;
    QPushButton *m_deleteOld;
};

} // namespace ui
