// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace services {

/// Begins to read the certificate authorities in the PEM file that SSL_CERT_FILE names, in a thread
/// of its own: the variable by which OpenSSL, curl and Go's programs are given those of a company.
/// True where it is not set; false, with `error` set, where it names no certificate.
bool readAuthoritiesFromEnvironment(QString *error);

/// Trusts them as well as those of the system. Before the first connection; waits for them where
/// they are not read yet.
void trustAuthorities();

} // namespace services
