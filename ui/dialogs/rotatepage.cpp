// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rotatepage.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/dialogs/grantroledialog.h"
#include "ui/dialogs/preflightpanel.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/productionchip.h"
#include "workflows/keyrotations.h"
#include "workflows/session.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString namePointer = QStringLiteral("/spec/display_name");
const QString descriptionPointer = QStringLiteral("/spec/description");

QString nameAndId(const QString &name, const QString &id)
{
    const QString shown = models::plain(id);
    return id.isEmpty() || name == shown ? name : QStringLiteral("%1 (%2)").arg(name, shown);
}

} // namespace

RotatePage::RotatePage(
    workflows::Session *session, const domain::ApiKey &key, int number, int count, QWidget *parent)
    : DraftPage(parent)
    , m_session(session)
    , m_old(key)
    , m_draft(workflows::draftInPlaceOf(key, *session->inventory()))
    , m_number(number)
    , m_count(count)
    , m_name(new QLineEdit(key.displayName, this))
    , m_description(new QLineEdit(key.description, this))
    , m_problem(new MessageBanner(this))
    , m_preflight(new PreflightPanel(session, this))
{
    m_name->setMaxLength(domain::maxDisplayNameLength);
    m_description->setMaxLength(domain::maxDescriptionLength);
    m_problem->setClosable(false);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFacts(form);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(namePointer, tr("&Name"), m_name);
    m_fields->add(descriptionPointer, tr("&Description"), m_description);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_problem);
    column->addLayout(form);
    column->addWidget(m_preflight);
    column->addStretch(1);
    column->addWidget(newTextLabel(this,
        tr("A new key is created. Key %1 goes on working until you delete it, which Keyward offers "
           "when the new key is ready and in use.")
            .arg(models::plain(key.id.toString()))));
    connect(m_name, &QLineEdit::textChanged, this, &RotatePage::update);
    connect(m_description, &QLineEdit::textChanged, this, &RotatePage::update);
    connect(m_preflight, &PreflightPanel::kafkaKeyWanted, this, &RotatePage::kafkaKeyWanted);
    connect(m_preflight, &PreflightPanel::kafkaKeyForgotten, this, &RotatePage::kafkaKeyForgotten);
    connect(m_preflight, &PreflightPanel::roleWanted, this,
        [this](const domain::PrincipalId &owner, const domain::RoleTarget &target) {
            auto *dialog = new GrantRoleDialog(m_session, owner, target, window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    m_preflight->setDraft(m_draft);
    update();
}

RotatePage::~RotatePage() = default;

/// What stays as it is.
void RotatePage::addFacts(QFormLayout *form)
{
    const inventory::Inventory &known = *m_session->inventory();
    form->addRow(tr("Old key"), newIdentifierLabel(this, models::plain(m_old.id.toString())));
    form->addRow(tr("Kind"), newTextLabel(this, models::kindName(m_old.kind)));
    form->addRow(tr("Resource"),
        newTextLabel(
            this, nameAndId(models::resourceName(m_old, known), m_draft.resource.toString())));
    const domain::EnvironmentId environment = known.environmentOf(m_old);
    if (!environment.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        QLabel *name = newTextLabel(
            this, nameAndId(models::environmentName(environment, known), environment.toString()));
        // Else it wraps before it has taken the room that there is.
        name->setWordWrap(false);
        row->addWidget(name);
        if (models::isProduction(environment, m_session->profile().production, known))
            row->addWidget(new ProductionChip(this));
        row->addStretch(1);
        form->addRow(tr("Environment"), row);
    }
    form->addRow(tr("Owner"),
        newTextLabel(this, nameAndId(models::ownerName(m_old, known), m_old.owner.toString())));
}

QString RotatePage::title() const
{
    return tr("Rotate API key %1").arg(models::plain(m_old.id.toString()));
}

QString RotatePage::heading() const
{
    const QString id = models::plain(m_old.id.toString());
    return m_count == 1 ? tr("A new key in place of %1").arg(id)
                        //: %2 of %3: which of several keys, such as "2 of 5"
                        : tr("A new key in place of %1 (%2 of %3)")
                              .arg(id, QString::number(m_number), QString::number(m_count));
}

std::optional<domain::ApiKeyDraft> RotatePage::draft() const
{
    domain::ApiKeyDraft draft = m_draft;
    draft.displayName = domain::normalizedLine(m_name->text());
    draft.description = domain::normalizedLine(m_description->text());
    return draft;
}

void RotatePage::update()
{
    //: %1 characters of %2
    m_fields->setHint(
        namePointer, tr("%1 of %2").arg(m_name->text().size()).arg(domain::maxDisplayNameLength));
    m_fields->setHint(descriptionPointer,
        tr("%1 of %2. Everyone who can list keys can read this.")
            .arg(m_description->text().size())
            .arg(domain::maxDescriptionLength));
    Q_EMIT changed();
}

void RotatePage::clearErrors()
{
    m_fields->clearErrors();
    m_problem->dismiss();
}

void RotatePage::showError(const domain::ApiError &error)
{
    domain::ApiError rest = error;
    rest.fields = m_fields->place(error.fields);
    m_problem->showError(tr("No key was created."), errorText(rest));
    if (error.kind == domain::ApiError::Kind::Unauthorized)
        m_problem->setAction(tr("Sign in again…"), [this] { Q_EMIT signInRequested(); });
}

} // namespace ui
