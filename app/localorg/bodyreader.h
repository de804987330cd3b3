// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace localorg {

/// Reads a JSON body by pointers such as /spec/owner/id, and gathers what is wrong with it.
/// Members that nobody asks for are ignored, and null is as good as absent.
class BodyReader
{
public:
    explicit BodyReader(const Request &request);

    bool has(const QString &pointer) const;
    /// The text there, if there is one. Another type, or more than `longest` characters, is a
    /// problem.
    std::optional<QString> text(const QString &pointer, int longest);
    std::optional<bool> flag(const QString &pointer);
    std::optional<int> number(const QString &pointer, int least, int most);
    /// The text there; its absence or emptiness is a problem too.
    QString requiredText(const QString &pointer, int longest);
    /// An absent or empty object is a problem of its own when `isRequired`.
    void expectObject(const QString &pointer, bool isRequired);
    void complain(const QString &pointer, const QString &detail);

    /// 400 for what is no JSON object, `fieldStatus` with a pointer for each field that is wrong,
    /// else nothing.
    std::optional<Response> refusal(int fieldStatus = 422) const;

private:
    QJsonValue at(const QString &pointer) const;

    QJsonObject m_root;
    bool m_isObject = false;
    QList<Problem> m_problems;
};

} // namespace localorg
