// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace ui {

/// A tool bar whose buttons lose their words, not their names, where it is too narrow for all of
/// it: what stands last, such as a search field, stays in sight in every language.
class FoldingToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit FoldingToolBar(const QString &title, QWidget *parent = nullptr);

protected:
    void actionEvent(QActionEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();

    int m_fullWidth = 0;
};

} // namespace ui
