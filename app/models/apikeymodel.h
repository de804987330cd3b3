// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "models/apikeycolumns.h"
#include "search/matcher.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace models {

/// Which keys a view shows. Empty members let everything through.
struct ApiKeyFilter
{
    domain::EnvironmentId environment;
    domain::ResourceId resource;
    std::optional<domain::ResourceKind> kind;
    search::Query query;
    bool isMarked = false; ///< only what is new, changed or gone: see inventory::KeyMark

    bool operator==(const ApiKeyFilter &) const = default;
    bool isEmpty() const { return *this == ApiKeyFilter(); }
};

/// The keys of an inventory as a table that filters and sorts itself: a view of row numbers over a
/// snapshot, so that a keystroke in the search field costs one scan and one layoutChanged.
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
    int undecidedCount() const { return int(m_undecided.size()); }

    const domain::ApiKey &keyAt(int row) const;
    /// The row that shows `id`; -1 where the filter hides it or there is no such key.
    int rowOf(const domain::ApiKeyId &id) const;
    /// Rows of keys that are there still. Looks at every row.
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
    bool isGone(const domain::ApiKeyId &id) const;
    void onKeysChanged(const inventory::KeyChanges &changes);
    void onNamesChanged();
    search::Truth matches(const domain::ApiKey &key, const search::Matcher &matcher) const;
    const search::Record &recordOf(const domain::ApiKey &key) const;
    void follow();
    void followInPlace();
    void rebuild();
    void narrow();
    template <typename Change> void changeRows(Change change);
    void sortRows(std::vector<int> &rows) const;
    QString pendingText(const domain::ApiKey &key, ApiKeyField field) const;
    QVariant accessibleText(const domain::ApiKey &key, const ApiKeyColumn &column) const;
    ApiKeyContext context() const;

    inventory::Inventory *m_inventory;
    /// The keys that m_rows counts in: a copy that stays as it is until rebuild().
    inventory::KeyList m_keys;
    std::vector<int> m_rows;
    mutable QHash<domain::ApiKeyId, int> m_rowOfKey;
    std::vector<int> m_undecided;
    mutable QHash<domain::ApiKeyId, search::Record> m_records;
    ApiKeyFilter m_filter;
    QHash<domain::ApiKeyId, domain::ApiKeyEdit> m_pending;
    domain::ProductionRule m_production;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_rebuildTimer;
    bool m_isEditable = false;
    bool m_isHeld = false;
    /// Rows are not in the order, or not those, that they would be were they not held.
    bool m_isBehind = false;
};

} // namespace models
