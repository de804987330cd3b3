// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace ui {

/// Lists what can be done with the keyboard alone.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `actions`: those that have a shortcut are listed, in this order.
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace ui
