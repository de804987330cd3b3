// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/accountcreation.h"

#include "journal/writerecorder.h"
#include "services/accountservice.h"
#include "workflows/accountrecords.h"

namespace workflows {

AccountCreation::AccountCreation(services::AccountService *accounts,
    inventory::Inventory *inventory, journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_recorder(recorder)
    , m_inventory(inventory)
{
}

bool AccountCreation::isBusy() const
{
    return m_step == Step::LookingBefore || m_step == Step::Sending || m_step == Step::FindingOut;
}

void AccountCreation::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void AccountCreation::create(const QString &displayName, const QString &description)
{
    if (isBusy() || m_step == Step::Created)
        return;
    m_displayName = displayName;
    m_description = description;
    go(Step::LookingBefore);
    look(&AccountCreation::onLookedBefore);
}

void AccountCreation::look(void (AccountCreation::*next)(const domain::ApiResult<int> &))
{
    m_account = {};
    auto *call = m_accounts->findServiceAccount(m_displayName);
    call->each(this, [this](const QList<domain::Account> &accounts) {
        for (const domain::Account &account : accounts) {
            // A server that does not know the filter answers with everybody.
            if (account.name == m_displayName)
                m_account = account;
        }
    });
    call->then(this, [this, next](const domain::ApiResult<int> &result) { (this->*next)(result); });
}

void AccountCreation::onLookedBefore(const domain::ApiResult<int> &result)
{
    m_wasVisibleBefore = result.has_value();
    if (!result && result.error().kind != domain::ApiError::Kind::Forbidden) {
        // Nothing was sent yet: better to say so than to send what could not be followed up.
        m_error = result.error();
        go(Step::Rejected);
    } else if (!m_account.id.isEmpty()) {
        go(Step::NameTaken);
    } else {
        go(Step::Sending);
        send();
    }
}

void AccountCreation::send()
{
    const journal::Write write = recordOfCreation(m_displayName, m_description);
    m_write = write.id;
    m_recorder
        ->record<domain::Account>(
            write,
            [accounts = m_accounts, name = m_displayName, description = m_description] {
                return accounts->createServiceAccount(name, description);
            },
            recordedObject)
        ->then(this, [this](const domain::ApiResult<domain::Account> &result) {
            if (result) {
                m_account = *result;
                finish();
                return;
            }
            m_error = result.error();
            if (m_error.leavesOutcomeUnknown())
                findOut();
            else if (m_error.kind == domain::ApiError::Kind::Conflict)
                go(Step::NameTaken);
            else
                go(Step::Rejected);
        });
}

void AccountCreation::findOut()
{
    if (m_step != Step::Sending && m_step != Step::Unknown)
        return;
    if (!m_wasVisibleBefore) {
        go(Step::Unknown);
        return;
    }
    go(Step::FindingOut);
    look(&AccountCreation::onFoundOut);
}

void AccountCreation::onFoundOut(const domain::ApiResult<int> &result)
{
    if (!result) {
        m_error = result.error();
        go(Step::Unknown);
    } else if (m_account.id.isEmpty()) {
        go(Step::NotCreated);
    } else {
        m_recorder->foundOut(m_write, journal::Outcome::Kind::Succeeded, recordedObject(m_account));
        finish();
    }
}

void AccountCreation::finish()
{
    if (m_inventory)
        m_inventory->storeAccounts({m_account});
    go(Step::Created);
}

} // namespace workflows
