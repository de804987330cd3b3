// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apicall.h"

#include <QTest>

#include <memory>

namespace support {

/// What became of a call, for QTRY_VERIFY(outcome->done()).
template <typename T> struct Outcome
{
    std::optional<domain::ApiResult<T>> result;
    int times = 0; ///< how often it was told

    bool done() const { return result.has_value(); }
    bool ok() const { return done() && result->has_value(); }
    const domain::ApiError &error() const { return result->error(); }
    const T &value() const { return result->value(); }
};

/// Notes what becomes of `call`, while `context` lives.
template <typename T>
std::shared_ptr<Outcome<T>> watch(services::ApiCall<T> *call, QObject *context)
{
    auto outcome = std::make_shared<Outcome<T>>();
    call->then(context, [outcome](domain::ApiResult<T> result) {
        ++outcome->times;
        outcome->result.emplace(std::move(result));
    });
    return outcome;
}

/// The items of a list call beside its outcome.
template <typename T> struct ListOutcome : Outcome<int>
{
    QList<T> items;
    QList<int> pages; ///< sizes, in order
    bool pageAfterEnd = false;
};

template <typename T>
std::shared_ptr<ListOutcome<T>> watchList(services::ListCall<T> *call, QObject *context)
{
    auto outcome = std::make_shared<ListOutcome<T>>();
    call->each(context, [outcome](const QList<T> &page) {
        outcome->pageAfterEnd |= outcome->done();
        outcome->pages.append(int(page.size()));
        outcome->items.append(page);
    });
    call->then(context, [outcome](domain::ApiResult<int> result) {
        ++outcome->times;
        outcome->result.emplace(std::move(result));
    });
    return outcome;
}

} // namespace support
