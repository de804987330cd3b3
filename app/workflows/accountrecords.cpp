// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/accountrecords.h"

namespace workflows {

namespace {

const QString displayName = QStringLiteral("display_name");
const QString description = QStringLiteral("description");

} // namespace

journal::Write recordOfCreation(const QString &name, const QString &words)
{
    journal::Write write;
    write.operation = journal::Operation::Create;
    write.object = {journal::ObjectKind::ServiceAccount, {}, name};
    write.changes = {{displayName, {}, name}, {description, {}, words}};
    return write;
}

journal::Write recordOfEdit(const domain::Account &before, const domain::ServiceAccountEdit &edit)
{
    journal::Write write;
    write.operation = journal::Operation::Edit;
    write.object = recordedObject(before);
    if (edit.displayName)
        write.changes.append({displayName, before.name, *edit.displayName});
    if (edit.description)
        write.changes.append({description, before.description, *edit.description});
    return write;
}

journal::Write recordOfDeletion(const domain::Account &account, const QStringList &keys)
{
    journal::Write write;
    write.operation = journal::Operation::Delete;
    write.object = recordedObject(account);
    write.changes.append({displayName, account.name, {}});
    for (const QString &key : keys)
        write.changes.append({QStringLiteral("api_key"), key, {}});
    return write;
}

journal::Object recordedObject(const domain::Account &account)
{
    const auto kind = account.kind == domain::AccountKind::User
        ? journal::ObjectKind::User
        : journal::ObjectKind::ServiceAccount;
    return {kind, account.id.toString(), account.label()};
}

} // namespace workflows
