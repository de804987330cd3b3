// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace domain {

/// An opaque identifier of one kind of object. Prefixes (`env-`, `lkc-`) are conventions, never
/// required. The API matches identifiers without regard to case; so do == and qHash.
template <typename Tag> class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    const QString &toString() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    bool operator==(const Id &other) const
    {
        return m_value == other.m_value || m_value.compare(other.m_value, Qt::CaseInsensitive) == 0;
    }
    bool operator<(const Id &other) const
    {
        return m_value.compare(other.m_value, Qt::CaseInsensitive) < 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        for (const QChar c : id.m_value)
            seed = seed * 31 + folded(c);
        return seed;
    }

private:
    static char16_t folded(QChar c)
    {
        // Nearly all are ASCII, and Qt would look each up in its tables of Unicode.
        const char16_t unit = c.unicode();
        if (unit >= 0x80)
            return c.toCaseFolded().unicode();
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 0x20) : unit;
    }

    QString m_value;
};

using OrganizationId = Id<struct OrganizationTag>;
using EnvironmentId = Id<struct EnvironmentTag>;
using ResourceId = Id<struct ResourceTag>;
/// A service account (`sa-`), a user (`u-`), or whatever else the API names as an owner.
using PrincipalId = Id<struct PrincipalTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using RoleBindingId = Id<struct RoleBindingTag>;

} // namespace domain
