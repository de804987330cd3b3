// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

/// Labels for text that may come from the server: never rich text, whatever it looks like.
namespace ui {

/// Wrapped text that can be selected with the mouse and the keyboard.
QLabel *newTextLabel(QWidget *parent, const QString &text = {});
/// As newTextLabel(), dimmed: an explanation under a field.
QLabel *newHintLabel(QWidget *parent, const QString &text = {});
/// As newTextLabel(), in the fixed-width font: an ID.
QLabel *newIdentifierLabel(QWidget *parent, const QString &text = {});
/// A heading of a page or dialog.
QLabel *newHeading(QWidget *parent, const QString &text);

/// \p text as a tool tip: Qt would show what looks like markup as rich text.
QString plainToolTip(const QString &text);

} // namespace ui
