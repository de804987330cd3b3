// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/token.h"

namespace search {

namespace {

bool isTypographicQuote(QChar c)
{
    switch (c.unicode()) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x00ab:
    case 0x00bb:
        return true;
    default:
        return false;
    }
}

bool isQuote(QChar c)
{
    return c == QLatin1Char('"') || isTypographicQuote(c);
}

/// Reads one text from its start to its end.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    bool skipSpace()
    {
        while (!atEnd() && m_text.at(m_at).isSpace())
            ++m_at;
        return !atEnd();
    }

    Token next()
    {
        Token token;
        token.from = m_at;
        // A dash that stands alone is a dash.
        if (m_text.at(m_at) == QLatin1Char('-') && m_at + 1 < m_text.size()
            && !m_text.at(m_at + 1).isSpace()) {
            token.isNegated = true;
            ++m_at;
        }
        if (!isQuote(m_text.at(m_at)))
            token.name = name();
        if (!atEnd() && isQuote(m_text.at(m_at))) {
            token.isQuoted = true;
            token.value = quoted();
        } else {
            token.value = word();
        }
        token.length = m_at - token.from;
        return token;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }

    /// What stands before a colon, if that can be a term's name: letters, and not the beginning of
    /// an address.
    QString name()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).unicode() < 128 && m_text.at(end).isLetter())
            ++end;
        const QStringView rest = QStringView(m_text).mid(end);
        if (end == m_at || !rest.startsWith(QLatin1Char(':'))
            || rest.startsWith(QLatin1String("://")))
            return {};
        QString name = m_text.mid(m_at, end - m_at).toLower();
        m_at = end + 1;
        return name;
    }

    QString quoted()
    {
        const bool isStraight = m_text.at(m_at) == QLatin1Char('"');
        const qsizetype begin = ++m_at;
        while (!atEnd()
            && !(isStraight ? m_text.at(m_at) == QLatin1Char('"')
                            : isTypographicQuote(m_text.at(m_at))))
            ++m_at;
        QString value = m_text.mid(begin, m_at - begin);
        if (!atEnd())
            ++m_at;
        return value;
    }

    QString word()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !m_text.at(m_at).isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<Token> tokens(const QString &text)
{
    QList<Token> found;
    Reader reader(text);
    while (reader.skipSpace())
        found.append(reader.next());
    return found;
}

} // namespace search
