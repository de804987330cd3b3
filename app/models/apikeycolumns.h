// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "models/keyorder.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <span>

namespace models {

/// The columns of the key table, from the left. Their order is part of the program's fixed names.
enum class ApiKeyField {
    Key,
    Name,
    Description,
    Kind,
    Resource,
    Environment,
    Owner,
    Created,
    Status,
    OwnerId,
    ResourceId,
    Updated,
    Expires
};

/// What a column needs to know beside the key.
struct ApiKeyContext
{
    const inventory::Inventory &inventory;
    QDateTime now;
};

/// What a column is ordered by.
struct KeyOrdering
{
    enum class By {
        Text, ///< a text of the key's own
        Time,
        Owner, ///< sortKey() looks at the owner alone
        Target, ///< ... at what the key opens alone
        Note ///< what is known of the key beside what the API says of it, which is little
    };
    By by = By::Note;
    KeyText text = nullptr;
    KeyTime time = nullptr;
};

/// One column: adding one means adding one row to apiKeyColumns().
struct ApiKeyColumn
{
    ApiKeyField field;
    const char *title; ///< to be translated in the context "models::ApiKeyModel"
    QString (*text)(const domain::ApiKey &, const ApiKeyContext &);
    /// The value that rows are ordered by: a QString (by the person's collation) or a number. Of
    /// no use for columns that are ordered by a text or time.
    QVariant (*sortKey)(const domain::ApiKey &, const ApiKeyContext &);
    /// Empty: the text is the tool tip where it does not fit.
    QString (*toolTip)(const domain::ApiKey &, const ApiKeyContext &);
    bool isIdentifier;
    bool isNumeric;
    bool isShownAtFirst;
    KeyOrdering ordering;
    /// The time that the column shows; empty where it shows none.
    QDateTime (*time)(const domain::ApiKey &) = nullptr;
};

std::span<const ApiKeyColumn> apiKeyColumns();

/// What the data plane said of a new key, in a sentence or two.
QString readinessSentence(const domain::Readiness &readiness);

/// How long it is said of a new key that it is on its way, when only time can tell.
inline constexpr int propagationSeconds = int(domain::usualPropagation.count());
/// How long it is said of a key that it should work by now.
inline constexpr int newKeySeconds = 1200;

} // namespace models
