// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QLabel;
class QPushButton;

namespace ui {

/// What a table says when it has no rows: one sentence, and one action. Lies over the table's
/// viewport, beside the table: what lies in a table is not there for a screen reader.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(QAbstractScrollArea *table, QWidget *parent);

    /// An empty sentence hides it; an empty action leaves the button away.
    void say(const QString &sentence, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();

    QAbstractScrollArea *m_table;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace ui
