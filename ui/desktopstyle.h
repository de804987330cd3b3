// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QProxyStyle>

#include <array>

class QStyleOptionSlider;

namespace ui {

/// The desktop's own style, or a named one of Qt's. Only the icons that every menu bar, tool bar
/// and line edit asks for, and hardly any ever shows, are the program's: a style reads its own from
/// image files, for which Qt would load all its image plugins before there is a window. And a
/// scroll bar that looks as it did is not drawn again, only copied.
class DesktopStyle : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::QProxyStyle;

    /// Puts it before the style that the application has of its desktop, or of its command line.
    /// Before there is one, Qt knows of no desktop, and would take its plainest.
    static void use();

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget = nullptr) const override;
    /// Whether what is painted is painted by that one of Qt's styles.
    bool isBasedOn(const QString &name) const;

private:
    /// All that a scroll bar of Fusion's looks different by.
    struct Look
    {
        QSize size;
        QRect slider;
        State state;
        SubControls shown;
        SubControls active;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        bool isUpsideDown = false;
        bool isFixed = false;
        qint64 palette = 0;
        qreal ratio = 1;

        bool operator==(const Look &other) const = default;
    };
    struct Drawn
    {
        Look look;
        QPixmap picture;
    };

    QPixmap scrollBar(const QStyleOptionSlider &option, qreal ratio, const QWidget *widget) const;

    /// Of the scroll bars that were drawn last: a window shows hardly more.
    mutable std::array<Drawn, 4> m_drawn{};
    mutable size_t m_next = 0;
};

} // namespace ui
