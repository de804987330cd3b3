// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How keys are replaced by new ones in an opened organization.
#include "ui/organizationview.h"

#include "ui/dialogs/createkeydialog.h"
#include "ui/dialogs/rotatepage.h"
#include "ui/dialogs/rotationsdialog.h"
#include "workflows/keyrotations.h"
#include "workflows/session.h"

namespace ui {

void OrganizationView::rotate(const QList<domain::ApiKey> &keys)
{
    if (m_createDialog)
        return;
    m_toRotate.clear();
    const workflows::KeyRotations &rotations = *m_session->rotations();
    for (const domain::ApiKey &key : keys) {
        const auto *rotation = rotations.rotationOf(key.id);
        // A new key without a secret is of no use: another one has to be made.
        if (!rotation || rotation->secret != journal::SecretState::Confirmed)
            m_toRotate.append(key);
    }
    m_rotating = int(m_toRotate.size());
    if (m_toRotate.isEmpty())
        showRotations();
    else
        rotateNext();
}

void OrganizationView::rotateNext()
{
    // Gone meanwhile, by somebody else's hand.
    m_toRotate.removeIf([this](const domain::ApiKey &key) {
        return !m_session->inventory()->keys().contains(key.id)
            || m_session->inventory()->isDeleted(key.id);
    });
    if (m_toRotate.isEmpty()) {
        showRotations();
        return;
    }
    const domain::ApiKey key = m_toRotate.takeFirst();
    auto *page = new RotatePage(m_session, key, m_rotating - int(m_toRotate.size()), m_rotating);
    auto *dialog = new CreateKeyDialog(m_session, m_clipboard, page, this);
    openCreateDialog(dialog);
    // When the dialog has closed, so that the next takes the focus.
    connect(dialog, &CreateKeyDialog::keySaved, this, &OrganizationView::rotateNext,
        Qt::QueuedConnection);
}

void OrganizationView::showRotations()
{
    if (!m_rotations) {
        m_rotations = new RotationsDialog(m_session, this);
        m_rotations->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_rotations, &RotationsDialog::deletionRequested, this,
            [this](const domain::ApiKey &key) { confirmDeletion(key, m_rotations); });
    }
    m_rotations->show();
    m_rotations->raise();
    m_rotations->activateWindow();
}

} // namespace ui
