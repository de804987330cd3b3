// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/localorganization.h"
#include "localorg/options.h"

#include <QObject>

#include <memory>
#include <variant>

namespace localorg {

class Activity;
class Propagation;
class Server;
class Store;

/// The part of a local organization that lives in its thread: makes database and server there, and
/// ends both when it goes.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(const QString &dataDir, const Options &options);
    ~Engine() override;

    void start();

Q_SIGNALS:
    void started(const localorg::StartedInfo &info);
    void failed(const localorg::StartError &error);

private:
    std::variant<StartedInfo, StartError> run();
    QString findAdministrator();
    QString restoreAdministrator(const QString &organizationId);
    bool issueSignInKey(StartedInfo *info, const QString &organizationId);

    QString m_dataDir;
    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Activity> m_activity; // writes to the store when it goes
    std::unique_ptr<Propagation> m_propagation;
    std::unique_ptr<Server> m_server;
};

} // namespace localorg
