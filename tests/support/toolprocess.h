// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace support {

/// A program that serves until it is told to stop and says on its first line where. Ended with the
/// object, by its own process ID.
class ToolProcess
{
public:
    ToolProcess();
    ~ToolProcess();
    ToolProcess(const ToolProcess &) = delete;
    ToolProcess &operator=(const ToolProcess &) = delete;

    /// Starts it and waits for its first line. Empty where none came; problem() says why.
    QByteArray start(const QString &program, const QStringList &arguments);
    /// Asks it to stop (SIGTERM) and gives its exit status, -1 where it crashed or hung.
    int stop();
    /// What it said on standard error so far.
    QString problem();

private:
    QProcess m_process;
    QByteArray m_errors;
};

/// The folder of the contract tools, beside the published API's documents that KEYWARD_OPENAPI_DIR
/// names. Empty where there are none.
QString contractToolsFolder();

} // namespace support
