// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"
#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "domain/environment.h"

#include <QRegularExpression>
#include <QUrl>

namespace domain {

namespace {

bool isWord(QStringView text, QLatin1String word)
{
    // Qt goes through both to tell which comes first.
    return text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0;
}

bool startsWith(const QString &text, QLatin1String prefix)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

/// "cmk/v2" is of the group "cmk".
bool isOfGroup(const ResourceReference &reference, QLatin1String group)
{
    const QStringView version = reference.apiVersion;
    const qsizetype slash = version.indexOf(u'/');
    return isWord(slash < 0 ? version : version.first(slash), group);
}

} // namespace

QString Account::label() const
{
    if (!name.isEmpty())
        return name;
    return email.isEmpty() ? id.toString() : email;
}

bool ApiError::leavesOutcomeUnknown() const
{
    if (neverSent)
        return false;
    switch (kind) {
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::ServerFault:
    case Kind::BadResponse:
        return true;
    case Kind::TlsFailure:
    case Kind::Unauthorized:
    case Kind::QuotaExceeded:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Rejected:
    case Kind::RateLimited:
    case Kind::ReadOnly:
        return false;
    }
    return true;
}

ResourceKind classify(const ResourceReference &reference)
{
    const QString &id = reference.id.toString();
    const auto named
        = [&](QLatin1String word) { return isWord(reference.kind, word) || isWord(id, word); };
    if (named(QLatin1String("Cloud")))
        return ResourceKind::Cloud;
    if (named(QLatin1String("Global")))
        return ResourceKind::Global;
    if (named(QLatin1String("Tableflow")))
        return ResourceKind::Tableflow;
    if (isWord(reference.kind, QLatin1String("Region"))
        || isOfGroup(reference, QLatin1String("fcpm")))
        return ResourceKind::FlinkRegion;
    if (isWord(reference.kind, QLatin1String("ksqlDB"))
        || isOfGroup(reference, QLatin1String("ksqldbcm"))
        || startsWith(id, QLatin1String("lksqlc-")))
        return ResourceKind::KsqlDb;
    if (isWord(reference.kind, QLatin1String("SchemaRegistry"))
        || isOfGroup(reference, QLatin1String("srcm")) || startsWith(id, QLatin1String("lsrc-")))
        return ResourceKind::SchemaRegistry;
    if ((isWord(reference.kind, QLatin1String("Cluster"))
            && isOfGroup(reference, QLatin1String("cmk")))
        || startsWith(id, QLatin1String("lkc-")))
        return ResourceKind::Kafka;
    if (id.isEmpty() && reference.kind.isEmpty() && reference.apiVersion.isEmpty())
        return ResourceKind::Cloud;
    return ResourceKind::Other;
}

QString normalizedLine(const QString &typed)
{
    QString line = typed;
    for (QChar &c : line) {
        // Line and paragraph separators are no control characters to Unicode, but end a line.
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return line.trimmed();
}

OrganizationId organizationOf(const QString &resourceName)
{
    static const QRegularExpression pattern(QStringLiteral("/organization=([^/]+)(?:/|$)"));
    const QRegularExpressionMatch match = pattern.match(resourceName);
    return OrganizationId(QUrl::fromPercentEncoding(match.captured(1).toUtf8()));
}

} // namespace domain
