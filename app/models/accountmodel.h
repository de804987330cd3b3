// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/names.h"
#include "models/rowmodel.h"

#include <QTimer>

namespace models {

/// Somebody who owns keys, or could.
struct AccountRow
{
    domain::PrincipalId id; ///< empty: what Confluent keeps for itself
    OwnerStanding standing = OwnerStanding::NotLoaded;
    domain::Account account; ///< empty but for `id` unless `standing` is ServiceAccount or User
    int keys = 0;
    QDateTime newestKey; ///< invalid where there is none
    QDateTime oldestKey;
    QString roles;

    bool operator==(const AccountRow &) const = default;
};

/// Service accounts, users, and whoever else owns a key: accounts that are gone, those that may not
/// be seen, and Confluent itself.
class AccountModel : public RowModel<AccountRow>
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Kind,
        Identifier,
        Email,
        Description,
        Status,
        Keys,
        NewestKey,
        OldestKey,
        Roles,
        ColumnCount
    };
    enum class Show {
        Everyone,
        ServiceAccounts ///< those that exist: who may own a new key
    };

    explicit AccountModel(
        inventory::Inventory *inventory, Show show = Show::Everyone, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for the edit; the row changes when the API has it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Whether names and descriptions of service accounts can be edited in place.
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    /// Whether name, ID, e-mail or description have each of these words somewhere, in any case.
    bool matches(int row, const QStringList &words) const;

Q_SIGNALS:
    void editRequested(const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit);

private:
    void refill();
    QHash<domain::PrincipalId, AccountRow> ownersOfKeys() const;
    QString text(const AccountRow &row, int column) const;
    QVariant sortValue(const AccountRow &row, int column) const;
    QString toolTip(const AccountRow &row, int column) const;

    inventory::Inventory *m_inventory;
    Show m_show;
    bool m_isEditable = false;
    /// Many changes in a row are one refill.
    QTimer m_refill;
};

/// What is known of an account, and how, in one sentence.
QString standingSentence(const domain::PrincipalId &id, OwnerStanding standing);
/// What somebody is: "Service account", "User", "Confluent", or what is known of an ID.
QString standingName(OwnerStanding standing);

} // namespace models
