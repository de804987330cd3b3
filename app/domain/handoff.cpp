// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/handoff.h"

#include "domain/secretbuilder.h"

#include <algorithm>
#include <cstdint>

namespace domain {

namespace {

/// One value that is written, with the name that a format gives it.
struct Field
{
    QByteArray name;
    QByteArrayView value;
};

/// The values of a key as UTF-8, kept for as long as fields look at them.
struct Values
{
    QByteArray key;
    QByteArray resource;
    QByteArray environment;
    QByteArray bootstrap;
    QByteArray rest;
    QByteArrayView secret;
};

bool isControl(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), isControl);
}

bool isPlain(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || QByteArrayView("_-+=/.,:@%").contains(character);
}

void escape(SecretBuilder &out, QByteArrayView text, QByteArrayView escaped)
{
    for (const char character : text) {
        if (escaped.contains(character))
            out << '\\';
        out << character;
    }
}

/// The code point that begins at `position` of valid UTF-8; moves on to the next one.
uint32_t nextCodePoint(QByteArrayView text, qsizetype &position)
{
    const auto byte
        = [&text](qsizetype at) { return uint32_t(static_cast<unsigned char>(text[at])); };
    const uint32_t first = byte(position++);
    if (first < 0x80)
        return first;
    const int following = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    uint32_t code = first & (0x3fU >> following);
    for (int i = 0; i < following; ++i)
        code = code << 6U | (byte(position++) & 0x3fU);
    return code;
}

void appendUnicodeEscape(SecretBuilder &out, uint32_t unit)
{
    constexpr QByteArrayView digits("0123456789abcdef");
    out << "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out << digits[(unit >> unsigned(shift)) & 0xfU];
}

/// A value of a .properties file: Java reads the file as Latin-1, whatever it was written as.
void appendPropertyValue(SecretBuilder &out, QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const bool isFirst = at == 0;
        const uint32_t code = nextCodePoint(text, at);
        if (code >= 0x10000) {
            appendUnicodeEscape(out, 0xd800U + ((code - 0x10000U) >> 10U));
            appendUnicodeEscape(out, 0xdc00U + ((code - 0x10000U) & 0x3ffU));
        } else if (code >= 0x7f) {
            appendUnicodeEscape(out, code);
        } else {
            if (code == '\\' || (isFirst && code == ' '))
                out << '\\';
            out << char(code);
        }
    }
}

void appendProperty(SecretBuilder &out, QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return;
    out << name << '=';
    appendPropertyValue(out, value);
    out << '\n';
}

/// The line by which a Kafka client in Java signs in.
Secret jaasLine(const Values &values)
{
    SecretBuilder out;
    out << "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"";
    escape(out, values.key, "\\\"");
    out << "\" password=\"";
    escape(out, values.secret, "\\\"");
    out << "\";";
    return out.take();
}

Secret userInfo(const Values &values)
{
    SecretBuilder out;
    out << values.key << ':' << values.secret;
    return out.take();
}

void appendJavaProperties(SecretBuilder &out, ResourceKind kind, const Values &values)
{
    if (kind == ResourceKind::Kafka) {
        appendProperty(out, "bootstrap.servers", values.bootstrap);
        appendProperty(out, "security.protocol", "SASL_SSL");
        appendProperty(out, "sasl.mechanism", "PLAIN");
        appendProperty(out, "sasl.jaas.config", jaasLine(values).reveal());
    } else {
        appendProperty(out, "schema.registry.url", values.rest);
        appendProperty(out, "basic.auth.credentials.source", "USER_INFO");
        appendProperty(out, "basic.auth.user.info", userInfo(values).reveal());
    }
}

void appendLibrdkafka(SecretBuilder &out, const Values &values)
{
    const Field fields[] = {{"bootstrap.servers", values.bootstrap},
        {"security.protocol", "SASL_SSL"}, {"sasl.mechanisms", "PLAIN"},
        {"sasl.username", values.key}, {"sasl.password", values.secret}};
    for (const Field &field : fields) {
        if (!field.value.isEmpty())
            out << field.name << '=' << field.value << '\n';
    }
}

void appendJsonString(SecretBuilder &out, QByteArrayView text)
{
    out << '"';
    for (const char character : text) {
        if (isControl(character)) {
            appendUnicodeEscape(out, static_cast<unsigned char>(character));
            continue;
        }
        if (character == '"' || character == '\\')
            out << '\\';
        out << character;
    }
    out << '"';
}

QByteArray prefixOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Kafka:
        return "kafka";
    case ResourceKind::SchemaRegistry:
        return "schema_registry";
    case ResourceKind::KsqlDb:
        return "ksqldb";
    case ResourceKind::FlinkRegion:
        return "flink";
    case ResourceKind::Tableflow:
        return "tableflow";
    case ResourceKind::Cloud:
    case ResourceKind::Global:
        return "confluent_cloud";
    case ResourceKind::Other:
        break;
    }
    return "confluent";
}

/// The names that the Terraform provider has for them, which reads them from its environment in
/// upper case.
QList<Field> variables(ResourceKind kind, const Values &values)
{
    const QByteArray prefix = prefixOf(kind);
    QList<Field> fields = {
        {kind == ResourceKind::FlinkRegion ? QByteArray("flink_region_id") : prefix + "_id",
            values.resource},
        {prefix + "_bootstrap_servers", values.bootstrap}, {prefix + "_rest_endpoint", values.rest},
        {prefix + "_api_key", values.key}, {prefix + "_api_secret", values.secret}};
    fields.removeIf([](const Field &field) { return field.value.isEmpty(); });
    return fields;
}

QByteArrayView kindName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Kafka:
        return "kafka";
    case ResourceKind::SchemaRegistry:
        return "schema-registry";
    case ResourceKind::KsqlDb:
        return "ksqldb";
    case ResourceKind::FlinkRegion:
        return "flink";
    case ResourceKind::Tableflow:
        return "tableflow";
    case ResourceKind::Cloud:
        return "cloud";
    case ResourceKind::Global:
        return "global";
    case ResourceKind::Other:
        break;
    }
    return "other";
}

void appendJson(SecretBuilder &out, ResourceKind kind, const Values &values)
{
    const Field fields[] = {{"kind", kindName(kind)}, {"resource", values.resource},
        {"environment", values.environment}, {"bootstrap_servers", values.bootstrap},
        {"rest_endpoint", values.rest}, {"api_key", values.key}, {"api_secret", values.secret}};
    bool isFirst = true;
    for (const Field &field : fields) {
        if (field.value.isEmpty())
            continue;
        out << (isFirst ? QByteArrayView("{\n  ") : QByteArrayView(",\n  "));
        isFirst = false;
        appendJsonString(out, field.name);
        out << ": ";
        appendJsonString(out, field.value);
    }
    out << "\n}\n";
}

/// Bare, or between single quotes: that is what shells, Docker and the libraries that read such
/// files agree on.
void appendDotEnv(SecretBuilder &out, const QList<Field> &fields)
{
    for (const Field &field : fields) {
        out << field.name.toUpper() << '=';
        const bool isBare = std::all_of(field.value.begin(), field.value.end(), isPlain);
        const QByteArrayView quote = isBare ? "" : "'";
        out << quote << field.value << quote << '\n';
    }
}

void appendYaml(SecretBuilder &out, QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return;
    out << name << ": \"";
    escape(out, value, "\\\"");
    out << "\"\n";
}

void appendSpringYaml(SecretBuilder &out, ResourceKind kind, const Values &values)
{
    out << "spring:\n  kafka:\n";
    if (kind == ResourceKind::Kafka)
        appendYaml(out, "    bootstrap-servers", values.bootstrap);
    out << "    properties:\n";
    if (kind == ResourceKind::Kafka) {
        appendYaml(out, "      security.protocol", "SASL_SSL");
        appendYaml(out, "      sasl.mechanism", "PLAIN");
        appendYaml(out, "      sasl.jaas.config", jaasLine(values).reveal());
    } else {
        appendYaml(out, "      schema.registry.url", values.rest);
        appendYaml(out, "      basic.auth.credentials.source", "USER_INFO");
        appendYaml(out, "      basic.auth.user.info", userInfo(values).reveal());
    }
}

void appendShellWord(SecretBuilder &out, QByteArrayView text)
{
    out << '\'';
    for (const char character : text) {
        if (character == '\'')
            out << "'\\''";
        else
            out << character;
    }
    out << '\'';
}

/// The secret goes to standard input, by the shell's own printf: other users of the machine see a
/// program's arguments. Versions of the CLI that only take it as an argument would store "-", so
/// the command asks for the form with the optional secret first.
void appendConfluentCli(SecretBuilder &out, const Values &values)
{
    out << "if confluent api-key store --help | grep -qF '[secret]'; then\n  printf '%s\\n' ";
    appendShellWord(out, values.secret);
    out << " | confluent api-key store ";
    appendShellWord(out, values.key);
    out << " - --resource ";
    appendShellWord(out, values.resource);
    if (!values.environment.isEmpty()) {
        out << " --environment ";
        appendShellWord(out, values.environment);
    }
    out << "\nelse\n  echo 'This Confluent CLI cannot read a secret from standard input:"
           " version 3 can.' >&2\n  false\nfi\n";
}

void appendTerraform(SecretBuilder &out, const QList<Field> &fields)
{
    qsizetype width = 0;
    for (const Field &field : fields)
        width = std::max(width, field.name.size());
    for (const Field &field : fields) {
        out << field.name.leftJustified(width) << " = \"";
        for (qsizetype i = 0; i < field.value.size(); ++i) {
            const char character = field.value[i];
            const bool isTemplate = (character == '$' || character == '%')
                && i + 1 < field.value.size() && field.value[i + 1] == '{';
            if (isTemplate)
                out << character;
            else if (character == '"' || character == '\\')
                out << '\\';
            out << character;
        }
        out << "\"\n";
    }
}

bool canHold(HandoffFormat format, QByteArrayView text)
{
    if (!text.isValidUtf8())
        return false;
    if (format == HandoffFormat::Json)
        return true;
    if (hasControl(text))
        return false;
    switch (format) {
    case HandoffFormat::Librdkafka:
        return !text.startsWith(' ') && !text.endsWith(' ');
    case HandoffFormat::DotEnv:
        return std::none_of(text.begin(), text.end(),
            [](char character) { return QByteArrayView("'\\`$").contains(character); });
    case HandoffFormat::SpringYaml:
        return text.indexOf("${") < 0;
    default:
        return true;
    }
}

} // namespace

QList<HandoffFormat> handoffFormats(ResourceKind kind)
{
    using enum HandoffFormat;
    switch (kind) {
    case ResourceKind::Kafka:
        return {JavaProperties, Librdkafka, Json, DotEnv, SpringYaml, ConfluentCli, Terraform};
    case ResourceKind::SchemaRegistry:
        return {JavaProperties, Json, DotEnv, SpringYaml, Terraform};
    default:
        return {Json, DotEnv, Terraform};
    }
}

std::optional<Secret> handoffText(HandoffFormat format, const HandoffKey &key, const Secret &secret)
{
    if (!handoffFormats(key.kind).contains(format))
        return std::nullopt;
    const Values values{key.key.toString().toUtf8(), key.resource.toString().toUtf8(),
        key.environment.toString().toUtf8(), key.bootstrapServers.toUtf8(),
        key.restEndpoint.toUtf8(), secret.reveal()};
    for (const QByteArrayView value : {QByteArrayView(values.key), QByteArrayView(values.resource),
             QByteArrayView(values.environment), QByteArrayView(values.bootstrap),
             QByteArrayView(values.rest), values.secret}) {
        if (!canHold(format, value))
            return std::nullopt;
    }
    SecretBuilder out;
    switch (format) {
    case HandoffFormat::JavaProperties:
        appendJavaProperties(out, key.kind, values);
        break;
    case HandoffFormat::Librdkafka:
        appendLibrdkafka(out, values);
        break;
    case HandoffFormat::Json:
        appendJson(out, key.kind, values);
        break;
    case HandoffFormat::DotEnv:
        appendDotEnv(out, variables(key.kind, values));
        break;
    case HandoffFormat::SpringYaml:
        appendSpringYaml(out, key.kind, values);
        break;
    case HandoffFormat::ConfluentCli:
        appendConfluentCli(out, values);
        break;
    case HandoffFormat::Terraform:
        appendTerraform(out, variables(key.kind, values));
        break;
    }
    return out.take();
}

bool hasAddress(const HandoffKey &key)
{
    switch (key.kind) {
    case ResourceKind::Kafka:
        return !key.bootstrapServers.isEmpty();
    case ResourceKind::Cloud:
    case ResourceKind::Global:
        return true;
    default:
        return !key.restEndpoint.isEmpty();
    }
}

QString handoffFileName(HandoffFormat format, const ApiKeyId &key)
{
    QString name = key.toString();
    for (QChar &character : name) {
        if (!QByteArrayView("-_").contains(character.toLatin1())
            && (character.unicode() > 0x7f || !character.isLetterOrNumber()))
            character = u'_';
    }
    switch (format) {
    case HandoffFormat::JavaProperties:
        return name + QStringLiteral(".properties");
    case HandoffFormat::Librdkafka:
        return name + QStringLiteral(".conf");
    case HandoffFormat::Json:
        return name + QStringLiteral(".json");
    case HandoffFormat::DotEnv:
        return name + QStringLiteral(".env");
    case HandoffFormat::SpringYaml:
        return name + QStringLiteral(".yaml");
    case HandoffFormat::ConfluentCli:
        return name + QStringLiteral(".sh");
    case HandoffFormat::Terraform:
        return name + QStringLiteral(".tfvars");
    }
    return name;
}

} // namespace domain
