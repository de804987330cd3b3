// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "search/query.h"
#include "search/token.h"

#include <algorithm>

namespace search {

namespace {

constexpr const char *const names[]
    = {"owner:", "resource:", "env:", "type:", "older:", "newer:", "is:user-owned", "is:orphaned"};
constexpr const char *const ages[] = {"7d", "30d", "90d", "6m", "1y"};
constexpr qsizetype mostSuggestions = 12;

QString quotedWhereNeeded(const QString &value)
{
    const bool needsQuotes = std::any_of(
        value.cbegin(), value.cend(), [](QChar c) { return c.isSpace() || c == QLatin1Char('"'); });
    return needsQuotes ? QStringLiteral("\"%1\"").arg(value) : value;
}

/// Whether searching for `text` finds something else in `all` than `own`.
bool isAmbiguous(const QString &text, const NamedValue &own, const QList<NamedValue> &all)
{
    const QString comparable = folded(text);
    return std::any_of(all.cbegin(), all.cend(), [&](const NamedValue &other) {
        return other.id != own.id
            && (folded(other.name).contains(comparable) || folded(other.mail).contains(comparable)
                || folded(other.id).contains(comparable));
    });
}

/// What to type to find `value` and nothing else: its name if that will do, else its e-mail or ID.
QString shortestName(const NamedValue &value, const QList<NamedValue> &all)
{
    for (const QString &text : {value.name, value.mail}) {
        // A quote inside cannot be typed between quotes.
        if (!text.isEmpty() && !text.contains(QLatin1Char('"')) && !isAmbiguous(text, value, all))
            return text;
    }
    return value.id;
}

class Suggestions
{
public:
    Suggestions(const Token &token, const Vocabulary &vocabulary)
        : m_token(token)
        , m_vocabulary(vocabulary)
        , m_sign(token.isNegated ? QStringLiteral("-") : QString())
    {
    }

    QList<Suggestion> all()
    {
        const QString &name = m_token.name;
        if (name.isEmpty())
            addNames(m_token.isQuoted ? QStringLiteral("\"") : m_token.value.toLower());
        else if (name == QLatin1String("owner"))
            addValues(m_vocabulary.owners);
        else if (name == QLatin1String("env"))
            addValues(m_vocabulary.environments);
        else if (name == QLatin1String("resource"))
            addValues(m_vocabulary.resources);
        else if (name == QLatin1String("type"))
            addKinds();
        else if (name == QLatin1String("older") || name == QLatin1String("newer"))
            addAges();
        else if (name == QLatin1String("is"))
            addNames(QStringLiteral("is:") + m_token.value.toLower());
        return m_found;
    }

private:
    void add(const QString &insert, const QString &detail, bool isTermName)
    {
        if (m_found.size() < mostSuggestions)
            m_found.append({m_sign + insert, detail, isTermName});
    }

    void addNames(const QString &typed)
    {
        for (const char *name : names) {
            const QString word = QString::fromLatin1(name);
            if (word.startsWith(typed) && word != typed)
                add(word, {}, word.endsWith(QLatin1Char(':')));
        }
    }

    void addValues(const QList<NamedValue> &values)
    {
        const QString typed = folded(m_token.value);
        for (const NamedValue &value : values) {
            if (m_found.size() >= mostSuggestions)
                return;
            const bool fits = folded(value.name).contains(typed) || folded(value.id).contains(typed)
                || folded(value.mail).contains(typed);
            if (!fits)
                continue;
            const QString text = shortestName(value, values);
            if (folded(text) == typed)
                continue;
            QStringList others{value.name, value.mail, value.id};
            others.removeAll(text);
            others.removeAll(QString());
            addTerm(quotedWhereNeeded(text), others.join(QStringLiteral(" · ")));
        }
    }

    void addKinds()
    {
        const QString typed = folded(m_token.value);
        for (const KindWord &one : kindWords())
            addWord(QString::fromLatin1(one.word), typed);
    }

    void addAges()
    {
        for (const char *age : ages)
            addWord(QString::fromLatin1(age), m_token.value);
    }

    void addWord(const QString &word, const QString &typed)
    {
        if (word.startsWith(typed) && word != typed)
            addTerm(word, {});
    }

    void addTerm(const QString &value, const QString &detail)
    {
        add(m_token.name + QLatin1Char(':') + value, detail, false);
    }

    const Token &m_token;
    const Vocabulary &m_vocabulary;
    QString m_sign;
    QList<Suggestion> m_found;
};

} // namespace

std::span<const char *const> termNames()
{
    return names;
}

Completion completionAt(const QString &text, qsizetype cursor, const Vocabulary &vocabulary)
{
    Token at;
    at.from = cursor;
    const QList<Token> all = tokens(text);
    for (const Token &token : all) {
        if (token.from < cursor && cursor <= token.end())
            at = token;
    }
    // In the middle of a word nobody waits for a word to be put in its place.
    if (cursor < at.end())
        return {};
    if (at.length == 0 && !text.trimmed().isEmpty())
        return {};
    if (at.name.isEmpty() && at.value == QLatin1String("-")) {
        at.isNegated = true;
        at.value.clear();
    }
    return {at.from, at.length, Suggestions(at, vocabulary).all()};
}

} // namespace search
