// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QByteArray>

#include <memory>

namespace localorg {

struct ApiKey;

/// Writes keys as the API shows them, each with an empty secret: straight to UTF-8, as lists of a
/// hundred thousand are asked for.
class KeyJson
{
public:
    explicit KeyJson(const Context &context);
    ~KeyJson();
    Q_DISABLE_COPY_MOVE(KeyJson)

    /// The object of one key. Valid until the next call.
    QByteArrayView write(const ApiKey &key);

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

/// The same for a key that stands alone.
QByteArray apiKeyJson(const Context &context, const ApiKey &key);

} // namespace localorg
