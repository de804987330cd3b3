// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/workspace.h"

#include "inventory/inworker.h"
#include "workflows/inventorykeeper.h"
#include "workflows/localorganizationhost.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>

namespace workflows {

namespace {

SignInError keychainError(const services::SecretStoreError &error)
{
    const bool isMissing = error.kind == services::SecretStoreError::Kind::NotFound;
    return {
        isMissing ? SignInError::Kind::NoSecret : SignInError::Kind::Keychain, {}, error.detail};
}

} // namespace

Workspace::Workspace(services::ProfileStore *profiles, services::SecretStore *secrets,
    LocalOrganizationHost *localOrganization, journal::Journal *journal, const Options &options,
    QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_localOrganization(localOrganization)
    , m_journal(journal)
    , m_options(options)
{
}

QString Workspace::keptPath(const domain::Profile &profile) const
{
    return m_options.inventories.isEmpty() || profile.id.isEmpty()
        ? QString()
        : QStringLiteral("%1/%2.inventory").arg(m_options.inventories, profile.id);
}

bool Workspace::isKept(const domain::Profile &profile) const
{
    const QString path = keptPath(profile);
    return !path.isEmpty() && QFile::exists(path);
}

void Workspace::forgetKept(const domain::Profile &profile)
{
    if (const QString path = keptPath(profile); !path.isEmpty())
        QFile::remove(path);
}

std::unique_ptr<Session> Workspace::newSession(
    const domain::Profile &profile, SessionKind kind, domain::Secret secret)
{
    services::Connection connection;
    connection.endpoint = profile.endpoint;
    connection.keyId = profile.keyId;
    connection.secret = std::move(secret);
    connection.readOnly = isReadOnly(profile);
    connection.telemetry = services::telemetryOf(profile.endpoint, m_options.telemetry);
    auto session = std::make_unique<Session>(profile, kind, std::move(connection), m_journal);
    if (kind != SessionKind::Saved)
        return session;
    session->acls()->setKept(m_secrets, profile.id, profile.kafkaKeys);
    if (const QString path = keptPath(profile); !path.isEmpty())
        new InventoryKeeper(session.get(), m_profiles, path);
    return session;
}

void Workspace::signIn(
    const domain::Profile &profile, SessionKind kind, domain::Secret secret, SignInCall *call)
{
    SignIn::start(newSession(profile, kind, std::move(secret)), call);
}

SignInCall *Workspace::addOrganization(const domain::Profile &profile, domain::Secret secret)
{
    return signInAndKeep(profile, std::move(secret));
}

SignInCall *Workspace::openOrganization(const domain::Profile &profile, domain::Secret secret)
{
    return signInAndKeep(profile, std::move(secret));
}

SignInCall *Workspace::signInAndKeep(const domain::Profile &profile, domain::Secret secret)
{
    auto *call = new SignInCall(this);
    auto *check = new SignInCall(call);
    const auto kept = std::make_shared<domain::Secret>(secret.clone());
    check->then(call, [this, profile, kept, call](SignInResult result) {
        if (result)
            keep(profile, std::move(*kept), std::move(*result), call);
        else
            call->settle(std::move(result));
    });
    signIn(profile, SessionKind::Saved, std::move(secret), check);
    return call;
}

void Workspace::keep(const domain::Profile &profile, domain::Secret secret,
    std::unique_ptr<Session> session, SignInCall *call)
{
    const auto held = std::make_shared<std::unique_ptr<Session>>(std::move(session));
    m_secrets->write(domain::secretName(profile), std::move(secret))
        ->then(call,
            [this, profile, held, call](const tl::expected<bool, services::SecretStoreError> &ok) {
                if (!ok) {
                    call->settle(tl::unexpected(
                        SignInError{SignInError::Kind::Keychain, {}, ok.error().detail}));
                    return;
                }
                if (m_profiles->save(profile) != services::ProfileStore::Outcome::Saved) {
                    call->settle(tl::unexpected(SignInError{SignInError::Kind::Settings, {}, {}}));
                    return;
                }
                m_profiles->setLastProfile(profile.id);
                call->settle(std::move(*held));
            });
}

SignInCall *Workspace::openOrganization(const domain::Profile &profile)
{
    auto *call = new SignInCall(this);
    if (!isKept(profile)) {
        openFromKeychain(profile, call);
        return call;
    }
    openKept(profile)->then(call, [this, profile, call](SignInResult kept) {
        if (kept)
            call->settle(std::move(kept));
        else
            openFromKeychain(profile, call);
    });
    return call;
}

SignInCall *Workspace::openKept(const domain::Profile &profile)
{
    auto *call = new SignInCall(this);
    const auto read = [path = keptPath(profile)] { return inventory::readPicture(path); };
    inventory::inWorker(
        call, read, [this, profile, call](const std::optional<inventory::KeptPicture> &kept) {
            const bool isOfProfile = kept && kept->owner.keyId == profile.keyId
                && kept->owner.endpoint == profile.endpoint.toString();
            if (!isOfProfile) {
                call->settle(tl::unexpected(SignInError()));
                return;
            }
            auto session = newSession(profile, SessionKind::Saved, {});
            session->restore(*kept);
            call->settle(std::move(session));
        });
    return call;
}

void Workspace::openFromKeychain(const domain::Profile &profile, SignInCall *call)
{
    m_secrets->read(domain::secretName(profile))
        ->then(call,
            [this, profile, call](tl::expected<domain::Secret, services::SecretStoreError> secret) {
                if (!secret) {
                    call->settle(tl::unexpected(keychainError(secret.error())));
                    return;
                }
                auto *check = new SignInCall(call);
                check->then(call, [this, profile, call](SignInResult result) {
                    if (result)
                        m_profiles->setLastProfile(profile.id);
                    call->settle(std::move(result));
                });
                signIn(profile, SessionKind::Saved, std::move(*secret), check);
            });
}

SignInAgainCall *Workspace::finishSignIn(Session *session)
{
    auto *call = new SignInAgainCall(this);
    const domain::Profile profile = session->profile();
    m_secrets->read(domain::secretName(profile))
        ->then(call,
            [this, running = QPointer<Session>(session), profile, call](
                tl::expected<domain::Secret, services::SecretStoreError> secret) {
                if (!secret) {
                    call->settle(tl::unexpected(keychainError(secret.error())));
                    return;
                }
                if (!running) {
                    call->settle(tl::unexpected(SignInError()));
                    return;
                }
                checkAgain(running, profile.keyId, std::move(*secret), call,
                    [this, call, id = profile.id](Session *) {
                        m_profiles->setLastProfile(id);
                        call->settle(true);
                    });
            });
    return call;
}

SignInCall *Workspace::openForThisRun(const domain::Profile &profile, domain::Secret secret)
{
    auto *call = new SignInCall(this);
    signIn(profile, SessionKind::ThisRun, std::move(secret), call);
    return call;
}

SignInCall *Workspace::openLocalOrganization(const QString &directory)
{
    auto *call = new SignInCall(this);
    connect(m_localOrganization, &LocalOrganizationHost::started, call, [this, call] {
        disconnect(m_localOrganization, nullptr, call, nullptr);
        domain::Profile profile;
        profile.id = QStringLiteral("local");
        profile.name = QCoreApplication::translate("workflows::Workspace", "Local organization");
        profile.endpoint = m_localOrganization->url();
        profile.keyId = m_localOrganization->keyId();
        signIn(profile, SessionKind::Local, m_localOrganization->secret(), call);
    });
    connect(
        m_localOrganization, &LocalOrganizationHost::failed, call, [call](const QString &reason) {
            call->settle(
                tl::unexpected(SignInError{SignInError::Kind::LocalOrganization, {}, reason}));
        });
    m_localOrganization->start(directory);
    return call;
}

bool Workspace::isReadOnly(const domain::Profile &profile) const
{
    return m_options.isReadOnly || profile.readOnly;
}

SignInAgainCall *Workspace::signInAgain(
    Session *session, const QByteArray &keyId, domain::Secret secret)
{
    auto *call = new SignInAgainCall(this);
    domain::Profile profile = keptProfile(*session);
    profile.keyId = keyId;
    const auto kept = std::make_shared<domain::Secret>(secret.clone());
    checkAgain(
        session, keyId, std::move(secret), call, [this, profile, kept, call](Session *running) {
            if (running->kind() == SessionKind::Saved)
                keepAgain(profile, std::move(*kept), call);
            else
                call->settle(false);
        });
    return call;
}

/// Asks the API with other credentials whose they are, and gives them to the session where they are
/// good and of the same organization: then `accepted` settles the call.
void Workspace::checkAgain(Session *session, const QByteArray &keyId, domain::Secret secret,
    SignInAgainCall *call, const Accepted &accepted)
{
    auto *check = new SignInCall(call);
    domain::Profile profile = keptProfile(*session);
    profile.keyId = keyId;
    const auto given = std::make_shared<domain::Secret>(secret.clone());
    const QPointer<Session> running(session);
    check->then(call, [keyId, given, running, call, accepted](const SignInResult &result) {
        if (!result || !running) {
            call->settle(tl::unexpected(result ? SignInError() : result.error()));
            return;
        }
        const Session &other = **result;
        const domain::OrganizationId wanted = running->organization();
        if (!wanted.isEmpty() && !other.organization().isEmpty()
            && other.organization() != wanted) {
            call->settle(tl::unexpected(
                SignInError{SignInError::Kind::OtherOrganization, {}, other.organizationName()}));
            return;
        }
        if (!other.organization().isEmpty())
            running->setOrganization({other.organization(), other.organizationName()});
        running->setCredentials(keyId, std::move(*given), other.self());
        accepted(running);
    });
    // Not newSession(): nothing that this one reads is kept.
    services::Connection connection;
    connection.endpoint = profile.endpoint;
    connection.keyId = keyId;
    connection.secret = std::move(secret);
    connection.readOnly = true;
    SignIn::start(
        std::make_unique<Session>(profile, session->kind(), std::move(connection), m_journal),
        check);
}

void Workspace::keepAgain(
    const domain::Profile &profile, domain::Secret secret, SignInAgainCall *call)
{
    m_secrets->write(domain::secretName(profile), std::move(secret))
        ->then(
            call, [this, profile, call](const tl::expected<bool, services::SecretStoreError> &ok) {
                domain::Profile kept = m_profiles->profile(profile.id).value_or(profile);
                kept.keyId = profile.keyId;
                call->settle(
                    ok && m_profiles->save(kept) == services::ProfileStore::Outcome::Saved);
            });
}

/// As it is kept now: somebody may have edited it since the session began.
domain::Profile Workspace::keptProfile(const Session &session) const
{
    const auto kept = session.kind() == SessionKind::Saved
        ? m_profiles->profile(session.profile().id)
        : std::nullopt;
    return kept.value_or(session.profile());
}

void Workspace::markProduction(
    Session *session, const domain::EnvironmentId &environment, bool isOn)
{
    const domain::Environment *known = session->inventory()->environment(environment);
    domain::Profile profile = keptProfile(*session);
    profile.production = domain::withMark(
        profile.production, environment, known ? known->displayName : QString(), isOn);
    if (session->kind() == SessionKind::Saved)
        m_profiles->save(profile);
    session->setProfile(profile, isReadOnly(profile));
}

SignInAgainCall *Workspace::addKafkaKey(
    Session *session, const domain::ResourceId &cluster, KafkaKey key)
{
    auto *call = new SignInAgainCall(this);
    const auto entered = std::make_shared<KafkaKey>(std::move(key));
    const QPointer<Session> running(session);
    session->acls()
        ->tryKey(cluster, *entered)
        ->then(call,
            [this, running, cluster, entered, call](
                const domain::ApiResult<QList<domain::Acl>> &acls) {
                if (!acls || !running) {
                    call->settle(tl::unexpected(SignInError{
                        SignInError::Kind::Api, acls ? domain::ApiError() : acls.error(), {}}));
                    return;
                }
                if (running->kind() == SessionKind::Saved) {
                    keepKafkaKey(running, cluster, entered, *acls, call);
                    return;
                }
                running->acls()->useForThisRun(cluster, std::move(*entered), *acls);
                call->settle(false);
            });
    return call;
}

/// The profile says that there is an entry before there is one: a program that ends in between
/// leaves no entry that nobody knows of.
void Workspace::keepKafkaKey(Session *session, const domain::ResourceId &cluster,
    const std::shared_ptr<KafkaKey> &key, const QList<domain::Acl> &acls, SignInAgainCall *call)
{
    const QString profile = session->profile().id;
    const bool wasKept = keptProfile(*session).kafkaKeys.contains(cluster);
    if (!markKafkaKey(profile, cluster, true)) {
        session->acls()->useForThisRun(cluster, std::move(*key), acls);
        call->settle(false);
        return;
    }
    QByteArray entry = key->id + ':';
    entry.append(key->secret.reveal());
    m_secrets->write(domain::kafkaKeyName(profile, cluster), domain::Secret(std::move(entry)))
        ->then(call,
            [this, running = QPointer<Session>(session), profile, cluster, key, acls, wasKept,
                call](const tl::expected<bool, services::SecretStoreError> &ok) {
                if (!ok && !wasKept)
                    markKafkaKey(profile, cluster, false);
                if (running) {
                    follow(running);
                    if (ok)
                        running->acls()->useKept(cluster, acls);
                    else
                        running->acls()->useForThisRun(cluster, std::move(*key), acls);
                }
                call->settle(ok.has_value());
            });
}

bool Workspace::markKafkaKey(const QString &profile, const domain::ResourceId &cluster, bool isKept)
{
    std::optional<domain::Profile> kept = m_profiles->profile(profile);
    if (!kept)
        return false;
    if (isKept)
        kept->kafkaKeys.insert(cluster);
    else
        kept->kafkaKeys.remove(cluster);
    return m_profiles->save(*kept) == services::ProfileStore::Outcome::Saved;
}

services::SecretCall<bool> *Workspace::removeKafkaKey(
    Session *session, const domain::ResourceId &cluster)
{
    auto *call = new services::SecretCall<bool>(this);
    if (!keptProfile(*session).kafkaKeys.contains(cluster)) {
        session->acls()->forget(cluster);
        call->settle(true);
        return call;
    }
    const QString profile = session->profile().id;
    m_secrets->remove(domain::kafkaKeyName(profile, cluster))
        ->then(call,
            [this, running = QPointer<Session>(session), profile, cluster, call](
                const tl::expected<bool, services::SecretStoreError> &ok) {
                if (!ok) {
                    call->settle(tl::unexpected(ok.error()));
                    return;
                }
                markKafkaKey(profile, cluster, false);
                if (running) {
                    follow(running);
                    running->acls()->forget(cluster);
                }
                call->settle(true);
            });
    return call;
}

void Workspace::follow(Session *session)
{
    if (session->kind() != SessionKind::Saved)
        return;
    if (const auto profile = m_profiles->profile(session->profile().id))
        session->setProfile(*profile, isReadOnly(*profile));
}

services::SecretCall<bool> *Workspace::removeOrganization(const domain::Profile &profile)
{
    auto *call = new services::SecretCall<bool>(this);
    // What is kept now: a session may have added to it.
    const domain::Profile kept = m_profiles->profile(profile.id).value_or(profile);
    if (m_profiles->remove(profile.id) != services::ProfileStore::Outcome::Saved) {
        // The profile is still there, and of no use without its secret.
        call->settle(
            tl::unexpected(services::SecretStoreError{services::SecretStoreError::Kind::Unavailable,
                QCoreApplication::translate(
                    "workflows::Workspace", "The settings could not be saved.")}));
        return call;
    }
    forgetKept(kept);
    QStringList entries{domain::secretName(kept)};
    for (const domain::ResourceId &cluster : kept.kafkaKeys)
        entries.append(domain::kafkaKeyName(kept.id, cluster));
    struct Outcome
    {
        qsizetype waiting;
        QStringList left;
    };
    const auto outcome = std::make_shared<Outcome>(Outcome{entries.size(), {}});
    for (const QString &entry : std::as_const(entries)) {
        m_secrets->remove(entry)->then(
            call, [call, entry, outcome](const tl::expected<bool, services::SecretStoreError> &ok) {
                if (!ok)
                    outcome->left.append(QStringLiteral("%1: %2").arg(entry, ok.error().detail));
                if (--outcome->waiting > 0)
                    return;
                if (outcome->left.isEmpty())
                    call->settle(true);
                else
                    call->settle(tl::unexpected(
                        services::SecretStoreError{services::SecretStoreError::Kind::Unavailable,
                            outcome->left.join(QLatin1Char('\n'))}));
            });
    }
    return call;
}

} // namespace workflows
