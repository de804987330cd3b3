// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace workflows {
class KeyCreation;
}

namespace ui {

class MessageBanner;

/// What is known after a create whose answer was lost: created without a secret, not created, or
/// not known.
class LostAnswerPage : public QWidget
{
    Q_OBJECT
public:
    explicit LostAnswerPage(workflows::KeyCreation *creation, QWidget *parent = nullptr);

    /// Says what the workflow found out.
    void begin();

private:
    workflows::KeyCreation *m_creation;
    MessageBanner *m_finding;
    QLabel *m_keys;
};

} // namespace ui
