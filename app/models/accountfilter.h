// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountmodel.h"
#include "models/roles.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace models {

/// Sorts accounts and shows those in which every word of the search stands somewhere.
class AccountFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AccountFilter(AccountModel *accounts, QObject *parent = nullptr)
        : QSortFilterProxyModel(parent)
        , m_accounts(accounts)
    {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        setSourceModel(accounts);
        setSortRole(SortRole);
    }

    QString search() const { return m_words.join(QLatin1Char(' ')); }
    void setSearch(const QString &text)
    {
        m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return m_accounts->matches(row, m_words);
    }
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(SortRole);
        const QVariant b = right.data(SortRole);
        if (a.userType() == QMetaType::QString)
            return m_collator.compare(a.toString(), b.toString()) < 0;
        return QSortFilterProxyModel::lessThan(left, right);
    }

private:
    AccountModel *m_accounts;
    QCollator m_collator;
    QStringList m_words;
};

} // namespace models
