// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/productionrule.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace domain {

namespace {

QList<QRegularExpression> expressions(const QString &pattern)
{
    QList<QRegularExpression> valid;
    for (const QString &one : pattern.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto expression
            = QRegularExpression::fromWildcard(one.trimmed(), Qt::CaseInsensitive);
        if (expression.isValid())
            valid.append(expression);
    }
    return valid;
}

bool matches(const QString &pattern, const QString &name)
{
    // Asked for each cell that is painted, of one organization: making them takes longer than all
    // the rest of the cell.
    static thread_local std::pair<QString, QList<QRegularExpression>> last;
    if (last.first != pattern)
        last = {pattern, expressions(pattern)};
    return std::any_of(last.second.cbegin(), last.second.cend(),
        [&name](const QRegularExpression &each) { return each.match(name).hasMatch(); });
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
