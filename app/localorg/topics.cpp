// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/populate.h"
#include "localorg/rows.h"
#include "localorg/store.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// The topics that an ACL speaks of: itself, or a few behind its prefix.
QStringList topicsBehind(const QString &name, bool isPrefix)
{
    if (!isPrefix) {
        return name == u"*"_s ? QStringList() : QStringList{name};
    }
    static const QStringList endings{u"created"_s, u"updated"_s, u"dead-letter"_s};
    const bool isSeparated = name.endsWith(u'.') || name.endsWith(u'-') || name.endsWith(u'_');
    QStringList topics;
    for (const QString &ending : endings) {
        topics += name + (isSeparated ? QString() : u"."_s) + ending;
    }
    return topics;
}

} // namespace

void insertTopics(Store &store)
{
    QMap<QString, QSet<QString>> topics; // by cluster, sorted
    {
        Statement clusters(store, store.prepared(u"SELECT id FROM kafka_clusters"_s));
        clusters.run();
        while (clusters.next()) {
            topics[clusters.text(0)] = {u"audit-log"_s, u"orders"_s, u"customers"_s};
        }
    }
    {
        Statement acls(store,
            store.prepared(u"SELECT DISTINCT cluster_id, resource_name, pattern_type FROM "
                           "kafka_acls WHERE resource_type = 'TOPIC'"_s));
        acls.run();
        while (acls.next()) {
            for (const QString &topic : topicsBehind(acls.text(1), acls.text(2) == u"PREFIXED"_s)) {
                topics[acls.text(0)].insert(topic);
            }
        }
    }
    for (auto cluster = topics.cbegin(); cluster != topics.cend(); ++cluster) {
        for (const QString &topic : cluster.value()) {
            // Six partitions are what the cloud gives a topic unless it is told otherwise.
            insertTopic(store, {cluster.key(), topic, 6, 3, false});
        }
    }
}

} // namespace localorg
