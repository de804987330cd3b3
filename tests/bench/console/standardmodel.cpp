// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardmodel.h"

#include "models/apikeycolumns.h"

#include <QHeaderView>
#include <QTableView>

namespace bench {

namespace {

constexpr int columns = 8;
constexpr int sortRole = Qt::UserRole;

QVariant sortValue(const domain::ApiKey &key, const models::ApiKeyColumn &column,
    const models::ApiKeyContext &context)
{
    if (column.time)
        return column.time(key).toMSecsSinceEpoch();
    return column.sortKey ? column.sortKey(key, context) : column.text(key, context);
}

} // namespace

StandardModel::StandardModel(const inventory::Inventory *around)
    : m_around(around)
{
    m_items.setColumnCount(columns);
    m_proxy.setSourceModel(&m_items);
    m_proxy.setFilterKeyColumn(-1);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setSortRole(sortRole);
    m_proxy.setSortLocaleAware(true);
}

void StandardModel::append(const QList<domain::ApiKey> &keys)
{
    const models::ApiKeyContext context{*m_around, QDateTime::currentDateTimeUtc()};
    const auto described = models::apiKeyColumns().first(columns);
    for (const domain::ApiKey &key : keys) {
        QList<QStandardItem *> row;
        for (const models::ApiKeyColumn &column : described) {
            auto *item = new QStandardItem(column.text(key, context));
            item->setData(sortValue(key, column, context), sortRole);
            row.append(item);
        }
        m_items.appendRow(row);
    }
}

void StandardModel::search(const QString &text)
{
    m_proxy.setFilterFixedString(text);
}

QTableView *StandardModel::newTable()
{
    auto *table = new QTableView;
    table->setModel(&m_proxy);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(28);
    return table;
}

} // namespace bench
