// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

#include <optional>

namespace domain {

enum class AccountKind { ServiceAccount, User };

/// Who may own keys: `/iam/v2/service-accounts` or `/iam/v2/users`.
struct Account
{
    PrincipalId id;
    AccountKind kind = AccountKind::ServiceAccount;
    /// The display name of a service account, the full name of a user (which may be empty).
    QString name;
    /// Users only.
    QString email;
    /// Service accounts only.
    QString description;
    QDateTime createdAt;

    /// What people call it: name, else e-mail, else ID.
    QString label() const;

    bool operator==(const Account &) const = default;
};

/// A change of a service account. Only fields with a value are sent; "" clears the description.
struct ServiceAccountEdit
{
    std::optional<QString> displayName;
    std::optional<QString> description;

    bool isEmpty() const { return !displayName && !description; }
};

} // namespace domain
