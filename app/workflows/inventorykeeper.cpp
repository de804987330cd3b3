// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/inventorykeeper.h"

#include "inventory/inworker.h"
#include "services/profilestore.h"
#include "workflows/session.h"

namespace workflows {

using inventory::Inventory;

InventoryKeeper::InventoryKeeper(Session *session, const services::ProfileStore *profiles,
    const QString &path, std::chrono::milliseconds pause)
    : QObject(session)
    , m_session(session)
    , m_profiles(profiles)
    , m_path(path)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &InventoryKeeper::write);
    const Inventory *inventory = session->inventory();
    for (const auto change :
        {&Inventory::environmentsChanged, &Inventory::resourcesChanged, &Inventory::accountsChanged,
            &Inventory::roleBindingsChanged, &Inventory::flinkRegionsChanged})
        connect(inventory, change, this, &InventoryKeeper::wait);
    connect(inventory, &Inventory::keysChanged, this, &InventoryKeeper::wait);
    connect(session->loader(), &inventory::InventoryLoader::finished, this, &InventoryKeeper::wait);
}

inventory::PictureOwner InventoryKeeper::ownerOf(const Session &session)
{
    const domain::Profile &profile = session.profile();
    // The person's own name for it is the profile's.
    const QString name = session.organizationName();
    return {profile.endpoint.toString(), profile.keyId,
        {session.organization(), name == profile.name ? QString() : name}, session.self()};
}

void InventoryKeeper::wait()
{
    if (!m_isWriting)
        m_pause.start();
}

void InventoryKeeper::write()
{
    const Inventory &inventory = *m_session->inventory();
    // A part would take the place of the whole that is kept.
    const bool isWhole = inventory.state(inventory::List::Keys).isComplete();
    if (!isWhole || inventory.isLoading() || !m_profiles->profile(m_session->profile().id))
        return;
    m_isWriting = true;
    const auto job
        = [path = m_path, kept = inventory::KeptPicture{ownerOf(*m_session), inventory.picture()}] {
              const bool isWritten = inventory::writePicture(path, kept);
              kept.picture.keys.letGo();
              return isWritten;
          };
    inventory::inWorker(this, job, [this](bool isWritten) {
        m_isWriting = false;
        Q_EMIT written(isWritten);
    });
}

} // namespace workflows
