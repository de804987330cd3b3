// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonsecret.h"

#include <cstring>

namespace domain::json {

namespace {

/// Steps over JSON text without building anything. It need not be strict: what it misreads, the
/// real parser refuses afterwards.
class Scanner
{
public:
    explicit Scanner(QByteArray &text)
        : m_at(text.data())
        , m_end(m_at + text.size())
    {
    }

    /// The raw bytes of spec.secret, between its quotation marks; null where there is none.
    char *findSecret(qsizetype &length)
    {
        int depth = 0;
        bool inSpec = false;
        while (m_at < m_end) {
            const char c = *m_at;
            if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else if (c == '"') {
                const QByteArrayView name = string();
                if (!isName())
                    continue;
                if (depth == 1)
                    inSpec = name == QByteArrayView("spec");
                if (depth == 2 && inSpec && name == QByteArrayView("secret") && m_at < m_end
                    && *m_at == '"') {
                    char *start = m_at + 1;
                    length = string().size();
                    return start;
                }
            } else {
                ++m_at;
            }
        }
        return nullptr;
    }

private:
    /// Steps over a string and gives what stands between its quotation marks.
    QByteArrayView string()
    {
        const char *start = ++m_at;
        while (m_at < m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_at + 1 < m_end ? 2 : 1;
        const QByteArrayView result(start, m_at - start);
        if (m_at < m_end)
            ++m_at;
        return result;
    }

    /// Whether a colon follows; steps to the value then.
    bool isName()
    {
        skipSpace();
        if (m_at == m_end || *m_at != ':')
            return false;
        ++m_at;
        skipSpace();
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_end && std::strchr(" \t\r\n", *m_at) && *m_at != '\0')
            ++m_at;
    }

    char *m_at;
    char *m_end;
};

/// The value of four hexadecimal digits, or -1.
int hexadecimal(const char *digits)
{
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = digits[i];
        int digit = -1;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (c >= 'a' && c <= 'f')
            digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - 'A' + 10;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// JSON's escapes resolved. Some encoders write "/" and "+", which secrets have, as "\/" and
/// "\u002b". Other than ASCII is not in the alphabet of secrets and is kept as it was written.
Secret unescaped(const char *raw, qsizetype length)
{
    QByteArray value;
    value.reserve(length);
    for (qsizetype i = 0; i < length; ++i) {
        if (raw[i] != '\\' || i + 1 == length) {
            value.append(raw[i]);
            continue;
        }
        const int code = raw[i + 1] == 'u' && i + 5 < length ? hexadecimal(raw + i + 2) : -1;
        if (code > 0 && code < 0x80) {
            value.append(static_cast<char>(code));
            i += 5;
        } else if (raw[i + 1] == 'u') {
            value.append(raw[i]);
        } else {
            value.append(raw[++i]);
        }
    }
    return Secret(std::move(value));
}

} // namespace

Secret takeSecret(QByteArray &body)
{
    qsizetype length = 0;
    char *raw = Scanner(body).findSecret(length);
    if (!raw || length == 0)
        return {};
    Secret secret = unescaped(raw, length);
    std::memset(raw, 'x', static_cast<size_t>(length));
    return secret;
}

} // namespace domain::json
