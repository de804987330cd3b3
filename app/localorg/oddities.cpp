// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/oddities.h"

#include "localorg/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <functional>
#include <optional>

#include <zlib.h>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString tokenName = u"page_token"_s;
/// The token of the page that comes behind the last one.
const QString emptyPageToken = u"empty-last-page"_s;

struct Page
{
    QJsonObject body;
    QJsonObject metadata;
    QString next; ///< empty on the last page
    QString token; ///< of the request, empty on the first page

    bool isLast() const { return next.isEmpty(); }
    void setNext(const QJsonValue &value) { metadata.insert(u"next"_s, value); }
};

struct PagingOddity
{
    Shape shape;
    std::function<void(Page &)> change;
};

QString withToken(const Page &page, const QString &token)
{
    const QString own
        = page.metadata.value(u"first"_s).toString(page.metadata.value(u"self"_s).toString());
    QUrl url(page.next.isEmpty() ? own : page.next);
    QUrlQuery query(url);
    query.removeAllQueryItems(tokenName);
    if (!token.isEmpty()) {
        query.addQueryItem(tokenName, token);
    }
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString withTokenFirst(const QString &link)
{
    QUrl url(link);
    QUrlQuery query(url);
    auto items = query.queryItems(QUrl::FullyEncoded);
    std::stable_partition(
        items.begin(), items.end(), [](const auto &each) { return each.first == tokenName; });
    query.setQueryItems(items);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

void endWith(Page &page, const QJsonValue &value)
{
    if (page.isLast()) {
        page.setNext(value);
    }
}

void changeNext(Page &page, const std::function<QString(const QString &)> &change)
{
    if (!page.isLast()) {
        page.setNext(change(page.next));
    }
}

void repeatToken(Page &page)
{
    if (!page.token.isEmpty()) {
        page.setNext(withToken(page, page.token));
    }
}

void addEmptyPage(Page &page)
{
    if (page.token == emptyPageToken) {
        page.body.insert(u"data"_s, QJsonArray());
        page.metadata.remove(u"next"_s);
    } else if (page.isLast()) {
        page.setNext(withToken(page, emptyPageToken));
    }
}

QString onOtherHost(const QString &link)
{
    const QUrl url(link);
    return u"https://confluent.cloud/api"_s
        + url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

QString relative(const QString &link)
{
    return QUrl(link).toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

/// `{}` says that nothing follows, so it can stand on the last page only.
void emptyMetadata(Page &page)
{
    if (page.isLast()) {
        page.metadata = {};
    }
}

void keepOnlyNext(Page &page)
{
    page.metadata = page.isLast() ? QJsonObject() : QJsonObject{{u"next"_s, page.next}};
}

const QList<PagingOddity> &pagingTable()
{
    static const QList<PagingOddity> table{
        {{u"next-absent"_s, u"the last page has no next"_s},
            [](Page &page) { endWith(page, QJsonValue::Undefined); }},
        {{u"next-null"_s, u"next of the last page is null"_s},
            [](Page &page) { endWith(page, QJsonValue::Null); }},
        {{u"next-empty"_s, u"next of the last page is \"\""_s},
            [](Page &page) { endWith(page, QString()); }},
        {{u"next-other-host"_s, u"next names another host and prefix"_s},
            [](Page &page) { changeNext(page, onOtherHost); }},
        {{u"next-relative"_s, u"next is a path without a host"_s},
            [](Page &page) { changeNext(page, relative); }},
        {{u"next-without-token"_s, u"every page has a next that lacks page_token"_s},
            [](Page &page) { page.setNext(withToken(page, {})); }},
        {{u"token-first"_s, u"page_token stands before all other parameters of next"_s},
            [](Page &page) { changeNext(page, withTokenFirst); }},
        {{u"repeated-token"_s, u"from the second page on, next leads to the same page again"_s},
            repeatToken},
        {{u"empty-last-page"_s, u"one more page follows, which is empty"_s}, addEmptyPage},
        {{u"total-wrong"_s, u"total_size is 1"_s},
            [](Page &page) { page.metadata.insert(u"total_size"_s, 1); }},
        {{u"total-zero"_s, u"total_size is 0"_s},
            [](Page &page) { page.metadata.insert(u"total_size"_s, 0); }},
        {{u"total-null"_s, u"total_size is null"_s},
            [](Page &page) { page.metadata.insert(u"total_size"_s, QJsonValue::Null); }},
        {{u"total-absent"_s, u"no total_size"_s},
            [](Page &page) { page.metadata.remove(u"total_size"_s); }},
        {{u"only-next"_s, u"metadata holds next and nothing else"_s}, keepOnlyNext},
        {{u"metadata-empty"_s, u"metadata of the last page is {}"_s}, emptyMetadata},
        {{u"metadata-missing"_s, u"the last page has no metadata"_s},
            [](Page &page) {
                if (page.isLast()) {
                    page.body.remove(u"metadata"_s);
                }
            }},
    };
    return table;
}

/// Changes each object of an answer: the one that it is, or those of its list.
void changeObjects(QJsonObject *body, const std::function<void(QJsonObject &)> &change)
{
    if (!body->value(u"data"_s).isArray()) {
        change(*body);
        return;
    }
    QJsonArray data = body->value(u"data"_s).toArray();
    for (auto &&each : data) {
        QJsonObject object = each.toObject();
        change(object);
        each = object;
    }
    body->insert(u"data"_s, data);
}

/// Changes one member that is an object, where it is there.
void changeMember(
    QJsonObject &object, const QString &name, const std::function<void(QJsonObject &)> &change)
{
    if (object.value(name).isObject()) {
        QJsonObject member = object.value(name).toObject();
        change(member);
        object.insert(name, member);
    }
}

void removeFromSpec(QJsonObject &object, const QString &name)
{
    changeMember(object, u"spec"_s, [&](QJsonObject &spec) { spec.remove(name); });
}

/// Puts fractions of 0 to 9 digits in place of the six that a timestamp has, others for others.
void varyWidth(QJsonObject &metadata)
{
    for (const QString &name : {u"created_at"_s, u"updated_at"_s}) {
        const QString text = metadata.value(name).toString();
        const QString seconds = text.left(19);
        const qsizetype width = static_cast<qsizetype>(qHash(text + name, 0) % 10);
        const QString digits = (text.mid(20).chopped(1) + u"000000000"_s).left(width);
        if (text.endsWith(QLatin1Char('Z'))) {
            metadata.insert(name, seconds + (width == 0 ? QString() : u'.' + digits) + u'Z');
        }
    }
}

void giveUnknownOwner(QJsonObject &object)
{
    changeMember(object, u"spec"_s, [](QJsonObject &spec) {
        changeMember(
            spec, u"owner"_s, [](QJsonObject &owner) { owner.insert(u"id"_s, u"sa-000000"_s); });
    });
}

/// A secret that is there stays: only its absence has two spellings.
void leaveOutEmptySecret(QJsonObject &object)
{
    changeMember(object, u"spec"_s, [](QJsonObject &spec) {
        if (spec.value(u"secret"_s).toString().isEmpty()) {
            spec.remove(u"secret"_s);
        }
    });
}

void giveEmptySecret(QJsonObject &object)
{
    changeMember(object, u"spec"_s, [](QJsonObject &spec) {
        if (!spec.contains(u"secret"_s)) {
            spec.insert(u"secret"_s, QString());
        }
    });
}

void leaveOutApiVersion(QJsonObject &object)
{
    changeMember(object, u"spec"_s, [](QJsonObject &spec) {
        changeMember(
            spec, u"resource"_s, [](QJsonObject &resource) { resource.remove(u"api_version"_s); });
        QJsonArray resources = spec.value(u"resources"_s).toArray();
        for (auto &&each : resources) {
            QJsonObject resource = each.toObject();
            resource.remove(u"api_version"_s);
            each = resource;
        }
        if (!resources.isEmpty()) {
            spec.insert(u"resources"_s, resources);
        }
    });
}

void lowerCloud(QJsonObject &object)
{
    const auto lower = [](QJsonObject &each) {
        if (each.value(u"cloud"_s).isString()) {
            each.insert(u"cloud"_s, each.value(u"cloud"_s).toString().toLower());
        }
    };
    lower(object);
    changeMember(object, u"spec"_s, lower);
}

struct BodyOddity
{
    Shape shape;
    std::function<void(QJsonObject &)> change; ///< of an object
};

const QString gzipName = u"gzip"_s;
const QString errorNullName = u"error-null"_s;

const QList<BodyOddity> &bodyTable()
{
    static const QList<BodyOddity> table{
        {{u"no-owner"_s, u"no spec.owner"_s},
            [](QJsonObject &object) { removeFromSpec(object, u"owner"_s); }},
        {{u"unknown-owner"_s, u"spec.owner.id names nobody"_s}, giveUnknownOwner},
        {{u"no-metadata"_s, u"objects have no metadata"_s},
            [](QJsonObject &object) { object.remove(u"metadata"_s); }},
        {{u"timestamps"_s, u"created_at and updated_at with 0 to 9 digits behind the second"_s},
            [](QJsonObject &object) { changeMember(object, u"metadata"_s, varyWidth); }},
        {{u"no-created-at"_s, u"no metadata.created_at"_s},
            [](QJsonObject &object) {
                changeMember(object, u"metadata"_s,
                    [](QJsonObject &metadata) { metadata.remove(u"created_at"_s); });
            }},
        {{u"no-secret"_s, u"a secret that is not told is absent"_s}, leaveOutEmptySecret},
        {{u"empty-secret"_s, u"a secret that is not told is \"\""_s}, giveEmptySecret},
        {{u"no-api-version"_s, u"a key's resources have no api_version"_s}, leaveOutApiVersion},
        {{u"lower-case-cloud"_s, u"cloud in lower case"_s}, lowerCloud},
        {{u"no-config"_s, u"no spec.config"_s},
            [](QJsonObject &object) { removeFromSpec(object, u"config"_s); }},
        {{errorNullName, u"the answer has \"error\": null beside the data"_s}, {}},
        {{gzipName, u"compressed, without a header that says so"_s}, {}},
    };
    return table;
}

/// The gzip form of `plain`.
QByteArray gzipped(const QByteArray &plain)
{
    constexpr int gzipWindow = 15 + 16; // zlib's way to ask for a gzip header
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY)
        != Z_OK) {
        return {};
    }
    const auto length = static_cast<uLong>(plain.size());
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, length)), Qt::Uninitialized);
    QByteArray input = plain;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(length);
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    wipe(input);
    return packed;
}

/// Keeps a secret out of JSON values, whose memory nobody can overwrite: takes it out of the bytes
/// and puts it back when it goes.
class SecretAside
{
public:
    explicit SecretAside(Response *response)
        : m_response(response)
    {
        static constexpr QByteArrayView member("\"secret\":\"");
        const qsizetype at = response->holdsSecret ? response->body.indexOf(member) : -1;
        if (at >= 0) {
            const qsizetype begin = at + member.size();
            m_secret = response->body.mid(begin, response->body.indexOf('"', begin) - begin);
            QByteArray rest = response->body.left(begin) + marker
                + QByteArrayView(response->body).sliced(begin + m_secret.size()).toByteArray();
            wipe(response->body);
            response->body = std::move(rest);
        }
    }
    ~SecretAside()
    {
        const qsizetype at = m_secret.isEmpty() ? -1 : m_response->body.indexOf(marker);
        if (at >= 0) {
            m_response->body.replace(at, marker.size(), m_secret);
        }
        wipe(m_secret);
    }
    Q_DISABLE_COPY_MOVE(SecretAside)

private:
    inline static const QByteArray marker = "localorg-secret-aside";
    Response *m_response;
    QByteArray m_secret;
};

std::optional<QJsonObject> readBody(const Response &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (response.status >= 300 || !document.isObject()) {
        return std::nullopt;
    }
    return document.object();
}

template <typename Table> QList<Shape> shapesIn(const Table &table)
{
    QList<Shape> shapes;
    for (const auto &each : table) {
        shapes += each.shape;
    }
    return shapes;
}

template <typename Table> auto findIn(const Table &table, const QString &name)
{
    return std::find_if(
        table.begin(), table.end(), [&](const auto &each) { return each.shape.name == name; });
}

} // namespace

QList<Shape> pagingOddities()
{
    return shapesIn(pagingTable());
}

QList<Shape> bodyOddities()
{
    return shapesIn(bodyTable());
}

Request requestForPaging(Request request, const QString &oddity, int pageSize)
{
    request.query.removeIf([&](const auto &each) {
        return (pageSize > 0 && each.first == u"page_size"_s)
            || (oddity == u"empty-last-page"_s && each.first == tokenName
                && each.second == emptyPageToken);
    });
    if (pageSize > 0) {
        request.query.append({u"page_size"_s, QString::number(pageSize)});
    }
    return request;
}

void makePagingOdd(Response *response, const QString &oddity, const Request &request)
{
    const auto body = readBody(*response);
    const auto found = findIn(pagingTable(), oddity);
    if (!body || !body->value(u"data"_s).isArray() || !body->value(u"metadata"_s).isObject()
        || found == pagingTable().end()) {
        return;
    }
    Page page;
    page.body = *body;
    page.metadata = body->value(u"metadata"_s).toObject();
    page.next = page.metadata.value(u"next"_s).toString();
    page.token = request.parameter(tokenName);
    found->change(page);
    if (page.body.contains(u"metadata"_s)) {
        page.body.insert(u"metadata"_s, page.metadata);
    }
    response->body = QJsonDocument(page.body).toJson(QJsonDocument::Compact);
}

void makeBodyOdd(Response *response, const QString &oddity)
{
    if (oddity == gzipName) {
        QByteArray packed = gzipped(response->body);
        wipe(response->body);
        response->body = std::move(packed);
        return;
    }
    const SecretAside aside(response);
    auto body = readBody(*response);
    const auto found = findIn(bodyTable(), oddity);
    if (!body || found == bodyTable().end()) {
        return;
    }
    if (oddity == errorNullName) {
        body->insert(u"error"_s, QJsonValue::Null);
    } else {
        changeObjects(&*body, found->change);
    }
    response->body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
}

} // namespace localorg
