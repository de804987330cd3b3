// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"

#include <QJsonDocument>

namespace localorg {

using namespace Qt::StringLiterals;

BodyReader::BodyReader(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    m_isObject = document.isObject();
    m_root = document.object();
}

bool BodyReader::has(const QString &pointer) const
{
    const QJsonValue value = at(pointer);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue BodyReader::at(const QString &pointer) const
{
    QJsonValue value = m_root;
    for (const QString &name : pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        value = value.toObject().value(name);
    }
    return value;
}

std::optional<QString> BodyReader::text(const QString &pointer, int longest)
{
    if (!has(pointer)) {
        return std::nullopt;
    }
    const QJsonValue value = at(pointer);
    if (!value.isString()) {
        complain(pointer, u"must be a string"_s);
        return std::nullopt;
    }
    // JSON can spell half a surrogate pair, which is no text: Qt makes it a question mark.
    QString text = QString::fromUtf8(value.toString().toUtf8());
    if (text.toUcs4().size() > longest) {
        complain(pointer, u"must be at most %1 characters long"_s.arg(longest));
        return std::nullopt;
    }
    return text;
}

std::optional<bool> BodyReader::flag(const QString &pointer)
{
    if (!has(pointer)) {
        return std::nullopt;
    }
    if (!at(pointer).isBool()) {
        complain(pointer, u"must be true or false"_s);
        return std::nullopt;
    }
    return at(pointer).toBool();
}

std::optional<int> BodyReader::number(const QString &pointer, int least, int most)
{
    if (!has(pointer)) {
        return std::nullopt;
    }
    const QJsonValue value = at(pointer);
    const int number = value.toInt(least - 1);
    if (!value.isDouble() || number < least || number > most) {
        complain(pointer, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
        return std::nullopt;
    }
    return number;
}

QString BodyReader::requiredText(const QString &pointer, int longest)
{
    const qsizetype before = m_problems.size();
    QString value = text(pointer, longest).value_or(QString()).trimmed();
    if (value.isEmpty() && m_problems.size() == before) {
        complain(pointer, u"is required"_s);
    }
    return value;
}

void BodyReader::expectObject(const QString &pointer, bool isRequired)
{
    if (!has(pointer)) {
        if (isRequired) {
            complain(pointer, u"is required"_s);
        }
    } else if (!at(pointer).isObject()) {
        complain(pointer, u"must be an object"_s);
    }
}

void BodyReader::complain(const QString &pointer, const QString &detail)
{
    m_problems.append({422, u"invalid_configuration"_s,
        pointer.mid(1).replace(u'/', u'.') + u' ' + detail, pointer, {}});
}

std::optional<Response> BodyReader::refusal(int fieldStatus) const
{
    if (!m_isObject) {
        return problem(400, u"malformed_request"_s, u"The request body is not a JSON object"_s);
    }
    if (m_problems.isEmpty()) {
        return std::nullopt;
    }
    QList<Problem> list = m_problems;
    for (Problem &each : list) {
        each.status = fieldStatus;
    }
    return problems(list);
}

} // namespace localorg
