// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/handoff.h"
#include "services/secretfile.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace workflows {
class SecretHandoff;
}

namespace ui {

class ClipboardGuard;
class SecretField;

/// The ways by which key and secret leave the page: to the clipboard, to a file, to the keychain;
/// and, under the buttons, what became of it.
class HandoffPanel : public QWidget
{
    Q_OBJECT
public:
    /// `secret` is where the secret is; it must outlive the panel.
    HandoffPanel(workflows::SecretHandoff *handoff, ClipboardGuard *clipboard,
        const SecretField *secret, QWidget *parent = nullptr);

    /// Offers what makes sense for this key.
    void begin(const domain::ApiKey &key);
    void focusFirst();

Q_SIGNALS:
    /// The secret has arrived where the person wanted it.
    void handedOver();

private:
    void fillMenus();
    void copyKey();
    void copySecret();
    void copyAs(domain::HandoffFormat format);
    void onCopied(const QString &what);
    void onClipboardTime(int seconds);
    void chooseFile(domain::HandoffFormat format);
    void saveFile(
        domain::HandoffFormat format, const QString &path, services::ExistingFile existing);
    void onFileSaved(const QString &path, bool isPrivate);
    void onFileNotSaved(const QString &path, const services::SecretFileError &error);
    void askToReplace(const QString &path);
    void saveToKeychain();
    void onKeychainSaved();
    /// Nothing, and said why, where the format cannot hold this secret.
    std::optional<domain::Secret> textAs(domain::HandoffFormat format, QLabel *where) const;
    QString addressNotice() const;
    void say(QLabel *where, const QString &text);

    workflows::SecretHandoff *m_handoff;
    ClipboardGuard *m_clipboard;
    const SecretField *m_secret;
    QPushButton *m_copyKey;
    QPushButton *m_copySecret;
    QPushButton *m_copyAs;
    QPushButton *m_save;
    QMenu *m_copyMenu;
    QMenu *m_saveMenu;
    /// What is on the clipboard, and what was saved: the countdown does not wipe out the other.
    QLabel *m_copied;
    QLabel *m_saved;
    domain::ApiKey m_apiKey;
    domain::HandoffKey m_described;
    /// Of the file that is being written.
    domain::HandoffFormat m_format = domain::HandoffFormat::Json;
    /// What this page put on the clipboard; empty: the clipboard may hold another key's secret.
    QString m_copiedWhat;
};

} // namespace ui
