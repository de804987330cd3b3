// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/bulkdeletion.h"

#include "workflows/keydeletion.h"

namespace workflows {

BulkDeletion::BulkDeletion(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, const QList<BulkItem> &items, QObject *parent)
    : BulkWork(items, parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void BulkDeletion::begin(int index)
{
    auto *work = new KeyDeletion(m_keys, m_inventory, m_recorder, items().at(index).shown, this);
    m_works.insert(index, work);
    connect(work, &KeyDeletion::stepChanged, this, [this, index, work] { onStep(index, work); });
    work->confirm();
}

bool BulkDeletion::abandon(int index)
{
    KeyDeletion *work = m_works.value(index);
    if (!work || work->step() != KeyDeletion::Step::Rereading)
        return false;
    m_works.remove(index);
    delete work;
    return true;
}

void BulkDeletion::onStep(int index, KeyDeletion *work)
{
    using Step = KeyDeletion::Step;
    const auto end = [this, index, work](BulkOutcome outcome) {
        m_works.remove(index);
        work->deleteLater();
        settle(index, outcome, work->error(), work->current());
    };
    switch (work->step()) {
    case Step::Changed:
        end(BulkOutcome::Changed);
        break;
    case Step::Deleted:
        end(BulkOutcome::Done);
        break;
    case Step::AlreadyGone:
        end(BulkOutcome::Gone);
        break;
    case Step::Failed:
        end(BulkOutcome::Failed);
        break;
    case Step::Unknown:
        end(BulkOutcome::Unknown);
        break;
    case Step::Confirming:
    case Step::Rereading:
    case Step::Deleting:
    case Step::CheckingGone:
        break;
    }
}

} // namespace workflows
