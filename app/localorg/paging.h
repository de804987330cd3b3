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
    int longestPage = 100;
    bool isCounted = true; ///< whether the rows of `where` are all that an administrator gets
    /// Rows that the caller must not see are skipped.
    std::function<bool(const Statement &)> isVisible;
    std::function<QJsonObject(const Statement &)> toJson;
};

/// One page as `page_size` and `page_token` ask for, or 400 for a bad size or a foreign token.
Response listPage(const Context &context, const ListQuery &query);

} // namespace localorg
