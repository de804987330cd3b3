// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace domain {

/// One page of `/iam/v2/api-keys`, parsed, but not yet made into values: so that what comes next
/// can be asked for before that.
class KeyPage
{
public:
    KeyPage(KeyPage &&) noexcept;
    KeyPage &operator=(KeyPage &&) noexcept;
    ~KeyPage();

    /// Parses a page, and wipes `body`, of which nothing is kept. Nothing where it is not what
    /// simdjson takes for JSON, or no page: then `body` is as it was, for who asks less of it.
    static std::optional<KeyPage> parse(QByteArray &body);

    /// `metadata.next`, as sent; empty where there is none.
    QString next() const;

    struct Keys
    {
        QList<ApiKey> keys;
        int unreadable = 0; ///< entries without an ID
    };
    /// The same as json::apiKey() of each entry. Forgets the page.
    Keys takeKeys();

private:
    class Private;
    static std::unique_ptr<Private> &spare();
    explicit KeyPage(std::unique_ptr<Private> page);
    std::unique_ptr<Private> d;
};

} // namespace domain
