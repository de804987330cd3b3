// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace localorg {

/// Which keys a principal may see, as sets that SQL can test, so that a page for somebody who sees
/// few keys does not read them all.
///
/// authorize() decides, once for each scope that has keys rather than once for each key: its answer
/// depends on a key's scope (its resource, for Flink with the environment) and, for few owners, on
/// its owner.
class KeyVisibility
{
public:
    explicit KeyVisibility(const Context &context);

    /// Whether every key is visible; then there is nothing to test.
    bool isUnlimited() const { return m_isUnlimited; }

    /// An SQL condition on a row of api_keys, which stands for its first resource, or of
    /// api_key_resources, with a ? for each of conditionValues(). `alias`: of the table.
    static QString condition(const QString &alias);
    QVariantList conditionValues() const;

    /// About how many keys of a list with these filters are visible, and how many it has. An empty
    /// filter is none. A key for several resources counts for each, and one of a special owner may
    /// count twice.
    struct Share
    {
        qint64 visible = 0;
        qint64 all = 0;
    };
    Share share(const Context &context, const QString &owner, const QString &resource) const;

    /// What is visible with these filters, as JSON arrays: scopes whose keys are visible unless
    /// they belong to a special owner; and pairs [owner, scope]. An owner of null is none.
    struct Parts
    {
        QString scopes;
        QString pairs;
    };
    Parts parts(const Context &context, const QString &owner, const QString &resource) const;
    /// Owners whose keys are in the pairs only, as a JSON array; "" for none.
    QString specialOwners() const;

private:
    bool isVisible(const QString &owner, const QString &scope) const;
    QStringList scopesFor(const Context &context, const QString &resource) const;

    bool m_isUnlimited;
    QStringList m_scopes; ///< visible whoever owns the key, special owners apart
    QStringList
        m_owners; ///< special: whose keys are visible by other rules; "" for Confluent's own
    QStringList m_pairs; ///< special owner and visible scope, with a blank between
    QSet<QString> m_scopeSet;
    QSet<QString> m_ownerSet;
    QSet<QString> m_pairSet;
};

} // namespace localorg
