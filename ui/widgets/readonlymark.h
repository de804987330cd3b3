// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// Says on every page that nothing can be changed here.
class ReadOnlyMark : public QWidget
{
    Q_OBJECT
public:
    explicit ReadOnlyMark(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
};

} // namespace ui
