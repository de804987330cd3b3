// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "inventory/inventory.h"
#include "journal/entry.h"

namespace journal {
class WriteRecorder;
struct Reading;
} // namespace journal

namespace workflows {

/// Keys that were created from this machine and whose secret was never confirmed as saved, because
/// the program ended before: it was killed, or the machine went down. Nobody may have their secret.
/// Known from the journal, which holds no secret, and looked for whenever all keys of the
/// organization are known.
class UnconfirmedSecrets : public QObject
{
    Q_OBJECT
public:
    struct Item
    {
        journal::WriteId write;
        domain::ApiKeyId key;
        QDateTime at; ///< when it was created, by this machine's clock
        /// The journal has no answer for it: this is the one key that fits what was asked for.
        bool isFoundOut = false;
    };

    UnconfirmedSecrets(inventory::Inventory *inventory, journal::WriteRecorder *recorder,
        QObject *parent = nullptr);

    /// Those that exist still, the oldest first.
    const QList<Item> &items() const { return m_items; }
    /// The person keeps the key: it is not named again.
    void keep(const journal::WriteId &write);

Q_SIGNALS:
    void changed();

private:
    void look();
    void onRead(const journal::Reading &reading);
    void dropGone();
    domain::ApiKeyId keyThatFits(const journal::Entry &entry, const QSet<QString> &named) const;

    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QList<Item> m_items;
    bool m_isLooking = false;
};

} // namespace workflows
