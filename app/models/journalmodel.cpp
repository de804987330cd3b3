// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"

#include "models/roles.h"
#include "models/words.h"

namespace models {

using journal::Entry;

namespace {

constexpr int rowsAtOnce = 500;

bool saysTheSame(const Entry &one, const Entry &other)
{
    return one.outcome == other.outcome && one.secret == other.secret
        && one.isUnderWay == other.isUnderWay && one.write.object == other.write.object;
}

} // namespace

JournalModel::JournalModel(journal::Journal *journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    connect(journal, &journal::Journal::changed, this, &JournalModel::reload);
    connect(journal, &journal::Journal::troubled, this, &JournalModel::reload);
    reload();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : journalFieldCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const auto field = JournalField(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return journalText(field, entry);
    case ExactRole:
        return field == JournalField::Time ? QVariant(isoTime(entry.at)) : QVariant();
    case IdentifierRole:
        return field == JournalField::RequestId || field == JournalField::Principal;
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? journalFieldTitle(JournalField(section)) : QVariant();
}

void JournalModel::setSearch(const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    // What is being read answers another question.
    if (m_call)
        m_call->cancel();
    m_call.clear();
    m_isStale = false;
    beginResetModel();
    m_entries.clear();
    m_isEnd = true;
    m_wasRead = false;
    endResetModel();
    reload();
}

std::function<bool(const Entry &)> JournalModel::matcher() const
{
    if (m_words.isEmpty())
        return {};
    return [words = m_words](const Entry &entry) { return journalMatches(words, entry); };
}

void JournalModel::read(
    qint64 before, int limit, void (JournalModel::*take)(const journal::Reading &))
{
    m_call = m_journal->read({before, limit, matcher()});
    m_call->then(this, [this, take](const journal::Reading &reading) {
        m_call.clear();
        m_wasRead = true;
        m_total = reading.total;
        m_problem = reading.problem;
        if (reading.problem.isEmpty())
            (this->*take)(reading);
        Q_EMIT stateChanged();
        if (std::exchange(m_isStale, false))
            reload();
    });
    Q_EMIT stateChanged();
}

void JournalModel::reload()
{
    if (m_call)
        m_isStale = true;
    else
        read(0, qMax(rowsAtOnce, int(m_entries.size())), &JournalModel::merge);
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isEnd && !m_call;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !m_entries.isEmpty())
        read(m_entries.last().number, rowsAtOnce, &JournalModel::append);
}

void JournalModel::append(const journal::Reading &reading)
{
    m_isEnd = reading.isEnd;
    if (reading.entries.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(reading.entries.size()) - 1);
    m_entries += reading.entries;
    endInsertRows();
}

/// Entries are only ever added at the top, so rows that are there move down together.
void JournalModel::merge(const journal::Reading &reading)
{
    const qint64 newest = m_entries.isEmpty() ? 0 : m_entries.first().number;
    int added = 0;
    while (added < reading.entries.size() && reading.entries.at(added).number > newest)
        ++added;
    const bool continues = m_entries.isEmpty() || added == reading.entries.size()
        || reading.entries.at(added).number == newest;
    if (!continues || (reading.entries.isEmpty() && !m_entries.isEmpty())) {
        // Another file: the one before was set aside.
        beginResetModel();
        m_entries = reading.entries;
        m_isEnd = reading.isEnd;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_entries = reading.entries.mid(0, added) + m_entries;
        endInsertRows();
    }
    for (int row = added; row < reading.entries.size() && row < rowCount(); ++row) {
        if (saysTheSame(m_entries.at(row), reading.entries.at(row)))
            continue;
        m_entries[row] = reading.entries.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    if (reading.entries.size() >= m_entries.size())
        m_isEnd = reading.isEnd;
}

} // namespace models
