// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/localorganization.h"

#include "localorg/credentials.h"
#include "localorg/engine.h"

#include <QThread>

namespace localorg {

using namespace Qt::StringLiterals;

StartedInfo::~StartedInfo()
{
    wipe(apiSecret);
}

LocalOrganization::LocalOrganization(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<StartedInfo>();
    qRegisterMetaType<StartError>();
}

LocalOrganization::~LocalOrganization()
{
    if (m_thread) {
        m_thread->disconnect(this);
        m_thread->quit();
        m_thread->wait();
    }
}

void LocalOrganization::start(const QString &dataDir, const Options &options)
{
    if (m_thread) {
        return;
    }
    m_error.reset();
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"localorg"_s);
    auto *engine = new Engine(dataDir, options);
    engine->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, engine, &Engine::start);
    connect(m_thread.get(), &QThread::finished, engine, &QObject::deleteLater);
    connect(engine, &Engine::started, this, &LocalOrganization::started);
    connect(engine, &Engine::failed, this, [this](const StartError &error) {
        m_error = error;
        m_thread->quit();
    });
    connect(m_thread.get(), &QThread::finished, this, &LocalOrganization::end);
    m_thread->start();
}

void LocalOrganization::stop()
{
    if (m_thread) {
        m_thread->quit();
    }
}

bool LocalOrganization::isRunning() const
{
    return m_thread != nullptr;
}

/// The thread is over: from here on start() may be called again.
void LocalOrganization::end()
{
    m_thread->wait(); // it has announced its end, which leaves microseconds
    m_thread.reset();
    if (m_error) {
        Q_EMIT failed(*m_error);
    } else {
        Q_EMIT stopped();
    }
}

} // namespace localorg
