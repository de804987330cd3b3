// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/signinform.h"

#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/workspace.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString namePointer = QStringLiteral("/name");
const QString keyPointer = QStringLiteral("/key");
const QString secretPointer = QStringLiteral("/secret");
const QString endpointPointer = QStringLiteral("/endpoint");

QString endpointSentence(services::EndpointProblem problem)
{
    using services::EndpointProblem;
    switch (problem) {
    case EndpointProblem::None:
        return {};
    case EndpointProblem::NotAUrl:
        return SignInForm::tr("This is not an address such as https://api.confluent.cloud.");
    case EndpointProblem::PortOutOfRange:
        return SignInForm::tr("The port must be between 1 and 65535.");
    case EndpointProblem::NotHttp:
        return SignInForm::tr("The address must begin with https://.");
    case EndpointProblem::PlainHttp:
        return SignInForm::tr(
            "Plain http would send the secret in the clear: it is for this computer only.");
    case EndpointProblem::HasExtras:
        return SignInForm::tr("Leave user names, ? and # out of the address.");
    }
    return {};
}

} // namespace

SignInForm::SignInForm(workflows::Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_banner(new MessageBanner(this))
    , m_name(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_endpoint(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep the secret in the system keychain"), this))
    , m_readOnly(new QCheckBox(tr("Read-only: nothing can be changed"), this))
    , m_noKeychain(newHintLabel(this,
          tr("There is no system keychain to keep the secret in: you sign in for this session "
             "only, "
             "and nothing is saved.")))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    build();
    connect(m_signIn, &QPushButton::clicked, this, &SignInForm::submit);
    for (QLineEdit *edit : {m_name, m_key, m_secret, m_endpoint})
        connect(edit, &QLineEdit::returnPressed, this, &SignInForm::submit);
}

SignInForm::~SignInForm()
{
    clearSecret();
}

void SignInForm::build()
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_banner->setClosable(false);
    m_signIn->setDefault(true);
    m_name->setPlaceholderText(tr("For example: Acme"));
    m_key->setPlaceholderText(tr("The ID of a Cloud API key"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(namePointer, tr("Organization &name"), m_name);
    m_fields->add(keyPointer, tr("API ke&y"), m_key);
    m_fields->add(secretPointer, tr("API secre&t"), m_secret);
    m_fields->add(endpointPointer, tr("API &endpoint"), m_endpoint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_banner);
    column->addLayout(form);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_keep);
    choices->addWidget(m_noKeychain);
    m_noKeychain->hide();
    choices->addWidget(m_readOnly);
    column->addLayout(choices);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_signIn);
    column->addLayout(row);
}

void SignInForm::begin(const QUrl &endpoint)
{
    m_profile = services::ProfileStore::createProfile();
    m_banner->dismiss();
    m_fields->clearErrors();
    m_name->clear();
    m_key->clear();
    clearSecret();
    m_endpoint->setText(endpoint.toString());
    m_readOnly->setChecked(m_workspace->options().isReadOnly);
    m_readOnly->setEnabled(!m_workspace->options().isReadOnly);
    m_keep->setChecked(true);
    probeKeychain();
}

void SignInForm::beginAgain(const domain::Profile &profile, const workflows::SignInError &reason)
{
    begin(profile.endpoint);
    m_profile = profile;
    m_name->setText(profile.name);
    m_key->setText(QString::fromUtf8(profile.keyId));
    m_readOnly->setChecked(profile.readOnly || m_workspace->options().isReadOnly);
    showProblem(reason);
}

void SignInForm::focusFirst()
{
    QLineEdit *first = m_name->text().isEmpty() ? m_name : m_secret;
    first->setFocus();
}

void SignInForm::clearSecret()
{
    m_secret->clear();
}

/// Without a keychain there is nowhere to keep a secret: it says so and offers this session only.
void SignInForm::probeKeychain()
{
    m_keep->setEnabled(false);
    m_workspace->probeKeychain()->then(
        this, [this](const tl::expected<bool, services::SecretStoreError> &result) {
            m_keep->setEnabled(result.has_value());
            m_keep->setChecked(result.has_value());
            if (result)
                return;
            m_keep->setToolTip(plainToolTip(models::plain(result.error().detail)));
            m_noKeychain->setToolTip(plainToolTip(models::plain(result.error().detail)));
            m_noKeychain->show();
        });
}

bool SignInForm::check()
{
    m_fields->clearErrors();
    if (m_name->text().trimmed().isEmpty())
        m_fields->setError(namePointer, tr("Give the organization a name, to find it again."));
    if (m_key->text().trimmed().isEmpty())
        m_fields->setError(keyPointer, tr("Enter the ID of a Cloud API key."));
    if (m_secret->text().trimmed().isEmpty())
        m_fields->setError(secretPointer, tr("Enter the secret of the key."));
    const services::EndpointProblem problem = services::checkEndpoint(m_endpoint->text().trimmed());
    m_fields->setError(endpointPointer, endpointSentence(problem));
    return !m_fields->hasErrors();
}

void SignInForm::submit()
{
    if (isBusy() || !check())
        return;
    m_banner->dismiss();
    m_profile.name = m_name->text().trimmed();
    m_profile.keyId = m_key->text().trimmed().toUtf8();
    m_profile.endpoint = QUrl(m_endpoint->text().trimmed());
    // The switch of the command line holds for this run, and is not the profile's.
    if (!m_workspace->options().isReadOnly)
        m_profile.readOnly = m_readOnly->isChecked();
    domain::Secret secret(m_secret->text().trimmed().toUtf8());
    setBusy(m_keep->isChecked() ? m_workspace->addOrganization(m_profile, std::move(secret))
                                : m_workspace->openForThisRun(m_profile, std::move(secret)));
    m_call->then(this, [this](workflows::SignInResult result) { onSettled(std::move(result)); });
}

void SignInForm::setBusy(workflows::SignInCall *call)
{
    m_call = call;
    const bool isIdle = call == nullptr;
    for (QWidget *input : std::initializer_list<QWidget *>{m_name, m_key, m_secret, m_endpoint})
        input->setEnabled(isIdle);
    m_signIn->setEnabled(isIdle);
    Q_EMIT busyChanged();
}

void SignInForm::onSettled(workflows::SignInResult result)
{
    setBusy(nullptr);
    if (!result) {
        showProblem(result.error());
        m_secret->setFocus();
        m_secret->selectAll();
        return;
    }
    clearSecret();
    Q_EMIT signedIn(result->release());
}

void SignInForm::showProblem(const workflows::SignInError &error)
{
    m_banner->showError(errorText(error));
    using Kind = workflows::SignInError::Kind;
    if (error.kind == Kind::Keychain || error.kind == Kind::Settings)
        m_keep->setChecked(false);
}

} // namespace ui
