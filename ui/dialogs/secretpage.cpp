// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretpage.h"

#include "domain/apikeydraft.h"
#include "models/words.h"
#include "ui/dialogs/handoffpanel.h"
#include "ui/errortext.h"
#include "ui/secretfield.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pastebackfield.h"
#include "workflows/keycreation.h"
#include "workflows/keyediting.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString descriptionPointer = QStringLiteral("/spec/description");

} // namespace

SecretPage::SecretPage(workflows::KeyCreation *creation, workflows::KeyEditing *editing,
    workflows::SecretHandoff *handoff, ClipboardGuard *clipboard, QWidget *parent)
    : QWidget(parent)
    , m_creation(creation)
    , m_editing(editing)
    , m_notice(new MessageBanner(this))
    , m_key(new QLineEdit(this))
    , m_secret(new SecretField(*clipboard, this))
    , m_handoff(new HandoffPanel(handoff, clipboard, m_secret, this))
    , m_pasteBack(new PasteBackField(
          [this]() -> const domain::Secret & { return m_secret->secret(); }, this))
    , m_description(new QLineEdit(this))
    , m_confirmation(new QCheckBox(tr("I have saved the key and secret"), this))
    , m_wantsToKnow(new QCheckBox(tr("&Tell me when it works"), this))
    , m_tryingHint(newHintLabel(this))
{
    buildForm();
    connect(m_handoff, &HandoffPanel::handedOver, this, &SecretPage::onHandedOver);
    connect(m_secret, &SecretField::revealed, this, [this](bool isRevealed) {
        if (isRevealed)
            onHandedOver();
    });
    connect(m_confirmation, &QCheckBox::toggled, this, [this] { Q_EMIT confirmationChanged(); });
    connect(m_editing, &workflows::KeyEditing::succeeded, this,
        [this](const domain::ApiKeyId &id) { onEditEnded(id, nullptr); });
    connect(m_editing, &workflows::KeyEditing::failed, this,
        [this](const domain::ApiKeyId &id, const domain::ApiKeyEdit &,
            const domain::ApiError &error) { onEditEnded(id, &error); });
}

SecretPage::~SecretPage() = default;

void SecretPage::buildForm()
{
    m_notice->setClosable(false);
    m_key->setReadOnly(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(m_key->font().pointSizeF());
    m_key->setFont(fixed);
    m_description->setMaxLength(domain::maxDescriptionLength);
    m_description->setPlaceholderText(tr("Optional, but recommended: how you intend to use it"));
    m_confirmation->setEnabled(false);
    m_wantsToKnow->setObjectName(QStringLiteral("tellMe"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *keyLabel = new QLabel(tr("Key"), this);
    keyLabel->setBuddy(m_key);
    form->addRow(keyLabel, m_key);
    auto *secretLabel = new QLabel(tr("Secret"), this);
    secretLabel->setBuddy(m_secret->lineEdit());
    form->addRow(secretLabel, m_secret);
    form->addRow(QString(), m_handoff);
    auto *pasteLabel = new QLabel(tr("&Check"), this);
    pasteLabel->setBuddy(m_pasteBack->lineEdit());
    form->addRow(pasteLabel, m_pasteBack);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(descriptionPointer, tr("&Description"), m_description);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_notice);
    column->addLayout(form);
    column->addStretch(1);
    auto *trying = new QVBoxLayout;
    trying->setSpacing(4);
    trying->addWidget(m_wantsToKnow);
    trying->addWidget(m_tryingHint);
    column->addLayout(trying);
    column->addWidget(m_confirmation);
}

void SecretPage::begin()
{
    const domain::ApiKey &key = m_creation->key();
    m_notice->show(MessageBanner::Tone::Warning,
        tr("The key exists now. This is the only time that its secret is shown: it cannot be "
           "retrieved "
           "later. Save key and secret before you close this."));
    m_key->setText(models::plain(key.id.toString()));
    m_key->setCursorPosition(0);
    m_secret->setSecret(m_creation->takeSecret());
    m_savedDescription = key.description;
    m_description->setText(key.description);
    m_confirmation->setChecked(false);
    m_confirmation->setEnabled(false);
    m_handoff->begin(key);
    m_pasteBack->clear();
}

void SecretPage::offerTrying(bool canTry)
{
    m_wantsToKnow->setEnabled(canTry);
    m_wantsToKnow->setChecked(canTry);
    const QString hint = canTry
        ? tr("What the key opens is asked with the key until it accepts it. For this, the secret "
             "stays in memory after Save: up to 20 minutes.")
        : tr("What the key opens has no address that it can be tried at: that it works is judged "
             "by the time alone.");
    m_tryingHint->setText(hint);
    m_wantsToKnow->setAccessibleDescription(hint);
}

domain::Secret SecretPage::secretForTrying() const
{
    return m_wantsToKnow->isChecked() ? m_secret->secret().clone() : domain::Secret();
}

void SecretPage::wipe()
{
    m_secret->wipe();
}

void SecretPage::focusFirst()
{
    m_handoff->focusFirst();
}

bool SecretPage::isConfirmed() const
{
    return m_confirmation->isChecked() && !m_isSaving;
}

void SecretPage::onHandedOver()
{
    m_confirmation->setEnabled(true);
}

void SecretPage::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    setEnabled(!isSaving);
    Q_EMIT confirmationChanged();
}

void SecretPage::save()
{
    if (!isConfirmed())
        return;
    m_fields->clearErrors();
    const QString description = domain::normalizedLine(m_description->text());
    if (description == m_savedDescription) {
        Q_EMIT finished();
        return;
    }
    setSaving(true);
    domain::ApiKeyEdit edit;
    edit.description = description;
    m_editing->editNew(m_creation->key().id, edit);
}

/// The description is a second call: when it fails, the secret stays and the failure is told at the
/// field.
void SecretPage::onEditEnded(const domain::ApiKeyId &id, const domain::ApiError *error)
{
    if (!m_isSaving || id != m_creation->key().id)
        return;
    setSaving(false);
    if (!error) {
        m_savedDescription = domain::normalizedLine(m_description->text());
        Q_EMIT finished();
        return;
    }
    const ErrorText text = errorText(*error);
    m_fields->setError(descriptionPointer,
        tr("The description was not saved. %1 %2").arg(text.headline, text.details));
    m_description->setFocus();
}

} // namespace ui
