// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include "search/keyidguess.h"
#include "search/token.h"

#include <algorithm>
#include <optional>

namespace search {

namespace {

using domain::ResourceKind;

constexpr KindWord words[] = {
    {"kafka", ResourceKind::Kafka},
    {"schema-registry", ResourceKind::SchemaRegistry},
    {"ksqldb", ResourceKind::KsqlDb},
    {"flink", ResourceKind::FlinkRegion},
    {"tableflow", ResourceKind::Tableflow},
    {"cloud", ResourceKind::Cloud},
    {"global", ResourceKind::Global},
    {"other", ResourceKind::Other},
};

/// The most digits of an age: more are a slip of the hand.
constexpr int mostDigits = 5;

std::optional<ResourceKind> kindOf(const QString &value)
{
    // As it stands in the table is right too: "Schema Registry", "Flink region".
    QString typed = folded(value).remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    if (typed == QLatin1String("flinkregion"))
        typed = QStringLiteral("flink");
    for (const KindWord &one : words) {
        if (typed == QString::fromLatin1(one.word).remove(QLatin1Char('-')))
            return one.kind;
    }
    return std::nullopt;
}

std::optional<Age> ageOf(const QString &value)
{
    const QString typed = value.toLower();
    if (typed.size() < 2 || typed.size() > mostDigits + 1)
        return std::nullopt;
    const char unit = typed.back().toLatin1();
    const QStringView digits = QStringView(typed).chopped(1);
    const bool isNumber = std::all_of(digits.cbegin(), digits.cend(),
        [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!QByteArrayView("hdwmy").contains(unit) || unit == '\0' || !isNumber || digits.toInt() == 0)
        return std::nullopt;
    return Age{digits.toInt(), unit};
}

std::optional<Field> textFieldOf(const QString &name)
{
    if (name == QLatin1String("owner"))
        return Field::Owner;
    if (name == QLatin1String("env"))
        return Field::Environment;
    if (name == QLatin1String("resource"))
        return Field::Resource;
    return std::nullopt;
}

/// Fills `condition` from a token that has a name; or what is wrong with it.
std::optional<Problem::Kind> readTerm(const Token &token, Condition &condition)
{
    const QString &name = token.name;
    const bool isAge = name == QLatin1String("older") || name == QLatin1String("newer");
    const bool isKind = name == QLatin1String("type");
    const bool isState = name == QLatin1String("is");
    const bool isFinding = name == QLatin1String("has");
    const std::optional<Field> textField = textFieldOf(name);
    if (!isAge && !isKind && !isState && !isFinding && !textField)
        return Problem::Kind::UnknownTerm;
    const QString value = folded(token.value);
    if (value.isEmpty())
        return Problem::Kind::MissingValue;
    if (isFinding)
        return value == QLatin1String("finding") ? Problem::Kind::FindingsUnknown
                                                 : Problem::Kind::UnknownTerm;
    if (textField) {
        condition.field = *textField;
        condition.text = value;
        return std::nullopt;
    }
    if (isKind) {
        const std::optional<ResourceKind> kind = kindOf(value);
        if (!kind)
            return Problem::Kind::UnknownKind;
        condition.field = Field::Kind;
        condition.kind = *kind;
        return std::nullopt;
    }
    if (isAge) {
        const std::optional<Age> age = ageOf(value);
        if (!age)
            return Problem::Kind::BadAge;
        condition.field = name == QLatin1String("older") ? Field::Older : Field::Newer;
        condition.age = *age;
        return std::nullopt;
    }
    if (value == QLatin1String("user-owned"))
        condition.field = Field::UserOwned;
    else if (value == QLatin1String("orphaned"))
        condition.field = Field::Orphaned;
    else
        return Problem::Kind::UnknownState;
    return std::nullopt;
}

} // namespace

QDateTime Age::before(const QDateTime &now) const
{
    switch (unit) {
    case 'h':
        return now.addSecs(-qint64(amount) * 3600);
    case 'w':
        return now.addDays(-qint64(amount) * 7);
    case 'm':
        return now.addMonths(-amount);
    case 'y':
        return now.addYears(-amount);
    default:
        return now.addDays(-qint64(amount));
    }
}

bool Query::has(Field field) const
{
    return std::any_of(conditions.cbegin(), conditions.cend(),
        [field](const Condition &condition) { return condition.field == field; });
}

QString folded(const QString &text)
{
    // Upper case first: it writes ß as SS, which folding alone leaves as it is.
    return text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC).simplified();
}

std::span<const KindWord> kindWords()
{
    return words;
}

Parsed parse(const QString &text)
{
    Parsed parsed;
    const std::optional<KeyIdGuess> guess = keyIdIn(text);
    if (guess) {
        for (const QString &part : guess->parts) {
            Condition condition;
            condition.text = folded(part);
            parsed.query.conditions.append(condition);
        }
        return parsed;
    }
    const QList<Token> all = tokens(text);
    for (const Token &token : all) {
        const bool isUnfinished = token.end() == text.size();
        Condition condition;
        condition.isNegated = token.isNegated;
        if (token.name.isEmpty()) {
            condition.text = folded(token.value);
            // The dash of a term that is about to be typed asks nothing yet.
            const bool isOnlyDash = isUnfinished && token.value == QLatin1String("-");
            if (!condition.text.isEmpty() && !isOnlyDash)
                parsed.query.conditions.append(condition);
        } else if (const auto wrong = readTerm(token, condition)) {
            parsed.problems.append({*wrong, text.mid(token.from, token.length), isUnfinished});
        } else {
            parsed.query.conditions.append(condition);
        }
    }
    return parsed;
}

} // namespace search
