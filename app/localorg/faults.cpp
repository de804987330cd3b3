// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/faults.h"

#include <QHash>
#include <QStringList>

#include <limits>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

struct KindWord
{
    Fault::Kind kind;
    bool hasArgument;
    int least;
    int most;
};

const QHash<QString, KindWord> &kindWords()
{
    constexpr int any = std::numeric_limits<int>::max();
    static const QHash<QString, KindWord> words{
        {u"status"_s, {Fault::Kind::Status, true, 200, 599}},
        {u"retry-after"_s, {Fault::Kind::RetryAfter, true, 0, any}},
        {u"drop-before"_s, {Fault::Kind::DropBefore, false, 0, 0}},
        {u"drop-after"_s, {Fault::Kind::DropAfter, false, 0, 0}},
        {u"truncate"_s, {Fault::Kind::Truncate, true, 0, any}},
        {u"garbage"_s, {Fault::Kind::Garbage, false, 0, 0}},
        {u"html"_s, {Fault::Kind::Html, true, 200, 599}},
        {u"slow"_s, {Fault::Kind::Slow, true, 0, any}},
        {u"stall"_s, {Fault::Kind::Stall, false, 0, 0}},
    };
    return words;
}

bool readNumber(const QString &text, int least, int most, int *value)
{
    bool ok = false;
    *value = text.toInt(&ok);
    return ok && *value >= least && *value <= most;
}

} // namespace

bool Fault::isAfter() const
{
    switch (kind) {
    case Kind::DropAfter:
    case Kind::Truncate:
    case Kind::Garbage:
    case Kind::Slow:
        return true;
    case Kind::Status:
    case Kind::RetryAfter:
    case Kind::DropBefore:
    case Kind::Html:
    case Kind::Stall:
        break;
    }
    return false;
}

std::optional<Fault> parseFault(const QString &spec, QString *error)
{
    const auto refuse = [&](const QString &why) {
        *error = u"fault \"%1\": %2"_s.arg(spec, why);
        return std::nullopt;
    };
    const QStringList words = spec.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 3 || words.size() > 4) {
        return refuse(u"expected METHOD PATH-PREFIX KIND[:ARG] [xCOUNT]"_s);
    }
    Fault fault;
    fault.method = words[0].toUpper().toLatin1();
    static const QList<QByteArray> methods{"*", "GET", "POST", "PUT", "PATCH", "DELETE"};
    if (!methods.contains(fault.method)) {
        return refuse(u"no method %1"_s.arg(words[0]));
    }
    fault.pathPrefix = words[1].toUtf8();
    if (!fault.pathPrefix.startsWith('/')) {
        return refuse(u"a path prefix starts with /"_s);
    }
    const QString name = words[2].section(QLatin1Char(':'), 0, 0);
    const auto word = kindWords().constFind(name);
    if (word == kindWords().constEnd()) {
        return refuse(u"no kind %1"_s.arg(name));
    }
    fault.kind = word->kind;
    const bool argumentGiven = words[2].contains(QLatin1Char(':'));
    if (argumentGiven != word->hasArgument) {
        return refuse(word->hasArgument ? u"%1 needs :NUMBER"_s.arg(name)
                                        : u"%1 takes no argument"_s.arg(name));
    }
    if (argumentGiven
        && !readNumber(
            words[2].section(QLatin1Char(':'), 1), word->least, word->most, &fault.argument)) {
        return refuse(
            u"%1 is no argument of %2"_s.arg(words[2].section(QLatin1Char(':'), 1), name));
    }
    if (words.size() == 4
        && (!words[3].startsWith(QLatin1Char('x'))
            || !readNumber(
                words[3].mid(1), 1, std::numeric_limits<int>::max(), &fault.remaining))) {
        return refuse(u"%1 is no xCOUNT"_s.arg(words[3]));
    }
    return fault;
}

FaultPlan::FaultPlan(QList<Fault> faults)
    : m_faults(std::move(faults))
{
}

std::optional<Fault> FaultPlan::take(const QByteArray &method, const QByteArray &path)
{
    for (Fault &fault : m_faults) {
        if (fault.remaining == 0 || (fault.method != "*" && fault.method != method)
            || !path.startsWith(fault.pathPrefix)) {
            continue;
        }
        if (fault.remaining > 0) {
            --fault.remaining;
        }
        return fault;
    }
    return std::nullopt;
}

} // namespace localorg
