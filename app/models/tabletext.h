// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace models {

/// Rows of a table as text: for files, the clipboard and paper.
struct TableText
{
    QStringList header;
    QList<QStringList> rows;
};

/// The titles of `columns`.
QStringList headerText(const QAbstractItemModel &model, const QList<int> &columns);
/// The cells of one row as they are shown, but for times: those are exact (ExactRole).
QStringList rowText(const QAbstractItemModel &model, int row, const QList<int> &columns);

/// A CSV file with a header record; see domain::csvRecord().
QByteArray csv(const TableText &table);
/// Tab separated lines with a header line; see domain::tabSeparatedLine().
QString tabSeparated(const TableText &table);

/// Reads all rows of a table in slices that nobody notices on the UI thread. Begins anew where the
/// table changes meanwhile: what it gives is the table as it was at one moment.
class TableReader : public QObject
{
    Q_OBJECT
public:
    TableReader(QAbstractItemModel *model, const QList<int> &columns, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const models::TableText &table);

private:
    void begin();
    void readSlice();

    QPointer<QAbstractItemModel> m_model;
    QList<int> m_columns;
    TableText m_table;
    QTimer m_slices;
};

} // namespace models
