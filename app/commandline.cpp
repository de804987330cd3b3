// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "services/connection.h"

#include <QCommandLineParser>
#include <QHostAddress>

namespace app {

namespace {

const QString endpointOption = QStringLiteral("endpoint");
const QString telemetryOption = QStringLiteral("telemetry-endpoint");
const QString localOption = QStringLiteral("local");

QString problemWith(const QString &option, const QString &url)
{
    using services::EndpointProblem;
    switch (services::checkEndpoint(url)) {
    case EndpointProblem::None:
        return {};
    case EndpointProblem::NotAUrl:
        return QStringLiteral("--%1: not an address: %2").arg(option, url);
    case EndpointProblem::PortOutOfRange:
        return QStringLiteral("--%1: the port must be between 1 and 65535: %2").arg(option, url);
    case EndpointProblem::NotHttp:
        return QStringLiteral("--%1: the address must begin with https://: %2").arg(option, url);
    case EndpointProblem::PlainHttp:
        return QStringLiteral("--%1: plain http is for this computer only, since it would send the "
                              "secret in the clear: %2")
            .arg(option, url);
    case EndpointProblem::HasExtras:
        return QStringLiteral("--%1: leave user names, ? and # out of the address: %2")
            .arg(option, url);
    }
    return {};
}

/// `--local` may be followed by a directory, or have it after "=": the parser knows neither form.
QStringList withoutOptionalValue(const QStringList &arguments)
{
    QStringList plain;
    const QString prefix = QStringLiteral("--%1=").arg(localOption);
    for (const QString &argument : arguments) {
        if (argument.startsWith(prefix))
            plain << QStringLiteral("--%1").arg(localOption) << argument.mid(prefix.size());
        else
            plain << argument;
    }
    return plain;
}

} // namespace

std::optional<CommandLine> parseCommandLine(const QStringList &arguments, QString *error)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A console for the API keys of Confluent Cloud."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({
        {localOption, QStringLiteral("Open the local organization (data in DIR, if given).")},
        {endpointOption, QStringLiteral("Address of the API."), QStringLiteral("URL")},
        {telemetryOption, QStringLiteral("Address of the Metrics API."), QStringLiteral("URL")},
        {QStringLiteral("profile"), QStringLiteral("Open this saved organization."),
            QStringLiteral("NAME")},
        {QStringLiteral("read-only"), QStringLiteral("Change nothing, whatever is clicked.")},
        {QStringLiteral("find"), QStringLiteral("Start with this search."), QStringLiteral("TEXT")},
        {QStringLiteral("screenshot"),
            QStringLiteral("Write a picture of the loaded window, and quit."),
            QStringLiteral("FILE.png")},
    });
    parser.addPositionalArgument(QStringLiteral("DIR"),
        QStringLiteral("With --local: where its data is."), QStringLiteral("[DIR]"));
    if (!parser.parse(withoutOptionalValue(arguments))) {
        *error = parser.errorText();
        return std::nullopt;
    }
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();

    CommandLine line;
    line.opensLocal = parser.isSet(localOption);
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > (line.opensLocal ? 1 : 0)) {
        *error = QStringLiteral("unexpected argument: %1").arg(positional.last());
        return std::nullopt;
    }
    line.localDirectory = positional.value(0);
    line.hasEndpoint = parser.isSet(endpointOption);
    const QString endpoint = parser.value(endpointOption);
    const QString telemetry = parser.value(telemetryOption);
    if (line.hasEndpoint)
        *error = problemWith(endpointOption, endpoint);
    if (error->isEmpty() && parser.isSet(telemetryOption))
        *error = problemWith(telemetryOption, telemetry);
    if (error->isEmpty() && line.opensLocal && line.hasEndpoint)
        *error = QStringLiteral("--local and --endpoint exclude each other");
    if (!error->isEmpty())
        return std::nullopt;
    line.endpoint = line.hasEndpoint ? QUrl(endpoint) : services::defaultEndpoint();
    line.telemetryEndpoint = QUrl(telemetry);
    line.profile = parser.value(QStringLiteral("profile"));
    line.isReadOnly = parser.isSet(QStringLiteral("read-only"));
    line.find = parser.value(QStringLiteral("find"));
    line.screenshot = parser.value(QStringLiteral("screenshot"));
    return line;
}

} // namespace app
