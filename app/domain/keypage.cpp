// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keypage.h"

#include "domain/keyobject.h"
#include "domain/secret.h"

#include <simdjson.h>

namespace domain {

namespace {

using simdjson::dom::element;

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
    static QString string(const Value &value)
    {
        std::string_view text;
        if (!value || value->get_string().get(text) != simdjson::SUCCESS)
            return {};
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
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
    SimdJson::eachOf(SimdJson::value(SimdJson::object(d->page), "data"),
        [&result](const SimdJson::Value &entry) {
            if (std::optional<ApiKey> key = json::keyFrom<SimdJson>(SimdJson::object(entry)))
                result.keys.append(std::move(*key));
            else
                ++result.unreadable;
        });
    spare() = std::move(d);
    return result;
}

} // namespace domain
