// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace ui {

/// The desktop's own style, or a named one of Qt's. Only the icons that every menu bar, tool bar
/// and line edit asks for, and hardly any ever shows, are the program's: a style reads its own from
/// image files, for which Qt would load all its image plugins before there is a window.
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
    /// Whether what is painted is painted by that one of Qt's styles.
    bool isBasedOn(const QString &name) const;
};

} // namespace ui
