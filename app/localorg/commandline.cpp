// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/commandline.h"

#include <QCommandLineParser>
#include <QHash>

#include <limits>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Serves a Confluent Cloud organization in miniature on the loopback interface. Prints one "
        u"line of "
        "JSON with its address and a sign-in key, and runs until SIGTERM or SIGINT."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s},
        {u"data"_s, u"Directory that holds the organization; made if absent."_s, u"DIR"_s},
        {u"organization"_s, u"What a new directory is filled with: demo, empty or generated."_s,
            u"KIND"_s},
        {u"environments"_s, u"Size of a generated organization."_s, u"N"_s},
        {u"clusters"_s, u"Kafka clusters of a generated organization."_s, u"N"_s},
        {u"service-accounts"_s, u"Service accounts of a generated organization."_s, u"N"_s},
        {u"users"_s, u"Users of a generated organization."_s, u"N"_s},
        {u"keys"_s, u"API keys of a generated organization."_s, u"N"_s},
        {u"seed"_s, u"The same seed makes the same organization."_s, u"N"_s},
        {u"latency-ms"_s, u"Milliseconds that every answer takes."_s, u"N"_s},
        {u"propagation-s"_s, u"Seconds until a new key authenticates."_s, u"N"_s},
        {u"rate-limit"_s, u"Requests a minute and principal; 0: no limit."_s, u"N"_s},
        {u"organization-rate-limit"_s,
            u"Requests a minute of all principals together; 0: no limit."_s, u"N"_s},
        {u"fault"_s,
            u"\"METHOD PATH-PREFIX KIND[:ARG] [xCOUNT]\": makes answers go wrong. May be "
            "repeated."_s,
            u"SPEC"_s},
        {u"help-faults"_s, u"Lists the kinds of fault."_s},
    });
}

/// Reads the numbers of a command line and remembers the first that is none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template <typename T> void read(const QString &name, qint64 least, qint64 most, T *value)
    {
        if (!m_parser.isSet(name) || !m_error.isEmpty()) {
            return;
        }
        bool ok = false;
        const qint64 number = m_parser.value(name).toLongLong(&ok);
        if (!ok || number < least || number > most) {
            m_error = u"--%1 takes a number from %2 to %3, not '%4'"_s.arg(
                name, QString::number(least), QString::number(most), m_parser.value(name));
            return;
        }
        *value = static_cast<T>(number);
    }
    const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

QString readNumbers(const QCommandLineParser &parser, Options *options)
{
    constexpr qint64 day = 86'400;
    Numbers numbers(parser);
    numbers.read(u"port"_s, 0, 65535, &options->port);
    numbers.read(u"environments"_s, 1, 10'000, &options->generated.environments);
    numbers.read(u"clusters"_s, 0, 100'000, &options->generated.clusters);
    numbers.read(u"service-accounts"_s, 0, 1'000'000, &options->generated.serviceAccounts);
    numbers.read(u"users"_s, 1, 1'000'000, &options->generated.users);
    numbers.read(u"keys"_s, 0, 10'000'000, &options->generated.keys);
    numbers.read(u"seed"_s, 0, std::numeric_limits<quint32>::max(), &options->generated.seed);
    numbers.read(u"latency-ms"_s, 0, day * 1000, &options->latency);
    numbers.read(u"propagation-s"_s, 0, day, &options->propagation);
    numbers.read(u"rate-limit"_s, 0, 1'000'000'000, &options->rateLimit);
    numbers.read(u"organization-rate-limit"_s, 0, 1'000'000'000, &options->organizationRateLimit);
    return numbers.error();
}

/// What a demo or an empty organization has no use for.
const QStringList &generatedSizes()
{
    static const QStringList names{
        u"environments"_s, u"clusters"_s, u"service-accounts"_s, u"users"_s, u"keys"_s, u"seed"_s};
    return names;
}

QString readWords(const QCommandLineParser &parser, Options *options)
{
    static const QHash<QString, OrganizationKind> kinds{{u"demo"_s, OrganizationKind::Demo},
        {u"empty"_s, OrganizationKind::Empty}, {u"generated"_s, OrganizationKind::Generated}};
    if (parser.isSet(u"organization"_s)) {
        const auto kind = kinds.constFind(parser.value(u"organization"_s));
        if (kind == kinds.constEnd()) {
            return u"--organization is demo, empty or generated, not '%1'"_s.arg(
                parser.value(u"organization"_s));
        }
        options->organization = *kind;
    }
    for (const QString &size : generatedSizes()) {
        if (parser.isSet(size) && options->organization != OrganizationKind::Generated) {
            return u"--%1 is for --organization generated only"_s.arg(size);
        }
    }
    const QStringList specs = parser.values(u"fault"_s);
    if (specs.size() > FaultPlan::most) {
        return u"--fault may be given %1 times at most"_s.arg(FaultPlan::most);
    }
    for (const QString &spec : specs) {
        QString error;
        const auto fault = parseFault(spec, &error);
        if (!fault) {
            return error;
        }
        options->faults.append(*fault);
    }
    return {};
}

} // namespace

std::variant<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return parser.errorText().simplified();
    }
    CommandLine line;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.help = parser.isSet(u"help"_s) ? parser.helpText()
                                            : u"keyward-localorg " KEYWARD_VERSION "\n"_s;
        return line;
    }
    if (parser.isSet(u"help-faults"_s)) {
        line.help = faultHelp();
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return u"no argument '%1' is known"_s.arg(parser.positionalArguments().constFirst());
    }
    for (const QString &name : {u"port"_s, u"data"_s}) {
        if (parser.value(name).isEmpty()) {
            return u"--%1 is missing"_s.arg(name);
        }
    }
    if (QString error = readNumbers(parser, &line.options); !error.isEmpty()) {
        return error;
    }
    if (QString error = readWords(parser, &line.options); !error.isEmpty()) {
        return error;
    }
    line.dataDir = parser.value(u"data"_s);
    return line;
}

} // namespace localorg
