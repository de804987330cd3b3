// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QPointer>

namespace services {
class RoleBindingService;
}

namespace workflows {

/// Grants one role with one POST. Where the answer is lost, the principal's role bindings say what
/// happened.
class RoleGranting : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Choosing, ///< nothing was sent
        Sending,
        FindingOut, ///< the answer was lost: is the binding there?
        Granted, ///< binding()
        Rejected, ///< the server refused; error() says why
        NotGranted, ///< the answer was lost and the binding is not there
        Unknown ///< the answer was lost and it could not be found out; error() says why
    };
    Q_ENUM(Step)

    RoleGranting(services::RoleBindingService *roleBindings, inventory::Inventory *inventory,
        const domain::OrganizationId &organization, QObject *parent = nullptr);

    /// Starts. Ignored while something is under way.
    void grant(const domain::RoleBindingDraft &draft);
    /// Looks again after Unknown.
    void findOut();

    Step step() const { return m_step; }
    bool isBusy() const { return m_step == Step::Sending || m_step == Step::FindingOut; }
    const domain::OrganizationId &organization() const { return m_organization; }
    const domain::ApiError &error() const { return m_error; }
    const domain::RoleBinding &binding() const { return m_binding; }

Q_SIGNALS:
    void stepChanged();

private:
    bool isWanted(const domain::RoleBinding &binding) const;
    void finish();
    void go(Step step);

    services::RoleBindingService *m_roleBindings;
    QPointer<inventory::Inventory> m_inventory;
    domain::OrganizationId m_organization;
    Step m_step = Step::Choosing;
    domain::RoleBindingDraft m_draft;
    domain::ApiError m_error;
    domain::RoleBinding m_binding;
};

} // namespace workflows
