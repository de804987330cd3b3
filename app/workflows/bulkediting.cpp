// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/bulkediting.h"

#include "workflows/keyedit.h"

namespace workflows {

BulkEditing::BulkEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, const QList<BulkItem> &items, QObject *parent)
    : BulkWork(items, parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void BulkEditing::begin(int index)
{
    const BulkItem &item = items().at(index);
    auto *work
        = new KeyEdit(m_keys, m_inventory, m_recorder, item.shown.id, item.shown, item.edit, this);
    m_works.insert(index, work);
    connect(work, &KeyEdit::stepChanged, this, [this, index, work] { onStep(index, work); });
    work->start();
}

bool BulkEditing::abandon(int index)
{
    KeyEdit *work = m_works.value(index);
    if (!work || work->isSent())
        return false;
    m_works.remove(index);
    delete work;
    return true;
}

void BulkEditing::onStep(int index, KeyEdit *work)
{
    using Step = KeyEdit::Step;
    const auto end = [this, index, work](BulkOutcome outcome) {
        m_works.remove(index);
        work->deleteLater();
        settle(index, outcome, work->error(), work->current());
    };
    switch (work->step()) {
    case Step::Saved:
        if (work->wasNeeded())
            m_edited.append(editedKey(work->before(), work->current()));
        end(BulkOutcome::Done);
        break;
    case Step::Conflict:
        end(BulkOutcome::Changed);
        break;
    case Step::Gone:
        end(BulkOutcome::Gone);
        break;
    case Step::Failed:
        end(BulkOutcome::Failed);
        break;
    case Step::Unknown:
        end(BulkOutcome::Unknown);
        break;
    case Step::Waiting:
    case Step::Rereading:
    case Step::Sending:
    case Step::FindingOut:
        break;
    }
}

} // namespace workflows
