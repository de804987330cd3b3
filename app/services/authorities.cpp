// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authorities.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <future>

namespace services {

namespace {

/// Hundreds of them take longer to read than a window to open.
std::future<QList<QSslCertificate>> &reading()
{
    static std::future<QList<QSslCertificate>> future;
    return future;
}

} // namespace

bool readAuthoritiesFromEnvironment(QString *error)
{
    constexpr auto variable = "SSL_CERT_FILE";
    if (!qEnvironmentVariableIsSet(variable))
        return true;
    const QString path = QFile::decodeName(qgetenv(variable));
    QFile file(path);
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
        *error = QStringLiteral("there is no certificate in \"%1\", which SSL_CERT_FILE names")
                     .arg(path);
        return false;
    }
    reading() = std::async(
        std::launch::async, [pem] { return QSslCertificate::fromData(pem, QSsl::Pem); });
    // A program that ends at once must not take Qt's plugins away from the thread.
    qAddPostRoutine([] { reading() = {}; });
    return true;
}

void trustAuthorities()
{
    if (!reading().valid())
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(reading().get());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace services
