// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preflightpanel.h"

#include "models/names.h"
#include "models/rolewords.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/widgets/aclline.h"
#include "ui/widgets/labels.h"
#include "workflows/kafkaacls.h"
#include "workflows/keypreflight.h"
#include "workflows/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::ResourceKind;
using workflows::KeyPreflight;
using State = KeyPreflight::State;

/// An icon and a sentence.
class PreflightPanel::Line : public QWidget
{
public:
    explicit Line(QWidget *parent)
        : QWidget(parent)
        , m_icon(new QLabel(this))
        , m_words(newTextLabel(this))
    {
        m_icon->setFixedWidth(16);
        m_icon->setAlignment(Qt::AlignTop);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(m_icon);
        row->addWidget(m_words, 1);
        hide();
    }
    void say(Tone tone, const QString &words)
    {
        const QString name = tone == Tone::Warning ? QStringLiteral("warning")
            : tone == Tone::Fine                   ? QStringLiteral("check")
                                                   : QStringLiteral("info");
        m_icon->setPixmap(icon(name).pixmap(16, 16));
        m_words->setText(words);
        setVisible(!words.isEmpty());
    }
    QString text() const { return isHidden() ? QString() : m_words->text(); }

private:
    QLabel *m_icon;
    QLabel *m_words;
};

PreflightPanel::PreflightPanel(workflows::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preflight(session->newKeyPreflight(this))
    , m_ownerQuota(new Line(this))
    , m_clusterQuota(new Line(this))
    , m_reach(new Line(this))
    , m_acls(new AclLine(session, this))
    , m_right(new Line(this))
    , m_grant(new QPushButton(tr("Grant a role…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_ownerQuota);
    column->addWidget(m_clusterQuota);
    auto *reach = new QHBoxLayout;
    reach->setSpacing(16);
    reach->addWidget(m_reach, 1);
    reach->addWidget(m_grant, 0, Qt::AlignTop);
    column->addLayout(reach);
    m_acls->setContentsMargins(24, 0, 0, 0);
    column->addWidget(m_acls);
    connect(m_acls, &AclLine::keyWanted, this, &PreflightPanel::kafkaKeyWanted);
    connect(m_acls, &AclLine::keyForgotten, this, &PreflightPanel::kafkaKeyForgotten);
    connect(session->acls(), &workflows::KafkaAcls::changed, this,
        [this](const domain::ResourceId &cluster) {
            if (cluster == m_draft.resource)
                refresh();
        });
    column->addWidget(m_right);
    m_grant->setAutoDefault(false);
    m_grant->hide();
    connect(m_grant, &QPushButton::clicked, this,
        [this] { Q_EMIT roleWanted(m_draft.owner, target()); });
    connect(m_preflight, &KeyPreflight::changed, this, &PreflightPanel::refresh);
    using inventory::Inventory;
    connect(session->inventory(), &Inventory::roleBindingsChanged, this, &PreflightPanel::refresh);
    connect(session->inventory(), &Inventory::stateChanged, this, [this](inventory::List list) {
        if (list == inventory::List::RoleBindings)
            refresh();
    });
}

void PreflightPanel::setDraft(const domain::ApiKeyDraft &draft)
{
    m_draft = draft;
    m_preflight->check(draft);
    refresh();
}

QString PreflightPanel::text() const
{
    QStringList lines{m_ownerQuota->text(), m_clusterQuota->text(), m_reach->text(), m_acls->text(),
        m_right->text()};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString PreflightPanel::ownerLabel() const
{
    const domain::Account *account = m_session->inventory()->account(m_draft.owner);
    return models::plain(account ? account->label() : m_draft.owner.toString());
}

domain::RoleTarget PreflightPanel::target() const
{
    if (const domain::Resource *known = m_session->inventory()->resource(m_draft.resource))
        return models::roleTarget(*known);
    return {m_draft.kind, m_draft.resource, m_draft.environment, {}, {}};
}

QString PreflightPanel::targetLabel() const
{
    const domain::Resource *known = m_session->inventory()->resource(m_draft.resource);
    return known ? models::resourceName(*known, *m_session->inventory())
                 : models::plain(m_draft.resource.toString());
}

void PreflightPanel::refresh()
{
    sayOwnerQuota();
    sayClusterQuota();
    sayReach();
    sayOwnRight();
}

void PreflightPanel::sayOwnerQuota()
{
    const KeyPreflight::Check check = m_preflight->owner();
    const QString who = ownerLabel();
    const bool isForCloud
        = m_draft.kind == ResourceKind::Cloud || m_draft.kind == ResourceKind::Global;
    const QString what = isForCloud ? tr("Cloud keys") : tr("resource keys");
    if (check.quota && check.quota->usage) {
        const QLocale locale;
        const int used = *check.quota->usage;
        const int limit = check.quota->limit;
        //: %1 of %2 resource keys (%3) of an account (%4)
        const QString words = tr("%1 of %2 %3 of %4 are used.")
                                  .arg(locale.toString(used), locale.toString(limit), what, who);
        if (used >= limit) {
            m_ownerQuota->say(
                Tone::Warning, words + QLatin1Char(' ') + tr("The API will refuse another one."));
        } else {
            m_ownerQuota->say(used * 10 >= limit * 9 ? Tone::Warning : Tone::Fine, words);
        }
    } else if (check.state == State::Checking) {
        m_ownerQuota->say(Tone::Plain, tr("Quota of %1: being checked…").arg(who));
    } else if (check.state == State::Unneeded) {
        m_ownerQuota->say(Tone::Plain, {});
    } else if (check.state == State::NotVisible) {
        m_ownerQuota->say(
            Tone::Plain, tr("Quota of %1: could not be checked, you may not read it.").arg(who));
    } else {
        m_ownerQuota->say(Tone::Plain, tr("Quota of %1: could not be checked.").arg(who));
    }
}

void PreflightPanel::sayClusterQuota()
{
    const KeyPreflight::Check check = m_preflight->cluster();
    if (!check.quota || !check.quota->usage) {
        const bool isLost = check.state == State::NotVisible || check.state == State::Failed;
        m_clusterQuota->say(Tone::Plain,
            isLost ? tr("Quota of %1: could not be checked.").arg(targetLabel()) : QString());
        return;
    }
    const QLocale locale;
    const int used = *check.quota->usage;
    const int limit = check.quota->limit;
    m_clusterQuota->say(used * 10 >= limit * 9 ? Tone::Warning : Tone::Fine,
        tr("%1 of %2 keys of %3 are used.")
            .arg(locale.toString(used), locale.toString(limit), targetLabel()));
}

/// Whether a role of the owner gives it anything where the key opens.
void PreflightPanel::sayReach()
{
    const bool isOfOrganization
        = m_draft.kind == ResourceKind::Cloud || m_draft.kind == ResourceKind::Global;
    const bool isComplete
        = m_session->inventory()->state(inventory::List::RoleBindings).isComplete();
    const bool hasTarget = isOfOrganization || !m_draft.resource.isEmpty();
    if (m_draft.owner.isEmpty() || !hasTarget || m_draft.kind == ResourceKind::Tableflow) {
        m_reach->say(Tone::Plain, {});
        m_acls->setCluster({});
        m_grant->hide();
        return;
    }
    const models::Reach reach = models::reachOf(m_draft.owner, target(), *m_session->inventory());
    const QString who = ownerLabel();
    const QString what = isOfOrganization ? tr("the organization") : targetLabel();
    m_grant->setVisible(reach.coverage == domain::Coverage::None && !isOfOrganization);
    const bool isAclMatter = reach.bindings.isEmpty() && m_draft.kind == ResourceKind::Kafka;
    if (m_draft.kind == ResourceKind::Kafka)
        m_session->acls()->want(m_draft.resource);
    const int denied = deniedCount();
    m_acls->setCluster(isAclMatter ? m_draft.resource : domain::ResourceId());
    if (!reach.bindings.isEmpty()) {
        const int more = int(reach.bindings.size()) - 1;
        QString by = models::bindingName(reach.bindings.first(), *m_session->inventory());
        if (more > 0)
            //: %1 is a role and where it applies; %n counts further ones
            by = tr("%1 and %n more", nullptr, more).arg(by);
        const bool isWhole = reach.coverage == domain::Coverage::Whole;
        const QString words = isWhole ? tr("%1 has a role on %2 (%3).").arg(who, what, by)
                                      : tr("%1 has a role on parts of %2 (%3).").arg(who, what, by);
        if (denied > 0)
            m_reach->say(Tone::Warning, words + QLatin1Char(' ') + deniedSentence(denied));
        else
            m_reach->say(Tone::Fine, words);
    } else if (!isComplete) {
        m_reach->say(Tone::Plain, tr("Roles of %1: could not be checked.").arg(who));
        m_grant->hide();
    } else if (m_draft.kind == ResourceKind::Kafka) {
        sayReachByAcls(who, what);
    } else {
        m_reach->say(Tone::Warning,
            tr("No role of %1 covers %2: this key will have no access.").arg(who, what));
    }
}

/// ACLs that are known to forbid the owner something: they prevail over roles.
int PreflightPanel::deniedCount() const
{
    if (m_draft.kind != ResourceKind::Kafka)
        return 0;
    const QList<domain::Acl> acls = m_session->acls()->view(m_draft.resource).acls;
    return int(std::count_if(acls.cbegin(), acls.cend(), [this](const domain::Acl &acl) {
        return acl.isDenied() && domain::appliesTo(acl, m_draft.owner);
    }));
}

QString PreflightPanel::deniedSentence(int count)
{
    return tr("%n ACL(s) deny it something.", nullptr, count);
}

void PreflightPanel::sayReachByAcls(const QString &who, const QString &what)
{
    const workflows::KafkaAcls::View view = m_session->acls()->view(m_draft.resource);
    const auto isUndecided = [this](const domain::Acl &acl) {
        return !acl.isAllowed() && !acl.isDenied() && domain::appliesTo(acl, m_draft.owner);
    };
    if (view.state != workflows::KafkaAcls::State::Known
        || std::any_of(view.acls.cbegin(), view.acls.cend(), isUndecided)) {
        m_reach->say(Tone::Warning,
            tr("No role of %1 covers %2. Unless an ACL of the cluster allows something, this key "
               "will have no access.")
                .arg(who, what));
        return;
    }
    const auto isAllowed = [this](const domain::Acl &acl) {
        return acl.isAllowed() && domain::appliesTo(acl, m_draft.owner);
    };
    const auto allowed = std::count_if(view.acls.cbegin(), view.acls.cend(), isAllowed);
    const bool isAnyNumeric = std::any_of(view.acls.cbegin(), view.acls.cend(), &domain::isNumeric);
    if (allowed > 0) {
        //: %1 an account, %2 a cluster, %n a number of ACLs
        const QString words = tr(
            "No role of %1 covers %2, but %n ACL(s) allow it something.", nullptr, int(allowed))
                                  .arg(who, what);
        const int denied = deniedCount();
        if (denied > 0)
            m_reach->say(Tone::Warning, words + QLatin1Char(' ') + deniedSentence(denied));
        else
            m_reach->say(Tone::Fine, words);
    } else if (isAnyNumeric) {
        m_reach->say(Tone::Warning,
            tr("No role of %1 covers %2, and no ACL names it; some ACLs name accounts by numbers "
               "that cannot be matched.")
                .arg(who, what));
    } else {
        m_reach->say(Tone::Warning,
            tr("No role of %1 covers %2, and no ACL allows it anything: this key will have no "
               "access.")
                .arg(who, what));
    }
}

/// Explains beforehand what the API may refuse. Says nothing where that is not known.
void PreflightPanel::sayOwnRight()
{
    const inventory::Inventory &inventory = *m_session->inventory();
    const domain::PrincipalId self = m_session->self();
    m_right->say(Tone::Plain, {});
    if (self.isEmpty() || m_draft.owner.isEmpty()
        || !inventory.state(inventory::List::RoleBindings).isComplete())
        return;
    const QList<domain::RoleBinding> own = inventory.roleBindingsOf(self);
    const bool isForCloud
        = m_draft.kind == ResourceKind::Cloud || m_draft.kind == ResourceKind::Global;
    const bool isForSelf = m_draft.owner == self;
    const auto allows = [&](const domain::RoleBinding &binding) {
        const domain::Role *role = domain::predefinedRole(binding.role);
        if (!role)
            return true;
        if (isForCloud)
            return role->createsCloudKeys && binding.scope.isOrganization();
        if (binding.scope.serviceAccount == m_draft.owner
            && binding.role == QLatin1String("ResourceOwner"))
            return true;
        const domain::Coverage covered = domain::coverage(binding.scope, target());
        if (isForSelf)
            return role->resourceKeys != domain::KeyRight::None
                && covered != domain::Coverage::None;
        return role->resourceKeys == domain::KeyRight::All && covered == domain::Coverage::Whole;
    };
    if (std::any_of(own.cbegin(), own.cend(), allows))
        return;
    const QString roles = own.isEmpty() ? tr("none") : models::rolesOf(self, inventory);
    if (isForCloud) {
        m_right->say(Tone::Warning,
            tr("Cloud and Global keys need the role OrganizationAdmin. Your roles: %1. The API "
               "decides.")
                .arg(roles));
    } else if (isForSelf) {
        m_right->say(Tone::Warning,
            tr("None of your roles covers %1. Your roles: %2. The API decides.")
                .arg(targetLabel(), roles));
    } else {
        m_right->say(Tone::Warning,
            tr("A key for a service account needs OrganizationAdmin, EnvironmentAdmin or "
               "CloudClusterAdmin here, or ResourceOwner of the account. Your roles: %1. The API "
               "decides.")
                .arg(roles));
    }
}

} // namespace ui
