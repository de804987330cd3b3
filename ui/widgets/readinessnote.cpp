// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readinessnote.h"

#include "models/apikeycolumns.h"
#include "models/words.h"
#include "ui/uisettings.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyreadiness.h"

#include <QApplication>
#include <QVBoxLayout>

namespace ui {

ReadinessNote::ReadinessNote(workflows::KeyReadiness *readiness, inventory::Inventory *inventory,
    const UiSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_readiness(readiness)
    , m_inventory(inventory)
    , m_watched(new MessageBanner(this))
    , m_outcome(new MessageBanner(this))
{
    m_watched->setClosable(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_outcome);
    column->addWidget(m_watched);
    readiness->setInterval([settings] { return std::chrono::seconds(settings->tryingSeconds()); });
    connect(readiness, &workflows::KeyReadiness::watchedChanged, this, &ReadinessNote::showWatched);
    connect(readiness, &workflows::KeyReadiness::settled, this, &ReadinessNote::showOutcome);
    showWatched();
}

void ReadinessNote::showWatched()
{
    const QList<domain::ApiKeyId> ids = m_readiness->watched();
    if (ids.isEmpty()) {
        m_watched->dismiss();
        return;
    }
    m_watched->show(MessageBanner::Tone::Information,
        ids.size() == 1
            ? tr("Finding out whether key %1 works.").arg(models::plain(ids.first().toString()))
            : tr("Finding out whether %Ln new key(s) work.", nullptr, int(ids.size())));
    m_watched->setAction(tr("Stop"), [this] {
        for (const domain::ApiKeyId &id : m_readiness->watched())
            m_readiness->cancel(id);
    });
}

void ReadinessNote::showOutcome(const domain::ApiKeyId &id)
{
    const domain::Readiness *readiness = m_inventory->readinessOf(id);
    if (!readiness)
        return;
    using State = domain::Readiness::State;
    // The person may be at something else, in another window.
    QApplication::alert(window());
    const QString key = models::plain(id.toString());
    const QString details = models::readinessSentence(*readiness);
    if (readiness->state == State::Ready)
        m_outcome->show(MessageBanner::Tone::Success, tr("Key %1 works.").arg(key), details);
    else if (readiness->state == State::NotReady)
        m_outcome->show(MessageBanner::Tone::Warning,
            tr("Key %1 is not ready after 20 minutes.").arg(key), details);
    else
        m_outcome->show(MessageBanner::Tone::Warning,
            tr("It could not be found out whether key %1 works.").arg(key), details);
}

} // namespace ui
