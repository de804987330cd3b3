// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebanner.h"

#include "domain/apikey.h"

namespace workflows {
class Session;
}

namespace ui {

/// Names a key whose secret was never confirmed as saved, because an earlier run of the program
/// ended before; one at a time. Nothing where there is none, or where nothing may be changed.
class UnconfirmedNote : public MessageBanner
{
    Q_OBJECT
public:
    explicit UnconfirmedNote(workflows::Session *session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants this key to be deleted.
    void deletionRequested(const domain::ApiKey &key);

private:
    void update();

    workflows::Session *m_session;
};

} // namespace ui
