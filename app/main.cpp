// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "commandline.h"
#include "translator.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

namespace {

constexpr int usageError = 2;

int fail(const QString &error)
{
    std::fprintf(stderr, "keyward: %s\n", qPrintable(error));
    return usageError;
}

} // namespace

int main(int argc, char **argv)
{
    // The icons are in a static library, from which a linker takes only what is asked for.
    Q_INIT_RESOURCE(keyward);
    // Its catalogues are used until the last widget has gone.
    app::Translator translator;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("keyward"));
    QApplication::setApplicationName(QStringLiteral("keyward"));
    QApplication::setApplicationVersion(QStringLiteral(KEYWARD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.keyward.Keyward"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/keyward.svg")));
    // The window says when it may go: a dialog that closes last must not take the program with it.
    QApplication::setQuitOnLastWindowClosed(false);

    QString error;
    const auto line = app::parseCommandLine(QApplication::arguments(), &error);
    if (!line)
        return fail(error);
    app::AppContext context(*line, &translator);
    if (!context.start(&error))
        return fail(error);
    return QApplication::exec();
}
