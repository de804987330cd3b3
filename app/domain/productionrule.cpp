// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/productionrule.h"

#include <QRegularExpression>
#include <QStringList>

namespace domain {

namespace {

bool matches(const QString &pattern, const QString &name)
{
    const QStringList patterns = pattern.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &one : patterns) {
        const auto expression
            = QRegularExpression::fromWildcard(one.trimmed(), Qt::CaseInsensitive);
        if (expression.isValid() && expression.match(name).hasMatch())
            return true;
    }
    return false;
}

} // namespace

bool isProduction(const ProductionRule &rule, const EnvironmentId &id, const QString &name)
{
    if (rule.always.contains(id))
        return true;
    return !rule.never.contains(id) && !name.isEmpty() && matches(rule.pattern, name);
}

ProductionRule withMark(
    ProductionRule rule, const EnvironmentId &id, const QString &name, bool isOn)
{
    rule.always.remove(id);
    rule.never.remove(id);
    if (isProduction(rule, id, name) != isOn)
        (isOn ? rule.always : rule.never).insert(id);
    return rule;
}

} // namespace domain
