// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "models/journalcolumns.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace models {

/// The journal, the newest entry first. Older ones are read as the view asks for them; nothing is
/// read or searched in the window's thread.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit JournalModel(journal::Journal *journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const journal::Entry &entryAt(int row) const { return m_entries.at(row); }
    /// Shows the entries in which every word of `text` occurs.
    void setSearch(const QString &text);
    /// Reads again. Rows that are there stay where they are.
    void reload();
    /// What setSearch() wants, for one who reads by himself.
    std::function<bool(const journal::Entry &)> matcher() const;

    bool isReading() const { return !m_call.isNull(); }
    /// Something was read, or could not be.
    bool wasRead() const { return m_wasRead; }
    bool isSearched() const { return !m_words.isEmpty(); }
    /// All entries that match are rows.
    bool isWhole() const { return m_isEnd; }
    /// All entries of the file.
    qint64 total() const { return m_total; }
    /// Why the journal cannot be read; empty where it can.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void stateChanged();

private:
    void read(qint64 before, int limit, void (JournalModel::*take)(const journal::Reading &));
    void append(const journal::Reading &reading);
    void merge(const journal::Reading &reading);

    journal::Journal *m_journal;
    QPointer<services::AsyncCall<journal::Reading>> m_call;
    QList<journal::Entry> m_entries;
    QStringList m_words;
    qint64 m_total = 0;
    QString m_problem;
    bool m_isEnd = true;
    bool m_wasRead = false;
    bool m_isStale = false; ///< something was recorded since the reading that is under way began
};

} // namespace models
