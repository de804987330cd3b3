// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "workflows/edithistory.h"

#include <QObject>
#include <QTimer>

namespace models {
class ApiKeyModel;
}
namespace workflows {
class Session;
}

namespace ui {

class MessageBanner;

/// Edits of names and descriptions as the key page shows them: under way, in conflict, failed,
/// undone.
class KeyEdits : public QObject
{
    Q_OBJECT
public:
    /// `parent` becomes the parent of the dialogs too.
    KeyEdits(workflows::Session *session, models::ApiKeyModel *model, MessageBanner *banner,
        QWidget *parent);

public Q_SLOTS:
    /// The person began to type over what is shown of this key.
    void begin(const domain::ApiKey &shown);
    void edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);

Q_SIGNALS:
    /// The keys that an undo could not do, to be selected.
    void leftOver(const QList<domain::ApiKeyId> &ids);

private:
    void onConflict(
        const domain::ApiKey &shown, const domain::ApiKeyEdit &edit, const domain::ApiKey &current);
    void onFailed(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit,
        const domain::ApiError &error, bool isUnknown);
    void onGivenUp(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    void onGone(const domain::ApiKeyId &id);
    void offerAgain(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    void onProgress(int done, int total);
    void sayProgress();
    void onUndone(const workflows::EditHistory::Report &report);

    workflows::Session *m_session;
    models::ApiKeyModel *m_model;
    MessageBanner *m_banner;
    QWidget *m_window;
    /// The key as it was when the person began to type; without an ID where nobody did.
    domain::ApiKey m_shown;
    /// The key that the banner says was not saved; empty where it speaks of something else.
    domain::ApiKeyId m_failedKey;
    /// What the banner does not say yet of an undo under way.
    QString m_progress;
    QTimer m_progressPause;
    bool m_keepsTheirs = false;
};

} // namespace ui
