// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QJsonObject>
#include <QStringList>
#include <QVariantList>

#include <functional>

namespace localorg {

class Statement;

constexpr int maximumPageSize = 100;

/// A list that is answered page by page, sorted by creation and then by id.
///
/// A page begins behind the last item of the one before, by value, not by count: what is added or
/// deleted in between neither hides an item nor shows one twice.
struct ListQuery
{
    QString apiVersion;
    QString kind; ///< of the list
    QString path; ///< of the collection
    QStringList filters; ///< query parameters that a page token is bound to
    QString columns; ///< beyond created_at and id, which are columns 0 and 1
    QString table;
    QString where; ///< with ? for each of `values`; empty: all
    QVariantList values;
    /// In place of table, where and values: a whole SELECT in that order, and the values of its ?s
    /// for the rows behind `place`, which are the two values (created_at, id).
    QString select;
    std::function<QVariantList(const QVariantList &place)> selectValues;
    std::function<qint64()> countAll; ///< in place of counting the rows of `where`
    int longestPage = 100;
    bool isReadAhead = false; ///< whether its pages are as ReadAhead demands
    bool isCounted = true; ///< whether the rows of `where` are all that an administrator gets
    /// Rows that the caller must not see are skipped.
    std::function<bool(const Statement &)> isVisible;
    std::function<QJsonObject(const Statement &)> toJson;
    /// In place of toJson: appends the object as it is sent.
    std::function<void(const Statement &, QByteArray *)> write;
};

/// For `table` and `columns`, a list that is in no table: `ids` in that order. Only for ids that no
/// client has made up: they stand in the SQL.
void listIds(const QStringList &ids, ListQuery *query);

/// One page as `page_size` and `page_token` ask for, or 400 for a bad size or a foreign token.
Response listPage(const Context &context, const ListQuery &query);

} // namespace localorg
