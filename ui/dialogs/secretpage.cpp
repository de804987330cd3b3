// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretpage.h"

#include "domain/apikeydraft.h"
#include "models/words.h"
#include "ui/clipboardguard.h"
#include "ui/errortext.h"
#include "ui/secretfield.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keycreation.h"
#include "workflows/keyediting.h"

#include <QAccessible>
#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString descriptionPointer = QStringLiteral("/spec/description");

} // namespace

SecretPage::SecretPage(workflows::KeyCreation *creation, workflows::KeyEditing *editing,
    ClipboardGuard *clipboard, QWidget *parent)
    : QWidget(parent)
    , m_creation(creation)
    , m_editing(editing)
    , m_clipboard(clipboard)
    , m_notice(new MessageBanner(this))
    , m_key(new QLineEdit(this))
    , m_secret(new SecretField(*clipboard, this))
    , m_copyKey(new QPushButton(tr("Copy &key"), this))
    , m_copySecret(new QPushButton(tr("Copy &secret"), this))
    , m_outcome(newHintLabel(this))
    , m_description(new QLineEdit(this))
    , m_confirmation(new QCheckBox(tr("I have saved the key and secret"), this))
{
    buildForm();
    connect(m_copyKey, &QPushButton::clicked, this, &SecretPage::copyKey);
    connect(m_copySecret, &QPushButton::clicked, this, &SecretPage::copySecret);
    connect(m_secret, &SecretField::revealed, this, [this](bool isRevealed) {
        if (isRevealed)
            onHandedOver();
    });
    connect(m_confirmation, &QCheckBox::toggled, this, [this] { Q_EMIT confirmationChanged(); });
    connect(clipboard, &ClipboardGuard::remainingChanged, this, &SecretPage::onClipboardTime);
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_copyKey, m_copySecret}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    form->addRow(QString(), buttons);
    m_outcome->setMinimumHeight(fontMetrics().lineSpacing());
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(QString(), m_outcome);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(descriptionPointer, tr("&Description"), m_description);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_notice);
    column->addLayout(form);
    column->addStretch(1);
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
    m_outcome->clear();
    m_hasCopied = false;
}

void SecretPage::wipe()
{
    m_secret->wipe();
}

void SecretPage::focusFirst()
{
    m_copySecret->setFocus();
}

bool SecretPage::isConfirmed() const
{
    return m_confirmation->isChecked() && !m_isSaving;
}

void SecretPage::onHandedOver()
{
    m_confirmation->setEnabled(true);
}

void SecretPage::copyKey()
{
    const bool isCopied = m_clipboard->copyPlain(m_creation->key().id.toString())
        == ClipboardGuard::Outcome::Copied;
    m_outcome->setText(isCopied ? tr("Key copied.")
                                : tr("The clipboard did not take the key: select and copy it."));
}

void SecretPage::copySecret()
{
    if (m_clipboard->copySecret(m_secret->secret().reveal()) != ClipboardGuard::Outcome::Copied) {
        m_outcome->setText(
            tr("The clipboard did not take the secret: show it, then select and copy it."));
        return;
    }
    onHandedOver();
    m_hasCopied = true;
    onClipboardTime(m_clipboard->remaining());
    // The words alone: what was copied is never read aloud.
    QAccessibleEvent event(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SecretPage::onClipboardTime(int seconds)
{
    if (!m_hasCopied)
        return;
    if (seconds > 0)
        m_outcome->setText(
            tr("Secret copied. It leaves the clipboard in %n second(s).", nullptr, seconds));
    else
        m_outcome->setText(tr("The secret is no longer in the clipboard."));
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
