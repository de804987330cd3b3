// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/accountdeletion.h"

#include "journal/writerecorder.h"
#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "workflows/accountrecords.h"

#include <algorithm>
#include <memory>

namespace workflows {

using Kind = domain::ApiError::Kind;

namespace {

bool mayBeGone(const domain::ApiError &error)
{
    return error.kind == Kind::NotFound || error.kind == Kind::Forbidden;
}

QList<domain::ApiKeyId> sorted(QList<domain::ApiKeyId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<domain::ApiKeyId> knownKeysOf(
    const domain::PrincipalId &owner, const inventory::Inventory &inventory)
{
    QList<domain::ApiKeyId> ids;
    for (const int row : inventory.keys().rowsOwnedBy(owner)) {
        const domain::ApiKeyId id = inventory.keys().idAt(row);
        if (!inventory.isDeleted(id))
            ids.append(id);
    }
    return sorted(ids);
}

} // namespace

AccountDeletion::AccountDeletion(services::AccountService *accounts, services::ApiKeyService *keys,
    inventory::Inventory *inventory, journal::WriteRecorder *recorder, const domain::Account &shown,
    QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
    , m_account(shown)
    , m_keyIds(knownKeysOf(shown.id, *inventory))
{
}

bool AccountDeletion::isBusy() const
{
    return m_step == Step::Rereading || m_step == Step::Deleting || m_step == Step::CheckingGone;
}

void AccountDeletion::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void AccountDeletion::end(Step step)
{
    if (m_inventory && (step == Step::Deleted || step == Step::AlreadyGone))
        m_inventory->forgetAccount(m_account.id);
    go(step);
}

void AccountDeletion::fail(const domain::ApiError &error)
{
    m_error = error;
    end(Step::Failed);
}

void AccountDeletion::confirm()
{
    if (isBusy() || m_step == Step::Deleted || m_step == Step::AlreadyGone)
        return;
    go(Step::Rereading);
    readKeys();
}

void AccountDeletion::readKeys()
{
    const auto found = std::make_shared<QList<domain::ApiKey>>();
    auto *call = m_keys->list({m_account.id, {}});
    call->each(this, [found](const QList<domain::ApiKey> &keys) { found->append(keys); });
    call->then(this, [this, found](const domain::ApiResult<int> &result) {
        if (!result) {
            // A list that is not whole could hide what goes along.
            fail(result.error());
            return;
        }
        QList<domain::ApiKeyId> ids;
        for (const domain::ApiKey &key : *found)
            ids.append(key.id);
        ids = sorted(ids);
        if (ids != m_keyIds) {
            m_keyIds = ids;
            if (m_inventory) {
                for (const domain::ApiKey &key : *found)
                    m_inventory->learnKey(key);
            }
            go(Step::Changed);
            return;
        }
        readAccount();
    });
}

void AccountDeletion::readAccount()
{
    m_accounts->get(m_account.id, m_account.kind)
        ->then(this, [this](const domain::ApiResult<domain::Account> &result) {
            if (result)
                remove();
            else if (mayBeGone(result.error()))
                checkGone(result.error());
            else
                fail(result.error());
        });
}

void AccountDeletion::remove()
{
    go(Step::Deleting);
    QStringList ids;
    for (const domain::ApiKeyId &id : std::as_const(m_keyIds))
        ids.append(id.toString());
    const journal::Write write = recordOfDeletion(m_account, ids);
    m_write = write.id;
    m_recorder
        ->record<bool>(write,
            [accounts = m_accounts, account = m_account] {
                return accounts->remove(account.id, account.kind);
            })
        ->then(this, [this](const domain::ApiResult<bool> &result) {
            if (result)
                end(Step::Deleted);
            else if (mayBeGone(result.error()) || result.error().leavesOutcomeUnknown())
                checkGone(result.error());
            else
                fail(result.error());
        });
}

/// "Forbidden" and "not found" do not tell an account that is gone from one that may not be
/// touched; only the list does.
void AccountDeletion::checkGone(const domain::ApiError &error)
{
    m_error = error;
    const bool wasSent = m_step == Step::Deleting;
    go(Step::CheckingGone);
    const auto isListed = std::make_shared<bool>(false);
    auto *call = m_account.kind == domain::AccountKind::User ? m_accounts->listUsers()
                                                             : m_accounts->listServiceAccounts();
    call->each(this, [this, isListed](const QList<domain::Account> &accounts) {
        for (const domain::Account &account : accounts)
            *isListed = *isListed || account.id == m_account.id;
    });
    call->then(this, [this, isListed, wasSent](const domain::ApiResult<int> &result) {
        using Outcome = journal::Outcome::Kind;
        if (!result && wasSent) {
            end(Step::Unknown);
            return;
        }
        const bool isGone = result && !*isListed;
        if (wasSent) {
            m_recorder->foundOut(
                m_write, isGone ? Outcome::Succeeded : Outcome::Failed, recordedObject(m_account));
        }
        end(!isGone ? Step::Failed : wasSent ? Step::Deleted : Step::AlreadyGone);
    });
}

} // namespace workflows
