// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>
#include <chrono>
#include <thread>

class QEvent;
class QObject;

namespace app {

/// Watches the thread of the window, and warns when it was kept busy by one event for longer than
/// `limit`, with the functions that it was in by then: whoever works so long makes a person wait.
/// Of Linux; does nothing elsewhere. One object a process, in that thread.
class StallWatch
{
public:
    static constexpr std::chrono::milliseconds usualLimit{16};

    explicit StallWatch(std::chrono::milliseconds limit = usualLimit);
    ~StallWatch();
    Q_DISABLE_COPY_MOVE(StallWatch)

    /// One event is dealt with while this lives. Those that are dealt with meanwhile are part of
    /// it.
    class Slice
    {
    public:
        explicit Slice(StallWatch *watch)
            : m_watch(watch->m_since == 0 ? watch : nullptr)
        {
            if (m_watch)
                m_watch->begin();
        }
        ~Slice()
        {
            if (m_watch)
                m_watch->end();
        }
        Q_DISABLE_COPY_MOVE(Slice)

    private:
        StallWatch *m_watch;
    };

private:
    void begin();
    void end();
    void watch();

    std::chrono::milliseconds m_limit;
    /// When the thread began with the event, in nanoseconds of the steady clock; 0 between events.
    std::atomic<qint64> m_since{0};
    std::atomic<bool> m_isOver{false};
    /// The slice whose culprit has been named.
    std::atomic<qint64> m_named{0};
    std::thread m_watcher;
};

/// An application whose own event loop is watched: before it begins there is no window yet that
/// could be slow to answer, whatever loops there are until then; and what other threads do keeps
/// nobody waiting.
template <typename Application> class Watched : public Application
{
public:
    using Application::Application;

    /// As Application::exec(), with the watch.
    int exec()
    {
        m_isRunning = true;
        const int code = Application::exec();
        m_isRunning = false;
        return code;
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != this->thread() || !m_isRunning)
            return Application::notify(receiver, event);
        const StallWatch::Slice slice(&m_watch);
        return Application::notify(receiver, event);
    }

private:
    StallWatch m_watch;
    /// Of the application's thread alone.
    bool m_isRunning = false;
};

} // namespace app
