// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/activity.h"

#include "localorg/clock.h"
#include "localorg/store.h"

#include <chrono>
#include <utility>

namespace localorg {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto flushDelay = 3s;

} // namespace

Activity::Activity(Store &store)
    : m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(flushDelay);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
    // Once a start is often enough to keep the table small: queries ask for newer hours anyway.
    Statement prune(m_store, m_store.prepared(u"DELETE FROM activity WHERE hour < ?"_s));
    prune.run(nowMicros() / microsPerHour - retentionHours);
}

Activity::~Activity()
{
    flush();
}

void Activity::begin(const QString &principal, const QString &cluster)
{
    m_current = Slot{principal, cluster.toLower(), nowMicros() / microsPerHour};
}

void Activity::end(bool succeeded, qint64 requestBytes, qint64 responseBytes)
{
    const auto slot = std::exchange(m_current, std::nullopt);
    // Confluent's own keys have no owner, and so no principal that a metric could name.
    if (!slot || !succeeded || slot->principal.isEmpty()) {
        return;
    }
    Usage &usage = m_counts[*slot];
    ++usage.requests;
    usage.requestBytes += requestBytes;
    usage.responseBytes += responseBytes;
    ++usage.authentications; // each call carries its credentials
    usage.connections = 1;
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Activity::flush()
{
    m_timer.stop();
    if (m_counts.isEmpty()) {
        return;
    }
    m_store.clearFailure();
    Transaction transaction(m_store);
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        Statement add(m_store,
            m_store.prepared(
                u"INSERT INTO activity VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "requests = requests + excluded.requests, "
                "request_bytes = request_bytes + excluded.request_bytes, "
                "response_bytes = response_bytes + excluded.response_bytes, "
                "authentications = authentications + excluded.authentications, "
                "connections = max(connections, excluded.connections)"_s));
        add.run(it.key().cluster, it.key().hour, it.key().principal, it->requests, it->requestBytes,
            it->responseBytes, it->authentications, it->connections);
    }
    // What cannot be stored now is tried again with what comes next.
    if (transaction.commit()) {
        m_counts.clear();
    }
}

void Activity::visit(const QString &cluster, qint64 first, qint64 last, const Visitor &visit)
{
    flush();
    Statement find(m_store,
        m_store.prepared(
            u"SELECT principal_id, hour, requests, request_bytes, response_bytes, authentications, "
            "connections FROM activity WHERE resource_id = ? AND hour BETWEEN ? AND ?"_s));
    if (find.run(cluster, first, last)) {
        while (find.next()) {
            visit(find.text(0), find.number(1),
                {find.number(2), find.number(3), find.number(4), find.number(5), find.number(6)});
        }
    }
}

} // namespace localorg
