// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keykind.h"

#include <array>
#include <utility>

namespace localorg {

namespace {

constexpr std::array<std::pair<KeyKind, std::string_view>, 7> names{{
    {KeyKind::Kafka, "Kafka"},
    {KeyKind::SchemaRegistry, "SchemaRegistry"},
    {KeyKind::Ksql, "ksqlDB"},
    {KeyKind::FlinkRegion, "FlinkRegion"},
    {KeyKind::Tableflow, "Tableflow"},
    {KeyKind::Cloud, "Cloud"},
    {KeyKind::Global, "Global"},
}};

} // namespace

QString keyKindName(KeyKind kind)
{
    for (const auto &[each, name] : names) {
        if (each == kind) {
            return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return {};
}

std::optional<KeyKind> keyKindFromName(std::string_view name)
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
