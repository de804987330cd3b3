// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serviceround.h"

#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "services/clusterservice.h"
#include "services/environmentservice.h"
#include "services/organizationservice.h"
#include "services/quotaservice.h"
#include "services/regionservice.h"
#include "services/rolebindingservice.h"
#include "support/outcome.h"

namespace support {

using domain::ResourceKind;

namespace {

constexpr int waitMs = 30'000;

QString described(const domain::ApiError &error)
{
    return QStringLiteral("kind %1, status %2: %3")
        .arg(int(error.kind))
        .arg(error.httpStatus)
        .arg(error.detail);
}

} // namespace

ServiceRound::ServiceRound(services::ApiClient *client)
    : m_client(client)
{
}

template <typename T>
void ServiceRound::readList(const QString &what, services::ListCall<T> *call, QList<T> &into)
{
    QObject context;
    const auto outcome = watchList(call, &context);
    if (!QTest::qWaitFor([&] { return outcome->done(); }, waitMs))
        problems.append(what + QStringLiteral(": no answer"));
    else if (!outcome->ok())
        problems.append(what + QStringLiteral(": ") + described(outcome->error()));
    into += outcome->items;
}

template <typename T>
std::optional<T> ServiceRound::answer(const QString &what, services::ApiCall<T> *call)
{
    QObject context;
    const auto outcome = watch(call, &context);
    if (!QTest::qWaitFor([&] { return outcome->done(); }, waitMs)) {
        problems.append(what + QStringLiteral(": no answer"));
        return std::nullopt;
    }
    if (!outcome->ok()) {
        problems.append(what + QStringLiteral(": ") + described(outcome->error()));
        return std::nullopt;
    }
    return std::move(**outcome->result);
}

void ServiceRound::readAll()
{
    readList(QStringLiteral("organizations"), services::OrganizationService(m_client).list(),
        organizations);
    readList(QStringLiteral("environments"), services::EnvironmentService(m_client).list(),
        environments);
    services::ClusterService clusters(m_client);
    for (const domain::Environment &environment : environments) {
        for (const ResourceKind kind :
            {ResourceKind::Kafka, ResourceKind::SchemaRegistry, ResourceKind::KsqlDb})
            readList(QStringLiteral("clusters"), clusters.list(environment.id, kind), resources);
    }
    services::AccountService people(m_client);
    readList(QStringLiteral("service accounts"), people.listServiceAccounts(), accounts);
    readList(QStringLiteral("users"), people.listUsers(), accounts);
    readList(QStringLiteral("Flink regions"), services::RegionService(m_client).listFlinkRegions(),
        flinkRegions);
    if (!organizations.isEmpty()) {
        readList(QStringLiteral("role bindings"),
            services::RoleBindingService(m_client).list(organizations.first().id), roleBindings);
    }
    readQuotas();
    services::ApiKeyService service(m_client);
    readList(QStringLiteral("keys"), service.list(), keys);
    QList<domain::ApiKey> some;
    if (!accounts.isEmpty())
        readList(QStringLiteral("keys of an owner"), service.list({accounts.first().id, {}}), some);
    if (!resources.isEmpty())
        readList(
            QStringLiteral("keys of a cluster"), service.list({{}, resources.first().id}), some);
    readList(QStringLiteral("cloud keys"),
        service.list({{}, domain::ResourceId(QStringLiteral("cloud"))}), some);
    if (!keys.isEmpty())
        answer(QStringLiteral("key"), service.get(keys.first().id));
}

void ServiceRound::readQuotas()
{
    services::QuotaService service(m_client);
    QList<domain::AppliedQuota> quotas;
    for (const auto scope : {domain::QuotaScope::Organization, domain::QuotaScope::ServiceAccount,
             domain::QuotaScope::UserAccount})
        readList(QStringLiteral("quotas"), service.list({scope, {}, {}, {}}), quotas);
    const auto cluster = std::find_if(resources.cbegin(), resources.cend(),
        [](const domain::Resource &each) { return each.kind == ResourceKind::Kafka; });
    if (cluster != resources.cend()) {
        readList(QStringLiteral("quotas of a cluster"),
            service.list({domain::QuotaScope::KafkaCluster, cluster->environment, cluster->id, {}}),
            quotas);
    }
}

void ServiceRound::lifeOfAnAccount()
{
    services::AccountService service(m_client);
    const QString name = QStringLiteral("made by a round");
    const auto created = answer(
        QStringLiteral("create account"), service.createServiceAccount(name, QStringLiteral("a")));
    if (!created || organizations.isEmpty())
        return;
    QList<domain::Account> found;
    readList(QStringLiteral("find account"), service.findServiceAccount(name), found);
    domain::ServiceAccountEdit edit;
    edit.description = QStringLiteral("described anew");
    answer(QStringLiteral("edit account"), service.editServiceAccount(created->id, edit));
    answer(QStringLiteral("get account"), service.get(created->id, created->kind));
    services::RoleBindingService roles(m_client);
    const auto bound = answer(QStringLiteral("bind"),
        roles.create({created->id, QStringLiteral("MetricsViewer"),
            domain::organizationPattern(organizations.first().id)}));
    if (bound)
        answer(QStringLiteral("unbind"), roles.remove(bound->id));
    answer(QStringLiteral("delete account"), service.remove(created->id, created->kind));
}

void ServiceRound::lifeOfAKey(const domain::ApiKeyDraft &draft)
{
    services::ApiKeyService service(m_client);
    const QString kind = QStringLiteral("kind %1: ").arg(int(draft.kind));
    const auto created = answer(kind + QStringLiteral("create"), service.create(draft));
    if (!created)
        return;
    if (created->secret.isEmpty())
        problems.append(kind + QStringLiteral("no secret"));
    const domain::ApiKeyId id = created->key.id;
    answer(kind + QStringLiteral("get"), service.get(id));
    domain::ApiKeyEdit edit;
    edit.displayName = QStringLiteral("renamed");
    edit.description = QStringLiteral("described anew");
    answer(kind + QStringLiteral("edit"), service.edit(id, edit));
    domain::ApiKeyEdit clearing;
    clearing.description = QString();
    answer(kind + QStringLiteral("clear"), service.edit(id, clearing));
    answer(kind + QStringLiteral("delete"), service.remove(id));
}

void ServiceRound::readAbsentKey()
{
    using Kind = domain::ApiError::Kind;
    QObject context;
    services::ApiKeyService service(m_client);
    const auto outcome
        = watch(service.get(domain::ApiKeyId(QStringLiteral("AAAAAAAAAAAAAAAA"))), &context);
    if (!QTest::qWaitFor([&] { return outcome->done(); }, waitMs) || outcome->ok())
        problems.append(QStringLiteral("an absent key was read"));
    else if (outcome->error().kind != Kind::Forbidden && outcome->error().kind != Kind::NotFound)
        problems.append(QStringLiteral("absent key: ") + described(outcome->error()));
}

} // namespace support
