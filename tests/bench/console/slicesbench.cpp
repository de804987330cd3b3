// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the UI thread is busy at a time with all that a person does or waits for.
#include "inventory/inventory.h"
#include "inventory/inventoryloader.h"
#include "models/apikeymodel.h"
#include "options.h"
#include "samples.h"
#include "screen.h"
#include "slices.h"
#include "ui/tableexport.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/tablepanel.h"
#include "workflows/edithistory.h"

#include <QTableView>

#include <functional>

namespace bench {

namespace {

constexpr int editedKeys = 1000;
/// Milliseconds in which nothing is painted.
constexpr int quiet = 300;

/// An edit of so many keys that has been made, as far as the history can tell: to undo it is to
/// edit them all.
workflows::EditHistory::Step editOf(const inventory::KeyList &keys, int count)
{
    workflows::EditHistory::Step step;
    for (int row = 0; row < std::min(count, keys.size()); ++row) {
        const domain::ApiKey key = keys.at(row);
        workflows::EditedKey edited{key.id, {}, {}};
        edited.before.description = key.description + QLatin1Char('!');
        edited.after.description = key.description;
        step.append(edited);
    }
    return step;
}

} // namespace

void benchSlices(const Options &options, Samples *samples)
{
    using models::ApiKeyField;
    KeysScreen keys(connectionOf(options));
    inventory::InventoryLoader *loader = keys.session().loader();
    keys.session().setOrganization({domain::OrganizationId(options.organization), {}});
    keys.screen().settle(quiet);
    const auto measure = [&](const char *what, const std::function<void()> &action) {
        SlicedApplication::instance()->takeSlices();
        action();
        keys.screen().settle(quiet);
        for (const double slice : SlicedApplication::instance()->takeSlices())
            samples->add(QString::fromLatin1(what), slice);
    };

    bool isOver = false;
    const auto untilOver = [&] {
        keys.screen().runUntil([&] { return isOver; });
        isOver = false;
    };
    const auto end = [&isOver] { isOver = true; };
    QObject::connect(loader, &inventory::InventoryLoader::finished, &keys.screen(), end);
    for (const char *what : {"slice, load", "slice, refresh"}) {
        measure(what, [&] {
            loader->refresh();
            untilOver();
        });
    }

    measure("slice, search", [&] {
        for (const QString &word : {QStringLiteral("orders"), QStringLiteral("a b c")}) {
            for (qsizetype size = 1; size <= word.size(); ++size)
                keys.search(word.left(size), quiet);
            for (qsizetype size = word.size() - 1; size >= 0; --size)
                keys.search(word.left(size), quiet);
        }
    });
    measure("slice, sort", [&] {
        for (const ApiKeyField field :
            {ApiKeyField::Name, ApiKeyField::Owner, ApiKeyField::Created})
            keys.sort(models::ApiKeyModel::columnOf(field), Qt::AscendingOrder, quiet);
    });

    QWidget *panel = keys.table();
    while (panel && !qobject_cast<ui::TablePanel *>(panel))
        panel = panel->parentWidget();
    ui::MessageBanner banner(panel);
    ui::TableExport taking(&banner, panel);
    QObject::connect(&taking, &ui::TableExport::copyRequested, &keys.screen(), end);
    measure("slice, export", [&] {
        taking.copy({qobject_cast<ui::TablePanel *>(panel), {}, {}});
        untilOver();
    });

    workflows::EditHistory *history = keys.session().history();
    QObject::connect(history, &workflows::EditHistory::finished, &keys.screen(), end);
    history->record(editOf(keys.inventory().keys(), editedKeys));
    measure("slice, bulk edit", [&] {
        history->undo();
        untilOver();
    });
}

} // namespace bench
