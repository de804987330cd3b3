// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// One line beside a table's heading: what has changed, with *Show* and *Dismiss*. Keeps its room
/// while it says nothing, so that no row moves when it does.
class ChangeNote : public QWidget
{
    Q_OBJECT
public:
    explicit ChangeNote(QWidget *parent = nullptr);

    /// Empty: nothing has changed.
    void say(const QString &text);
    /// Whether only what has changed is shown.
    void setShown(bool isShown);

Q_SIGNALS:
    void showRequested(bool isShown);
    void dismissed();

private:
    QLabel *m_text;
    QPushButton *m_show;
    QToolButton *m_dismiss;
};

} // namespace ui
