// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/edithistory.h"

#include "inventory/inventory.h"
#include "workflows/bulkediting.h"

namespace workflows {

namespace {

constexpr qsizetype maxSteps = 100;

/// The key as `edited` left it: what it did not touch may have changed since.
domain::ApiKey asLeft(const EditedKey &edited, const inventory::Inventory &inventory)
{
    const auto known = inventory.keys().find(edited.id);
    domain::ApiKey key = known ? *known : domain::ApiKey();
    key.id = edited.id;
    key.displayName = edited.after.displayName.value_or(key.displayName);
    key.description = edited.after.description.value_or(key.description);
    return key;
}

} // namespace

EditedKey editedKey(const domain::ApiKey &before, const domain::ApiKey &after)
{
    EditedKey edited{after.id, {}, {}};
    if (before.displayName != after.displayName) {
        edited.before.displayName = before.displayName;
        edited.after.displayName = after.displayName;
    }
    if (before.description != after.description) {
        edited.before.description = before.description;
        edited.after.description = after.description;
    }
    return edited;
}

EditHistory::EditHistory(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void EditHistory::record(const Step &step)
{
    Step kept;
    for (const EditedKey &edited : step) {
        if (!edited.after.isEmpty())
            kept.append(edited);
    }
    if (kept.isEmpty())
        return;
    m_undo.append(kept);
    if (m_undo.size() > maxSteps)
        m_undo.removeFirst();
    m_redo.clear();
    Q_EMIT changed();
}

const EditHistory::Step *EditHistory::toUndo() const
{
    return m_running || m_undo.isEmpty() ? nullptr : &m_undo.last();
}

const EditHistory::Step *EditHistory::toRedo() const
{
    return m_running || m_redo.isEmpty() ? nullptr : &m_redo.last();
}

void EditHistory::undo()
{
    run(m_undo, m_redo, false);
}

void EditHistory::redo()
{
    run(m_redo, m_undo, true);
}

void EditHistory::cancel()
{
    if (!m_running)
        return;
    m_isStopped = true;
    m_running->cancel();
}

void EditHistory::run(QList<Step> &from, QList<Step> &to, bool isRedo)
{
    if (m_running || from.isEmpty())
        return;
    const Step step = from.takeLast();
    QList<BulkItem> items;
    for (const EditedKey &edited : step)
        items.append({asLeft(edited, *m_inventory), edited.before});
    m_isStopped = false;
    m_running = new BulkEditing(m_keys, m_inventory, m_recorder, items, this);
    connect(m_running, &BulkWork::itemChanged, this, [this] {
        const int total = int(m_running->items().size());
        using enum BulkOutcome;
        Q_EMIT progressed(total - m_running->count({Waiting, UnderWay}), total);
    });
    connect(m_running, &BulkWork::finished, this,
        [this, step, &from, &to, isRedo] { onFinished(step, from, to, isRedo); });
    m_running->run();
    Q_EMIT changed();
}

void EditHistory::onFinished(const Step &step, QList<Step> &from, QList<Step> &to, bool isRedo)
{
    Report report;
    report.isRedo = isRedo;
    report.isStopped = m_isStopped;
    bool hasError = false;
    Step undone;
    Step left;
    for (int i = 0; i < int(step.size()); ++i) {
        const BulkItem &item = m_running->items().at(i);
        const EditedKey &edited = step.at(i);
        switch (item.outcome) {
        case BulkOutcome::Done:
            ++report.done;
            undone.append({edited.id, edited.after, edited.before});
            break;
        case BulkOutcome::Changed:
            report.changed.append(edited.id);
            break;
        case BulkOutcome::Gone:
            report.gone.append(edited.id);
            break;
        default:
            if (item.outcome != BulkOutcome::Stopped && !hasError) {
                hasError = true;
                report.error = item.error;
            }
            report.failed.append(edited.id);
            left.append(edited);
        }
    }
    m_running->deleteLater();
    m_running = nullptr;
    if (!left.isEmpty())
        from.append(left);
    if (!undone.isEmpty())
        to.append(undone);
    Q_EMIT changed();
    Q_EMIT finished(report);
}

} // namespace workflows
