// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "models/words.h"
#include "ui/dialogs/editorganizationdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/pages/signinform.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int columnWidth = 520;

} // namespace

WelcomePage::WelcomePage(workflows::Workspace *workspace, const QUrl &endpoint, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_endpoint(endpoint)
    , m_banner(new MessageBanner(this))
    , m_savedBox(new QWidget(this))
    , m_saved(new QListWidget(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
    , m_add(new QPushButton(
          icon(QStringLiteral("create")), tr("Add a Confluent Cloud organization"), this))
    , m_local(new QPushButton(
          icon(QStringLiteral("organization")), tr("Open the local organization"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_progressText(newHintLabel(this))
    , m_formBox(new QWidget(this))
    , m_form(new SignInForm(workspace, this))
{
    build();
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openSelected);
    connect(m_saved, &QListWidget::itemActivated, this, &WelcomePage::openSelected);
    connect(m_edit, &QPushButton::clicked, this, &WelcomePage::editSelected);
    connect(m_remove, &QPushButton::clicked, this, &WelcomePage::removeSelected);
    connect(m_add, &QPushButton::clicked, this, &WelcomePage::addOrganization);
    connect(m_local, &QPushButton::clicked, this, [this] { openLocalOrganization(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_call)
            m_call->cancel();
        setBusy({});
    });
    connect(m_form, &SignInForm::signedIn, this, &WelcomePage::signedIn);
    connect(m_form, &SignInForm::busyChanged, this,
        [this] { setBusy(m_form->isBusy() ? tr("Signing in…") : QString()); });
    connect(
        workspace->profiles(), &services::ProfileStore::changed, this, &WelcomePage::fillProfiles);
    m_form->begin(endpoint);
    fillProfiles();
    setBusy({});
}

void WelcomePage::build()
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(16);
    rows->addStretch(1);
    rows->addWidget(newHeading(this, tr("API keys of Confluent Cloud")));
    rows->addWidget(newHintLabel(
        this, tr("Sign in to see who owns which key, and to create, hand over and delete keys.")));
    rows->addWidget(m_banner);

    auto *saved = new QVBoxLayout(m_savedBox);
    saved->setContentsMargins(0, 0, 0, 0);
    saved->setSpacing(8);
    auto *savedLabel = new QLabel(tr("&Saved organizations"), this);
    savedLabel->setBuddy(m_saved);
    m_saved->setAccessibleName(tr("Saved organizations"));
    m_saved->setIconSize(QSize(16, 16));
    saved->addWidget(savedLabel);
    saved->addWidget(m_saved);
    auto *savedButtons = new QHBoxLayout;
    savedButtons->addStretch(1);
    savedButtons->addWidget(m_remove);
    savedButtons->addWidget(m_edit);
    savedButtons->addWidget(m_open);
    saved->addLayout(savedButtons);
    rows->addWidget(m_savedBox);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addWidget(m_add, 1);
    ways->addWidget(m_local, 1);
    rows->addLayout(ways);
    rows->addWidget(newHintLabel(this,
        tr("The local organization is a Confluent Cloud in miniature on this computer, to learn "
           "and to "
           "try things out: no account, no network.")));

    auto *form = new QVBoxLayout(m_formBox);
    form->setContentsMargins(0, 8, 0, 0);
    form->addWidget(m_form);
    rows->addWidget(m_formBox);

    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(120);
    m_progress->setAccessibleName(tr("Progress"));
    auto *busy = new QHBoxLayout;
    busy->addWidget(m_progress);
    busy->addWidget(m_progressText, 1);
    busy->addWidget(m_cancel);
    rows->addLayout(busy);
    rows->addStretch(2);

    auto *centre = new QWidget(this);
    auto *across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 4);
    across->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(centre);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void WelcomePage::fillProfiles()
{
    m_saved->clear();
    const QString last = m_workspace->profiles()->lastProfile();
    for (const domain::Profile &profile : m_workspace->profiles()->profiles()) {
        auto *item = new QListWidgetItem(models::plain(profile.name), m_saved);
        item->setIcon(
            icon(profile.readOnly ? QStringLiteral("read-only") : QStringLiteral("organization")));
        item->setToolTip(plainToolTip(QStringLiteral("%1\n%2").arg(
            models::plain(QString::fromUtf8(profile.keyId)), profile.endpoint.toString())));
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == last)
            m_saved->setCurrentItem(item);
    }
    const bool hasSaved = m_saved->count() > 0;
    if (hasSaved && !m_saved->currentItem())
        m_saved->setCurrentRow(0);
    const int rows = qBound(2, m_saved->count(), 8);
    m_saved->setFixedHeight(rows * (fontMetrics().height() + 8) + 2 * m_saved->frameWidth());
    m_savedBox->setVisible(hasSaved);
    m_formBox->setVisible(!hasSaved);
    if (hasSaved)
        m_saved->setFocus();
    else
        m_form->focusFirst();
}

void WelcomePage::addOrganization()
{
    m_banner->dismiss();
    m_formBox->show();
    if (!m_form->isBusy())
        m_form->begin(m_endpoint);
    m_form->focusFirst();
}

std::optional<domain::Profile> WelcomePage::selected() const
{
    const QListWidgetItem *item = m_saved->currentItem();
    return item ? m_workspace->profiles()->profile(item->data(Qt::UserRole).toString())
                : std::nullopt;
}

void WelcomePage::openSelected()
{
    if (const auto profile = selected())
        openProfile(*profile);
}

void WelcomePage::editSelected()
{
    const auto profile = selected();
    if (!profile)
        return;
    auto *dialog = new EditOrganizationDialog(m_workspace, *profile, nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WelcomePage::removeSelected()
{
    const auto profile = selected();
    if (!profile)
        return;
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Remove organization"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Remove “%1” from this list?").arg(models::plain(profile->name)));
    question->setInformativeText(
        tr("The secret of key %1 is deleted from the system keychain. Nothing "
           "changes in Confluent Cloud.")
            .arg(models::plain(QString::fromUtf8(profile->keyId))));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    QPushButton *cancel = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(cancel);
    question->setEscapeButton(cancel);
    connect(remove, &QPushButton::clicked, this, [this, profile] { removeProfile(*profile); });
    question->open();
}

void WelcomePage::removeProfile(const domain::Profile &profile)
{
    m_workspace->removeOrganization(profile)->then(
        this, [this](const tl::expected<bool, services::SecretStoreError> &result) {
            if (result)
                return;
            m_banner->show(MessageBanner::Tone::Warning,
                tr("The organization or its secret in the system keychain could not be removed."),
                models::plain(result.error().detail));
        });
}

void WelcomePage::openProfile(const domain::Profile &profile)
{
    await(m_workspace->openOrganization(profile),
        tr("Opening %1…").arg(models::plain(profile.name)), profile);
}

void WelcomePage::openLocalOrganization(const QString &directory)
{
    await(
        m_workspace->openLocalOrganization(directory), tr("Starting the local organization…"), {});
}

void WelcomePage::openForThisRun(const domain::Profile &profile, domain::Secret secret)
{
    await(m_workspace->openForThisRun(profile, std::move(secret)), tr("Signing in…"), {});
}

void WelcomePage::await(
    workflows::SignInCall *call, const QString &what, const domain::Profile &profile)
{
    if (m_call)
        m_call->cancel();
    m_call = call;
    m_banner->dismiss();
    setBusy(what);
    call->then(this, [this, profile](workflows::SignInResult result) {
        m_call = nullptr;
        setBusy({});
        if (result) {
            Q_EMIT signedIn(result->release());
            return;
        }
        using Kind = workflows::SignInError::Kind;
        const workflows::SignInError error = result.error();
        const bool needsSecret = error.kind == Kind::NoSecret
            || (error.kind == Kind::Api && error.api.kind == domain::ApiError::Kind::Unauthorized);
        if (needsSecret && !profile.id.isEmpty()) {
            m_formBox->show();
            m_form->beginAgain(profile, error);
            m_form->focusFirst();
        } else {
            showProblem(error);
        }
        Q_EMIT failed(error);
    });
}

void WelcomePage::showProblem(const workflows::SignInError &error)
{
    m_banner->showError(errorText(error));
}

void WelcomePage::setBusy(const QString &what)
{
    const bool isBusy = !what.isEmpty();
    m_progress->setVisible(isBusy);
    m_progressText->setText(what);
    m_progressText->setVisible(isBusy);
    m_cancel->setVisible(isBusy && m_call);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_saved, m_open, m_edit, m_remove, m_add, m_local})
        widget->setEnabled(!isBusy);
}

} // namespace ui
