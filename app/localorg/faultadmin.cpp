// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/faultadmin.h"

#include "localorg/access.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Response listOf(const QList<Fault> &faults, int status)
{
    QJsonArray data;
    for (const Fault &fault : faults) {
        data.append(QJsonObject{{u"id"_s, fault.id}, {u"spec"_s, fault.spec},
            {u"remaining"_s, fault.remaining < 0 ? QJsonValue() : QJsonValue(fault.remaining)},
            {u"struck"_s, fault.struck}});
    }
    return Response::json({{u"data"_s, data}}, status);
}

/// The specs of a body, or nothing where it is neither form.
std::optional<QStringList> readSpecs(const QByteArray &body)
{
    QStringList specs;
    if (!body.trimmed().startsWith('{')) {
        for (const QString &line : QString::fromUtf8(body).split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty()) {
                specs += line.trimmed();
            }
        }
    } else {
        const QJsonValue faults = QJsonDocument::fromJson(body).object().value(u"faults"_s);
        for (const auto &each : faults.toArray()) {
            if (!each.isString()) {
                return std::nullopt;
            }
            specs += each.toString();
        }
    }
    return specs.isEmpty() ? std::nullopt : std::optional(specs);
}

Response armFaults(const Request &request, FaultPlan *plan)
{
    const auto specs = readSpecs(request.body);
    if (!specs) {
        return problem(400, u"bad_request"_s,
            u"The body must be {\"faults\": [\"SPEC\", ...]}, or text with a SPEC a line"_s);
    }
    QList<Fault> faults;
    QList<Problem> wrong;
    for (qsizetype i = 0; i < specs->size(); ++i) {
        QString error;
        if (const auto fault = parseFault(specs->at(i), &error)) {
            faults += *fault;
        } else {
            wrong += {422, u"invalid_fault"_s, error, u"/faults/%1"_s.arg(i), {}};
        }
    }
    if (!wrong.isEmpty()) {
        return problems(wrong);
    }
    if (!plan->arm(faults)) {
        return problem(
            409, u"too_many_faults"_s, u"At most %1 faults can be armed"_s.arg(FaultPlan::most));
    }
    return listOf(plan->faults().last(faults.size()), 201);
}

Response clearFaults(const Request &request, FaultPlan *plan)
{
    if (request.segments.size() == 2) {
        plan->disarmAll();
        return Response::empty(204);
    }
    return plan->disarm(request.segments[2].toInt()) ? Response::empty(204) : resourceNotFound();
}

} // namespace

bool isFaultAdministration(const Request &request)
{
    return request.segments.size() >= 2 && request.segments[0] == u"_admin"
        && request.segments[1] == u"faults";
}

Response administerFaults(Store &store, const Request &request, FaultPlan *plan)
{
    if (request.isFromPage) {
        return problem(403, {}, u"Web pages must not arm faults"_s);
    }
    auto signedIn = signIn(store, request.authorization);
    const auto *principal = std::get_if<Principal>(&signedIn);
    if (principal == nullptr) {
        return std::get<Response>(std::move(signedIn));
    }
    if (!principal->isOrganizationAdmin()) {
        return forbiddenAccess();
    }
    if (request.method == "DELETE" && request.segments.size() <= 3) {
        return clearFaults(request, plan);
    }
    if (request.segments.size() != 2) {
        return resourceNotFound();
    }
    if (request.method == "POST") {
        return armFaults(request, plan);
    }
    if (request.method == "GET") {
        return listOf(plan->faults(), 200);
    }
    return problem(405, u"method_not_allowed"_s, u"Method Not Allowed"_s)
        .withHeader("Allow", "GET, POST, DELETE");
}

} // namespace localorg
