// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keypage.h"

#include "domain/keyobject.h"
#include "domain/secret.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace domain {

namespace {

using simdjson::dom::element;

/// So much room is made beforehand, whatever a server sends as entries.
constexpr qsizetype largePage = 1000;

/// What was made of texts before, each in a place that follows from them: what comes to the same
/// place takes it over. Keys of one page, and of those after it, have few owners and resources in
/// common, and what is shared is neither decoded nor kept twice. Too large to lie in each thread's
/// own memory, of which there is as much for those that never read a page.
template <typename Texts, typename Made> class Memo
{
public:
    template <typename Make> const Made &of(const Texts &texts, std::string_view telling, Make make)
    {
        Known &known = m_known[std::hash<std::string_view>()(telling) % m_known.size()];
        if (!known.made || !isSame(known.texts, texts)) {
            for (size_t at = 0; at < texts.size(); ++at)
                known.texts[at] = texts[at];
            known.made = make();
        }
        return *known.made;
    }

private:
    using Kept = std::array<std::string, std::tuple_size_v<Texts>>;
    struct Known
    {
        Kept texts;
        std::optional<Made> made;
    };

    static bool isSame(const Kept &kept, const Texts &texts)
    {
        return std::equal(kept.begin(), kept.end(), texts.begin());
    }

    std::array<Known, 1024> m_known;
};

using OneText = std::array<std::string_view, 1>;
using FourTexts = std::array<std::string_view, 4>;

/// How keyFrom() looks into what simdjson has parsed. A default element or object reads as empty.
struct SimdJson
{
    using Value = std::optional<element>;
    using Object = std::optional<simdjson::dom::object>;

    static Value value(const Object &object, const char *name)
    {
        element found;
        return object && object->at_key(name).get(found) == simdjson::SUCCESS ? Value(found)
                                                                              : Value();
    }
    static bool isString(const Value &value) { return value && value->is_string(); }
    static bool isObject(const Value &value) { return value && value->is_object(); }
    static std::string_view utf8(const Value &value)
    {
        std::string_view text;
        return value && value->get_string().get(text) == simdjson::SUCCESS ? text
                                                                           : std::string_view();
    }
    static QString string(const Value &value)
    {
        const std::string_view text = utf8(value);
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    static QString word(const Value &value)
    {
        thread_local const auto memo = std::make_unique<Memo<OneText, QString>>();
        const std::string_view text = utf8(value);
        return memo->of({text}, text, [&value] { return string(value); });
    }
    static QDateTime time(const Value &value)
    {
        const std::string_view text = utf8(value);
        return json::timestamp(QByteArrayView(text.data(), qsizetype(text.size())));
    }
    static json::KeyTarget target(const Object &spec)
    {
        thread_local const auto memo = std::make_unique<Memo<FourTexts, json::KeyTarget>>();
        const Value single = value(spec, "resource");
        const Object object = SimdJson::object(single);
        const Value environment = value(object, "environment");
        if (!object || isObject(environment) || value(spec, "resources"))
            return json::targetFrom<SimdJson>(spec);
        const FourTexts texts{utf8(value(object, "id")), utf8(value(object, "kind")),
            utf8(value(object, "api_version")), utf8(environment)};
        return memo->of(texts, texts[0], [&spec] { return json::targetFrom<SimdJson>(spec); });
    }
    static Object object(const Value &value)
    {
        simdjson::dom::object found;
        return value && value->get_object().get(found) == simdjson::SUCCESS ? Object(found)
                                                                            : Object();
    }
    template <typename Each> static void eachOf(const Value &value, Each each)
    {
        simdjson::dom::array entries;
        if (!value || value->get_array().get(entries) != simdjson::SUCCESS)
            return;
        for (const element entry : entries)
            each(Value(entry));
    }
};

} // namespace

class KeyPage::Private
{
public:
    simdjson::dom::parser parser;
    SimdJson::Value page;
};

/// The tables of a parser take longer to make than to use, so one that is done with is used again.
/// What it keeps are the texts of a page, which has no secrets.
std::unique_ptr<KeyPage::Private> &KeyPage::spare()
{
    thread_local std::unique_ptr<Private> kept;
    return kept;
}

KeyPage::KeyPage(std::unique_ptr<Private> page)
    : d(std::move(page))
{
}

KeyPage::KeyPage(KeyPage &&) noexcept = default;
KeyPage &KeyPage::operator=(KeyPage &&) noexcept = default;
KeyPage::~KeyPage() = default;

std::optional<KeyPage> KeyPage::parse(QByteArray &body)
{
    auto parsed = std::exchange(spare(), nullptr);
    if (!parsed)
        parsed = std::make_unique<Private>();
    element page;
    // simdjson copies what has no room behind it.
    if (parsed->parser.parse(body.constData(), size_t(body.size())).get(page) != simdjson::SUCCESS)
        return std::nullopt;
    parsed->page = page;
    const SimdJson::Value data = SimdJson::value(SimdJson::object(parsed->page), "data");
    if (!data || !data->is_array())
        return std::nullopt;
    wipe(body);
    return KeyPage(std::move(parsed));
}

QString KeyPage::next() const
{
    const SimdJson::Object page = SimdJson::object(d->page);
    return json::textIn<SimdJson>(json::childIn<SimdJson>(page, "metadata"), "next");
}

KeyPage::Keys KeyPage::takeKeys()
{
    Keys result;
    const SimdJson::Value data = SimdJson::value(SimdJson::object(d->page), "data");
    simdjson::dom::array entries;
    if (data && data->get_array().get(entries) == simdjson::SUCCESS)
        result.keys.reserve(std::min(qsizetype(entries.size()), largePage));
    SimdJson::eachOf(data, [&result](const SimdJson::Value &entry) {
        if (std::optional<ApiKey> key = json::keyFrom<SimdJson>(SimdJson::object(entry)))
            result.keys.append(std::move(*key));
        else
            ++result.unreadable;
    });
    spare() = std::move(d);
    return result;
}

} // namespace domain
