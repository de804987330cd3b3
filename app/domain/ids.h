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
        return m_value == other.m_value || isSameInOtherCase(other);
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
    /// Tables of hashes compare many that differ: nearly all do so in ASCII, where they begin.
    bool isSameInOtherCase(const Id &other) const
    {
        const qsizetype both = qMin(m_value.size(), other.m_value.size());
        for (qsizetype at = 0; at < both; ++at) {
            const QChar a = m_value.at(at);
            const QChar b = other.m_value.at(at);
            if (a.unicode() >= 0x80 || b.unicode() >= 0x80)
                return m_value.compare(other.m_value, Qt::CaseInsensitive) == 0;
            if (folded(a) != folded(b))
                return false;
        }
        return m_value.size() == other.m_value.size();
    }

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
