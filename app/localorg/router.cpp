// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/router.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> matchSegments(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size()) {
        return std::nullopt;
    }
    QStringList arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u"{}"_s) {
            arguments += segments[i];
        } else if (pattern[i] != segments[i]) {
            return std::nullopt;
        }
    }
    return arguments;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler, Plane plane)
{
    m_routes.append(
        {method, pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts), plane, std::move(handler)});
}

std::variant<Router::Match, Response> Router::find(const Request &request) const
{
    QByteArrayList methods;
    for (const Route &route : m_routes) {
        if (auto arguments = matchSegments(route.pattern, request.segments)) {
            if (route.method == request.method) {
                return Match{&route, *arguments};
            }
            methods += route.method;
        }
    }
    if (methods.isEmpty()) {
        return resourceNotFound();
    }
    return problem(405, u"method_not_allowed"_s, u"Method Not Allowed"_s)
        .withHeader("Allow", methods.join(", "));
}

} // namespace localorg
