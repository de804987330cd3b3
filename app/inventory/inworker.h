// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workers.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace inventory {

/// Runs job() in a worker thread and then(result) in that of `context`, unless `context` has died:
/// the job ends all the same, and must look at nothing but what it owns. QFuture::then() with a
/// context asserts in Qt 6.4 where the context dies first.
template <typename Job, typename Then> void inWorker(QObject *context, Job job, Then then)
{
    using Result = std::invoke_result_t<Job>;
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            then(watcher->future().takeResult());
        });
    watcher->setFuture(QtConcurrent::run(services::workers(), std::move(job)));
}

} // namespace inventory
