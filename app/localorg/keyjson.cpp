// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keyjson.h"

#include "localorg/apikeys.h"
#include "localorg/clock.h"
#include "localorg/store.h"

#define RAPIDJSON_HAS_STDSTRING 0
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

namespace localorg {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

bool isServiceAccountId(std::string_view id)
{
    return id.size() > 2 && (id[0] == 's' || id[0] == 'S') && (id[1] == 'a' || id[1] == 'A')
        && id[2] == '-';
}

KeyKind kindOf(std::string_view name)
{
    return keyKindFromName(name).value_or(KeyKind::Kafka);
}

/// What differs between the references to the kinds of resource.
struct ReferenceWords
{
    /// Behind the address of the server and the name of the organization; empty for what is a mere
    /// word.
    std::string_view path;
    std::string_view part;
    /// What it ends with, with and without the version of the API.
    std::string_view end;
    std::string_view endWithoutVersion;
};

ReferenceWords wordsOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Kafka:
        return {"/cmk/v2/clusters/", "/cluster=", R"(","api_version":"cmk/v2","kind":"Cluster"})",
            R"(","kind":"Cluster"})"};
    case KeyKind::SchemaRegistry:
        return {"/srcm/v2/schema-registries/",
            "/schema-registry=", R"(","api_version":"srcm/v2","kind":"SchemaRegistry"})",
            R"(","kind":"SchemaRegistry"})"};
    case KeyKind::Ksql:
        return {"/ksqldbcm/v2/clusters/",
            "/ksql=", R"(","api_version":"ksqldbcm/v2","kind":"ksqlDB"})", R"(","kind":"ksqlDB"})"};
    case KeyKind::FlinkRegion:
        return {"/fcpm/v2/regions?cloud=", "/flink-region=",
            R"(","api_version":"fcpm/v2","kind":"Region"})", R"(","kind":"Region"})"};
    case KeyKind::Tableflow:
        return {{}, {}, R"(","api_version":"tableflow/v1","kind":"Tableflow"})",
            R"(","kind":"Tableflow"})"};
    case KeyKind::Cloud:
        return {{}, {}, R"(","api_version":"iam/v2","kind":"Cloud"})", R"(","kind":"Cloud"})"};
    case KeyKind::Global:
        return {{}, {}, R"(","api_version":"global/v1","kind":"Global"})", R"(","kind":"Global"})"};
    }
    return {};
}

/// Whether JSON has to say it in another way.
bool isEscaped(char c)
{
    return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
}

/// Known when it is compiled for a literal and a timestamp, as is then how to copy them.
template <typename Part> constexpr std::size_t sizeOf(const Part &part)
{
    return std::is_array_v<Part> ? std::size(part) - 1 : std::size(part);
}

} // namespace

/// Only what people write may go through RapidJSON. The text between the values is put as it is
/// sent, and so are ids, which this server has made of characters that JSON does not escape.
class KeyJson::Writer
{
public:
    explicit Writer(const Context &context)
        : m_store(context.store())
        , m_related(R"(","related":")" + context.organization.baseUrl.toStdString())
        // References inside keys name the organization under another authority than metadata
        // elsewhere does.
        , m_resourceName(R"(","resource_name":"crn://api.confluent.cloud/organization=)"
              + context.organization.id.toStdString())
        , m_self(R"(","metadata":{"self":")" + context.organization.baseUrl.toStdString()
              + "/iam/v2/api-keys/")
    {
    }

    QByteArrayView write(const Statement &row)
    {
        const std::string_view id = row.utf8(1);
        const std::string_view owner = row.utf8(4);
        const std::string_view ownerPart = owner.empty() ? std::string_view()
            : isServiceAccountId(owner)                  ? "/service-account="
                                                         : "/user=";
        const qint64 createdAt = row.number(0);
        const qint64 updatedAt = row.number(8);
        const TimestampUtf8 created = timestampUtf8(createdAt);
        const TimestampUtf8 updated = updatedAt == createdAt ? created : timestampUtf8(updatedAt);
        m_buffer.Clear();
        put(R"({"api_version":"iam/v2","kind":"ApiKey","id":")", id, m_self, id, m_resourceName,
            ownerPart, owner, "/api-key=", id, R"(","created_at":")", created,
            R"(","updated_at":")", updated, R"("},"spec":{"secret":"","display_name":)");
        putQuoted(row.utf8(2));
        put(R"(,"description":)");
        putQuoted(row.utf8(3));
        if (!owner.empty()) {
            const bool isServiceAccount = isServiceAccountId(owner);
            put(R"(,"owner":{"id":")", owner, m_related,
                isServiceAccount ? "/iam/v2/service-accounts/"sv : "/iam/v2/users/"sv, owner,
                m_resourceName, ownerPart, owner, R"(","api_version":"iam/v2","kind":")",
                isServiceAccount ? "ServiceAccount"sv : "User"sv, R"("})");
        }
        put(R"(,"resource":)");
        putResource(kindOf(row.utf8(5)), row.utf8(6), row.utf8(7), true);
        if (row.number(9) != 0) {
            putResources(row.text(1));
        }
        put("}}");
        return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
    }

private:
    template <typename... Parts> void put(const Parts &...parts)
    {
        char *end = m_buffer.Push((sizeOf(parts) + ...));
        ((end = std::copy_n(std::data(parts), sizeOf(parts), end)), ...);
    }

    void putQuoted(std::string_view text)
    {
        if (std::none_of(text.begin(), text.end(), isEscaped)) {
            put("\"", text, "\"");
            return;
        }
        m_json.Reset(m_buffer);
        m_json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }

    /// `spec.resource` with the oddities that each kind has.
    void putResource(
        KeyKind kind, std::string_view id, std::string_view environment, bool withVersion)
    {
        const ReferenceWords words = wordsOf(kind);
        const bool isRegion = kind == KeyKind::FlinkRegion;
        if (words.path.empty()) {
            put(R"({"id":")", id, R"(","related":")", id, R"(","resource_name":")", id);
        } else if (isRegion) {
            put(R"({"id":")", id, m_related, words.path, id.substr(0, id.find('.')), m_resourceName,
                "/environment=", environment, words.part, id);
        } else {
            put(R"({"id":")", id, m_related, words.path, id, m_resourceName, words.part, id);
        }
        if (isRegion || kind == KeyKind::SchemaRegistry) {
            put(R"(","environment":")", environment);
        }
        put(withVersion ? words.end : words.endWithoutVersion);
    }

    /// `spec.resources` of a key that was made for several.
    void putResources(const QString &keyId)
    {
        Statement find(m_store,
            m_store.prepared(
                u"SELECT kind, resource_id, environment_id FROM api_key_resources WHERE key_id = ? "
                "ORDER BY place"_s));
        find.run(keyId);
        put(R"(,"resources":)");
        std::string_view before = "[";
        while (find.next()) {
            const KeyKind kind = kindOf(find.utf8(0));
            put(before);
            // Beside others the cloud shows these without it.
            putResource(kind, find.utf8(1), find.utf8(2), kind != KeyKind::SchemaRegistry);
            before = ",";
        }
        put("]");
    }

    Store &m_store;
    // The three begin where the value before them ends.
    const std::string m_related;
    const std::string m_resourceName;
    const std::string m_self;
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_json{m_buffer};
};

KeyJson::KeyJson(const Context &context)
    : m_writer(std::make_unique<Writer>(context))
{
}

KeyJson::~KeyJson() = default;

QByteArrayView KeyJson::write(const Statement &row)
{
    return m_writer->write(row);
}

QByteArray apiKeyJson(const Context &context, const QString &id)
{
    Statement find(context.store(), context.store().prepared(ApiKey::selectById()));
    return find.run(id) && find.next() ? KeyJson(context).write(find).toByteArray() : QByteArray();
}

} // namespace localorg
