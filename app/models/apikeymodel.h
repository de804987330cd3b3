// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "models/apikeycolumns.h"
#include "models/keyfacts.h"
#include "models/keyfilter.h"
#include "models/keyhaystacks.h"
#include "models/keymatcher.h"
#include "models/keyorders.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace models {

/// The keys of an inventory as a table that filters and sorts itself: a view of row numbers over a
/// snapshot, so that a keystroke in the search field costs one scan and one layoutChanged. What
/// takes longer than that, such as the first sort by a text, is done in another thread, and shown
/// when it is done.
///
/// An edit of a name or description is not stored here: setData() asks for it by editRequested().
class ApiKeyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ApiKeyModel(inventory::Inventory *inventory, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(const ApiKeyFilter &filter);
    const ApiKeyFilter &filter() const { return m_filter; }
    /// Whether names and descriptions may be edited in place.
    void setEditable(bool editable);
    /// Environments whose name matches are production.
    void setProduction(const domain::ProductionRule &rule);

    /// While rows are held, a reading moves none: what is new comes last, what is gone or matches
    /// no more stays. Let go, they are put in order.
    void setHeld(bool held);

    /// Keys that the filter hides because it cannot be told whether they match: their owner is not
    /// known, or when they were created.
    int undecidedCount() const;

    domain::ApiKey keyAt(int row) const;
    domain::ApiKeyId idAt(int row) const { return m_keys.idAt(int(m_rows.at(size_t(row)))); }
    /// Whether it was deleted, or is in no list any more; such a row may stand a while longer.
    bool isGone(const domain::ApiKeyId &id) const;
    /// The row that shows `id`; -1 where the filter hides it or there is no such key.
    int rowOf(const domain::ApiKeyId &id) const;
    /// Rows of keys that are there still.
    int existingCount() const;
    static int columnOf(ApiKeyField field);

    /// Shows `edit` in the row while the API is asked for it; an empty edit ends that.
    void setPending(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);

public Q_SLOTS:
    /// Times are shown relative to now: repaint what they stand in.
    void refreshTimes();

Q_SIGNALS:
    /// A person finished editing a cell with a text of another value.
    void editRequested(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// Rows came, went or moved.
    void rowsChanged();
    /// \name Around rows that come, go or move without the person having asked for it
    /// @{
    void aboutToFollow();
    void followed();
    /// @}

private:
    using Rows = KeyMatcher::Rows;
    enum class Look { AtAll, AtFound }; ///< which rows may match

    void onKeysChanged(const inventory::KeyChanges &changes);
    void onNamesChanged();
    void follow();
    void followStream();
    void followPages();
    bool mergeElsewhere();
    void followInPlace();
    void rebuild();
    void takeKeys();
    bool hasNews() const { return m_isGrown || !m_changed.isEmpty(); }
    void find(Look look);
    void remember(const ApiKeyFilter &filter);
    bool recall();
    void putInOrder();
    void addUnheld();
    std::vector<quint32> heldRows(const inventory::KeyList &before);
    template <typename Change> void changeRows(Change change);
    const KeyOrder *readyOrder();
    void sortElsewhere();
    void prepareTexts();
    void letGo();
    bool isFound(quint32 row) const
    {
        return m_found[row / Rows().size()].yes[row % Rows().size()];
    }
    const domain::ApiKey &shownKey(int row) const;
    QString pendingText(const domain::ApiKey &key, ApiKeyField field) const;
    ApiKeyContext context() const;

    inventory::Inventory *m_inventory;
    /// The keys that m_rows counts in: a copy that stays as it is until takeKeys().
    inventory::KeyList m_keys;
    std::vector<quint32> m_rows;
    /// By chunk: what the filter lets through, and what nobody can tell of.
    std::vector<KeyMatcher::Found> m_found;
    /// What was found for filters before, the last one last: who deletes a letter is back there. Of
    /// m_keys as they are, but for what depends on the time.
    std::vector<std::pair<ApiKeyFilter, std::vector<KeyMatcher::Found>>> m_foundBefore;
    /// By row of m_keys: where it is shown, or -1. Empty until somebody asks.
    mutable std::vector<int> m_places;
    /// Of those that are painted: a cell asks for its key a dozen times.
    mutable QHash<quint32, domain::ApiKey> m_shownKeys;
    KeyFacts m_facts;
    KeyHaystacks m_texts;
    KeyOrders m_orders;
    ApiKeyFilter m_filter;
    QHash<domain::ApiKeyId, domain::ApiKeyEdit> m_pending;
    domain::ProductionRule m_production;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /// By which the rows are sorted until the order of m_sortColumn is there.
    int m_shownSortColumn = -1;
    Qt::SortOrder m_shownSortOrder = Qt::AscendingOrder;
    bool m_isSortingElsewhere = false;
    bool m_isPreparingTexts = false;
    /// m_keys may have rows that m_rows and m_found do not know of yet.
    bool m_isMerging = false;
    /// \name Since takeKeys()
    /// @{
    QSet<domain::ApiKeyId> m_changed; ///< without what came
    bool m_isGrown = false;
    bool m_isRenamed = false; ///< what keys name is called otherwise
    /// @}
    bool m_isRenumbered = false;
    QTimer m_rebuildTimer;
    QTimer m_textsTimer;
    QTimer m_restTimer;
    bool m_isEditable = false;
    bool m_isHeld = false;
    /// Rows are not in the order, or not those, that they would be were they not held.
    bool m_isBehind = false;
};

} // namespace models
