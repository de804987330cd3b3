// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/envelopes.h"

#include "localorg/clock.h"
#include "localorg/credentials.h"

#include <QJsonArray>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

QString randomId()
{
    return QString::fromLatin1(randomBytes(16).toHex());
}

Response errorsEnvelope(int status, const QString &phrase)
{
    const QJsonObject error{{u"id"_s, randomId()}, {u"status"_s, QString::number(status)},
        {u"detail"_s, phrase}, {u"source"_s, QJsonObject()}};
    return Response::json({{u"errors"_s, QJsonArray{error}}}, status);
}

Response nestedEnvelope(int status, const QString &phrase)
{
    const QJsonObject error{{u"code"_s, status}, {u"message"_s, phrase}};
    return Response::json({{u"error"_s, error}}, status);
}

Response detailedEnvelope(int status, const QString &phrase)
{
    const QJsonObject error{
        {u"code"_s, phrase.toUpper().replace(QLatin1Char(' '), QLatin1Char('_'))},
        {u"message"_s, phrase}, {u"details"_s, QJsonObject()},
        {u"timestamp"_s, timestamp(nowMicros())}};
    return Response::json(
        {{u"status"_s, status}, {u"error"_s, error}, {u"requestId"_s, randomId()}}, status);
}

Response textEnvelope(int status, const QString &phrase)
{
    Response response = Response::empty(status);
    response.contentType = "text/plain";
    response.body = phrase.toUtf8() + '\n';
    return response;
}

} // namespace

QList<Shape> envelopeShapes()
{
    return {
        {u"1"_s, u"403: errors[] with an empty source and no code or title"_s, 403},
        {u"2"_s, u"403: error_code and message"_s, 403},
        {u"3"_s, u"403: error with a number as code"_s, 403},
        {u"4"_s, u"403: message alone"_s, 403},
        {u"5"_s, u"400: status_code, message and type"_s, 400},
        {u"6"_s, u"403: code and message"_s, 403},
        {u"7"_s, u"403: status, error with a word as code, requestId"_s, 403},
        {u"8"_s, u"401: an HTML page"_s, 401},
        {u"9"_s, u"403: no body"_s, 403},
        {u"10"_s, u"502: plain text"_s, 502},
    };
}

Response envelope(const QString &shape, int status)
{
    const QString phrase = QString::fromLatin1(reasonPhrase(status));
    switch (shape.toInt()) {
    case 1:
        return errorsEnvelope(status, phrase);
    case 2:
        return Response::json(
            {{u"error_code"_s, status * 100 + 1}, {u"message"_s, phrase}}, status);
    case 3:
        return nestedEnvelope(status, phrase);
    case 4:
        return Response::json({{u"message"_s, phrase}}, status);
    case 5:
        return Response::json({{u"status_code"_s, status}, {u"message"_s, phrase},
                                  {u"type"_s, u"INVALID REQUEST DATA"_s}},
            status);
    case 6:
        return Response::json({{u"code"_s, status}, {u"message"_s, phrase}}, status);
    case 7:
        return detailedEnvelope(status, phrase);
    case 8:
        return Response::html(status);
    case 9:
        return Response::empty(status);
    default:
        return textEnvelope(status, phrase);
    }
}

} // namespace localorg
