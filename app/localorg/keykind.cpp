// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keykind.h"

#include <array>
#include <utility>

namespace localorg {

namespace {

constexpr std::array<std::pair<KeyKind, QLatin1String>, 7> names{{
    {KeyKind::Kafka, QLatin1String("Kafka")},
    {KeyKind::SchemaRegistry, QLatin1String("SchemaRegistry")},
    {KeyKind::Ksql, QLatin1String("ksqlDB")},
    {KeyKind::FlinkRegion, QLatin1String("FlinkRegion")},
    {KeyKind::Tableflow, QLatin1String("Tableflow")},
    {KeyKind::Cloud, QLatin1String("Cloud")},
    {KeyKind::Global, QLatin1String("Global")},
}};

} // namespace

QString keyKindName(KeyKind kind)
{
    for (const auto &[each, name] : names) {
        if (each == kind) {
            return name;
        }
    }
    return {};
}

std::optional<KeyKind> keyKindFromName(QAnyStringView name)
{
    for (const auto &[kind, each] : names) {
        if (name == each) {
            return kind;
        }
    }
    return std::nullopt;
}

bool opensControlPlane(KeyKind kind)
{
    return kind == KeyKind::Cloud || kind == KeyKind::Global;
}

bool canBeOneOfSeveral(KeyKind kind)
{
    return kind == KeyKind::Kafka || kind == KeyKind::SchemaRegistry || kind == KeyKind::Ksql;
}

} // namespace localorg
