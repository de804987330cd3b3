// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nextpage.h"

#include <rapidjson/reader.h>

#include <string_view>

namespace domain {

namespace {

/// Goes through a page until it has come upon `metadata.next`, or upon what is long.
class Finder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Finder>
{
public:
    const std::optional<QByteArray> &found() const { return m_found; }

    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        const std::string_view name(text, size);
        if (m_depth == 1)
            m_isMetadata = name == "metadata";
        m_isNext = m_depth == 2 && m_isMetadata && name == "next";
        return true;
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        if (!m_isNext)
            return true;
        m_found = QByteArray(text, qsizetype(size));
        return false;
    }
    bool StartObject()
    {
        ++m_depth;
        return true;
    }
    bool EndObject(rapidjson::SizeType)
    {
        --m_depth;
        return true;
    }
    bool StartArray() { return false; }

private:
    std::optional<QByteArray> m_found;
    int m_depth = 0;
    bool m_isMetadata = false;
    bool m_isNext = false;
};

} // namespace

std::optional<QByteArray> nextIn(const QByteArray &page)
{
    Finder finder;
    rapidjson::MemoryStream bytes(page.constData(), size_t(page.size()));
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseIterativeFlag>(bytes, finder);
    return finder.found();
}

} // namespace domain
