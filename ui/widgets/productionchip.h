// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
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
    /// It, in that size, for a screen of that ratio. Drawn once.
    static QPixmap picture(const QFont &font, const QColor &color, qreal ratio);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
