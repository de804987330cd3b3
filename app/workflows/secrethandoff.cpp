// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/secrethandoff.h"

#include "inventory/inventory.h"
#include "services/secretstore.h"
#include "services/workers.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace workflows {

namespace {

/// A region's address. Older keys have the environment before the region in the ID.
QString flinkEndpoint(const QList<domain::FlinkRegion> &regions, const domain::ResourceId &id)
{
    const QString &wanted = id.toString();
    const auto region
        = std::find_if(regions.begin(), regions.end(), [&wanted](const domain::FlinkRegion &each) {
              const QString own = each.id.toString();
              return wanted == own || wanted.endsWith(u'.' + own);
          });
    return region == regions.end() ? QString() : region->httpEndpoint;
}

} // namespace

SecretHandoff::SecretHandoff(inventory::Inventory *inventory, const QUrl &endpoint,
    services::SecretStore *keychain, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_endpoint(endpoint)
    , m_keychain(keychain)
{
}

domain::HandoffKey SecretHandoff::describe(const domain::ApiKey &key) const
{
    using domain::ResourceKind;
    domain::HandoffKey described{
        key.id, key.kind, key.resource().id, domain::EnvironmentId(), QString(), QString()};
    if (m_inventory)
        described.environment = m_inventory->environmentOf(key);
    switch (key.kind) {
    case ResourceKind::Cloud:
    case ResourceKind::Global:
        described.resource = {};
        break;
    case ResourceKind::Tableflow:
        described.resource = {};
        described.restEndpoint = m_endpoint.toString(QUrl::RemoveUserInfo);
        while (described.restEndpoint.endsWith(u'/'))
            described.restEndpoint.chop(1);
        break;
    case ResourceKind::FlinkRegion:
        if (m_inventory)
            described.restEndpoint = flinkEndpoint(m_inventory->flinkRegions(), key.resource().id);
        break;
    default:
        if (const auto *resource
            = m_inventory ? m_inventory->resource(key.resource().id) : nullptr) {
            described.restEndpoint = resource->httpEndpoint;
            described.bootstrapServers = resource->bootstrapEndpoint;
        }
    }
    return described;
}

void SecretHandoff::saveFile(
    const QString &path, domain::Secret text, services::ExistingFile existing)
{
    if (m_isBusy)
        return;
    setBusy(true);
    // Shared, as a thread pool copies what it runs; wiped when the last holder goes.
    const auto content = std::make_shared<const domain::Secret>(std::move(text));
    const QPointer<SecretHandoff> alive(this);
    services::workers()->start([alive, path, content, existing] {
        const FileOutcome outcome = services::writeSecretFile(path, content->reveal(), existing);
        // The application lives longer than any window.
        QMetaObject::invokeMethod(qApp, [alive, path, outcome] {
            if (alive)
                alive->onWritten(path, outcome);
        });
    });
}

void SecretHandoff::onWritten(const QString &path, const FileOutcome &outcome)
{
    setBusy(false);
    if (outcome)
        Q_EMIT fileSaved(path, outcome->isPrivate);
    else
        Q_EMIT fileNotSaved(path, outcome.error());
}

void SecretHandoff::saveToKeychain(const domain::ApiKeyId &key, domain::Secret secret)
{
    if (m_isBusy || !m_keychain)
        return;
    setBusy(true);
    m_keychain->write(key.toString(), std::move(secret))
        ->then(this, [this, key](const tl::expected<bool, services::SecretStoreError> &result) {
            setBusy(false);
            if (result)
                Q_EMIT keychainSaved(key);
            else
                Q_EMIT keychainNotSaved(key, result.error().detail);
        });
}

void SecretHandoff::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

} // namespace workflows
