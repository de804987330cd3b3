// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyediting.h"

#include "workflows/keyedit.h"

namespace workflows {

KeyEditing::KeyEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void KeyEditing::edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    const auto known = m_inventory->keys().find(id);
    enqueue(id, {known ? *known : domain::ApiKey(), edit});
}

void KeyEditing::editShown(const domain::ApiKey &shown, const domain::ApiKeyEdit &edit)
{
    enqueue(shown.id, {shown, edit});
}

void KeyEditing::editNew(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    const auto known = m_inventory->keys().find(id);
    enqueue(id, {known ? *known : domain::ApiKey(), edit, true});
}

void KeyEditing::enqueue(const domain::ApiKeyId &id, const Pending &pending)
{
    QList<Pending> &queue = m_queues[id];
    queue.append(pending);
    if (queue.size() == 1)
        sendNext(id);
}

void KeyEditing::sendNext(const domain::ApiKeyId &id)
{
    const Pending pending = m_queues[id].first();
    auto *work
        = new KeyEdit(m_keys, m_inventory, m_recorder, id, pending.shown, pending.edit, this);
    m_underWay.insert(id, work);
    connect(work, &KeyEdit::stepChanged, this, [this, id, work] { onStep(id, work); });
    Q_EMIT started(id, pending.edit);
    if (pending.isUnread)
        work->startUnread();
    else
        work->start();
}

void KeyEditing::onStep(const domain::ApiKeyId &id, KeyEdit *work)
{
    using Step = KeyEdit::Step;
    switch (work->step()) {
    case Step::Conflict:
        Q_EMIT conflicted(work->shown(), work->edit(), work->current());
        break;
    case Step::Saved: {
        // What waits was typed over what this edit asked for.
        QList<Pending> &queue = m_queues[id];
        for (qsizetype i = 1; i < queue.size(); ++i) {
            queue[i].shown.displayName = work->current().displayName;
            queue[i].shown.description = work->current().description;
        }
        end(id, work, [this, id, work] {
            Q_EMIT succeeded(id, work->edit());
            if (work->wasNeeded())
                Q_EMIT changed(work->before(), work->current());
        });
        break;
    }
    case Step::Gone:
        end(id, work, [this, id, work] { Q_EMIT gone(id, work->edit()); });
        break;
    case Step::Failed:
    case Step::Unknown:
        end(id, work, [this, id, work] {
            Q_EMIT failed(id, work->edit(), work->error(), work->step() == Step::Unknown);
        });
        break;
    case Step::Waiting:
    case Step::Rereading:
    case Step::Sending:
    case Step::FindingOut:
        break;
    }
}

void KeyEditing::overwrite(const domain::ApiKeyId &id)
{
    if (KeyEdit *work = m_underWay.value(id))
        work->overwrite();
}

void KeyEditing::giveUp(const domain::ApiKeyId &id)
{
    KeyEdit *work = m_underWay.value(id);
    if (work && work->step() == KeyEdit::Step::Conflict)
        end(id, work, [this, id, work] { Q_EMIT givenUp(id, work->edit()); });
}

/// The next edit of the key comes after `announce`, which sees isBusy() as it is without this one.
template <typename Announce>
void KeyEditing::end(const domain::ApiKeyId &id, KeyEdit *work, Announce announce)
{
    m_underWay.remove(id);
    m_queues[id].removeFirst();
    const bool isLast = m_queues[id].isEmpty();
    if (isLast)
        m_queues.remove(id);
    work->deleteLater();
    announce();
    if (!isLast)
        sendNext(id);
}

} // namespace workflows
