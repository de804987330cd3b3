// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/rolegranting.h"

#include "services/rolebindingservice.h"

namespace workflows {

RoleGranting::RoleGranting(services::RoleBindingService *roleBindings,
    inventory::Inventory *inventory, const domain::OrganizationId &organization, QObject *parent)
    : QObject(parent)
    , m_roleBindings(roleBindings)
    , m_inventory(inventory)
    , m_organization(organization)
{
}

void RoleGranting::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void RoleGranting::grant(const domain::RoleBindingDraft &draft)
{
    if (isBusy())
        return;
    m_draft = draft;
    m_binding = {};
    go(Step::Sending);
    m_roleBindings->create(draft)->then(
        this, [this](const domain::ApiResult<domain::RoleBinding> &result) {
            if (result) {
                m_binding = *result;
                finish();
                return;
            }
            m_error = result.error();
            if (m_error.leavesOutcomeUnknown())
                findOut();
            else
                go(Step::Rejected);
        });
}

bool RoleGranting::isWanted(const domain::RoleBinding &binding) const
{
    return binding.principal == m_draft.principal && binding.role == m_draft.role
        && binding.scope == domain::readScope(m_draft.crnPattern);
}

void RoleGranting::findOut()
{
    if (m_step != Step::Sending && m_step != Step::Unknown)
        return;
    go(Step::FindingOut);
    auto *call = m_roleBindings->list(m_organization, m_draft.principal);
    call->each(this, [this](const QList<domain::RoleBinding> &bindings) {
        for (const domain::RoleBinding &binding : bindings) {
            if (isWanted(binding))
                m_binding = binding;
        }
    });
    call->then(this, [this](const domain::ApiResult<int> &result) {
        if (!m_binding.id.isEmpty()) {
            finish();
        } else if (result) {
            go(Step::NotGranted);
        } else {
            m_error = result.error();
            go(Step::Unknown);
        }
    });
}

void RoleGranting::finish()
{
    if (m_inventory)
        m_inventory->storeRoleBindings({m_binding});
    go(Step::Granted);
}

} // namespace workflows
