// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/options.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace localorg {

/// What the command line of `keyward-localorg` asks for.
struct CommandLine
{
    QString dataDir;
    Options options;
    QString help; ///< not empty: to be printed instead of starting
};

/// The command line, or in one line what is wrong with it. `arguments` begin with the program's
/// name.
std::variant<CommandLine, QString> parseCommandLine(const QStringList &arguments);

} // namespace localorg
