// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowsahead.h"

#include "inventory/inventory.h"
#include "ui/fontsahead.h"
#include "ui/icons.h"

#include <QFontDatabase>
#include <QTextLayout>
#include <QWidget>

namespace ui {

namespace {

/// As cells show them.
constexpr QSize iconSize(16, 16);

void layOut(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine().setLineWidth(iconSize.width());
    layout.endLayout();
}

} // namespace

void RowsAhead::prepare(const inventory::Inventory &known, QWidget *page)
{
    if (known.keys().size() > 0)
        return;
    auto *ahead = new RowsAhead(&known, page);
    findFontsFor(known, ahead, [ahead] { ahead->start(); });
}

RowsAhead::RowsAhead(const inventory::Inventory *known, QWidget *page)
    : QObject(page)
    , m_known(known)
{
    const QFont font = page->font();
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    m_steps.append([fixed] { layOut(QStringLiteral("A"), fixed); });
    for (const QChar letter : commonLetters())
        m_steps.append([letter, font] { layOut(letter, font); });
    const auto draw
        = [page](const QIcon &icon) { icon.pixmap(iconSize, page->devicePixelRatio()); };
    using enum domain::ResourceKind;
    for (const auto kind : {Kafka, SchemaRegistry, KsqlDb, FlinkRegion, Tableflow, Cloud, Global})
        m_steps.append([draw, kind] { draw(kindIcon(kind)); });
    using enum models::OwnerStanding;
    for (const auto standing : {ServiceAccount, User, None, NotLoaded})
        m_steps.append([draw, standing] { draw(ownerIcon(standing)); });
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &RowsAhead::goOn);
}

void RowsAhead::goOn()
{
    if (m_known->keys().size() > 0)
        m_steps.clear();
    if (!m_steps.isEmpty())
        m_steps.takeFirst()();
    if (m_steps.isEmpty())
        deleteLater();
}

} // namespace ui
