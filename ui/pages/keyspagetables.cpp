// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the key page's tables are taken out of the window, and what a refresh does to them.
#include "ui/pages/keyspage.h"

#include "models/words.h"
#include "ui/pages/keysearch.h"
#include "ui/widgets/tablepanel.h"

#include <QApplication>

namespace ui {

void KeysPage::wireTakingOut()
{
    m_environmentPanel->setExportName(QStringLiteral("environments"));
    m_resourcePanel->setExportName(QStringLiteral("clusters"));
    m_keyPanel->setExportName(QStringLiteral("keys"));
    for (TablePanel *panel : {m_environmentPanel, m_resourcePanel, m_keyPanel}) {
        connect(panel, &TablePanel::exportRequested, this,
            [this, panel] { Q_EMIT takeOutRequested(panel, Command::Export); });
        connect(panel, &TablePanel::copyRequested, this,
            [this, panel] { Q_EMIT takeOutRequested(panel, Command::CopyTable); });
        connect(qApp, &QApplication::focusChanged, panel, [this, panel](QWidget *, QWidget *now) {
            if (now && panel->isAncestorOf(now)) {
                m_currentPanel = panel;
                Q_EMIT commandsChanged();
            }
        });
    }
}

QString KeysPage::narrowing() const
{
    QStringList parts;
    const QString narrowed = narrowedTo();
    if (!narrowed.isEmpty())
        parts.append(tr("Only %1").arg(narrowed));
    if (m_search->isActive())
        parts.append(tr("Search: %1").arg(models::plain(m_search->text())));
    return parts.join(QStringLiteral(" – "));
}

} // namespace ui
