// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choosepage.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/productionchip.h"
#include "workflows/session.h"

#include <QCollator>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString kindPointer = QStringLiteral("/spec/resource/kind");
const QString environmentPointer = QStringLiteral("/spec/resource/environment");
const QString resourcePointer = QStringLiteral("/spec/resource");
const QString ownerPointer = QStringLiteral("/spec/owner");
const QString namePointer = QStringLiteral("/spec/display_name");
const QString descriptionPointer = QStringLiteral("/spec/description");

/// "orders (lkc-123)": by name and by ID, since neither alone tells two clusters apart for
/// everyone.
QString nameAndId(const QString &name, const QString &id)
{
    return name == id ? id : QStringLiteral("%1 (%2)").arg(name, models::plain(id));
}

/// Remembers what is chosen in `box` while it is filled anew.
class Refill
{
public:
    /// What to choose where what was chosen is not there any more. Another object is never chosen
    /// unasked.
    enum class Lost { First, Nothing };

    explicit Refill(QComboBox *box, Lost lost = Lost::Nothing)
        : m_box(box)
        , m_chosen(box->currentData())
        , m_lost(lost)
    {
        m_box->blockSignals(true);
        m_box->clear();
    }
    ~Refill()
    {
        const int row = m_chosen.isValid() ? m_box->findData(m_chosen) : -1;
        const bool takesFirst = !m_chosen.isValid() || m_lost == Lost::First;
        m_box->setCurrentIndex(row < 0 && takesFirst && m_box->count() > 0 ? 0 : row);
        m_box->blockSignals(false);
    }
    Refill(const Refill &) = delete;
    Refill &operator=(const Refill &) = delete;

private:
    QComboBox *m_box;
    QVariant m_chosen;
    Lost m_lost;
};

template <typename T, typename Name> void sortByName(QList<T> &items, Name name)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(items.begin(), items.end(),
        [&](const T &a, const T &b) { return collator.compare(name(a), name(b)) < 0; });
}

} // namespace

ChoosePage::ChoosePage(workflows::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_environment(new QComboBox(this))
    , m_production(new ProductionChip(this))
    , m_resource(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_review(newTextLabel(this))
    , m_reach(new MessageBanner(this))
    , m_problem(new MessageBanner(this))
{
    buildForm();
    fillKinds();
    fillEnvironments();
    fillResources(true);
    fillOwners();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChoosePage::onKindChanged);
    connect(
        m_environment, &QComboBox::currentIndexChanged, this, &ChoosePage::onEnvironmentChanged);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &ChoosePage::update);
    connect(m_owner, &QComboBox::activated, this, [this] { m_isOwnerChosen = true; });
    connect(m_owner, &QComboBox::currentIndexChanged, this, &ChoosePage::update);
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
    connect(session->inventory(), &Inventory::accountsChanged, this, [this] {
        fillOwners();
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
    m_fields->add(ownerPointer, tr("&Owner"), m_owner);
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
    column->addStretch(1);
    column->addWidget(m_review);
    for (QComboBox *box : {m_kind, m_environment, m_resource, m_owner}) {
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
             ResourceKind::KsqlDb, ResourceKind::Cloud})
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

void ChoosePage::fillOwners()
{
    const Refill refill(m_owner);
    const inventory::Inventory &known = *m_session->inventory();
    const domain::PrincipalId self = m_session->self();
    m_owner->addItem(tr("Choose an owner…"), QString());
    const domain::Account *account = known.account(self);
    if (isOwnUser()) {
        const QString name = account ? models::plain(account->label()) : self.toString();
        m_owner->addItem(icon(QStringLiteral("owner-user")),
            tr("My account: %1").arg(nameAndId(name, self.toString())), self.toString());
    }
    QList<domain::Account> accounts = known.accounts();
    accounts.removeIf(
        [&](const domain::Account &a) { return a.kind != domain::AccountKind::ServiceAccount; });
    sortByName(accounts, [](const domain::Account &a) { return a.label(); });
    for (const domain::Account &one : std::as_const(accounts)) {
        m_owner->addItem(icon(QStringLiteral("owner-service-account")),
            nameAndId(models::plain(one.label()), one.id.toString()), one.id.toString());
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

domain::ResourceKind ChoosePage::kind() const
{
    return domain::ResourceKind(m_kind->currentData().toInt());
}

bool ChoosePage::isOfOrganization() const
{
    return kind() == domain::ResourceKind::Cloud;
}

bool ChoosePage::isProductionChosen() const
{
    if (isOfOrganization())
        return true;
    const domain::EnvironmentId id(m_environment->currentData().toString());
    return models::isProduction(models::environmentName(id, *m_session->inventory()),
        m_session->profile().productionPattern);
}

/// Whether somebody's own account signed in, as opposed to a service account or one that is not
/// known.
bool ChoosePage::isOwnUser() const
{
    const domain::PrincipalId self = m_session->self();
    const domain::Account *account = m_session->inventory()->account(self);
    if (account)
        return account->kind == domain::AccountKind::User;
    return !self.isEmpty() && !self.toString().startsWith(QLatin1String("sa-"));
}

domain::PrincipalId ChoosePage::owner() const
{
    return domain::PrincipalId(m_owner->currentData().toString());
}

void ChoosePage::onKindChanged()
{
    onEnvironmentChanged();
}

void ChoosePage::onEnvironmentChanged()
{
    fillResources(true);
    // What reaches production belongs to a service account: nothing else is offered there at first.
    if (!m_isOwnerChosen) {
        const int own = isOwnUser() ? m_owner->findData(m_session->self().toString()) : -1;
        m_owner->setCurrentIndex(isProductionChosen() || own < 0 ? 0 : own);
    }
    update();
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
    draft.owner = owner();
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
    if (owner().isEmpty())
        return tr("Choose who shall own the key.");
    const domain::Account *account = m_session->inventory()->account(owner());
    const QString ownerText = account
        ? nameAndId(models::plain(account->label()), owner().toString())
        : models::plain(owner().toString());
    if (isOfOrganization()) {
        return tr("Cloud key for the whole organization %1, owned by %2.")
            .arg(models::plain(m_session->organizationName()), ownerText);
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
    if (isOfOrganization()) {
        m_reach->show(MessageBanner::Tone::Warning,
            tr("A Cloud key is scoped to the entire organization, not to one resource. Whoever has "
               "it "
               "can do through the Confluent Cloud APIs whatever its owner may."));
    } else {
        m_reach->dismiss();
    }
    m_production->setVisible(isProductionChosen() && !isOfOrganization());
    updateHints();
    Q_EMIT changed();
}

void ChoosePage::updateHints()
{
    const bool isOwn = isOwnUser() && owner() == m_session->self();
    m_fields->setHint(ownerPointer,
        isOwn
            ? tr("For development and testing: the key has all the permissions of your account and "
                 "goes when your account goes.")
            : QString());
    const bool isEmpty = m_resource->count() == 0 && !isOfOrganization();
    m_fields->setHint(resourcePointer,
        isEmpty ? tr("There is no %1 cluster in this environment that you may see.")
                      .arg(m_kind->currentText())
                : QString());
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
}

} // namespace ui
