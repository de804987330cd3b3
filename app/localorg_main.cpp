// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/commandline.h"
#include "localorg/localorganization.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

std::array<int, 2> signalPipe{-1, -1};

/// Runs in a signal handler, where next to nothing is allowed: wakes the event loop.
void noteSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

bool catchSignals()
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return false;
    }
    struct sigaction action
    {
    };
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    return ::sigaction(SIGTERM, &action, nullptr) == 0
        && ::sigaction(SIGINT, &action, nullptr) == 0;
}

void complain(const QString &message)
{
    std::fprintf(stderr, "keyward-localorg: %s\n", message.toLocal8Bit().constData());
}

void announce(const localorg::StartedInfo &info)
{
    const QJsonObject line{{u"url"_s, info.url.toString()},
        {u"api_key"_s, QString::fromLatin1(info.apiKey)},
        {u"api_secret"_s, QString::fromLatin1(info.apiSecret)},
        {u"organization"_s, info.organization}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto parsed = localorg::parseCommandLine(QCoreApplication::arguments());
    if (const auto *error = std::get_if<QString>(&parsed)) {
        complain(*error + u" (--help says more)"_s);
        return 2;
    }
    const auto &line = std::get<localorg::CommandLine>(parsed);
    if (!line.help.isEmpty()) {
        std::printf("%s", line.help.toLocal8Bit().constData());
        return 0;
    }
    if (!catchSignals()) {
        complain(u"cannot catch signals"_s);
        return 1;
    }
    localorg::LocalOrganization organization;
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &organization, [&] {
        notifier.setEnabled(false);
        organization.stop();
    });
    QObject::connect(&organization, &localorg::LocalOrganization::started, &application, announce);
    QObject::connect(&organization, &localorg::LocalOrganization::failed, &application,
        [](const localorg::StartError &error) {
            complain(error.message);
            QCoreApplication::exit(1);
        });
    QObject::connect(&organization, &localorg::LocalOrganization::stopped, &application,
        [] { QCoreApplication::exit(0); });
    organization.start(line.dataDir, line.options);
    return QCoreApplication::exec();
}
