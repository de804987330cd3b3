// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace services {

/// What an answer said of itself, for support.
struct Receipt
{
    int httpStatus = 0; ///< 0 where there was no HTTP answer
    QString requestId; ///< X-Request-Id; empty where the server sent none
};

/// One thing that was asked and will be answered: the untyped half of AsyncCall.
class AsyncCallBase : public QObject
{
    Q_OBJECT
public:
    /// Gives the request up. Nobody is called back; the call deletes itself. Also when the answer
    /// is there but was not handed on yet.
    void cancel();
    /// True once there is an answer, or cancel() came first.
    bool isFinished() const { return m_state != State::Running; }
    /// Of the answer that this call settled with: for then()'s function. An error has its own.
    const Receipt &receipt() const { return m_receipt; }
    void setReceipt(const Receipt &receipt) { m_receipt = receipt; }

Q_SIGNALS:
    /// The answer is there. Connect through AsyncCall::then().
    void settled();
    /// cancel() came first. Who works for this call stops.
    void aborted();

protected:
    explicit AsyncCallBase(QObject *parent);
    /// Announces the stored answer by a queued call, once, and then deletes the call.
    void announce();

private:
    enum class State { Running, Answered, Over };
    State m_state = State::Running;
    Receipt m_receipt;
};

/// A call that gives one `Result`. It never settles inside the function that returned it, settles
/// at most once, and then deletes itself. It is owned by the service that made it and dies with it.
template <typename Result> class AsyncCall : public AsyncCallBase
{
public:
    explicit AsyncCall(QObject *parent)
        : AsyncCallBase(parent)
    {
    }

    /// Runs fn(Result) once, later, unless `context` dies or cancel() comes first. One consumer.
    template <typename Fn> void then(QObject *context, Fn fn)
    {
        connect(this, &AsyncCallBase::settled, context, [this, fn = std::move(fn)]() mutable {
            // fn may delete this call, with its service: nothing of it is used after this line.
            Result result = std::move(*m_result);
            fn(std::move(result));
        });
    }

    /// For the service that works for this call. A second answer, or one after cancel(), is
    /// dropped.
    void settle(Result result)
    {
        if (isFinished())
            return;
        m_result.emplace(std::move(result));
        announce();
    }

private:
    std::optional<Result> m_result;
};

} // namespace services
