// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/options.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

class QThread;

namespace localorg {

/// Where a local organization listens, and what signs in to it.
struct StartedInfo
{
    StartedInfo() = default;
    StartedInfo(const StartedInfo &) = default;
    StartedInfo &operator=(const StartedInfo &) = default;
    /// The last copy overwrites the secret.
    ~StartedInfo();

    QUrl url; ///< http://127.0.0.1:PORT, without a path
    QByteArray
        apiKey; ///< a Cloud key of an OrganizationAdmin, made at this start; the one before is gone
    QByteArray apiSecret; ///< copy its bytes into a buffer of your own, not the QByteArray
    QString organization; ///< display name
};

/// Why a local organization did not start. A database that was refused is as it was.
struct StartError
{
    enum class Kind {
        PortUnavailable,
        DirectoryUnusable, ///< it cannot be made, or not be written to
        DirectoryLocked, ///< another local organization is running on it
        SchemaTooNew, ///< written by a later version of the program
        Damaged, ///< not a database of a local organization, or a broken one
        StorageFailed,
    };
    Kind kind = Kind::StorageFailed;
    QString message; ///< one line in English, fit for standard error
};

/// A Confluent Cloud control plane in miniature, served over HTTP on the loopback interface.
/// Server and database live in a thread of their own: no function here waits for either, save the
/// destructor, which waits until the thread has closed the database.
class LocalOrganization : public QObject
{
    Q_OBJECT
public:
    explicit LocalOrganization(QObject *parent = nullptr);
    ~LocalOrganization() override;

    /// Opens or makes the organization in `dataDir` and serves it. Ends in one started() or
    /// failed(). Does nothing while one is running.
    void start(const QString &dataDir, const Options &options = {});
    /// Ends connections, closes the database, then announces stopped(). Acknowledged writes are on
    /// disk in any case. Does nothing when none is running.
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void started(const localorg::StartedInfo &info);
    void failed(const localorg::StartError &error);
    void stopped();

private:
    void end();

    std::unique_ptr<QThread> m_thread;
    std::optional<StartError> m_error;
};

} // namespace localorg

Q_DECLARE_METATYPE(localorg::StartedInfo)
Q_DECLARE_METATYPE(localorg::StartError)
