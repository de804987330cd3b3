// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace ui {

/// Tells when the rows of a table must stay where they are: the pointer has been moved over them,
/// or a cell is being edited. A pointer that only lies where a table came to be points at nothing.
class RowHold : public QObject
{
    Q_OBJECT
public:
    explicit RowHold(QTableView *table);

    bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void heldChanged(bool isHeld);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    QTableView *m_table;
    bool m_isPointed = false; ///< moved, pressed or turned since it came
    bool m_isHeld = false;
};

} // namespace ui
