// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rotationnote.h"

#include "models/words.h"
#include "ui/rotationtext.h"
#include "workflows/session.h"
#include "workflows/unconfirmedsecrets.h"

namespace ui {

RotationNote::RotationNote(workflows::Session *session, QWidget *parent)
    : MessageBanner(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("rotationNote"));
    setClosable(false);
    connect(session->rotations(), &workflows::KeyRotations::changed, this, &RotationNote::update);
    connect(session->unconfirmedSecrets(), &workflows::UnconfirmedSecrets::changed, this,
        &RotationNote::update);
    connect(session, &workflows::Session::profileChanged, this, &RotationNote::update);
    // Time alone can make a new key ready.
    connect(&m_clock, &QTimer::timeout, this, &RotationNote::update);
    m_clock.start(std::chrono::seconds(30));
    update();
}

void RotationNote::update()
{
    const workflows::KeyRotations &rotations = *m_session->rotations();
    QList<workflows::KeyRotations::Item> items = rotations.items();
    // Of what is under way in a dialog, that dialog speaks.
    items.removeIf([](const auto &item) { return item.isSecretShown; });
    if (items.isEmpty() || !m_session->mayWrite()) {
        dismiss();
        return;
    }
    const auto &item = items.first();
    QString text;
    if (items.size() == 1) {
        text = tr("The rotation of %1 to %2 is not finished.")
                   .arg(models::plain(item.oldKey.toString()),
                       models::plain(item.newKey.toString()));
        const QString left = lockText(item, rotations.locksOf(item));
        text += QLatin1Char(' ') + (left.isEmpty() ? tr("The old key can be deleted.") : left);
    } else {
        text = tr("%Ln rotation(s) are not finished.", nullptr, int(items.size()));
    }
    // What has been said is not said again, to a screen reader least of all.
    if (!isHidden() && text == this->text())
        return;
    show(Tone::Information, text);
    setAction(tr("Continue…"), [this] { Q_EMIT continueRequested(); });
}

} // namespace ui
