// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pace.h"

#include <algorithm>

namespace services {

namespace {

/// Without a word from the API of how long.
constexpr std::chrono::milliseconds shortRest{1000};

} // namespace

Pace::Pace(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Pace::widened);
}

int Pace::allowed() const
{
    return m_rest.isActive() ? 0 : m_allowed;
}

void Pace::onAnswer(std::optional<int> remaining, std::chrono::seconds reset)
{
    if (remaining && *remaining <= 0) {
        rest(reset);
        return;
    }
    if (remaining && *remaining < m_allowed) {
        m_allowed = *remaining;
        m_good = 0;
        return;
    }
    if (m_allowed < most && ++m_good >= m_allowed) {
        m_good = 0;
        ++m_allowed;
        Q_EMIT widened();
    }
}

void Pace::onRefusal(std::chrono::milliseconds pause)
{
    m_allowed = std::max(1, m_allowed / 2);
    m_good = 0;
    rest(std::max(pause, shortRest));
}

void Pace::rest(std::chrono::milliseconds pause)
{
    if (pause.count() > 0 && m_rest.remainingTime() < pause.count())
        m_rest.start(pause);
}

} // namespace services
