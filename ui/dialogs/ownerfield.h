// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QObject>

class QComboBox;

namespace workflows {
class Session;
}

namespace ui {

/// Chooses who shall own a key: my account, a service account that is there, or a new one. Another
/// user is never offered: the API refuses it.
class OwnerField : public QObject
{
    Q_OBJECT
public:
    OwnerField(workflows::Session *session, QWidget *parent);

    /// The field itself.
    QComboBox *box() const { return m_box; }
    /// What stands beside it: find one, make one.
    QWidget *buttons() const { return m_buttons; }

    domain::PrincipalId owner() const;
    /// "orders-app (sa-1)".
    QString ownerText() const;
    bool isOwnUser() const;
    /// What to choose where the person did not: my account, or nobody in production, where a
    /// service account belongs.
    void suggest(bool isProduction);
    void choose(const domain::PrincipalId &id);

Q_SIGNALS:
    void changed();

private:
    void fill();
    void find();
    void make();

    workflows::Session *m_session;
    QComboBox *m_box;
    QWidget *m_buttons;
    /// The person chose the owner: do not choose another one for them.
    bool m_isChosen = false;
};

/// Whether somebody's own account signed in, as opposed to a service account or one that is not
/// known.
bool signsInAsUser(workflows::Session *session);

} // namespace ui
