// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lostanswerpage.h"

#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keycreation.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using Step = workflows::KeyCreation::Step;

LostAnswerPage::LostAnswerPage(workflows::KeyCreation *creation, QWidget *parent)
    : QWidget(parent)
    , m_creation(creation)
    , m_finding(new MessageBanner(this))
    , m_keys(newIdentifierLabel(this))
{
    m_finding->setClosable(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_finding);
    column->addWidget(m_keys);
    column->addStretch(1);
}

void LostAnswerPage::begin()
{
    QStringList ids;
    for (const domain::ApiKey &key : m_creation->orphans())
        ids.append(models::plain(key.id.toString()));
    m_keys->setText(ids.join(QLatin1Char('\n')));
    m_keys->setVisible(!ids.isEmpty());
    const ErrorText why = errorText(m_creation->error());
    switch (m_creation->step()) {
    case Step::Orphaned:
        m_finding->show(MessageBanner::Tone::Warning,
            tr("The answer was lost, but %n key(s) appeared that match what you asked for. The "
               "secret "
               "cannot be recovered: delete the key, or keep it without its secret.",
                nullptr, int(ids.size())),
            why.details);
        break;
    case Step::NotCreated:
        m_finding->show(MessageBanner::Tone::Information,
            tr("The answer was lost. The list of keys shows no new key: nothing was created, or "
               "the "
               "server is slow. Look again before you try once more."),
            why.details);
        break;
    default:
        m_finding->show(MessageBanner::Tone::Warning,
            tr("The answer was lost, and it could not be found out whether a key was created. %1")
                .arg(why.headline),
            why.details);
    }
}

} // namespace ui
