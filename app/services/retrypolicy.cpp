// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/retrypolicy.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace services {

namespace {

/// A day is as good as for ever, and safe from overflow later on.
constexpr qint64 longestPause = 86400;

} // namespace

std::chrono::milliseconds RetryPolicy::delayAfter(int attempt) const
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const std::chrono::milliseconds full
        = std::min<std::chrono::milliseconds>(firstDelay * (qint64(1) << doublings), maxDelay);
    const qint64 quarter = full.count() / 4;
    const qint64 jitter
        = quarter > 0 ? qint64(QRandomGenerator::global()->bounded(double(quarter))) : 0;
    return full - std::chrono::milliseconds(jitter);
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray value = header.trimmed();
    if (value.isEmpty())
        return std::nullopt;
    if (std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong seconds = value.toLongLong(&fits);
        return std::chrono::seconds(
            fits ? std::min<qlonglong>(seconds, longestPause) : longestPause);
    }
    // Names of days and months are English whatever the person's locale is.
    QDateTime then = QLocale::c().toDateTime(
        QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!then.isValid())
        return std::nullopt;
    then.setTimeSpec(Qt::UTC);
    // Up: a part of a second left out would be asked again before the date.
    const qint64 seconds = (now.msecsTo(then) + 999) / 1000;
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longestPause));
}

} // namespace services
