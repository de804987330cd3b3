// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/faults.h"

#include "localorg/envelopes.h"
#include "localorg/oddities.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr int any = std::numeric_limits<int>::max();

/// What stands behind the colon of a kind.
enum class Argument {
    None,
    Number,
    Shape, ///< a name, and perhaps a number behind another colon
};

struct KindWord
{
    QLatin1String name;
    Fault::Kind kind;
    Argument argument;
    int least;
    int most;
    const char *help;
};

constexpr std::array<KindWord, 14> kindWords{{
    {"status:CODE"_L1, Fault::Kind::Status, Argument::Number, 200, 599,
        "that status, nothing done"},
    {"status-after:CODE"_L1, Fault::Kind::StatusAfter, Argument::Number, 200, 599,
        "done, then that status in place of the real one"},
    {"retry-after:SECONDS"_L1, Fault::Kind::RetryAfter, Argument::Number, 0, any,
        "429 with Retry-After in seconds, nothing done"},
    {"retry-after-date:SECONDS"_L1, Fault::Kind::RetryAfterDate, Argument::Number, 0, any,
        "429 with Retry-After as a date so far ahead, nothing done"},
    {"drop-before"_L1, Fault::Kind::DropBefore, Argument::None, 0, 0,
        "the connection closes, nothing done"},
    {"drop-after"_L1, Fault::Kind::DropAfter, Argument::None, 0, 0,
        "done, then the connection closes without an answer"},
    {"truncate:BYTES"_L1, Fault::Kind::Truncate, Argument::Number, 0, any,
        "done; so much of the body, then the connection closes"},
    {"garbage"_L1, Fault::Kind::Garbage, Argument::None, 0, 0, "done; the body is no JSON"},
    {"html:CODE"_L1, Fault::Kind::Html, Argument::Number, 200, 599,
        "an HTML page with that status, nothing done"},
    {"slow:MS"_L1, Fault::Kind::Slow, Argument::Number, 0, any,
        "done; the answer leaves so many milliseconds after the request came"},
    {"stall"_L1, Fault::Kind::Stall, Argument::None, 0, 0, "nothing done, never answered"},
    {"envelope:N[:STATUS]"_L1, Fault::Kind::Envelope, Argument::Shape, 400, 599,
        "an error in the shape of that number, nothing done"},
    {"paging:ODDITY[:SIZE]"_L1, Fault::Kind::Paging, Argument::Shape, 1, 100,
        "done; an odd list, in pages of SIZE where that is given"},
    {"body:ODDITY"_L1, Fault::Kind::Body, Argument::Shape, 1, 0, "done; objects in an odd shape"},
}};

const KindWord *findKind(const QString &name)
{
    const auto *found = std::find_if(kindWords.begin(), kindWords.end(), [&](const KindWord &each) {
        return QString(each.name).section(QLatin1Char(':'), 0, 0) == name;
    });
    return found == kindWords.end() ? nullptr : found;
}

QList<Shape> shapesOf(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::Envelope:
        return envelopeShapes();
    case Fault::Kind::Paging:
        return pagingOddities();
    case Fault::Kind::Body:
        return bodyOddities();
    default:
        return {};
    }
}

bool readNumber(const QString &text, int least, int most, int *value)
{
    bool ok = false;
    *value = text.toInt(&ok);
    return ok && *value >= least && *value <= most;
}

/// Reads `NAME[:NUMBER]`.
bool readShape(const KindWord &word, const QString &text, Fault *fault)
{
    fault->shape = text.section(QLatin1Char(':'), 0, 0);
    const auto shapes = shapesOf(word.kind);
    const auto shape = std::find_if(
        shapes.begin(), shapes.end(), [&](const Shape &each) { return each.name == fault->shape; });
    if (shape == shapes.end()) {
        return false;
    }
    fault->argument = shape->defaultNumber;
    return !text.contains(QLatin1Char(':'))
        || readNumber(text.section(QLatin1Char(':'), 1), word.least, word.most, &fault->argument);
}

/// Reads `KIND[:ARG]` and returns what is wrong with it.
QString readKind(const QString &text, Fault *fault)
{
    const QString name = text.section(QLatin1Char(':'), 0, 0);
    const KindWord *word = findKind(name);
    if (word == nullptr) {
        return u"no kind %1"_s.arg(name);
    }
    fault->kind = word->kind;
    if (text.contains(QLatin1Char(':')) != (word->argument != Argument::None)) {
        return word->argument == Argument::None
            ? u"%1 takes no argument"_s.arg(name)
            : u"%1 needs :%2"_s.arg(name, QString(word->name).section(QLatin1Char(':'), 1));
    }
    const QString argument = text.section(QLatin1Char(':'), 1);
    const bool isGood = word->argument == Argument::None
        || (word->argument == Argument::Number
                ? readNumber(argument, word->least, word->most, &fault->argument)
                : readShape(*word, argument, fault));
    return isGood ? QString() : u"%1 is no argument of %2"_s.arg(argument, name);
}

QString helpLine(const QString &name, const QString &help)
{
    return u"  %1 %2\n"_s.arg(name, -26).arg(help);
}

QString helpOf(const QString &title, const QList<Shape> &shapes)
{
    QString text = u'\n' + title + u'\n';
    for (const Shape &shape : shapes) {
        text += helpLine(shape.name, shape.help);
    }
    return text;
}

} // namespace

bool Fault::isAfter() const
{
    switch (kind) {
    case Kind::StatusAfter:
    case Kind::DropAfter:
    case Kind::Truncate:
    case Kind::Garbage:
    case Kind::Slow:
    case Kind::Paging:
    case Kind::Body:
        return true;
    case Kind::Status:
    case Kind::RetryAfter:
    case Kind::RetryAfterDate:
    case Kind::DropBefore:
    case Kind::Html:
    case Kind::Stall:
    case Kind::Envelope:
        break;
    }
    return false;
}

QString faultHelp()
{
    QString text
        = u"--fault \"METHOD PATH-PREFIX KIND[:ARG] [xCOUNT]\" makes answers go wrong. METHOD is "
          u"one of\n"
          "GET, POST, PUT, PATCH, DELETE, or * for any. The path is compared as sent, without the\n"
          "query. With xCOUNT the fault strikes so many requests, otherwise all. Of several "
          "faults\n"
          "that fit, the first strikes. A fault that finds nothing to change in an answer has\n"
          "struck all the same. While the server runs, POST, GET and DELETE /_admin/faults arm,\n"
          "list and clear faults, with the key of an OrganizationAdmin.\n"
          "\nKinds\n"_s;
    for (const KindWord &word : kindWords) {
        text += helpLine(word.name, QString::fromLatin1(word.help));
    }
    text
        += helpOf(u"Shapes of envelope:N, with the status unless one is given"_s, envelopeShapes());
    text += helpOf(u"Oddities of paging:ODDITY"_s, pagingOddities());
    text += helpOf(u"Oddities of body:ODDITY"_s, bodyOddities());
    return text;
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
    if (const QString wrong = readKind(words[2], &fault); !wrong.isEmpty()) {
        return refuse(wrong);
    }
    if (words.size() == 4
        && (!words[3].startsWith(QLatin1Char('x'))
            || !readNumber(words[3].mid(1), 1, any, &fault.remaining))) {
        return refuse(u"%1 is no xCOUNT"_s.arg(words[3]));
    }
    fault.spec = words.mid(0, 3).join(QLatin1Char(' '));
    return fault;
}

FaultPlan::FaultPlan(const QList<Fault> &faults)
{
    arm(faults);
}

bool FaultPlan::arm(const QList<Fault> &faults)
{
    if (m_faults.size() + faults.size() > most) {
        m_faults.removeIf([](const Fault &each) { return each.remaining == 0; });
    }
    if (m_faults.size() + faults.size() > most) {
        return false;
    }
    for (const Fault &fault : faults) {
        m_faults.append(fault);
        m_faults.last().id = ++m_lastId;
    }
    return true;
}

bool FaultPlan::disarm(int id)
{
    return m_faults.removeIf([id](const Fault &each) { return each.id == id; }) > 0;
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
        ++fault.struck;
        return fault;
    }
    return std::nullopt;
}

} // namespace localorg
