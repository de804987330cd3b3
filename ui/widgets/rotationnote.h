// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebanner.h"

#include <QTimer>

namespace workflows {
class Session;
}

namespace ui {

/// Names the rotations that are not finished, in this run or from an earlier one. Nothing where
/// there is none, or where nothing may be changed.
class RotationNote : public MessageBanner
{
    Q_OBJECT
public:
    explicit RotationNote(workflows::Session *session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to see them and go on.
    void continueRequested();

private:
    void update();

    workflows::Session *m_session;
    QTimer m_clock;
};

} // namespace ui
