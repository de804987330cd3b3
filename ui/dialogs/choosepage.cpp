// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choosepage.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/dialogs/grantroledialog.h"
#include "ui/dialogs/ownerfield.h"
#include "ui/dialogs/preflightpanel.h"
#include "ui/dialogs/refill.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/productionchip.h"
#include "workflows/session.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kindPointer = QStringLiteral("/spec/resource/kind");
const QString environmentPointer = QStringLiteral("/spec/resource/environment");
const QString resourcePointer = QStringLiteral("/spec/resource");
const QString ownerPointer = QStringLiteral("/spec/owner");
const QString namePointer = QStringLiteral("/spec/display_name");
const QString descriptionPointer = QStringLiteral("/spec/description");

} // namespace

ChoosePage::ChoosePage(workflows::Session *session, QWidget *parent)
    : DraftPage(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_environment(new QComboBox(this))
    , m_production(new ProductionChip(this))
    , m_resource(new QComboBox(this))
    , m_owner(new OwnerField(session, this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_review(newTextLabel(this))
    , m_reach(new MessageBanner(this))
    , m_problem(new MessageBanner(this))
    , m_preflight(new PreflightPanel(session, this))
{
    buildForm();
    fillKinds();
    fillEnvironments();
    fillResources(true);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChoosePage::onEnvironmentChanged);
    connect(
        m_environment, &QComboBox::currentIndexChanged, this, &ChoosePage::onEnvironmentChanged);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &ChoosePage::update);
    connect(m_owner, &OwnerField::changed, this, &ChoosePage::update);
    connect(m_preflight, &PreflightPanel::roleWanted, this, &ChoosePage::grantRole);
    connect(m_preflight, &PreflightPanel::kafkaKeyWanted, this, &ChoosePage::kafkaKeyWanted);
    connect(m_preflight, &PreflightPanel::kafkaKeyForgotten, this, &ChoosePage::kafkaKeyForgotten);
    connect(m_name, &QLineEdit::textChanged, this, &ChoosePage::update);
    connect(m_description, &QLineEdit::textChanged, this, &ChoosePage::update);
    using inventory::Inventory;
    connect(session->inventory(), &Inventory::environmentsChanged, this, [this] {
        fillEnvironments();
        fillResources(false);
        update();
    });
    connect(session->inventory(), &Inventory::resourcesChanged, this, [this] {
        fillResources(false);
        update();
    });
    connect(session->inventory(), &Inventory::flinkRegionsChanged, this, [this] {
        fillResources(false);
        update();
    });
    update();
}

ChoosePage::~ChoosePage() = default;

void ChoosePage::buildForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(kindPointer, tr("&Kind"), m_kind);
    m_fields->add(environmentPointer, tr("&Environment"), m_environment, m_production);
    m_fields->add(resourcePointer, tr("&Resource"), m_resource);
    m_fields->add(ownerPointer, tr("&Owner"), m_owner->box(), m_owner->buttons());
    m_fields->add(namePointer, tr("&Name"), m_name);
    m_fields->add(descriptionPointer, tr("&Description"), m_description);
    m_name->setMaxLength(domain::maxDisplayNameLength);
    m_description->setMaxLength(domain::maxDescriptionLength);
    m_name->setPlaceholderText(tr("Optional: what uses this key"));
    m_description->setPlaceholderText(tr("Optional, but recommended: how you intend to use it"));
    m_reach->setClosable(false);
    m_problem->setClosable(false);
    m_review->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_review->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_problem);
    column->addLayout(form);
    column->addWidget(m_reach);
    column->addWidget(m_preflight);
    column->addStretch(1);
    column->addWidget(m_review);
    for (QComboBox *box : {m_kind, m_environment, m_resource, m_owner->box()}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(36);
        box->setMaxVisibleItems(16);
    }
}

void ChoosePage::fillKinds()
{
    using domain::ResourceKind;
    const Refill refill(m_kind);
    for (const ResourceKind kind : {ResourceKind::Kafka, ResourceKind::SchemaRegistry,
             ResourceKind::KsqlDb, ResourceKind::FlinkRegion, ResourceKind::Tableflow,
             ResourceKind::Cloud, ResourceKind::Global})
        m_kind->addItem(kindIcon(kind), models::kindName(kind), int(kind));
}

void ChoosePage::fillEnvironments()
{
    const Refill refill(m_environment);
    QList<domain::Environment> environments = m_session->inventory()->environments();
    sortByName(environments, [](const domain::Environment &e) { return e.displayName; });
    for (const domain::Environment &environment : environments) {
        const QString name = models::environmentName(environment.id, *m_session->inventory());
        m_environment->addItem(
            nameAndId(name, environment.id.toString()), environment.id.toString());
    }
}

/// \p isOther: the person chose another kind or environment, so that the first cluster there is as
/// good as any.
void ChoosePage::fillResources(bool isOther)
{
    const Refill refill(m_resource, isOther ? Refill::Lost::First : Refill::Lost::Nothing);
    if (kind() == domain::ResourceKind::FlinkRegion) {
        fillFlinkRegions();
        return;
    }
    const inventory::Inventory &known = *m_session->inventory();
    const domain::EnvironmentId environment(m_environment->currentData().toString());
    QList<domain::Resource> resources = known.resources();
    resources.removeIf([&](const domain::Resource &r) {
        return r.kind != kind() || r.environment != environment;
    });
    sortByName(
        resources, [&](const domain::Resource &r) { return models::resourceName(r, known); });
    for (const domain::Resource &resource : std::as_const(resources)) {
        m_resource->addItem(
            nameAndId(models::resourceName(resource, known), resource.id.toString()),
            resource.id.toString());
    }
}

/// Those where the environment's clusters are come first: Flink reads from its own region.
void ChoosePage::fillFlinkRegions()
{
    const inventory::Inventory &known = *m_session->inventory();
    const domain::EnvironmentId environment(m_environment->currentData().toString());
    QSet<QString> near;
    for (const domain::Resource &resource : known.resources()) {
        if (resource.environment == environment)
            near.insert(QString(resource.cloud + QLatin1Char('.') + resource.region).toLower());
    }
    QList<domain::FlinkRegion> regions = known.flinkRegions();
    sortByName(regions, [&](const domain::FlinkRegion &region) {
        const QString id = region.id.toString();
        return (near.contains(id.toLower()) ? QLatin1Char('0') : QLatin1Char('1')) + id;
    });
    for (const domain::FlinkRegion &region : std::as_const(regions)) {
        const QString name = region.displayName.isEmpty() ? region.id.toString()
                                                          : models::plain(region.displayName);
        m_resource->addItem(nameAndId(name, region.id.toString()), region.id.toString());
    }
}

void ChoosePage::preselect(
    const domain::EnvironmentId &environment, const domain::ResourceId &resource)
{
    const domain::Resource *known = m_session->inventory()->resource(resource);
    const domain::EnvironmentId place = known ? known->environment : environment;
    if (known) {
        const int kindRow = m_kind->findData(int(known->kind));
        if (kindRow >= 0)
            m_kind->setCurrentIndex(kindRow);
    }
    const int row = m_environment->findData(place.toString());
    if (row >= 0)
        m_environment->setCurrentIndex(row);
    const int resourceRow = m_resource->findData(resource.toString());
    if (resourceRow >= 0)
        m_resource->setCurrentIndex(resourceRow);
    onEnvironmentChanged();
    if (known && resourceRow >= 0)
        m_resource->setCurrentIndex(m_resource->findData(resource.toString()));
}

void ChoosePage::preselectOwner(const domain::PrincipalId &owner)
{
    if (!owner.isEmpty())
        m_owner->choose(owner);
}

domain::ResourceKind ChoosePage::kind() const
{
    return domain::ResourceKind(m_kind->currentData().toInt());
}

bool ChoosePage::isOfOrganization() const
{
    return !domain::isOfEnvironment(kind());
}

bool ChoosePage::isProductionChosen() const
{
    if (isOfOrganization())
        return true;
    const domain::EnvironmentId id(m_environment->currentData().toString());
    return models::isProduction(id, m_session->profile().production, *m_session->inventory());
}

void ChoosePage::onEnvironmentChanged()
{
    fillResources(true);
    // What reaches production belongs to a service account: nothing else is offered there at first.
    m_owner->suggest(isProductionChosen());
    update();
}

QString ChoosePage::title() const
{
    return tr("Create API key");
}

QString ChoosePage::heading() const
{
    return tr("Choose what the key opens and who owns it");
}

std::optional<domain::ApiKeyDraft> ChoosePage::draft() const
{
    domain::ApiKeyDraft draft;
    draft.kind = kind();
    if (!isOfOrganization()) {
        draft.resource = domain::ResourceId(m_resource->currentData().toString());
        draft.environment = domain::EnvironmentId(m_environment->currentData().toString());
        if (draft.resource.isEmpty())
            return std::nullopt;
    }
    draft.owner = m_owner->owner();
    draft.displayName = domain::normalizedLine(m_name->text());
    draft.description = domain::normalizedLine(m_description->text());
    if (draft.owner.isEmpty())
        return std::nullopt;
    return draft;
}

QString ChoosePage::review() const
{
    if (!isOfOrganization() && m_resource->currentData().toString().isEmpty())
        return tr("Choose what the key shall open.");
    if (m_owner->owner().isEmpty())
        return tr("Choose who shall own the key.");
    const QString ownerText = m_owner->ownerText();
    if (isOfOrganization()) {
        return tr("%1 key for the whole organization %2, owned by %3.")
            .arg(m_kind->currentText(), models::plain(m_session->organizationName()), ownerText);
    }
    return tr("%1 key for %2 in %3, owned by %4.")
        .arg(m_kind->currentText(), m_resource->currentText(), m_environment->currentText(),
            ownerText);
}

void ChoosePage::update()
{
    m_fields->setRowVisible(environmentPointer, !isOfOrganization());
    m_fields->setRowVisible(resourcePointer, !isOfOrganization());
    m_review->setText(review());
    updateReach();
    m_preflight->setDraft(draft().value_or(domain::ApiKeyDraft()));
    m_production->setVisible(isProductionChosen() && !isOfOrganization());
    updateHints();
    Q_EMIT changed();
}

/// What a key of this kind reaches beyond one resource.
void ChoosePage::updateReach()
{
    switch (kind()) {
    case domain::ResourceKind::Cloud:
        m_reach->show(MessageBanner::Tone::Warning,
            tr("A Cloud key is scoped to the entire organization, not to one resource. Whoever has "
               "it can do through the Confluent Cloud APIs whatever its owner may."));
        break;
    case domain::ResourceKind::Global:
        m_reach->show(MessageBanner::Tone::Warning,
            tr("A Global key opens the Confluent Cloud APIs and the data of the resources, "
               "everywhere in the organization. Whoever has it can do whatever its owner may: no "
               "other key reaches further."));
        break;
    case domain::ResourceKind::Tableflow:
        m_reach->show(MessageBanner::Tone::Warning,
            tr("A Tableflow key opens the tables of every environment that its owner may read."));
        break;
    default:
        m_reach->dismiss();
    }
}

void ChoosePage::grantRole(const domain::PrincipalId &owner, const domain::RoleTarget &target)
{
    auto *dialog = new GrantRoleDialog(m_session, owner, target, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChoosePage::updateHints()
{
    const bool isOwn = m_owner->isOwnUser() && m_owner->owner() == m_session->self();
    m_fields->setHint(ownerPointer,
        isOwn
            ? tr("For development and testing: the key has all the permissions of your account and "
                 "goes when your account goes.")
            : QString());
    const bool isEmpty = m_resource->count() == 0 && !isOfOrganization();
    m_fields->setHint(resourcePointer,
        !isEmpty ? QString()
            : kind() == domain::ResourceKind::FlinkRegion
            ? tr("There is no Flink region that you may see.")
            : tr("There is no %1 cluster in this environment that you may see.")
                  .arg(m_kind->currentText()));
    //: %1 characters of %2
    m_fields->setHint(
        namePointer, tr("%1 of %2").arg(m_name->text().size()).arg(domain::maxDisplayNameLength));
    m_fields->setHint(descriptionPointer,
        tr("%1 of %2. Everyone who can list keys can read this.")
            .arg(m_description->text().size())
            .arg(domain::maxDescriptionLength));
}

void ChoosePage::clearErrors()
{
    m_fields->clearErrors();
    m_problem->dismiss();
}

void ChoosePage::showError(const domain::ApiError &error)
{
    domain::ApiError rest = error;
    rest.fields = m_fields->place(error.fields);
    ErrorText text = errorText(rest);
    m_problem->showError(tr("No key was created."), text);
    if (error.kind == domain::ApiError::Kind::Unauthorized)
        m_problem->setAction(tr("Sign in again…"), [this] { Q_EMIT signInRequested(); });
}

} // namespace ui
