// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/usage.h"

#include <QHash>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace localorg {

class Store;

/// Counts what principals do on Kafka clusters, by the hour. Of the other resources the cloud has
/// no metric that names a principal.
///
/// A call costs no write: counts gather in memory and go to the database every few seconds, before
/// each metrics query and at the end. A kill -9 loses those of the last seconds.
class Activity
{
public:
    explicit Activity(Store &store);
    ~Activity();
    Q_DISABLE_COPY_MOVE(Activity)

    /// Notes whose call is being answered.
    void begin(const QString &principal, const QString &cluster);
    /// Counts that call, if there is one and it succeeded. To be called after each data plane call.
    void end(bool succeeded, qint64 requestBytes, qint64 responseBytes);

    using Visitor = std::function<void(const QString &principal, qint64 hour, const Usage &usage)>;
    /// Calls `visit` for everything that was counted on the cluster in the hours from `first` to
    /// `last`, both since 1970.
    void visit(const QString &cluster, qint64 first, qint64 last, const Visitor &visit);

private:
    struct Slot
    {
        QString principal;
        QString cluster;
        qint64 hour = 0;
        bool operator==(const Slot &) const = default;
    };
    friend size_t qHash(const Slot &slot, size_t seed)
    {
        return qHashMulti(seed, slot.principal, slot.cluster, slot.hour);
    }
    void flush();

    Store &m_store;
    std::optional<Slot> m_current;
    QHash<Slot, Usage> m_counts;
    QTimer m_timer;
};

} // namespace localorg
