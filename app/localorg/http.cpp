// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/http.h"

#include "localorg/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace localorg {

using namespace Qt::StringLiterals;

QString Request::parameter(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QStringList Request::parameters(QStringView name) const
{
    QStringList values;
    for (const auto &[key, value] : query) {
        if (key == name) {
            values += value;
        }
    }
    return values;
}

Response Response::json(const QJsonObject &object, int status)
{
    return jsonText(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

Response Response::jsonText(const QByteArray &text, int status)
{
    Response response;
    response.status = status;
    response.body = text;
    return response;
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    response.contentType.clear();
    return response;
}

Response Response::html(int status)
{
    Response response;
    response.status = status;
    response.contentType = "text/html;charset=iso-8859-1";
    const QByteArray title = "Error " + QByteArray::number(status) + ' ' + reasonPhrase(status);
    response.body = "<html>\n<head>\n<title>" + title + "</title>\n</head>\n<body><h2>HTTP ERROR "
        + QByteArray::number(status) + "</h2>\n<p>" + reasonPhrase(status)
        + "</p>\n</body>\n</html>\n";
    return response;
}

Response &&Response::withHeader(const QByteArray &name, const QByteArray &value) &&
{
    headers.append({name, value});
    return std::move(*this);
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{{200, "OK"}, {201, "Created"}, {202, "Accepted"},
        {204, "No Content"}, {301, "Moved Permanently"}, {302, "Found"},
        {307, "Temporary Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"},
        {402, "Payment Required"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {408, "Request Timeout"}, {409, "Conflict"},
        {413, "Payload Too Large"}, {421, "Misdirected Request"}, {422, "Unprocessable Entity"},
        {429, "Too Many Requests"}, {500, "Internal Server Error"}, {501, "Not Implemented"},
        {502, "Bad Gateway"}, {503, "Service Unavailable"}, {504, "Gateway Timeout"}};
    return phrases.value(status, "Unknown");
}

QByteArray serializeHead(const Response &response)
{
    QByteArray bytes;
    bytes.reserve(512);
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status)
        + "\r\n";
    if (!response.contentType.isEmpty()) {
        bytes += "Content-Type: " + response.contentType + "\r\n";
    }
    for (const auto &[name, value] : response.headers) {
        bytes += name + ": " + value + "\r\n";
    }
    if (response.status != 204) {
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    bytes += "\r\n";
    return bytes;
}

QByteArray serialize(const Response &response)
{
    return serializeHead(response) + response.body;
}

void parseTarget(const QByteArray &path, const QByteArray &query, Request *request)
{
    request->path = path;
    for (const QByteArray &segment : path.split('/')) {
        if (!segment.isEmpty()) {
            request->segments += QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
        }
    }
    for (QByteArray pair : query.split('&')) {
        if (pair.isEmpty()) {
            continue;
        }
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        request->query.append({QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
            QString::fromUtf8(QByteArray::fromPercentEncoding(value))});
    }
}

Response problems(const QList<Problem> &list)
{
    QJsonArray errors;
    for (const Problem &each : list) {
        QJsonObject source;
        if (!each.pointer.isEmpty()) {
            source.insert(u"pointer"_s, each.pointer);
        }
        if (!each.parameter.isEmpty()) {
            source.insert(u"parameter"_s, each.parameter);
        }
        QJsonObject error{{u"id"_s, QString::fromLatin1(randomBytes(16).toHex())},
            {u"status"_s, QString::number(each.status)}, {u"detail"_s, each.detail},
            {u"source"_s, source}};
        if (!each.code.isEmpty()) {
            error.insert(u"code"_s, each.code);
        }
        if (each.code == u"user_unauthorized"_s) {
            error.insert(u"title"_s, u"User Access Unauthorized"_s);
        }
        errors.append(error);
    }
    return Response::json({{u"errors"_s, errors}}, list.first().status);
}

Response problem(int status, const QString &code, const QString &detail)
{
    return problems({{status, code, detail, {}, {}}});
}

Response forbiddenAccess()
{
    return problem(403, u"forbidden_access"_s, u"Forbidden Access"_s);
}

Response userUnauthorized(const QString &detail)
{
    return problem(403, u"user_unauthorized"_s, detail);
}

Response resourceNotFound()
{
    return problem(404, u"resource_not_found"_s, u"Resource Not Found"_s);
}

Response invalidParameter(const QString &parameter, const QString &detail)
{
    return problems({{400, u"invalid_filter"_s, detail, {}, parameter}});
}

Response quotaExceeded(const QString &detail)
{
    return problem(402, u"quota_exceeded"_s, detail);
}

} // namespace localorg
