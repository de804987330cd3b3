// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/secret.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace workflows {
class KeyCreation;
class KeyEditing;
class SecretHandoff;
} // namespace workflows

namespace ui {

class ClipboardGuard;
class FormFields;
class HandoffPanel;
class MessageBanner;
class PasteBackField;
class SecretField;

/// Page two of creating a key: the secret, once. Knows when the person may say that they saved it.
class SecretPage : public QWidget
{
    Q_OBJECT
public:
    SecretPage(workflows::KeyCreation *creation, workflows::KeyEditing *editing,
        workflows::SecretHandoff *handoff, ClipboardGuard *clipboard, QWidget *parent = nullptr);
    ~SecretPage() override;

    /// Shows the key that was created.
    void begin();
    /// Lets the person choose whether they are told when the key works, where it can be tried.
    void offerTrying(bool canTry);
    /// What the key is tried with; empty where the person does not want it.
    domain::Secret secretForTrying() const;
    /// Overwrites the secret.
    void wipe();
    bool isConfirmed() const;
    /// Saves the description where it was changed, then emits finished(). Ignored unless confirmed.
    void save();
    void focusFirst();

Q_SIGNALS:
    void confirmationChanged();
    /// The person confirmed, and the description is as they want it.
    void finished();

private:
    void buildForm();
    void onHandedOver();
    void onEditEnded(const domain::ApiKeyId &id, const domain::ApiError *error);
    void setSaving(bool isSaving);

    workflows::KeyCreation *m_creation;
    workflows::KeyEditing *m_editing;
    MessageBanner *m_notice;
    QLineEdit *m_key;
    SecretField *m_secret;
    HandoffPanel *m_handoff;
    PasteBackField *m_pasteBack;
    QLineEdit *m_description;
    QCheckBox *m_confirmation;
    QCheckBox *m_wantsToKnow;
    QLabel *m_tryingHint;
    std::unique_ptr<FormFields> m_fields;
    QString m_savedDescription;
    bool m_isSaving = false;
};

} // namespace ui
