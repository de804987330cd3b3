// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/crn.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String scheme("crn://");

/// One production of the grammar.
struct Step
{
    std::optional<RoleScope> parent;
    QLatin1String name;
    RoleScope scope;
    bool isId; ///< its value names one thing, in any case
};

constexpr std::array steps{
    Step{std::nullopt, QLatin1String("organization"), RoleScope::Organization, true},
    Step{RoleScope::Organization, QLatin1String("environment"), RoleScope::Environment, true},
    Step{
        RoleScope::Organization, QLatin1String("service-account"), RoleScope::ServiceAccount, true},
    Step{RoleScope::Organization, QLatin1String("identity-provider"), RoleScope::IdentityProvider,
        true},
    Step{
        RoleScope::IdentityProvider, QLatin1String("identity-pool"), RoleScope::IdentityPool, true},
    Step{RoleScope::Environment, QLatin1String("cloud-cluster"), RoleScope::Cluster, true},
    Step{RoleScope::Environment, QLatin1String("schema-registry"), RoleScope::SchemaRegistry, true},
    Step{RoleScope::Environment, QLatin1String("flink-region"), RoleScope::FlinkRegion, true},
    Step{RoleScope::Cluster, QLatin1String("kafka"), RoleScope::Kafka, true},
    Step{RoleScope::Cluster, QLatin1String("connector"), RoleScope::Connector, false},
    Step{RoleScope::Cluster, QLatin1String("ksql"), RoleScope::Ksql, false},
    Step{RoleScope::Kafka, QLatin1String("topic"), RoleScope::Topic, false},
    Step{RoleScope::Kafka, QLatin1String("group"), RoleScope::Group, false},
    Step{RoleScope::Kafka, QLatin1String("transactional-id"), RoleScope::TransactionalId, false},
    Step{RoleScope::SchemaRegistry, QLatin1String("subject"), RoleScope::Subject, false},
    Step{RoleScope::SchemaRegistry, QLatin1String("kek"), RoleScope::Kek, false},
    Step{RoleScope::FlinkRegion, QLatin1String("compute-pool"), RoleScope::ComputePool, true},
};

const Step *findStep(const std::optional<RoleScope> &parent, const QString &name)
{
    const auto *found = std::find_if(steps.cbegin(), steps.cend(),
        [&](const Step &step) { return step.parent == parent && step.name == name; });
    return found == steps.cend() ? nullptr : found;
}

bool isId(const QString &name)
{
    return std::any_of(steps.cbegin(), steps.cend(),
        [&](const Step &step) { return step.name == name && step.isId; });
}

} // namespace

std::optional<Crn> Crn::parse(const QString &text)
{
    if (!text.startsWith(scheme, Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    // Split before decoding: an encoded slash belongs to a name.
    QStringList segments = text.mid(scheme.size()).split(QLatin1Char('/'));
    const QString authority = segments.takeFirst().toLower();
    if (authority != u"confluent.cloud"_s && authority != u"api.confluent.cloud"_s) {
        return std::nullopt;
    }
    Crn crn;
    if (!segments.isEmpty() && segments.last() == u"*"_s) {
        crn.m_hasWildcard = true;
        segments.removeLast();
    }
    for (const QString &segment : segments) {
        const QString decoded = QUrl::fromPercentEncoding(segment.toUtf8());
        const qsizetype equals = decoded.indexOf(QLatin1Char('='));
        if (equals < 1 || equals + 1 == decoded.size()) {
            return std::nullopt;
        }
        crn.m_parts.append({decoded.left(equals).toLower(), decoded.mid(equals + 1)});
    }
    return crn.m_parts.isEmpty() ? std::nullopt : std::optional(crn);
}

QString Crn::value(QStringView name) const
{
    for (const auto &[each, value] : m_parts) {
        if (each == name) {
            return value;
        }
    }
    return {};
}

void Crn::setValue(QStringView name, const QString &value)
{
    for (auto &[each, old] : m_parts) {
        if (each == name) {
            old = value;
        }
    }
}

std::optional<RoleScope> Crn::scope() const
{
    std::optional<RoleScope> scope;
    for (const auto &[name, value] : m_parts) {
        const Step *step = findStep(scope, name);
        if (step == nullptr) {
            return std::nullopt;
        }
        scope = step->scope;
    }
    return scope;
}

QString Crn::text() const
{
    QString text = scheme + u"confluent.cloud"_s;
    for (const auto &[name, value] : m_parts) {
        text += u'/' + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value, "*"));
    }
    return m_hasWildcard ? text + u"/*"_s : text;
}

QStringList Crn::comparable() const
{
    QStringList list;
    for (const auto &[name, value] : m_parts) {
        list += name + u'=' + (isId(name) ? value.toLower() : value);
    }
    return list;
}

bool Crn::matches(const Crn &pattern) const
{
    const QStringList own = comparable();
    const QStringList other = pattern.comparable();
    return m_hasWildcard ? other.mid(0, own.size()) == own : other == own;
}

} // namespace localorg
