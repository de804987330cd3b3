// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tabletext.h"

#include "domain/csv.h"
#include "models/roles.h"

#include <QElapsedTimer>

namespace models {

namespace {

constexpr qint64 sliceMilliseconds = 6;

} // namespace

QStringList headerText(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList titles;
    titles.reserve(columns.size());
    for (const int column : columns)
        titles.append(model.headerData(column, Qt::Horizontal).toString());
    return titles;
}

QStringList rowText(const QAbstractItemModel &model, int row, const QList<int> &columns)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const int column : columns) {
        const QModelIndex cell = model.index(row, column);
        const QVariant exact = cell.data(ExactRole);
        cells.append(exact.isValid() ? exact.toString() : cell.data().toString());
    }
    return cells;
}

QByteArray csv(const TableText &table)
{
    QByteArray records = domain::csvRecord(table.header);
    for (const QStringList &row : table.rows)
        records += domain::csvRecord(row);
    return records;
}

QString tabSeparated(const TableText &table)
{
    QString lines = domain::tabSeparatedLine(table.header);
    for (const QStringList &row : table.rows)
        lines += QLatin1Char('\n') + domain::tabSeparatedLine(row);
    return lines;
}

TableReader::TableReader(QAbstractItemModel *model, const QList<int> &columns, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(columns)
{
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableReader::begin);
    connect(model, &QAbstractItemModel::modelReset, this, &TableReader::begin);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableReader::begin);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableReader::begin);
    connect(model, &QAbstractItemModel::rowsMoved, this, &TableReader::begin);
    connect(&m_slices, &QTimer::timeout, this, &TableReader::readSlice);
}

void TableReader::start()
{
    begin();
    m_slices.start(0);
}

void TableReader::begin()
{
    m_table.header = headerText(*m_model, m_columns);
    m_table.rows.clear();
    m_table.rows.reserve(m_model->rowCount());
}

void TableReader::readSlice()
{
    if (!m_model)
        return;
    const int total = m_model->rowCount();
    QElapsedTimer slice;
    slice.start();
    while (m_table.rows.size() < total && slice.elapsed() < sliceMilliseconds)
        m_table.rows.append(rowText(*m_model, int(m_table.rows.size()), m_columns));
    const int done = int(m_table.rows.size());
    if (done < total) {
        Q_EMIT progressed(done, total);
        return;
    }
    m_slices.stop();
    disconnect(m_model, nullptr, this, nullptr);
    Q_EMIT finished(m_table);
}

} // namespace models
