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

#include <cstring>
#include <string>
#include <string_view>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

bool isServiceAccountId(std::string_view id)
{
    return QtPrivate::startsWith(QLatin1String(id.data(), static_cast<qsizetype>(id.size())),
        QLatin1String("sa-"), Qt::CaseInsensitive);
}

KeyKind kindOf(std::string_view name)
{
    return keyKindFromName(name).value_or(KeyKind::Kafka);
}

/// What differs between the references to the kinds of resource.
struct ReferenceWords
{
    std::string_view apiVersion;
    std::string_view kind;
    /// Of its address and in its name; empty for what is a mere word.
    std::string_view path;
    std::string_view part;
};

ReferenceWords wordsOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Kafka:
        return {"cmk/v2", "Cluster", "/cmk/v2/clusters/", "/cluster="};
    case KeyKind::SchemaRegistry:
        return {"srcm/v2", "SchemaRegistry", "/srcm/v2/schema-registries/", "/schema-registry="};
    case KeyKind::Ksql:
        return {"ksqldbcm/v2", "ksqlDB", "/ksqldbcm/v2/clusters/", "/ksql="};
    case KeyKind::FlinkRegion:
        return {"fcpm/v2", "Region", "/fcpm/v2/regions?cloud=", "/flink-region="};
    case KeyKind::Tableflow:
        return {"tableflow/v1", "Tableflow", {}, {}};
    case KeyKind::Cloud:
        return {"iam/v2", "Cloud", {}, {}};
    case KeyKind::Global:
        return {"global/v1", "Global", {}, {}};
    }
    return {};
}

} // namespace

/// Only what people write goes through RapidJSON. The text between the values is put as it is sent,
/// and so are ids, which this server has made of characters that JSON does not escape.
class KeyJson::Writer
{
public:
    explicit Writer(const Context &context)
        : m_store(context.store())
        , m_url(context.organization.baseUrl.toStdString())
        // References inside keys name the organization under another authority than metadata
        // elsewhere does.
        , m_crn("crn://api.confluent.cloud/organization=" + context.organization.id.toStdString())
    {
    }

    QByteArrayView write(const Statement &row)
    {
        const std::string_view id = row.utf8(1);
        const std::string_view owner = row.utf8(4);
        m_buffer.Clear();
        put(R"({"api_version":"iam/v2","kind":"ApiKey","id":")", id);
        put(R"(","metadata":{"self":")", m_url, "/iam/v2/api-keys/", id);
        put(R"(","resource_name":")", m_crn);
        if (!owner.empty()) {
            put(ownerPart(owner), owner);
        }
        put("/api-key=", id);
        put(R"(","created_at":")", timestampUtf8(row.number(0)));
        put(R"(","updated_at":")", timestampUtf8(row.number(8)));
        put(R"("},"spec":{"secret":"","display_name":)");
        putQuoted(row.utf8(2));
        put(R"(,"description":)");
        putQuoted(row.utf8(3));
        if (!owner.empty()) {
            putOwner(owner);
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
    template <typename... Parts> void put(const Parts &...parts) { (putText(parts), ...); }

    void putText(std::string_view text)
    {
        if (!text.empty()) {
            std::memcpy(m_buffer.Push(text.size()), text.data(), text.size());
        }
    }
    void putText(const TimestampUtf8 &text) { putText({text.data(), text.size()}); }

    void putQuoted(std::string_view text)
    {
        m_json.Reset(m_buffer);
        m_json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }

    static std::string_view ownerPart(std::string_view owner)
    {
        return isServiceAccountId(owner) ? "/service-account=" : "/user=";
    }

    void putOwner(std::string_view owner)
    {
        const bool isServiceAccount = isServiceAccountId(owner);
        put(R"(,"owner":{"id":")", owner);
        put(R"(","related":")", m_url,
            isServiceAccount ? "/iam/v2/service-accounts/" : "/iam/v2/users/", owner);
        put(R"(","resource_name":")", m_crn, ownerPart(owner), owner);
        put(R"(","api_version":"iam/v2","kind":")", isServiceAccount ? "ServiceAccount" : "User");
        put(R"("})");
    }

    /// `spec.resource` with the oddities that each kind has.
    void putResource(
        KeyKind kind, std::string_view id, std::string_view environment, bool withVersion)
    {
        const ReferenceWords words = wordsOf(kind);
        const bool isRegion = kind == KeyKind::FlinkRegion;
        put(R"({"id":")", id);
        if (words.path.empty()) {
            put(R"(","related":")", id, R"(","resource_name":")", id);
        } else {
            const std::string_view last = isRegion ? id.substr(0, id.find('.')) : id;
            put(R"(","related":")", m_url, words.path, last);
            put(R"(","resource_name":")", m_crn);
            if (isRegion) {
                put("/environment=", environment);
            }
            put(words.part, id);
        }
        if (isRegion || kind == KeyKind::SchemaRegistry) {
            put(R"(","environment":")", environment);
        }
        if (withVersion) {
            put(R"(","api_version":")", words.apiVersion);
        }
        put(R"(","kind":")", words.kind, R"("})");
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
    const std::string m_url;
    const std::string m_crn;
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
