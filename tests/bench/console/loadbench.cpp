// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading an organization over HTTP into a window.
#include "domain/organization.h"
#include "inventory/inventory.h"
#include "inventory/inventoryloader.h"
#include "options.h"
#include "samples.h"
#include "screen.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTableView>

#include <cstdio>
#include <iostream>
#include <string>

namespace bench {

using inventory::List;

services::Connection connectionOf(const Options &options)
{
    services::Connection connection;
    connection.endpoint = QUrl(options.url);
    connection.keyId = qgetenv("CONFLUENT_CLOUD_API_KEY");
    connection.secret = domain::Secret(qgetenv("CONFLUENT_CLOUD_API_SECRET"));
    return connection;
}

void benchLoad(const Options &options, Samples *samples)
{
    KeysScreen keys(connectionOf(options));
    inventory::Inventory &known = keys.inventory();
    inventory::InventoryLoader *loader = keys.session().loader();
    keys.session().setOrganization({domain::OrganizationId(options.organization), {}});
    bool isFinished = false;
    QObject::connect(loader, &inventory::InventoryLoader::finished, &keys.screen(),
        [&isFinished] { isFinished = true; });
    if (options.again) {
        loader->refresh();
        keys.screen().runUntil([&] { return isFinished; });
        keys.screen().settle(500);
        std::puts("ready");
        std::fflush(stdout);
        std::string line;
        std::getline(std::cin, line);
        isFinished = false;
    }

    QElapsedTimer clock;
    const auto note = [&](const char *what) {
        samples->add(QString::fromLatin1(what), double(clock.nsecsElapsed()) / 1e6);
    };
    // Somebody has changed every key: one that was read again is one that is updated.
    QSet<domain::ApiKeyId> read;
    const int expected = options.again ? known.keys().size() : -1;
    bool isAllRead = false;
    QObject::connect(&known, &inventory::Inventory::keysChanged, &keys.screen(),
        [&](const inventory::KeyChanges &changes) {
            if (isAllRead || !options.again)
                return;
            read.unite(QSet<domain::ApiKeyId>(changes.updated.cbegin(), changes.updated.cend()));
            isAllRead = read.size() == expected;
            if (isAllRead)
                note("all read");
        });
    QObject::connect(&known, &inventory::Inventory::stateChanged, &keys.screen(), [&](List list) {
        if (list == List::Keys && known.state(List::Keys).isComplete())
            note("keys complete");
    });
    clock.start();
    loader->refresh();
    if (!options.again) {
        keys.screen().runUntil([&] { return keys.rows() > 0; });
        keys.screen().repaint();
        note("first rows");
    }
    keys.screen().runUntil(
        [&] { return known.state(List::Keys).isComplete() && keys.rows() == known.keys().size(); });
    if (!options.find.isEmpty()) {
        keys.search(options.find, 0);
        keys.screen().runUntil([&] { return keys.rows() == 1; });
        keys.screen().repaint();
        note("searchable");
    }
    keys.screen().runUntil([&] { return isFinished; });
    note("finished");
    samples->add(QStringLiteral("keys"), known.keys().size());
}

} // namespace bench
