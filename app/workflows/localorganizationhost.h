// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QObject>
#include <QUrl>

namespace workflows {

/// Starts the local organization and says where it listens. The program's start-up implements it:
/// no layer but that one knows the server.
class LocalOrganizationHost : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts it with its data in `directory`; empty: the person's data directory. Answers with
    /// started() or failed(). Where it runs already, started() comes again.
    virtual void start(const QString &directory) = 0;
    virtual QUrl url() const = 0;
    virtual QByteArray keyId() const = 0;
    virtual domain::Secret secret() const = 0;

Q_SIGNALS:
    void started();
    void failed(const QString &reason);
};

} // namespace workflows
