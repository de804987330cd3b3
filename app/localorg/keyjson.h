// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QByteArray>

#include <memory>

namespace localorg {

class Statement;

/// Writes keys as the API shows them, each with an empty secret: from the UTF-8 of the database
/// straight to that of the answer, as lists of a hundred thousand are asked for.
class KeyJson
{
public:
    explicit KeyJson(const Context &context);
    ~KeyJson();
    Q_DISABLE_COPY_MOVE(KeyJson)

    /// The object of the key in a row of created_at, id and ApiKey::columns(). Valid until the next
    /// call.
    QByteArrayView write(const Statement &row);

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

/// The same for a key that stands alone.
QByteArray apiKeyJson(const Context &context, const QString &id);

} // namespace localorg
