// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connection.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace services {

namespace {

/// QUrl calls a port that is too large a malformed URL; people deserve to hear which part it is.
bool hasPortOutOfRange(const QString &typed)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:\\[[^\\]]*\\]|[^/?#:@\\[\\]]+)"
                       ":([0-9]+)(?:[/?#]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(typed);
    if (!match.hasMatch())
        return false;
    bool fits = false;
    const int port = match.captured(1).toInt(&fits);
    return !fits || port < 1 || port > 65535;
}

} // namespace

bool isLoopback(const QUrl &url)
{
    if (url.host().compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(url.host());
    return !address.isNull() && address.isLoopback();
}

QUrl defaultEndpoint()
{
    return QUrl(QStringLiteral("https://api.confluent.cloud"));
}

QUrl telemetryOf(const QUrl &endpoint, const QUrl &given)
{
    if (!given.isEmpty())
        return given;
    if (isLoopback(endpoint))
        return endpoint;
    const bool isVendors = endpoint.host() == defaultEndpoint().host();
    return isVendors ? QUrl(QStringLiteral("https://api.telemetry.confluent.cloud")) : QUrl();
}

EndpointProblem checkEndpoint(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (hasPortOutOfRange(trimmed))
        return EndpointProblem::PortOutOfRange;
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return EndpointProblem::NotAUrl;
    const bool plain = url.scheme() == QLatin1String("http");
    if (!plain && url.scheme() != QLatin1String("https"))
        return EndpointProblem::NotHttp;
    if (url.host().isEmpty())
        return EndpointProblem::NotAUrl;
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || url.authority().contains(QLatin1Char('@')))
        return EndpointProblem::HasExtras;
    if (plain && !isLoopback(url))
        return EndpointProblem::PlainHttp;
    return EndpointProblem::None;
}

} // namespace services
