// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace localorg {

using Handler = std::function<Response(const Context &)>;

/// Who may call a route.
enum class Plane {
    Control, ///< signs in with a Cloud or Global key before the route is called
    Data, ///< the route itself checks the key, which belongs to a resource
};

/// One operation.
struct Route
{
    QByteArray method;
    QStringList pattern; ///< segments; `{}` stands for any one
    Plane plane = Plane::Control;
    Handler handler;
};

/// Finds the operation that a request names.
class Router
{
public:
    void add(const QByteArray &method, const QString &pattern, Handler handler,
        Plane plane = Plane::Control);

    struct Match
    {
        const Route *route;
        QStringList arguments;
    };
    /// The route, or 404 for an unknown path and 405 for an unknown method of a known one.
    std::variant<Match, Response> find(const Request &request) const;

private:
    QList<Route> m_routes;
};

} // namespace localorg
