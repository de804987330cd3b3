// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signinagaindialog.h"

#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString keyPointer = QStringLiteral("/key");
const QString secretPointer = QStringLiteral("/secret");
constexpr int leastWidth = 460;

} // namespace

SignInAgainDialog::SignInAgainDialog(
    workflows::Workspace *workspace, workflows::Session *session, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_banner(new MessageBanner(this))
    , m_key(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    setWindowTitle(tr("Sign in again"));
    m_banner->setClosable(false);
    m_secret->setEchoMode(QLineEdit::Password);
    m_key->setText(QString::fromUtf8(session->profile().keyId));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(keyPointer, tr("API ke&y"), m_key);
    m_fields->add(secretPointer, tr("API secre&t"), m_secret);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_signIn->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(newHeading(
        this, tr("Sign in to %1 again").arg(models::plain(session->organizationName()))));
    column->addWidget(newHintLabel(this, tr("What is loaded, selected and typed stays as it is.")));
    column->addWidget(m_banner);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(leastWidth);
    connect(m_signIn, &QPushButton::clicked, this, &SignInAgainDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_secret->setFocus();
}

SignInAgainDialog::~SignInAgainDialog()
{
    if (m_call)
        m_call->cancel();
    m_secret->clear();
}

void SignInAgainDialog::submit()
{
    if (m_call)
        return;
    m_fields->clearErrors();
    if (m_key->text().trimmed().isEmpty())
        m_fields->setError(keyPointer, tr("Enter the ID of a Cloud API key."));
    if (m_secret->text().trimmed().isEmpty())
        m_fields->setError(secretPointer, tr("Enter the secret of the key."));
    if (m_fields->hasErrors())
        return;
    m_banner->dismiss();
    m_call = m_workspace->signInAgain(m_session, m_key->text().trimmed().toUtf8(),
        domain::Secret(m_secret->text().trimmed().toUtf8()));
    setBusy(true);
    m_call->then(this, [this](const tl::expected<bool, workflows::SignInError> &result) {
        m_call = nullptr;
        setBusy(false);
        if (!result) {
            m_banner->showError(errorText(result.error()));
            adjustSize();
            m_secret->setFocus();
            m_secret->selectAll();
            return;
        }
        m_secret->clear();
        accept();
        Q_EMIT signedIn(*result);
    });
}

void SignInAgainDialog::setBusy(bool isBusy)
{
    m_key->setEnabled(!isBusy);
    m_secret->setEnabled(!isBusy);
    m_signIn->setEnabled(!isBusy);
}

} // namespace ui
