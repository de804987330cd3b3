// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/ratelimit.h"

namespace localorg {

namespace {

constexpr qint64 windowMicros = 60'000'000;

} // namespace

RateLimit::RateLimit(int limit)
    : m_limit(limit)
{
}

RateLimit::State RateLimit::take(const QString &principal, qint64 nowMicros)
{
    if (!isOn()) {
        return {};
    }
    dropOld(nowMicros);
    Window &window = m_windows[principal];
    if (nowMicros - window.begin >= windowMicros) {
        window = {nowMicros, 0};
    }
    State state;
    state.limit = m_limit;
    state.isAllowed = window.used < m_limit;
    if (state.isAllowed) {
        ++window.used;
    }
    state.remaining = m_limit - window.used;
    state.resetSeconds
        = static_cast<int>((window.begin + windowMicros - nowMicros + 999'999) / 1'000'000);
    return state;
}

/// Once a window's length, so that none is kept for longer than two.
void RateLimit::dropOld(qint64 nowMicros)
{
    if (nowMicros - m_droppedAt < windowMicros) {
        return;
    }
    m_droppedAt = nowMicros;
    m_windows.removeIf(
        [nowMicros](const auto &each) { return nowMicros - each->begin >= windowMicros; });
}

} // namespace localorg
