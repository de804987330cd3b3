// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the key page's tables are taken out of the window, and what a refresh does to them
// and what the status bar says of them.
#include "ui/pages/keyspage.h"

#include "models/environmentmodel.h"
#include "models/keychanges.h"
#include "models/resourcemodel.h"
#include "models/words.h"
#include "ui/pages/keysearch.h"
#include "ui/widgets/changenote.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowhold.h"
#include "ui/widgets/tablepanel.h"
#include "workflows/keyreadiness.h"
#include "workflows/session.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace ui {

using inventory::List;

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

void KeysPage::wireChanges()
{
    m_changes = new ChangeNote(m_keyPanel);
    // In place of the stretch that stands between the heading and what follows.
    m_keyPanel->headingRow()->addWidget(m_changes, 100);
    connect(m_changes, &ChangeNote::showRequested, this, &KeysPage::showOnlyChanges);
    connect(m_changes, &ChangeNote::dismissed, m_session->inventory(),
        &inventory::Inventory::forgetMarks);
    connect(
        m_session->inventory(), &inventory::Inventory::keysChanged, this, &KeysPage::showChanges);
    connect(
        m_session->loader(), &inventory::InventoryLoader::finished, this, &KeysPage::showChanges);
    auto *hold = new RowHold(m_keyPanel->table());
    connect(hold, &RowHold::heldChanged, m_keys, &models::ApiKeyModel::setHeld);
    connect(
        new RowHold(m_environmentPanel->table()), &RowHold::heldChanged, this, [this](bool isHeld) {
            m_environments->setHeld(isHeld);
            m_environmentProxy->setDynamicSortFilter(!isHeld);
        });
    connect(
        new RowHold(m_resourcePanel->table()), &RowHold::heldChanged, this, [this](bool isHeld) {
            m_resources->setHeld(isHeld);
            m_resourceProxy->setDynamicSortFilter(!isHeld);
        });
    connect(m_keys, &models::ApiKeyModel::aboutToFollow, this, &KeysPage::rememberPlace);
    connect(m_keys, &models::ApiKeyModel::followed, this, &KeysPage::keepPlace);
}

void KeysPage::showChanges()
{
    // While a list is read, what it shows is not told yet: gone keys come last.
    if (m_session->loader()->isLoading() && !m_session->inventory()->marks().isEmpty())
        return;
    m_changes->say(models::keyChangesText(*m_session->inventory()));
    if (m_session->inventory()->marks().isEmpty())
        showOnlyChanges(false);
}

/// All of them, whatever else hides rows.
void KeysPage::showOnlyChanges(bool isOnly)
{
    m_changes->setShown(isOnly);
    if (m_keys->filter().isMarked == isOnly)
        return;
    if (isOnly) {
        release();
        Q_EMIT kindResetRequested();
        Q_EMIT searchResetRequested();
    }
    models::ApiKeyFilter filter = m_keys->filter();
    filter.isMarked = isOnly;
    m_keys->setFilter(filter);
}

/// The selected row where it is in view, else the first that is. At the top without a selection,
/// what comes is let in.
void KeysPage::rememberPlace()
{
    const QTableView *table = m_keyPanel->table();
    const QItemSelection selection = table->selectionModel()->selection();
    const QPersistentModelIndex selected
        = selection.isEmpty() ? QPersistentModelIndex() : selection.first().topLeft();
    m_anchor = QPersistentModelIndex();
    if (selected.isValid() && table->viewport()->rect().intersects(table->visualRect(selected)))
        m_anchor = selected;
    else if (table->verticalScrollBar()->value() > 0)
        m_anchor = m_keys->index(table->rowAt(0), 0);
    m_anchorRow = m_anchor.row();
}

void KeysPage::keepPlace()
{
    if (!m_anchor.isValid())
        return;
    QScrollBar *bar = m_keyPanel->table()->verticalScrollBar();
    // The range of the bar is that of the rows before, until the table is laid out.
    m_keyPanel->table()->doItemsLayout();
    bar->setValue(bar->value() + m_anchor.row() - m_anchorRow);
    m_anchor = QPersistentModelIndex();
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

QString KeysPage::statusText() const
{
    const inventory::Inventory &inventory = *m_session->inventory();
    const inventory::LoadState &keys = inventory.state(List::Keys);
    const int listed
        = inventory.keys().size() - int(inventory.unlistedKeys().size()) - inventory.deletedCount();
    if (!m_session->isSignedIn())
        return tr("Keys as of %1; not signed in yet").arg(models::readingTime(keys.completeAt));
    // Read in parts, all that are known have come long before the list of all has been gone
    // through.
    if (keys.isLoading() && keys.completeAt.isValid() && keys.count >= listed)
        return tr("%Ln key(s) read, looking for others…", nullptr, keys.count);
    if (keys.isLoading())
        return tr("Loading: %Ln key(s) so far", nullptr, keys.count);
    if (m_session->loader()->isLoading())
        return tr("Loading clusters and accounts…");
    const QString at = models::readingTime(keys.completeAt);
    if (!keys.isComplete()) {
        if (!keys.completeAt.isValid())
            return tr("The list of keys is not complete");
        return keys.error ? tr("Keys as of %1: they could not be read again").arg(at)
                          : tr("Keys as of %1: reading them again was cancelled").arg(at);
    }
    const QString text = tr("%Ln key(s), read at %1", nullptr, listed).arg(at);
    const int tried = int(m_session->readiness()->watched().size());
    return tried == 0 ? text : tr("%1; trying %Ln new key(s)", nullptr, tried).arg(text);
}

} // namespace ui
