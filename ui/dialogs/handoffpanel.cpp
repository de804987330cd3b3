// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/handoffpanel.h"

#include "models/words.h"
#include "services/keychainsecretstore.h"
#include "ui/clipboardguard.h"
#include "ui/secretfield.h"
#include "ui/widgets/labels.h"
#include "workflows/secrethandoff.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString formatTitle(domain::HandoffFormat format)
{
    using domain::HandoffFormat;
    switch (format) {
    case HandoffFormat::JavaProperties:
        return HandoffPanel::tr("Java properties");
    case HandoffFormat::Librdkafka:
        return HandoffPanel::tr("librdkafka configuration");
    case HandoffFormat::Json:
        return HandoffPanel::tr("JSON");
    case HandoffFormat::DotEnv:
        return HandoffPanel::tr("Environment (.env)");
    case HandoffFormat::SpringYaml:
        return HandoffPanel::tr("Spring Boot YAML");
    case HandoffFormat::ConfluentCli:
        return HandoffPanel::tr("Confluent CLI command");
    case HandoffFormat::Terraform:
        return HandoffPanel::tr("Terraform variables");
    }
    return {};
}

QString reason(const services::SecretFileError &error)
{
    using Kind = services::SecretFileError::Kind;
    switch (error.kind) {
    case Kind::SymbolicLink:
        return HandoffPanel::tr("It is a symbolic link, and a secret does not follow one. "
                                "Choose another name.");
    case Kind::NotAFile:
        return HandoffPanel::tr("Something that is not a file has this name.");
    case Kind::NoFolder:
        return HandoffPanel::tr("The folder does not exist any more.");
    case Kind::NotPermitted:
        return HandoffPanel::tr("You may not write to this folder.");
    case Kind::DiskFull:
        return HandoffPanel::tr("There is no room left on the disk.");
    case Kind::Exists:
        return HandoffPanel::tr("A file of this name exists already.");
    case Kind::Failed:
        break;
    }
    return error.detail;
}

} // namespace

HandoffPanel::HandoffPanel(workflows::SecretHandoff *handoff, ClipboardGuard *clipboard,
    const SecretField *secret, QWidget *parent)
    : QWidget(parent)
    , m_handoff(handoff)
    , m_clipboard(clipboard)
    , m_secret(secret)
    , m_copyKey(new QPushButton(tr("Copy &key"), this))
    , m_copySecret(new QPushButton(tr("Copy &secret"), this))
    , m_copyAs(new QPushButton(tr("Copy &as"), this))
    , m_save(new QPushButton(tr("Save &to"), this))
    , m_copyMenu(new QMenu(this))
    , m_saveMenu(new QMenu(this))
    , m_copied(newHintLabel(this))
    , m_saved(newHintLabel(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_copyKey, m_copySecret, m_copyAs, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_copyAs->setMenu(m_copyMenu);
    m_save->setMenu(m_saveMenu);
    m_copied->setMinimumHeight(fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(buttons);
    column->addSpacing(4);
    for (QLabel *line : {m_copied, m_saved}) {
        line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        column->addWidget(line);
    }
    m_saved->hide();

    connect(m_copyKey, &QPushButton::clicked, this, &HandoffPanel::copyKey);
    connect(m_copySecret, &QPushButton::clicked, this, &HandoffPanel::copySecret);
    connect(clipboard, &ClipboardGuard::remainingChanged, this, &HandoffPanel::onClipboardTime);
    using workflows::SecretHandoff;
    connect(handoff, &SecretHandoff::busyChanged, this, [this] {
        m_save->setEnabled(!m_handoff->isBusy());
        if (m_handoff->isBusy())
            say(m_saved, tr("Saving…"));
    });
    connect(handoff, &SecretHandoff::fileSaved, this, &HandoffPanel::onFileSaved);
    connect(handoff, &SecretHandoff::fileNotSaved, this, &HandoffPanel::onFileNotSaved);
    connect(handoff, &SecretHandoff::keychainSaved, this, &HandoffPanel::onKeychainSaved);
    connect(handoff, &SecretHandoff::keychainNotSaved, this,
        [this](const domain::ApiKeyId &, const QString &detail) {
            say(m_saved, tr("The system keychain did not take the secret. %1").arg(detail));
        });
}

void HandoffPanel::begin(const domain::ApiKey &key)
{
    m_apiKey = key;
    m_described = m_handoff->describe(key);
    m_copiedWhat.clear();
    m_copied->clear();
    m_saved->clear();
    m_saved->hide();
    fillMenus();
}

void HandoffPanel::fillMenus()
{
    m_copyMenu->clear();
    m_saveMenu->clear();
    // The word comes before the choice.
    m_saveMenu->addAction(tr("File, not encrypted:"))->setEnabled(false);
    for (const domain::HandoffFormat format : domain::handoffFormats(m_apiKey.kind)) {
        const QString title = formatTitle(format);
        connect(m_copyMenu->addAction(title), &QAction::triggered, this,
            [this, format] { copyAs(format); });
        connect(m_saveMenu->addAction(tr("%1…").arg(title)), &QAction::triggered, this,
            [this, format] { chooseFile(format); });
    }
    m_saveMenu->addSeparator();
    connect(m_saveMenu->addAction(tr("System keychain")), &QAction::triggered, this,
        &HandoffPanel::saveToKeychain);
}

void HandoffPanel::focusFirst()
{
    m_copySecret->setFocus();
}

void HandoffPanel::copyKey()
{
    const bool isCopied
        = m_clipboard->copyPlain(m_apiKey.id.toString()) == ClipboardGuard::Outcome::Copied;
    m_copiedWhat.clear();
    m_copied->setText(isCopied ? tr("Key copied.")
                               : tr("The clipboard did not take the key: select and copy it."));
}

void HandoffPanel::copySecret()
{
    if (m_clipboard->copySecret(m_secret->secret().reveal()) != ClipboardGuard::Outcome::Copied) {
        m_copied->setText(
            tr("The clipboard did not take the secret: show it, then select and copy it."));
        return;
    }
    onCopied(tr("Secret copied."));
}

void HandoffPanel::copyAs(domain::HandoffFormat format)
{
    const auto text = textAs(format, m_copied);
    if (!text)
        return;
    if (m_clipboard->copySecret(text->reveal()) != ClipboardGuard::Outcome::Copied) {
        m_copied->setText(
            tr("The clipboard did not take the text: save it, or show the secret and copy it."));
        return;
    }
    onCopied(
        //: %1 is a format, such as "JSON"
        tr("Key and secret copied: %1.").arg(formatTitle(format)) + addressNotice());
}

void HandoffPanel::onCopied(const QString &what)
{
    m_copiedWhat = what;
    onClipboardTime(m_clipboard->remaining());
    // The words alone: what was copied is never read aloud.
    QAccessibleEvent event(m_copied, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT handedOver();
}

void HandoffPanel::onClipboardTime(int seconds)
{
    if (m_copiedWhat.isEmpty())
        return;
    if (seconds > 0) {
        //: %1 is a sentence, such as "Secret copied."
        m_copied->setText(
            tr("%1 It leaves the clipboard in %n second(s).", nullptr, seconds).arg(m_copiedWhat));
    } else {
        m_copied->setText(tr("The secret is no longer in the clipboard."));
    }
}

std::optional<domain::Secret> HandoffPanel::textAs(
    domain::HandoffFormat format, QLabel *where) const
{
    auto text = domain::handoffText(format, m_described, m_secret->secret());
    if (!text) {
        where->setText(tr("This secret has characters that cannot be written as %1. "
                          "Choose another format, or copy the secret.")
                           .arg(formatTitle(format)));
        where->show();
    }
    return text;
}

QString HandoffPanel::addressNotice() const
{
    return domain::hasAddress(m_described)
        ? QString()
        : QLatin1Char(' ') + tr("The address of the resource is not known, and not in it.");
}

void HandoffPanel::chooseFile(domain::HandoffFormat format)
{
    auto *dialog
        = new QFileDialog(this, tr("Save without encryption: %1").arg(formatTitle(format)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // We ask where it turns out to exist: a file may appear after the dialog has looked.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QString name = domain::handoffFileName(format, m_apiKey.id);
    dialog->setDirectory(QDir::homePath());
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        saveFile(format, path, services::ExistingFile::Keep);
    });
    dialog->open();
}

void HandoffPanel::saveFile(
    domain::HandoffFormat format, const QString &path, services::ExistingFile existing)
{
    auto text = textAs(format, m_saved);
    if (!text)
        return;
    m_format = format;
    m_handoff->saveFile(path, std::move(*text), existing);
}

void HandoffPanel::onFileSaved(const QString &path, bool isPrivate)
{
    const QString readers = isPrivate
        ? tr("Only your account can read it.")
        : tr("Others may be able to read it: this file system keeps no permissions.");
    say(m_saved,
        tr("Saved without encryption: %1.").arg(models::plain(QDir::toNativeSeparators(path)))
            + QLatin1Char(' ') + readers + addressNotice());
    Q_EMIT handedOver();
}

void HandoffPanel::onFileNotSaved(const QString &path, const services::SecretFileError &error)
{
    say(m_saved,
        tr("%1 was not saved. %2")
            .arg(models::plain(QDir::toNativeSeparators(path)), reason(error)));
    if (error.kind == services::SecretFileError::Kind::Exists)
        askToReplace(path);
}

void HandoffPanel::askToReplace(const QString &path)
{
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Replace the file?"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("%1 exists already.").arg(models::plain(QDir::toNativeSeparators(path))));
    question->setInformativeText(tr("What is in it now will be lost."));
    QPushButton *replace = question->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    QPushButton *keep = question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(replace, &QPushButton::clicked, this,
        [this, path] { saveFile(m_format, path, services::ExistingFile::Replace); });
    question->open();
}

void HandoffPanel::saveToKeychain()
{
    m_handoff->saveToKeychain(m_apiKey.id, m_secret->secret().clone());
}

void HandoffPanel::onKeychainSaved()
{
    say(m_saved,
        tr("Saved in the system keychain: service %1, name %2.")
            .arg(services::KeychainSecretStore::handedOverService(),
                models::plain(m_apiKey.id.toString())));
    Q_EMIT handedOver();
}

void HandoffPanel::say(QLabel *where, const QString &text)
{
    where->setText(text);
    where->show();
    QAccessibleEvent event(where, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
