// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quietrefresh.h"

#include "ui/uisettings.h"
#include "workflows/keyediting.h"
#include "workflows/session.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int looksAMinute = 12;
constexpr std::chrono::hours longestPause{1};
/// More would not make the pause longer.
constexpr int mostDoublings = 8;

} // namespace

QuietRefresh::QuietRefresh(workflows::Session *session, const UiSettings *settings, QWidget *view,
    std::chrono::milliseconds minute)
    : QObject(view)
    , m_session(session)
    , m_settings(settings)
    , m_view(view)
    , m_minute(minute)
{
    connect(
        session->loader(), &inventory::InventoryLoader::finished, this, &QuietRefresh::onFinished);
    connect(session, &workflows::Session::unauthorized, &m_looks, &QTimer::stop);
    connect(&m_looks, &QTimer::timeout, this, &QuietRefresh::look);
    m_sinceRead.start();
    m_looks.start(m_minute / looksAMinute);
}

std::chrono::milliseconds QuietRefresh::pause(
    std::chrono::milliseconds interval, int failures, std::chrono::milliseconds retryAfter)
{
    const auto backedOff = interval * (1 << std::min(failures, mostDoublings));
    const std::chrono::milliseconds longest
        = std::max<std::chrono::milliseconds>(interval, longestPause);
    return std::max(std::min(backedOff, longest), retryAfter);
}

void QuietRefresh::onFinished()
{
    m_sinceRead.restart();
    m_retryAfter = {};
    bool hasFailed = false;
    for (int list = 0; list < inventory::listCount; ++list) {
        const auto &error = m_session->inventory()->state(inventory::List(list)).error;
        // What may not be seen now will not be seen in an hour either.
        if (!error || error->kind == domain::ApiError::Kind::Forbidden)
            continue;
        hasFailed = true;
        m_retryAfter = std::max<std::chrono::milliseconds>(m_retryAfter, error->retryAfter);
    }
    m_failures = hasFailed ? m_failures + 1 : 0;
}

void QuietRefresh::look()
{
    const int minutes = m_settings->refreshMinutes();
    if (minutes == 0 || !m_session->isSignedIn() || m_session->loader()->isLoading())
        return;
    const auto due = pause(minutes * m_minute, m_failures, m_retryAfter);
    if (m_sinceRead.hasExpired(due.count()) && !isDisturbing())
        m_session->loader()->refreshQuietly();
}

bool QuietRefresh::isDisturbing() const
{
    const QWidget *window = m_view->window();
    if (!window->isVisible() || window->isMinimized() || QApplication::activeModalWidget()
        || QApplication::activePopupWidget() || m_session->editing()->isBusy())
        return true;
    // An editor in a table is a child of its viewport.
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *viewport = focus ? focus->parentWidget() : nullptr;
    const auto *table
        = viewport ? qobject_cast<const QAbstractItemView *>(viewport->parentWidget()) : nullptr;
    return table && table->viewport() == viewport;
}

} // namespace ui
