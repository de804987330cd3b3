// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keychainsecretstore.h"

#include <QTimer>

#include <cstring>
#include <qt6keychain/keychain.h>

namespace services {

namespace {
constexpr QLatin1String serviceName("Keyward");
/// An entry that nobody writes.
constexpr QLatin1String probeName("probe");

SecretStoreError errorOf(const QKeychain::Job &job)
{
    // Without a session bus every call ends in OtherError, not NoBackendAvailable: apart from
    // "no such entry", which error it is says nothing that the person could act on.
    const auto kind = job.error() == QKeychain::EntryNotFound ? SecretStoreError::Kind::NotFound
                                                              : SecretStoreError::Kind::Unavailable;
    return {kind, job.errorString()};
}

/// Overwrites a buffer that a job holds as well, and that it has no more use for.
void wipeInPlace(const QByteArray &shared)
{
    explicit_bzero(const_cast<char *>(shared.constData()), static_cast<size_t>(shared.size()));
}

/// Starts `job` for `name` and settles `call` with what `collect()` makes of it.
/// The job has no parent: one whose parent dies never ends, and QtKeychain works on one job at
/// a time. It deletes itself, also where nobody waits for it any more.
template <typename Result, typename Collect>
void start(QKeychain::Job *job, const QString &name, SecretCall<Result> *call,
    std::chrono::milliseconds patience, Collect collect)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(
        job, &QKeychain::Job::finished, call, [call, collect] { call->settle(collect()); });
    QTimer::singleShot(patience, call, [call] {
        call->settle(tl::make_unexpected(SecretStoreError{
            SecretStoreError::Kind::Unavailable, QStringLiteral("The keychain does not answer")}));
    });
    job->start();
}
} // namespace

KeychainSecretStore::KeychainSecretStore(
    QObject *parent, std::chrono::milliseconds patience, Entries entries)
    : SecretStore(parent)
    , m_patience(patience)
    , m_entries(entries)
{
}

QString KeychainSecretStore::handedOverService()
{
    return QStringLiteral("confluent-cloud-api-key");
}

QString KeychainSecretStore::service() const
{
    return m_entries == Entries::Own ? QString(serviceName) : handedOverService();
}

SecretCall<domain::Secret> *KeychainSecretStore::read(const QString &name)
{
    using Answer = tl::expected<domain::Secret, SecretStoreError>;
    auto *call = new SecretCall<domain::Secret>(this);
    auto *job = new QKeychain::ReadPasswordJob(service());
    start(job, name, call, m_patience, [job]() -> Answer {
        if (job->error() != QKeychain::NoError)
            return tl::make_unexpected(errorOf(*job));
        const QByteArray shared = job->binaryData();
        domain::Secret secret(QByteArray(shared.constData(), shared.size()));
        wipeInPlace(shared);
        return secret;
    });
    return call;
}

SecretCall<bool> *KeychainSecretStore::write(const QString &name, domain::Secret secret)
{
    using Answer = tl::expected<bool, SecretStoreError>;
    auto *call = new SecretCall<bool>(this);
    auto *job = new QKeychain::WritePasswordJob(service());
    const QByteArrayView bytes = secret.reveal();
    if (m_entries == Entries::Own) {
        const QByteArray shared(bytes.data(), bytes.size());
        job->setBinaryData(shared);
        QObject::connect(job, &QKeychain::Job::finished, job, [shared] { wipeInPlace(shared); });
    } else {
        // Binary entries are base64 in some keychains, and other programs would have to know that.
        QString text = QString::fromUtf8(bytes);
        job->setTextData(text);
        domain::wipe(text);
    }
    start(job, name, call, m_patience, [job]() -> Answer {
        if (job->error() != QKeychain::NoError)
            return tl::make_unexpected(errorOf(*job));
        return true;
    });
    return call;
}

SecretCall<bool> *KeychainSecretStore::remove(const QString &name)
{
    using Answer = tl::expected<bool, SecretStoreError>;
    auto *call = new SecretCall<bool>(this);
    auto *job = new QKeychain::DeletePasswordJob(service());
    start(job, name, call, m_patience, [job]() -> Answer {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            return tl::make_unexpected(errorOf(*job));
        return true;
    });
    return call;
}

SecretCall<bool> *KeychainSecretStore::probe()
{
    using Answer = tl::expected<bool, SecretStoreError>;
    auto *call = new SecretCall<bool>(this);
    auto *job = new QKeychain::ReadPasswordJob(service());
    start(job, probeName, call, m_patience, [job]() -> Answer {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            return tl::make_unexpected(errorOf(*job));
        return true;
    });
    return call;
}

} // namespace services
