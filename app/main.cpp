// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "commandline.h"
#include "processprotection.h"
#include "services/authorities.h"
#include "services/workers.h"
#include "stallwatch.h"
#include "translator.h"
#include "ui/desktopstyle.h"
#include "ui/fontsahead.h"
#include "unusedmemory.h"

#include <QApplication>
#include <QScopeGuard>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

#ifdef NDEBUG
using Application = QApplication;
#else
using Application = app::Watched<QApplication>;
#endif

constexpr int usageError = 2;

int fail(const QString &error)
{
    std::fprintf(stderr, "keyward: %s\n", qPrintable(error));
    return usageError;
}

void setNames()
{
    QCoreApplication::setOrganizationName(QStringLiteral("keyward"));
    QCoreApplication::setApplicationName(QStringLiteral("keyward"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KEYWARD_VERSION));
}

/// Whether only words are asked for, which a terminal without a display can show.
bool isAskedForWords(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view word(argument);
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
}

} // namespace

int main(int argc, char **argv)
{
    app::protectMemory();
    app::mergeUnusedMemoryAtOnce();
    if (argc > 1 && isAskedForWords(argc, argv)) {
        const QCoreApplication terminal(argc, argv);
        setNames();
        QString error;
        // Ends the program where the words are an option, and not the value of one.
        app::parseCommandLine(QCoreApplication::arguments(), &error);
    }
    std::jthread fonts = ui::readFontsAhead();
    // The icons are in a static library, from which a linker takes only what is asked for.
    Q_INIT_RESOURCE(keyward);
    // Its catalogues are used until the last widget has gone.
    app::Translator translator;
    Application application(argc, argv);
    ui::DesktopStyle::use();
    ui::openFontsAhead(std::move(fonts));
    // What works beside the window may look at fonts, which go with the application.
    const auto workersEnd = qScopeGuard([] { services::workers()->waitForDone(); });
    setNames();
    QApplication::setDesktopFileName(QStringLiteral("org.keyward.Keyward"));
    // The window says when it may go: a dialog that closes last must not take the program with it.
    QApplication::setQuitOnLastWindowClosed(false);

    QString error;
    const auto line = app::parseCommandLine(QApplication::arguments(), &error);
    if (!line)
        return fail(error);
    if (!services::readAuthoritiesFromEnvironment(&error))
        return fail(error);
    app::AppContext context(*line, &translator);
    if (!context.start(&error))
        return fail(error);
    return application.exec();
}
