// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// The outlined chip that marks a production environment: the same in tables, forms and dialogs.
class ProductionChip : public QWidget
{
    Q_OBJECT
public:
    explicit ProductionChip(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// How large the chip is beside text in `font`.
    static QSize sizeFor(const QFont &font);
    /// Draws it into `frame`, which has that size.
    static void paint(
        QPainter *painter, const QRect &frame, const QFont &font, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
