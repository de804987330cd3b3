// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quotatext.h"

#include "workflows/keypreflight.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

/// The context of these words in translations.
struct Quota
{
    Q_DECLARE_TR_FUNCTIONS(ui::Quota)
};

/// Empty where there is nothing to say.
QString line(const workflows::KeyPreflight::Check &check, bool isForCloud)
{
    using State = workflows::KeyPreflight::State;
    switch (check.state) {
    case State::Checking:
        return isForCloud ? Quota::tr("Cloud keys: being read…")
                          : Quota::tr("Resource keys: being read…");
    case State::NotVisible:
        return isForCloud ? Quota::tr("Cloud keys: you may not read it")
                          : Quota::tr("Resource keys: you may not read it");
    case State::Failed:
        return isForCloud ? Quota::tr("Cloud keys: it could not be read")
                          : Quota::tr("Resource keys: it could not be read");
    default:
        break;
    }
    if (!check.quota || !check.quota->usage)
        return {};
    const QLocale locale;
    const QString used = locale.toString(*check.quota->usage);
    const QString limit = locale.toString(check.quota->limit);
    return isForCloud ? Quota::tr("%1 of %2 Cloud keys").arg(used, limit)
                      : Quota::tr("%1 of %2 resource keys").arg(used, limit);
}

} // namespace

QString quotaText(workflows::KeyPreflight *quotas, const domain::PrincipalId &account)
{
    QStringList lines;
    for (const domain::ResourceKind kind :
        {domain::ResourceKind::Kafka, domain::ResourceKind::Cloud}) {
        domain::ApiKeyDraft draft;
        draft.kind = kind;
        draft.owner = account;
        quotas->check(draft);
        lines.append(line(quotas->owner(), kind == domain::ResourceKind::Cloud));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
