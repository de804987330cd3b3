// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace inventory {

/// XXH3: finds damage, and keeps nobody from writing what they like. `before`: the checksum of what
/// came before, where several pieces have one together.
inline quint64 checksumOf(QByteArrayView bytes, quint64 before = 0)
{
    return XXH3_64bits_withSeed(bytes.data(), size_t(bytes.size()), before);
}

} // namespace inventory
