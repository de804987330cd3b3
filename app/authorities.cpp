// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorities.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace app {

bool trustAuthoritiesFromEnvironment(QString *error)
{
    constexpr auto variable = "SSL_CERT_FILE";
    if (!qEnvironmentVariableIsSet(variable))
        return true;
    const QString path = QFile::decodeName(qgetenv(variable));
    const QList<QSslCertificate> authorities
        = QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (authorities.isEmpty()) {
        *error = QStringLiteral("there is no certificate in \"%1\", which SSL_CERT_FILE names")
                     .arg(path);
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return true;
}

} // namespace app
