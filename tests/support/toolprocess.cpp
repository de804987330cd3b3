// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/toolprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>

namespace support {

namespace {

constexpr int startMs = 60'000; // the first start of a tool may install what it needs
constexpr int stopMs = 10'000;

} // namespace

ToolProcess::ToolProcess() = default;

ToolProcess::~ToolProcess()
{
    stop();
}

QByteArray ToolProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.start(program, arguments);
    const QDeadlineTimer deadline(startMs);
    while (!m_process.canReadLine()) {
        if (deadline.hasExpired() || !m_process.waitForReadyRead(int(deadline.remainingTime())))
            return {};
    }
    return m_process.readLine().trimmed();
}

int ToolProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    m_process.terminate();
    if (!m_process.waitForFinished(stopMs)) {
        m_process.kill();
        m_process.waitForFinished(stopMs);
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QString ToolProcess::problem()
{
    m_errors += m_process.readAllStandardError();
    if (m_process.error() == QProcess::FailedToStart)
        return m_process.errorString();
    return QString::fromLocal8Bit(m_errors);
}

QString contractToolsFolder()
{
    const QString documents = qEnvironmentVariable("KEYWARD_OPENAPI_DIR");
    if (documents.isEmpty())
        return {};
    const QString folder = QDir::cleanPath(documents + QStringLiteral("/../tools"));
    return QFileInfo::exists(folder + QStringLiteral("/contract-mock")) ? folder : QString();
}

} // namespace support
