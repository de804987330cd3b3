// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace localorg {

/// A request as routes see it.
struct Request
{
    QByteArray method; ///< upper case
    QByteArray path; ///< as sent, without the query
    QStringList segments; ///< of the path, percent-decoded; none is empty
    QList<std::pair<QString, QString>> query; ///< in the order sent, decoded
    QByteArray authorization;
    QByteArray host; ///< of the Host header
    bool isFromPage = false; ///< a browser says that a web page sent it
    QByteArray body;

    /// The first value of that name, or an empty string.
    QString parameter(QStringView name) const;
    QStringList parameters(QStringView name) const;
};

/// An answer before it becomes bytes.
struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool holdsSecret = false; ///< the body is overwritten once it is sent
    /// Path and query of the page that follows, where that may be put together before it is asked
    /// for: see ReadAhead.
    QByteArray nextPage;

    static Response json(const QJsonObject &object, int status = 200);
    /// The same from JSON that is written already.
    static Response jsonText(const QByteArray &text, int status = 200);
    /// Without a body, as 204 is.
    static Response empty(int status);
    static Response html(int status);
    Response &&withHeader(const QByteArray &name, const QByteArray &value) &&;
};

/// The words that HTTP has for a status.
QByteArray reasonPhrase(int status);
/// The bytes of `response`, ready for the wire, and what of them comes before the body.
QByteArray serializeHead(const Response &response);
QByteArray serialize(const Response &response);

/// Splits a path and query as sent on the request line.
void parseTarget(const QByteArray &path, const QByteArray &query, Request *request);

/// One entry of the control plane's error envelope.
struct Problem
{
    int status = 500;
    QString code; ///< left out when empty
    QString detail;
    QString pointer; ///< into the body, such as /spec/owner/id
    QString parameter; ///< of the query
};

/// `{"errors": [...]}`, with the first problem's status.
Response problems(const QList<Problem> &list);
Response problem(int status, const QString &code, const QString &detail);

/// The cloud's own words.
Response forbiddenAccess();
Response userUnauthorized(const QString &detail);
Response resourceNotFound();
Response invalidParameter(const QString &parameter, const QString &detail);
Response quotaExceeded(const QString &detail);

} // namespace localorg
