// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/acl.h"

#include <algorithm>

namespace domain {

namespace {

/// "sa-1" of "User:sa-1" and of "UserV2:sa-1".
QStringView nameOf(const QString &principal)
{
    const qsizetype colon = principal.indexOf(QLatin1Char(':'));
    const QStringView kind = QStringView(principal).left(qMax<qsizetype>(0, colon));
    const bool isUser = kind.compare(QLatin1String("User"), Qt::CaseInsensitive) == 0
        || kind.compare(QLatin1String("UserV2"), Qt::CaseInsensitive) == 0;
    return isUser ? QStringView(principal).mid(colon + 1) : QStringView();
}

} // namespace

bool appliesTo(const Acl &acl, const PrincipalId &principal)
{
    const QStringView name = nameOf(acl.principal);
    return name == QLatin1String("*")
        || (!principal.isEmpty() && name.compare(principal.toString(), Qt::CaseInsensitive) == 0);
}

bool isNumeric(const Acl &acl)
{
    const QStringView name = nameOf(acl.principal);
    return !name.isEmpty()
        && std::all_of(name.cbegin(), name.cend(), [](QChar each) { return each.isDigit(); });
}

} // namespace domain
