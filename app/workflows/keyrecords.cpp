// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyrecords.h"

namespace workflows {

namespace {

/// A value that stays as it is says nothing, and is left out.
void add(
    QList<journal::Change> &changes, const char *field, const QString &before, const QString &after)
{
    if (before != after)
        changes.append({QString::fromLatin1(field), before, after});
}

} // namespace

journal::Write recordOfCreation(
    const domain::ApiKeyDraft &draft, const domain::ResourceId &resource)
{
    journal::Write write;
    write.operation = journal::Operation::Create;
    write.object.name = draft.displayName;
    write.givesSecret = true;
    add(write.changes, "display_name", {}, draft.displayName);
    add(write.changes, "description", {}, draft.description);
    add(write.changes, "owner", {}, draft.owner.toString());
    add(write.changes, "resource", {}, resource.toString());
    add(write.changes, "environment", {}, draft.environment.toString());
    add(write.changes, "replaces", {}, draft.replaces.toString());
    return write;
}

journal::Write recordOfEdit(
    const domain::ApiKeyId &id, const domain::ApiKey &before, const domain::ApiKeyEdit &edit)
{
    journal::Write write;
    write.operation = journal::Operation::Edit;
    write.object = {journal::ObjectKind::ApiKey, id.toString(), before.displayName};
    if (edit.displayName)
        add(write.changes, "display_name", before.displayName, *edit.displayName);
    if (edit.description)
        add(write.changes, "description", before.description, *edit.description);
    return write;
}

journal::Write recordOfDeletion(const domain::ApiKey &key, const domain::ApiKeyId &replacedBy)
{
    journal::Write write;
    write.operation = journal::Operation::Delete;
    write.object = recordedObject(key);
    add(write.changes, "display_name", key.displayName, {});
    add(write.changes, "description", key.description, {});
    add(write.changes, "owner", key.owner.toString(), {});
    for (const domain::ResourceReference &reference : key.resources) {
        add(write.changes, "resource", reference.id.toString(), {});
        add(write.changes, "environment", reference.environment.toString(), {});
    }
    add(write.changes, "replaced_by", {}, replacedBy.toString());
    return write;
}

journal::Object recordedObject(const domain::ApiKey &key)
{
    return {journal::ObjectKind::ApiKey, key.id.toString(), key.displayName};
}

} // namespace workflows
