// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/grantroledialog.h"

#include "models/names.h"
#include "models/rolewords.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/rolegranting.h"
#include "workflows/session.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::RolePlace;
using Step = workflows::RoleGranting::Step;

namespace {

const QString rolePointer = QStringLiteral("/role_name");
const QString placePointer = QStringLiteral("/crn_pattern");
const QString partPointer = QStringLiteral("/crn_pattern/part");

} // namespace

GrantRoleDialog::GrantRoleDialog(workflows::Session *session, const domain::PrincipalId &principal,
    const domain::RoleTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_granting(session->newRoleGranting(this))
    , m_principal(principal)
    , m_target(target)
    , m_role(new QComboBox(this))
    , m_place(new QComboBox(this))
    , m_part(new QLineEdit(this))
    , m_review(newTextLabel(this))
    , m_progress(newHintLabel(this))
    , m_problem(new MessageBanner(this))
    , m_grant(new QPushButton(tr("Grant role"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Grant a role"));
    buildForm();
    fillRoles();
    fillPlaces();
    m_grant->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        fillPlaces();
        update();
    });
    connect(m_place, &QComboBox::currentIndexChanged, this, &GrantRoleDialog::update);
    connect(m_part, &QLineEdit::textChanged, this, &GrantRoleDialog::update);
    connect(m_grant, &QPushButton::clicked, this, &GrantRoleDialog::onPrimary);
    connect(m_cancel, &QPushButton::clicked, this, &GrantRoleDialog::reject);
    connect(m_granting, &workflows::RoleGranting::stepChanged, this, &GrantRoleDialog::onStep);
    update();
}

GrantRoleDialog::~GrantRoleDialog() = default;

void GrantRoleDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(rolePointer, tr("&Role"), m_role);
    m_fields->add(placePointer, tr("&Applies to"), m_place);
    m_fields->add(partPointer, tr("&Name"), m_part);
    m_part->setPlaceholderText(tr("orders, or orders_* for all that begin so"));
    for (QComboBox *box : {m_role, m_place}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(40);
    }
    m_review->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_review->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_problem->setClosable(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_grant);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_problem);
    column->addLayout(form);
    column->addWidget(m_review);
    column->addStretch(1);
    column->addLayout(buttons);
}

void GrantRoleDialog::fillRoles()
{
    for (const domain::Role &role : domain::predefinedRoles()) {
        if (role.opens.contains(m_target.kind))
            m_role->addItem(role.name, role.name);
    }
    // The least that an application needs, where there is such a role.
    const int reader = m_role->findData(QStringLiteral("DeveloperRead"));
    if (reader >= 0)
        m_role->setCurrentIndex(reader);
}

void GrantRoleDialog::fillPlaces()
{
    m_place->blockSignals(true);
    m_place->clear();
    const domain::Role *known = domain::predefinedRole(role());
    const domain::RolePlaces places = known ? known->places : domain::RolePlaces();
    const inventory::Inventory &inventory = *m_session->inventory();
    const auto add = [this](const QString &words, RolePlace place, const QString &type = {}) {
        m_place->addItem(words, int(place));
        m_place->setItemData(m_place->count() - 1, type, Qt::UserRole + 1);
    };
    if (places.testFlag(RolePlace::Part)) {
        for (const QString &type : domain::rolePartTypes(m_target.kind)) {
            const QString words = type == QLatin1String("topic") ? tr("Topics")
                : type == QLatin1String("group")                 ? tr("Consumer groups")
                                                                 : tr("Subjects");
            add(words, RolePlace::Part, type);
        }
    }
    if (places.testFlag(RolePlace::Cluster) && !m_target.environment.isEmpty()) {
        const domain::Resource *resource = inventory.resource(m_target.resource);
        const QString name = resource ? models::resourceName(*resource, inventory)
                                      : models::plain(m_target.resource.toString());
        add(QStringLiteral("%1 (%2)").arg(name, models::plain(m_target.resource.toString())),
            RolePlace::Cluster);
    }
    if (places.testFlag(RolePlace::Environment) && !m_target.environment.isEmpty()) {
        add(tr("Whole environment %1")
                .arg(models::environmentName(m_target.environment, inventory)),
            RolePlace::Environment);
    }
    if (places.testFlag(RolePlace::Organization))
        add(tr("Whole organization"), RolePlace::Organization);
    m_place->blockSignals(false);
}

QString GrantRoleDialog::role() const
{
    return m_role->currentData().toString();
}

RolePlace GrantRoleDialog::place() const
{
    return RolePlace(m_place->currentData().toInt());
}

QString GrantRoleDialog::pattern() const
{
    if (m_place->count() == 0)
        return {};
    const QString type = m_place->currentData(Qt::UserRole + 1).toString();
    return domain::rolePattern(
        m_granting->organization(), m_target, role(), place(), {type, m_part->text().trimmed()});
}

void GrantRoleDialog::update()
{
    const bool isBusy = m_granting->isBusy();
    const bool isPart = m_place->count() > 0 && place() == RolePlace::Part;
    m_fields->setRowVisible(partPointer, isPart);
    m_fields->setHint(rolePointer, models::roleSentence(role()));
    for (QWidget *input : {static_cast<QWidget *>(m_role), static_cast<QWidget *>(m_place),
             static_cast<QWidget *>(m_part)})
        input->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
    m_progress->setText(isBusy ? tr("Granting the role…") : QString());
    const bool looksAgain = m_granting->step() == Step::Unknown;
    m_grant->setText(looksAgain ? tr("Look again") : tr("Grant role"));
    m_grant->setEnabled(!isBusy && !pattern().isEmpty());
    if (m_granting->organization().isEmpty()) {
        m_review->setText(
            tr("The API does not say which organization this is: no role can be granted here."));
        return;
    }
    if (pattern().isEmpty()) {
        m_review->setText(isPart ? tr("Say which ones by name.") : tr("Choose a role."));
        return;
    }
    const inventory::Inventory &inventory = *m_session->inventory();
    const domain::Account *account = inventory.account(m_principal);
    const QString who = models::plain(account ? account->label() : m_principal.toString());
    m_review->setText(tr("%1 (%2) gets %3 on: %4. It can take a minute and a half to apply.")
                          .arg(who, models::plain(m_principal.toString()), role(),
                              models::scopeName(domain::readScope(pattern()), inventory)));
}

void GrantRoleDialog::onPrimary()
{
    m_fields->clearErrors();
    m_problem->dismiss();
    if (m_granting->step() == Step::Unknown)
        m_granting->findOut();
    else
        m_granting->grant({m_principal, role(), pattern()});
}

void GrantRoleDialog::onStep()
{
    update();
    switch (m_granting->step()) {
    case Step::Granted:
        accept();
        break;
    case Step::Rejected: {
        domain::ApiError rest = m_granting->error();
        rest.fields = m_fields->place(rest.fields);
        m_problem->showError(tr("The role was not granted."), errorText(rest));
        break;
    }
    case Step::NotGranted:
        m_problem->show(MessageBanner::Tone::Warning,
            tr("The answer was lost, and the role is not there: it was not granted."));
        break;
    case Step::Unknown:
        m_problem->showError(
            tr("The answer was lost. Whether the role was granted could not be found out."),
            errorText(m_granting->error()));
        break;
    default:
        break;
    }
}

void GrantRoleDialog::reject()
{
    if (!m_granting->isBusy())
        QDialog::reject();
}

} // namespace ui
