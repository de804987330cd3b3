// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keyjson.h"

#include "localorg/apikeys.h"
#include "localorg/clock.h"

#define RAPIDJSON_HAS_STDSTRING 0
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

namespace localorg {

namespace {

bool isServiceAccountId(const QString &id)
{
    return id.startsWith(u"sa-", Qt::CaseInsensitive);
}

/// What differs between the references to the kinds of resource.
struct ReferenceWords
{
    std::string_view apiVersion;
    std::string_view kind;
};

ReferenceWords wordsOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Kafka:
        return {"cmk/v2", "Cluster"};
    case KeyKind::SchemaRegistry:
        return {"srcm/v2", "SchemaRegistry"};
    case KeyKind::Ksql:
        return {"ksqldbcm/v2", "ksqlDB"};
    case KeyKind::FlinkRegion:
        return {"fcpm/v2", "Region"};
    case KeyKind::Tableflow:
        return {"tableflow/v1", "Tableflow"};
    case KeyKind::Cloud:
        return {"iam/v2", "Cloud"};
    case KeyKind::Global:
        return {"global/v1", "Global"};
    }
    return {};
}

} // namespace

class KeyJson::Writer
{
public:
    explicit Writer(const Context &context)
        : m_url(context.organization.baseUrl.toUtf8())
        // References inside keys name the organization under another authority than metadata
        // elsewhere does.
        , m_crn("crn://api.confluent.cloud/organization=" + context.organization.id.toUtf8())
    {
    }

    QByteArrayView write(const ApiKey &key)
    {
        m_buffer.Clear();
        m_json.Reset(m_buffer);
        m_json.StartObject();
        member("api_version", "iam/v2");
        member("kind", "ApiKey");
        const QByteArray id = key.id.toUtf8();
        member("id", id);
        name("metadata");
        writeMetadata(key, id);
        name("spec");
        m_json.StartObject();
        member("secret", "");
        member("display_name", key.displayName.toUtf8());
        member("description", key.description.toUtf8());
        if (!key.owner.isEmpty()) {
            name("owner");
            writeOwner(key.owner);
        }
        name("resource");
        writeResource(key.target, true);
        if (!key.targets.isEmpty()) {
            name("resources");
            m_json.StartArray();
            for (const KeyTarget &target : key.targets) {
                // Beside others the cloud shows these without it.
                writeResource(target, target.kind != KeyKind::SchemaRegistry);
            }
            m_json.EndArray();
        }
        m_json.EndObject();
        m_json.EndObject();
        return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
    }

private:
    void name(std::string_view name)
    {
        m_json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    void member(std::string_view memberName, QByteArrayView value)
    {
        name(memberName);
        m_json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }

    /// A member whose value is these one after another.
    template <typename... Parts> void joined(std::string_view memberName, const Parts &...parts)
    {
        m_text.resize(0);
        (m_text.append(parts), ...);
        member(memberName, m_text);
    }

    void writeMetadata(const ApiKey &key, const QByteArray &id)
    {
        m_json.StartObject();
        joined("self", m_url, "/iam/v2/api-keys/", id);
        if (key.owner.isEmpty()) {
            joined("resource_name", m_crn, "/api-key=", id);
        } else {
            joined(
                "resource_name", m_crn, ownerPart(key.owner), key.owner.toUtf8(), "/api-key=", id);
        }
        const QByteArray created = timestampUtf8(key.createdAt);
        member("created_at", created);
        member(
            "updated_at", key.updatedAt == key.createdAt ? created : timestampUtf8(key.updatedAt));
        m_json.EndObject();
    }

    static const char *ownerPart(const QString &owner)
    {
        return isServiceAccountId(owner) ? "/service-account=" : "/user=";
    }

    void writeOwner(const QString &owner)
    {
        const bool isServiceAccount = isServiceAccountId(owner);
        const QByteArray id = owner.toUtf8();
        m_json.StartObject();
        member("id", id);
        joined("related", m_url, isServiceAccount ? "/iam/v2/service-accounts/" : "/iam/v2/users/",
            id);
        joined("resource_name", m_crn, ownerPart(owner), id);
        member("api_version", "iam/v2");
        member("kind", isServiceAccount ? "ServiceAccount" : "User");
        m_json.EndObject();
    }

    /// `spec.resource` with the oddities that each kind has.
    void writeResource(const KeyTarget &target, bool withVersion)
    {
        const QByteArray id = target.resource.toUtf8();
        const ReferenceWords words = wordsOf(target.kind);
        m_json.StartObject();
        member("id", id);
        switch (target.kind) {
        case KeyKind::Kafka:
            joined("related", m_url, "/cmk/v2/clusters/", id);
            joined("resource_name", m_crn, "/cluster=", id);
            break;
        case KeyKind::SchemaRegistry:
            joined("related", m_url, "/srcm/v2/schema-registries/", id);
            joined("resource_name", m_crn, "/schema-registry=", id);
            member("environment", target.environment.toUtf8());
            break;
        case KeyKind::Ksql:
            joined("related", m_url, "/ksqldbcm/v2/clusters/", id);
            joined("resource_name", m_crn, "/ksql=", id);
            break;
        case KeyKind::FlinkRegion: {
            const QByteArray environment = target.environment.toUtf8();
            joined("related", m_url, "/fcpm/v2/regions?cloud=", id.left(id.indexOf('.')));
            joined("resource_name", m_crn, "/environment=", environment, "/flink-region=", id);
            member("environment", environment);
            break;
        }
        case KeyKind::Tableflow:
        case KeyKind::Cloud:
        case KeyKind::Global:
            member("related", id);
            member("resource_name", id);
            break;
        }
        if (withVersion) {
            member("api_version", words.apiVersion);
        }
        member("kind", words.kind);
        m_json.EndObject();
    }

    const QByteArray m_url;
    const QByteArray m_crn;
    QByteArray m_text;
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_json{m_buffer};
};

KeyJson::KeyJson(const Context &context)
    : m_writer(std::make_unique<Writer>(context))
{
}

KeyJson::~KeyJson() = default;

QByteArrayView KeyJson::write(const ApiKey &key)
{
    return m_writer->write(key);
}

QByteArray apiKeyJson(const Context &context, const ApiKey &key)
{
    return KeyJson(context).write(key).toByteArray();
}

} // namespace localorg
