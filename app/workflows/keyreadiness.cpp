// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyreadiness.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace workflows {

using domain::Readiness;
using domain::ResourceKind;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct KeyReadiness::Watch
{
    domain::ApiKey key;
    domain::Secret secret;
    Readiness readiness;
    int successes = 0;
    bool wasAnswered = false; ///< by anybody who speaks HTTP
    QTimer next;
    QTimer end;
    QPointer<services::AsyncCallBase> call;

    ~Watch()
    {
        if (call)
            call->cancel();
    }
};

namespace {

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

} // namespace

KeyReadiness::KeyReadiness(
    inventory::Inventory *inventory, std::function<ControlPlane()> controlPlane, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_controlPlane(std::move(controlPlane))
    , m_interval([] { return milliseconds(0); })
{
    connect(inventory, &inventory::Inventory::keysChanged, this, &KeyReadiness::dropGone);
}

KeyReadiness::~KeyReadiness() = default;

KeyReadiness::Pace KeyReadiness::usualPace(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Kafka:
        // The brokers learn of a key one after the other.
        return {seconds(60), seconds(60), 2};
    case ResourceKind::Cloud:
    case ResourceKind::Global:
        return {seconds(15), seconds(60), 1};
    case ResourceKind::Tableflow:
        return {seconds(10), seconds(30), 1};
    default:
        return {seconds(60), seconds(60), 1};
    }
}

void KeyReadiness::setInterval(std::function<milliseconds()> interval)
{
    m_interval = std::move(interval);
}

milliseconds KeyReadiness::pause(milliseconds usual) const
{
    const milliseconds wanted = m_interval();
    return wanted.count() > 0 ? wanted : usual;
}

KeyReadiness::Door KeyReadiness::doorOf(const domain::ApiKey &key) const
{
    const QString id = key.resource().id.toString();
    switch (key.kind) {
    case ResourceKind::Cloud:
    case ResourceKind::Global:
        return {m_controlPlane().endpoint, QStringLiteral("/org/v2/environments")};
    case ResourceKind::Tableflow:
        return {m_controlPlane().endpoint, QStringLiteral("/tableflow/v1/regions")};
    case ResourceKind::FlinkRegion: {
        const QString environment = m_inventory->environmentOf(key).toString();
        const QString organization = m_controlPlane().organization.toString();
        for (const domain::FlinkRegion &region : m_inventory->flinkRegions()) {
            // The older form of the ID begins with the environment's.
            const QString name = region.id.toString();
            const bool isIt = id == name || id == environment + QLatin1Char('.') + name;
            if (isIt && !environment.isEmpty() && !organization.isEmpty())
                return {QUrl(region.httpEndpoint),
                    QStringLiteral("/sql/v1/organizations/%1/environments/%2/statements")
                        .arg(encoded(organization), encoded(environment))};
        }
        return {};
    }
    default:
        break;
    }
    const domain::Resource *resource = m_inventory->resource(key.resource().id);
    if (!resource)
        return {};
    const QUrl endpoint(resource->httpEndpoint);
    if (key.kind == ResourceKind::Kafka)
        return {endpoint, QStringLiteral("/kafka/v3/clusters/%1/topics").arg(encoded(id))};
    if (key.kind == ResourceKind::SchemaRegistry)
        return {endpoint, QStringLiteral("/subjects")};
    if (key.kind == ResourceKind::KsqlDb)
        return {endpoint, QStringLiteral("/info")};
    return {};
}

bool KeyReadiness::canAsk(const domain::ApiKey &key) const
{
    return services::checkEndpoint(doorOf(key).endpoint.toString(QUrl::FullyEncoded))
        == services::EndpointProblem::None;
}

void KeyReadiness::watch(const domain::ApiKey &key, domain::Secret secret)
{
    if (secret.isEmpty() || !canAsk(key))
        return;
    auto watch = std::make_unique<Watch>();
    watch->key = key;
    watch->secret = std::move(secret);
    watch->next.setSingleShot(true);
    watch->end.setSingleShot(true);
    const domain::ApiKeyId id = key.id;
    connect(&watch->next, &QTimer::timeout, this, [this, id] { ask(id); });
    // finish() deletes the timer that this comes from.
    connect(
        &watch->end, &QTimer::timeout, this,
        [this, id] {
            const auto found = m_watches.find(id.toString());
            if (found != m_watches.end())
                finish(id,
                    found->second->wasAnswered ? Readiness::State::NotReady
                                               : Readiness::State::Unreachable);
        },
        Qt::QueuedConnection);
    watch->next.start(pause(usualPace(key.kind).first));
    watch->end.start(m_limit);
    m_watches[id.toString()] = std::move(watch);
    m_inventory->setReadiness(id, Readiness());
    Q_EMIT watchedChanged();
}

void KeyReadiness::ask(const domain::ApiKeyId &id)
{
    Watch &watch = *m_watches.at(id.toString());
    Door door = doorOf(watch.key);
    services::Connection connection;
    connection.endpoint = std::move(door.endpoint);
    connection.keyId = id.toString().toUtf8();
    connection.secret = watch.secret.clone();
    auto *call = m_service.ask(std::move(connection), door.path);
    watch.call = call;
    call->then(this, [this, id](const domain::ApiResult<bool> &result) { onAnswer(id, result); });
}

void KeyReadiness::onAnswer(const domain::ApiKeyId &id, const domain::ApiResult<bool> &result)
{
    const auto found = m_watches.find(id.toString());
    if (found == m_watches.end())
        return;
    Watch &watch = *found->second;
    watch.call.clear();
    const Pace pace = usualPace(watch.key.kind);
    watch.successes = result ? watch.successes + 1 : 0;
    watch.wasAnswered = watch.wasAnswered || result || result.error().httpStatus > 0;
    watch.readiness.askedAt = QDateTime::currentDateTimeUtc();
    watch.readiness.answer.reset();
    if (!result)
        watch.readiness.answer = result.error();
    if (watch.successes >= pace.successes) {
        finish(id, Readiness::State::Ready);
        return;
    }
    watch.next.start(pause(pace.interval));
    m_inventory->setReadiness(id, watch.readiness);
}

void KeyReadiness::finish(const domain::ApiKeyId &id, Readiness::State state)
{
    const auto found = m_watches.find(id.toString());
    Readiness readiness = found->second->readiness;
    readiness.state = state;
    m_watches.erase(found);
    m_inventory->setReadiness(id, readiness);
    Q_EMIT watchedChanged();
    Q_EMIT settled(id);
}

void KeyReadiness::cancel(const domain::ApiKeyId &id)
{
    if (m_watches.erase(id.toString()) == 0)
        return;
    m_inventory->setReadiness(id, std::nullopt);
    Q_EMIT watchedChanged();
}

QList<domain::ApiKeyId> KeyReadiness::watched() const
{
    QList<domain::ApiKeyId> ids;
    for (const auto &[id, watch] : m_watches)
        ids.append(watch->key.id);
    return ids;
}

/// A key that is gone will never be accepted.
void KeyReadiness::dropGone()
{
    for (const domain::ApiKeyId &id : watched()) {
        if (m_inventory->isDeleted(id) || !m_inventory->keys().contains(id))
            cancel(id);
    }
}

} // namespace workflows
