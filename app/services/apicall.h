// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "services/asynccall.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <memory>

namespace services {

/// One call of the API.
template <typename T> using ApiCall = AsyncCall<domain::ApiResult<T>>;

/// A list read page by page. Each page is handed on as it comes, in order; the call settles with
/// the number of items after the last one, or with what went wrong: then what came before is a part
/// only.
template <typename T> class ListCall final : public ApiCall<int>
{
public:
    using ApiCall<int>::ApiCall;

    /// Runs fn(QList<T>) for each page, before then()'s function, while `context` lives.
    template <typename Fn> void each(QObject *context, Fn fn)
    {
        m_guard = context;
        m_each = std::make_shared<std::function<void(QList<T>)>>(std::move(fn));
    }

    /// For the service that works for this call. The call may be gone afterwards.
    void deliver(QList<T> items)
    {
        if (this->isFinished() || !m_guard || !m_each)
            return;
        // The function may delete this call, and must not be deleted while it runs.
        const auto each = m_each;
        (*each)(std::move(items));
    }

private:
    QPointer<QObject> m_guard;
    std::shared_ptr<std::function<void(QList<T>)>> m_each;
};

} // namespace services
