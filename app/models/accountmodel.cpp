// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"

#include "domain/apikeydraft.h"
#include "models/roles.h"
#include "models/rolewords.h"
#include "models/words.h"

#include <algorithm>

namespace models {

namespace {

/// Of one owner; the times as in KeyChunk.
struct Tally
{
    int keys = 0;
    qint64 newest = inventory::KeyChunk::unknownTime;
    qint64 oldest = inventory::KeyChunk::unknownTime;

    void add(qint64 created)
    {
        ++keys;
        if (created == inventory::KeyChunk::unknownTime)
            return;
        oldest = newest == inventory::KeyChunk::unknownTime ? created : qMin(oldest, created);
        newest = qMax(newest, created);
    }
};

/// By the number of the owner.
std::vector<Tally> tallies(const inventory::Inventory &inventory)
{
    const inventory::KeyList &keys = inventory.keys();
    std::vector<Tally> result(size_t(keys.owners().size()));
    int row = 0;
    for (const inventory::KeyList::Chunk &chunk : keys.chunks()) {
        for (int place = 0; place < chunk->size(); ++place, ++row) {
            if (inventory.deletedCount() == 0 || !inventory.isDeleted(keys.idAt(row)))
                result[chunk->links()[size_t(place)].owner].add(
                    chunk->times()[size_t(place)].created);
        }
    }
    return result;
}

QDateTime timeOf(qint64 milliseconds)
{
    return milliseconds == inventory::KeyChunk::unknownTime
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

bool isNumeric(int column)
{
    return column == AccountModel::Keys || column == AccountModel::NewestKey
        || column == AccountModel::OldestKey;
}

} // namespace

QString standingName(OwnerStanding standing)
{
    switch (standing) {
    case OwnerStanding::ServiceAccount:
        return AccountModel::tr("Service account");
    case OwnerStanding::User:
        return AccountModel::tr("User");
    case OwnerStanding::None:
        //: Kind of account: Confluent keeps such keys for itself
        return AccountModel::tr("Confluent");
    default:
        //: Kind of account that the API does not let us know
        return AccountModel::tr("Unknown");
    }
}

QString standingSentence(const domain::PrincipalId &id, OwnerStanding standing)
{
    const QString name = plain(id.toString());
    switch (standing) {
    case OwnerStanding::Gone:
        return AccountModel::tr(
            "%1 owns keys, and is in no list of accounts: whose it was cannot be found out here.")
            .arg(name);
    case OwnerStanding::NotVisible:
        return AccountModel::tr("You may not list the accounts that %1 would be among.").arg(name);
    case OwnerStanding::NotLoaded:
        return AccountModel::tr("The list of accounts that %1 would be in is not read whole.")
            .arg(name);
    case OwnerStanding::None:
        return AccountModel::tr("The API names no owner: Confluent keeps such keys for itself.");
    default:
        return AccountModel::tr("The API lists this account.");
    }
}

AccountModel::AccountModel(inventory::Inventory *inventory, Show show, QObject *parent)
    : RowModel(parent)
    , m_inventory(inventory)
    , m_show(show)
{
    using inventory::Inventory;
    m_refill.setSingleShot(true);
    m_refill.setInterval(50);
    connect(&m_refill, &QTimer::timeout, this, &AccountModel::refill);
    const auto later = [this] {
        if (!m_refill.isActive())
            m_refill.start();
    };
    connect(inventory, &Inventory::accountsChanged, this, later);
    connect(inventory, &Inventory::keysChanged, this, later);
    connect(inventory, &Inventory::roleBindingsChanged, this, later);
    connect(inventory, &Inventory::stateChanged, this, later);
    refill();
}

QHash<domain::PrincipalId, AccountRow> AccountModel::ownersOfKeys() const
{
    QHash<domain::PrincipalId, AccountRow> owners;
    const std::vector<Tally> tallied = tallies(*m_inventory);
    for (size_t number = 0; number < tallied.size(); ++number) {
        const Tally &tally = tallied[number];
        if (tally.keys == 0)
            continue;
        const inventory::KeyList::Owner &owner = m_inventory->keys().owners().at(qsizetype(number));
        AccountRow &row = owners[owner.id];
        if (row.keys == 0) {
            row.id = owner.id;
            row.account.id = owner.id;
            row.standing = ownerStanding(owner, *m_inventory);
        }
        row.keys += tally.keys;
        const QDateTime newest = timeOf(tally.newest);
        const QDateTime oldest = timeOf(tally.oldest);
        if (newest.isValid() && (!row.newestKey.isValid() || newest > row.newestKey))
            row.newestKey = newest;
        if (oldest.isValid() && (!row.oldestKey.isValid() || oldest < row.oldestKey))
            row.oldestKey = oldest;
    }
    return owners;
}

void AccountModel::refill()
{
    QHash<domain::PrincipalId, AccountRow> owners = ownersOfKeys();
    QList<AccountRow> rows;
    for (const domain::Account &account : m_inventory->accounts()) {
        const bool isUser = account.kind == domain::AccountKind::User;
        AccountRow row = owners.take(account.id);
        if (isUser && m_show == Show::ServiceAccounts)
            continue;
        row.id = account.id;
        row.account = account;
        row.standing = isUser ? OwnerStanding::User : OwnerStanding::ServiceAccount;
        row.roles = rolesOf(account.id, *m_inventory);
        rows.append(row);
    }
    if (m_show == Show::Everyone) {
        for (AccountRow row : std::as_const(owners)) {
            row.roles = row.id.isEmpty() ? QString() : rolesOf(row.id, *m_inventory);
            rows.append(row);
        }
    }
    setItems(rows);
    // How a count is shown depends on how much of the list is read.
    refreshRows();
}

int AccountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccountModel::text(const AccountRow &row, int column) const
{
    const inventory::LoadState &keys = m_inventory->state(inventory::List::Keys);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (column) {
    case Name:
        return row.id.isEmpty() ? standingName(OwnerStanding::None) : plain(row.account.label());
    case Kind:
        return standingName(row.standing);
    case Identifier:
        return plain(row.id.toString());
    case Email:
        return plain(row.account.email);
    case Description:
        return plain(row.account.description);
    case Status:
        switch (row.standing) {
        case OwnerStanding::Gone:
            return tr("No such account");
        case OwnerStanding::NotVisible:
            return tr("Not visible to you");
        case OwnerStanding::NotLoaded:
            return tr("Not read yet");
        case OwnerStanding::None:
            return tr("Confluent’s own");
        default:
            //: Status of an account that the API lists
            return tr("Listed");
        }
    case Keys:
        return countText(row.keys, keys);
    case NewestKey:
        return relativeTime(row.newestKey, now);
    case OldestKey:
        return relativeTime(row.oldestKey, now);
    case Roles:
        return row.roles;
    default:
        return {};
    }
}

QVariant AccountModel::sortValue(const AccountRow &row, int column) const
{
    switch (column) {
    case Keys:
        return row.keys;
    case NewestKey:
        return row.newestKey;
    case OldestKey:
        return row.oldestKey;
    default:
        return text(row, column);
    }
}

QString AccountModel::toolTip(const AccountRow &row, int column) const
{
    switch (column) {
    case Keys:
        return countToolTip(m_inventory->state(inventory::List::Keys));
    case NewestKey:
        return exactTime(row.newestKey);
    case OldestKey:
        return exactTime(row.oldestKey);
    case Roles: {
        QStringList lines;
        for (const domain::RoleBinding &binding : m_inventory->roleBindingsOf(row.id))
            lines += bindingName(binding, *m_inventory);
        if (!m_inventory->state(inventory::List::RoleBindings).isComplete())
            lines += tr("Role bindings could not all be read: there may be more.");
        return lines.join(QLatin1Char('\n'));
    }
    case Status:
        return standingSentence(row.id, row.standing);
    default:
        return text(row, column);
    }
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountRow &row = itemAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == Description ? row.account.description : row.account.name;
    case SortRole:
        return sortValue(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case ExactRole:
        if (column == NewestKey)
            return isoTime(row.newestKey);
        return column == OldestKey ? isoTime(row.oldestKey) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case OwnerStandingRole:
        return column == Name ? QVariant(int(row.standing)) : QVariant();
    case IdentifierRole:
        return column == Identifier;
    case NumericRole:
        return isNumeric(column);
    case LengthLimitRole:
        return column == Name ? domain::maxDisplayNameLength : domain::maxDescriptionLength;
    default:
        return {};
    }
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Identifier:
        //: Column of identifiers such as sa-12345
        return tr("ID");
    case Email:
        return tr("E-mail");
    case Description:
        return tr("Description");
    case Status:
        return tr("Status");
    case Keys:
        //: Column: number of API keys
        return tr("Keys");
    case NewestKey:
        return tr("Newest key");
    case OldestKey:
        return tr("Oldest key");
    case Roles:
        return tr("Roles");
    default:
        return {};
    }
}

Qt::ItemFlags AccountModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    const bool canBe
        = m_isEditable && itemAt(index.row()).standing == OwnerStanding::ServiceAccount;
    if (canBe && (index.column() == Name || index.column() == Description))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AccountModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const domain::Account &account = itemAt(index.row()).account;
    const bool isName = index.column() == Name;
    const QString before = isName ? account.name : account.description;
    const QString text = domain::normalizedLine(value.toString());
    // The API takes no account without a name.
    if (value.toString() == before || text == before || (isName && text.isEmpty()))
        return false;
    domain::ServiceAccountEdit edit;
    (isName ? edit.displayName : edit.description) = text;
    Q_EMIT editRequested(account.id, edit);
    return true;
}

bool AccountModel::matches(int row, const QStringList &words) const
{
    const AccountRow &item = itemAt(row);
    const QStringList fields{
        text(item, Name), item.id.toString(), item.account.email, item.account.description};
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return std::any_of(fields.cbegin(), fields.cend(),
            [&](const QString &field) { return field.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace models
