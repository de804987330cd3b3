// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace ui {

/// Paints a cell exactly as QStyle::CE_ItemViewItem of a style of Qt's own does, in half the time:
/// QCommonStyle has the glyphs of a text looked up four times, once each to measure, shorten, place
/// and draw it. Cells with the focus, with a tick, or with several lines are left to the style.
void paintItem(QPainter *painter, const QStyleOptionViewItem &item);

} // namespace ui
