// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localhost.h"

#include "localorg/localorganization.h"

#include <QStandardPaths>

namespace app {

LocalHost::LocalHost(QObject *parent)
    : LocalOrganizationHost(parent)
{
}

LocalHost::~LocalHost() = default;

void LocalHost::start(const QString &directory)
{
    if (m_server && m_server->isRunning() && !m_url.isEmpty()) {
        QMetaObject::invokeMethod(this, &LocalHost::started, Qt::QueuedConnection);
        return;
    }
    m_server = std::make_unique<localorg::LocalOrganization>();
    connect(m_server.get(), &localorg::LocalOrganization::started, this,
        [this](const localorg::StartedInfo &info) {
            m_url = info.url;
            m_keyId = info.apiKey;
            m_secret
                = domain::Secret(QByteArray(info.apiSecret.constData(), info.apiSecret.size()));
            Q_EMIT started();
        });
    connect(m_server.get(), &localorg::LocalOrganization::failed, this,
        [this](const localorg::StartError &error) { Q_EMIT failed(error.message); });
    const QString place = directory.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
            + QStringLiteral("/local-organization")
        : directory;
    m_server->start(place);
}

} // namespace app
