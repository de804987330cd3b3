// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QStringList>

#include <optional>

namespace search {

/// A text that may be the ID of a key and nothing else.
struct KeyIdGuess
{
    domain::ApiKeyId id;
    /// It looks as IDs usually do (reference: normally 16 of A-Z and 0-9); else it may be a word
    /// just as well.
    bool isTypical = false;
    /// What white space inside divided it into; one part where there was none.
    QStringList parts;
};

/// The key ID that `text` is, with white space, quotes and punctuation around it and white space
/// inside. No length is required, as the API promises none; what is short or has no digit is taken
/// for a word.
std::optional<KeyIdGuess> keyIdIn(const QString &text);

} // namespace search
