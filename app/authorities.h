// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Trusts the certificate authorities in the PEM file that SSL_CERT_FILE names as well as those of
/// the system: the variable by which OpenSSL, curl and Go's programs are given those of a company.
/// True where it is not set; false, with `error` set, where it names no certificate.
bool trustAuthoritiesFromEnvironment(QString *error);

} // namespace app
