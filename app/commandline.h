// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace app {

/// What the console was asked for on its command line (fixed: scripts rely on it).
struct CommandLine
{
    bool opensLocal = false;
    QString localDirectory; ///< empty: the person's data directory
    QUrl endpoint; ///< as given, else the production API
    bool hasEndpoint = false;
    QUrl telemetryEndpoint; ///< as given; else empty
    QString profile;
    bool isReadOnly = false;
    QString find;
    QString screenshot;
};

/// Reads `arguments` (the program's name first). Prints help or version and ends the program where
/// they ask for it; nothing, and what is wrong in `error`, where they cannot be understood.
std::optional<CommandLine> parseCommandLine(const QStringList &arguments, QString *error);

} // namespace app
