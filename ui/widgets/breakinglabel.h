// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QTextLayout;

namespace ui {

/// Shows a long identifier, such as an endpoint, whole in whatever width there is: QLabel breaks
/// lines between words alone and cuts off what is longer. Its text cannot be selected: put a button
/// that copies it beside it.
class BreakingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit BreakingLabel(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Breaks the text into lines of at most `width` pixels; gives their height.
    qreal layOut(QTextLayout *layout, int width) const;
};

} // namespace ui
