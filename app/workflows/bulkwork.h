// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/apikeydraft.h"

#include <QList>
#include <QObject>

#include <initializer_list>

namespace workflows {

enum class BulkOutcome {
    Waiting,
    UnderWay,
    Done, ///< edited, or deleted
    Changed, ///< is not what the person saw: nothing was done; BulkItem::current is what is there
    Gone, ///< did not exist any more
    Failed, ///< BulkItem::error says why; the key is as it was
    Unknown, ///< was sent, and it could not be found out what became of it
    Stopped ///< nothing was sent
};

/// One of the keys that something is done to.
struct BulkItem
{
    domain::ApiKey shown; ///< as the person saw it
    domain::ApiKeyEdit edit = {}; ///< empty for a deletion
    BulkOutcome outcome = BulkOutcome::Waiting;
    domain::ApiKey current = {}; ///< where outcome is Changed
    domain::ApiError error = {}; ///< where outcome is Failed or Unknown
};

/// The same work on many keys, a few at a time, with an outcome for each. Where the API does not
/// take the credentials any more the rest is not begun.
class BulkWork : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxUnderWay = 4;

    BulkWork(const QList<BulkItem> &items, QObject *parent = nullptr);

    const QList<BulkItem> &items() const { return m_items; }
    int count(std::initializer_list<BulkOutcome> outcomes) const;
    bool isBusy() const { return m_underWay > 0; }
    /// Begins with the items that wait.
    void run();
    /// Nothing more is sent. What was sent already still ends, and so finished() comes once.
    void cancel();

Q_SIGNALS:
    void itemChanged(int index);
    /// Every item has its outcome.
    void finished();

protected:
    virtual void begin(int index) = 0;
    /// Gives the item's work up where nothing was sent yet; else false.
    virtual bool abandon(int index) = 0;
    /// For the subclass: the item has ended.
    void settle(int index, BulkOutcome outcome, const domain::ApiError &error = {},
        const domain::ApiKey &current = {});

private:
    void set(int index, BulkOutcome outcome);
    void stopWaiting();
    void goOn();

    QList<BulkItem> m_items;
    int m_next = 0;
    int m_underWay = 0;
    bool m_isRunning = false;
};

} // namespace workflows
