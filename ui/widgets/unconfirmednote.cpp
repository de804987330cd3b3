// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unconfirmednote.h"

#include "models/names.h"
#include "models/words.h"
#include "workflows/keyrotations.h"
#include "workflows/session.h"
#include "workflows/unconfirmedsecrets.h"

namespace ui {

UnconfirmedNote::UnconfirmedNote(workflows::Session *session, QWidget *parent)
    : MessageBanner(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("unconfirmedNote"));
    setClosable(false);
    connect(session->unconfirmedSecrets(), &workflows::UnconfirmedSecrets::changed, this,
        &UnconfirmedNote::update);
    connect(session, &workflows::Session::profileChanged, this, &UnconfirmedNote::update);
    connect(
        session->rotations(), &workflows::KeyRotations::changed, this, &UnconfirmedNote::update);
    update();
}

void UnconfirmedNote::update()
{
    const auto &items = m_session->unconfirmedSecrets()->items();
    const inventory::Inventory &inventory = *m_session->inventory();
    const auto key = items.isEmpty() ? std::nullopt : inventory.keys().find(items.first().key);
    if (!key || !m_session->mayWrite()) {
        dismiss();
        return;
    }
    const auto &item = items.first();
    const QString id = models::plain(key->id.toString());
    const QString resource = models::resourceName(*key, inventory);
    const QString time = models::exactTime(item.at);
    const QString text = item.isFoundOut
        ? tr("No answer came for the key that Keyward asked for on %3. Key %1 for %2 fits, and "
             "nobody has its secret: delete the key.")
              .arg(id, resource, time)
        : tr(
            "Key %1 for %2 was created on %3, and Keyward ended before you confirmed that you "
            "saved its secret. If nobody has the secret, delete the key: it cannot be shown again.")
              .arg(id, resource, time);
    QStringList details;
    const domain::ApiKeyId replaced = inventory.replacedBy(key->id);
    if (!replaced.isEmpty()) {
        details.append(tr("It was to take the place of %1, which goes on working.")
                           .arg(models::plain(replaced.toString())));
    }
    if (items.size() > 1)
        details.append(tr("%n more after this one", nullptr, int(items.size()) - 1));
    show(Tone::Warning, text, details.join(QLatin1Char(' ')));
    setAction(tr("Delete key…"), [this, id = key->id] {
        if (const auto chosen = m_session->inventory()->keys().find(id))
            Q_EMIT deletionRequested(*chosen);
    });
    setOtherAction(tr("Keep key"),
        [this, write = item.write] { m_session->unconfirmedSecrets()->keep(write); });
}

} // namespace ui
