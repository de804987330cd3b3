// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "journal/entry.h"

/// Writes of keys, as the journal keeps them.
namespace workflows {

/// `resource`: what the API's filter calls what the draft opens.
journal::Write recordOfCreation(
    const domain::ApiKeyDraft &draft, const domain::ResourceId &resource);
/// `before`: the key as it is known; without an ID where it is not.
journal::Write recordOfEdit(
    const domain::ApiKeyId &id, const domain::ApiKey &before, const domain::ApiKeyEdit &edit);
/// `replacedBy`: the key that took its place; empty for none.
journal::Write recordOfDeletion(const domain::ApiKey &key, const domain::ApiKeyId &replacedBy = {});
journal::Object recordedObject(const domain::ApiKey &key);

} // namespace workflows
