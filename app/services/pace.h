// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace services {

/// How many requests that are not urgent may be under way at once, by what the API answers: half as
/// many after each 429, one more after as many good answers as there are, none before the pause
/// that it asked for is over, and no more than it says that it has left.
class Pace : public QObject
{
    Q_OBJECT
public:
    /// More are hardly faster, and an API has others to answer.
    static constexpr int most = 8;

    explicit Pace(QObject *parent = nullptr);

    int allowed() const;

    /// What an answer said: `remaining` of X-RateLimit-Remaining, `reset` of X-RateLimit-Reset.
    void onAnswer(std::optional<int> remaining, std::chrono::seconds reset);
    void onRefusal(std::chrono::milliseconds pause);

Q_SIGNALS:
    /// More may be allowed than before.
    void widened();

private:
    void rest(std::chrono::milliseconds pause);

    int m_allowed = most;
    int m_good = 0;
    QTimer m_rest;
};

} // namespace services
