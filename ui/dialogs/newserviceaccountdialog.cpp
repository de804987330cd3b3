// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newserviceaccountdialog.h"

#include "domain/apikeydraft.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/accountcreation.h"
#include "workflows/session.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Step = workflows::AccountCreation::Step;

namespace {

const QString namePointer = QStringLiteral("/display_name");
const QString descriptionPointer = QStringLiteral("/description");

} // namespace

NewServiceAccountDialog::NewServiceAccountDialog(workflows::Session *session, QWidget *parent)
    : QDialog(parent)
    , m_creation(session->newAccountCreation(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_problem(new MessageBanner(this))
    , m_progress(newHintLabel(this))
    , m_create(new QPushButton(tr("Create account"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("New service account"));
    buildForm();
    m_create->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_name, &QLineEdit::textChanged, this, &NewServiceAccountDialog::update);
    connect(m_description, &QLineEdit::textChanged, this, &NewServiceAccountDialog::update);
    connect(m_create, &QPushButton::clicked, this, &NewServiceAccountDialog::onPrimary);
    connect(m_cancel, &QPushButton::clicked, this, &NewServiceAccountDialog::reject);
    connect(m_creation, &workflows::AccountCreation::stepChanged, this,
        &NewServiceAccountDialog::onStep);
    update();
}

NewServiceAccountDialog::~NewServiceAccountDialog() = default;

void NewServiceAccountDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(namePointer, tr("&Name"), m_name);
    m_fields->add(descriptionPointer, tr("&Description"), m_description);
    m_name->setMaxLength(domain::maxDisplayNameLength);
    m_description->setMaxLength(domain::maxDescriptionLength);
    m_name->setPlaceholderText(tr("Unique in the organization"));
    m_description->setPlaceholderText(tr("Optional: which application it is for"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_problem->setClosable(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_problem);
    column->addLayout(form);
    column->addStretch(1);
    column->addLayout(buttons);
}

void NewServiceAccountDialog::update()
{
    const bool isBusy = m_creation->isBusy();
    m_name->setEnabled(!isBusy);
    m_description->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
    m_progress->setText(isBusy ? tr("Creating the account…") : QString());
    const bool looksAgain = m_creation->step() == Step::Unknown;
    m_create->setText(looksAgain ? tr("Look again") : tr("Create account"));
    m_create->setEnabled(!isBusy && !domain::normalizedLine(m_name->text()).isEmpty());
    //: %1 characters of %2
    m_fields->setHint(
        namePointer, tr("%1 of %2").arg(m_name->text().size()).arg(domain::maxDisplayNameLength));
    m_fields->setHint(descriptionPointer,
        tr("%1 of %2").arg(m_description->text().size()).arg(domain::maxDescriptionLength));
}

void NewServiceAccountDialog::onPrimary()
{
    m_fields->clearErrors();
    m_problem->dismiss();
    if (m_creation->step() == Step::Unknown) {
        m_creation->findOut();
        return;
    }
    m_creation->create(
        domain::normalizedLine(m_name->text()), domain::normalizedLine(m_description->text()));
}

void NewServiceAccountDialog::onStep()
{
    update();
    const QString name = models::plain(domain::normalizedLine(m_name->text()));
    switch (m_creation->step()) {
    case Step::Created:
        take();
        break;
    case Step::NameTaken:
        if (m_creation->account().id.isEmpty()) {
            m_fields->setError(namePointer, tr("There is a service account of this name already."));
        } else {
            m_problem->show(MessageBanner::Tone::Warning,
                tr("There is a service account %1 (%2) already. Nothing was created.")
                    .arg(name, models::plain(m_creation->account().id.toString())));
            m_problem->setAction(tr("Choose it"), [this] { take(); });
        }
        m_name->setFocus();
        break;
    case Step::Rejected: {
        domain::ApiError rest = m_creation->error();
        rest.fields = m_fields->place(rest.fields);
        m_problem->showError(tr("No account was created."), errorText(rest));
        break;
    }
    case Step::NotCreated:
        m_problem->show(MessageBanner::Tone::Warning,
            tr("The answer was lost, and there is no account %1: it was not created.").arg(name));
        break;
    case Step::Unknown:
        m_problem->showError(
            tr("The answer was lost. Whether %1 was created could not be found out.").arg(name),
            errorText(m_creation->error()));
        break;
    default:
        break;
    }
}

void NewServiceAccountDialog::take()
{
    Q_EMIT chosen(m_creation->account());
    accept();
}

void NewServiceAccountDialog::reject()
{
    // An answer that is on its way is waited for: it says whether there is an account now.
    if (!m_creation->isBusy())
        QDialog::reject();
}

} // namespace ui
