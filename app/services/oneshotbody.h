// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace services {

/// The body of a write, which can be read once and never again. Qt sends a request a second time
/// when a connection drops before the answer; it cannot with a sequential device that was read
/// from, and reports ContentReSendError instead.
class OneShotBody final : public QIODevice
{
public:
    OneShotBody(QByteArray bytes, QObject *parent);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override;
    /// Refused without the warning that QIODevice would log: this is what the class is for.
    bool seek(qint64) override { return false; }
    /// Whether all of the body went to the connection: only then can the server have acted.
    bool wasReadWhole() const { return m_read == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_read = 0;
};

} // namespace services
