// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/picturefile.h"

#include <QObject>
#include <QTimer>

namespace services {
class ProfileStore;
}

namespace workflows {

class Session;

/// Keeps what a saved organization's session has read whole in a file, so that its window opens
/// full the next time. Writes in a worker thread, some time after the last change; never a part of
/// a list, and nothing for a profile that is no more.
class InventoryKeeper : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the session.
    InventoryKeeper(Session *session, const services::ProfileStore *profiles, const QString &path,
        std::chrono::milliseconds pause = std::chrono::seconds(1));

    /// Whose a session's picture is.
    static inventory::PictureOwner ownerOf(const Session &session);

Q_SIGNALS:
    void written(bool isWritten);

private:
    void wait();
    void write();

    Session *m_session;
    const services::ProfileStore *m_profiles;
    QString m_path;
    QTimer m_pause;
    bool m_isWriting = false;
};

} // namespace workflows
