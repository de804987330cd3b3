// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/bulkwork.h"

#include <algorithm>

namespace workflows {

BulkWork::BulkWork(const QList<BulkItem> &items, QObject *parent)
    : QObject(parent)
    , m_items(items)
{
}

int BulkWork::count(std::initializer_list<BulkOutcome> outcomes) const
{
    return int(std::count_if(m_items.cbegin(), m_items.cend(), [outcomes](const BulkItem &item) {
        return std::find(outcomes.begin(), outcomes.end(), item.outcome) != outcomes.end();
    }));
}

void BulkWork::run()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_next = 0;
    goOn();
}

void BulkWork::goOn()
{
    while (m_underWay < maxUnderWay && m_next < int(m_items.size())) {
        const int index = m_next++;
        if (m_items.at(index).outcome != BulkOutcome::Waiting)
            continue;
        ++m_underWay;
        set(index, BulkOutcome::UnderWay);
        begin(index);
    }
    if (m_underWay == 0 && m_isRunning) {
        m_isRunning = false;
        Q_EMIT finished();
    }
}

void BulkWork::stopWaiting()
{
    for (int i = 0; i < int(m_items.size()); ++i) {
        if (m_items.at(i).outcome == BulkOutcome::Waiting)
            set(i, BulkOutcome::Stopped);
    }
}

void BulkWork::cancel()
{
    stopWaiting();
    for (int i = 0; i < int(m_items.size()); ++i) {
        if (m_items.at(i).outcome == BulkOutcome::UnderWay && abandon(i)) {
            --m_underWay;
            set(i, BulkOutcome::Stopped);
        }
    }
    goOn();
}

void BulkWork::settle(
    int index, BulkOutcome outcome, const domain::ApiError &error, const domain::ApiKey &current)
{
    --m_underWay;
    m_items[index].error = error;
    m_items[index].current = current;
    set(index, outcome);
    if (outcome == BulkOutcome::Failed && error.kind == domain::ApiError::Kind::Unauthorized)
        stopWaiting();
    goOn();
}

void BulkWork::set(int index, BulkOutcome outcome)
{
    m_items[index].outcome = outcome;
    Q_EMIT itemChanged(index);
}

} // namespace workflows
