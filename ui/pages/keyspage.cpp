// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyspage.h"

#include "models/environmentmodel.h"
#include "models/names.h"
#include "models/resourcemodel.h"
#include "models/roles.h"
#include "models/words.h"
#include "ui/delegates/celldelegate.h"
#include "ui/icons.h"
#include "ui/pages/keyedits.h"
#include "ui/pages/keysearch.h"
#include "ui/pages/keyselection.h"
#include "ui/rowsahead.h"
#include "ui/uisettings.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placepanel.h"
#include "ui/widgets/tablepanel.h"
#include "workflows/session.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using inventory::List;

namespace {

/// Relative times are in minutes at their finest.
constexpr std::chrono::seconds clockInterval{30};

QSortFilterProxyModel *newSorting(QAbstractItemModel *source, QObject *parent)
{
    auto *proxy = new QSortFilterProxyModel(parent);
    proxy->setSourceModel(source);
    proxy->setSortRole(models::SortRole);
    proxy->setSortLocaleAware(true);
    proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    proxy->sort(0);
    return proxy;
}

/// The source row that is selected in `table`; -1 where none is.
int selectedRow(const QTableView *table, const QSortFilterProxyModel *proxy)
{
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : proxy->mapToSource(rows.first()).row();
}

} // namespace

KeysPage::KeysPage(workflows::Session *session, UiSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_environments(new models::EnvironmentModel(session->inventory(), this))
    , m_resources(new models::ResourceModel(session->inventory(), this))
    , m_keys(new models::ApiKeyModel(session->inventory(), this))
    , m_environmentProxy(newSorting(m_environments, this))
    , m_resourceProxy(newSorting(m_resources, this))
    , m_banner(new MessageBanner(this))
    , m_notice(new MessageBanner(this))
    , m_edits(new KeyEdits(session, m_keys, m_banner, this))
    , m_search(new KeySearch(session, m_keys, m_notice, this))
    , m_environmentPanel(new TablePanel(tr("Environments"), tr("Environments"), this))
    , m_resourcePanel(
          new TablePanel(tr("Clusters and resources"), tr("Clusters and resources"), this))
    , m_keyPanel(new TablePanel(tr("API keys"), tr("API keys"), this))
    , m_currentPanel(m_keyPanel)
    , m_inspector(new Inspector(session, this))
    , m_place(new PlacePanel(session->inventory(), this))
    , m_detail(new QStackedWidget(this))
    , m_upper(new QSplitter(Qt::Horizontal, this))
    , m_lower(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    RowsAhead::prepare(*session->inventory(), this);
    buildEnvironments();
    buildResources();
    buildKeys();
    wireEditing();
    wireTakingOut();
    wireChanges();
    m_notice->setObjectName(QStringLiteral("searchNotice"));
    m_notice->setClosable(false);
    connect(m_search, &KeySearch::problemChanged, this, &Page::searchProblemChanged);
    connect(m_search, &KeySearch::keyFound, this, &KeysPage::showFoundKey);
    connect(m_search, &KeySearch::changed, this, &KeysPage::showStates);

    m_upper->addWidget(m_environmentPanel);
    m_upper->addWidget(m_resourcePanel);
    m_lower->addWidget(m_keyPanel);
    m_detail->addWidget(m_inspector);
    m_detail->addWidget(m_place);
    m_lower->addWidget(m_detail);
    m_rows->addWidget(m_upper);
    m_rows->addWidget(m_lower);
    for (QSplitter *splitter : {m_upper, m_lower, m_rows}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(12);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_banner);
    column->addWidget(m_rows, 1);
    restoreLayout();

    connect(session->inventory(), &inventory::Inventory::stateChanged, this, &KeysPage::showStates);
    // Before anything is painted.
    connect(m_keys, &models::ApiKeyModel::rowsChanged, m_keyPanel->table(), &DataTable::layOut);
    connect(m_keys, &models::ApiKeyModel::rowsChanged, this, &KeysPage::showStates);
    // A selected row that goes is no change of the selection to Qt.
    connect(m_keys, &models::ApiKeyModel::rowsChanged, this, &KeysPage::showDetail);
    connect(m_resources, &QAbstractItemModel::rowsInserted, this, &KeysPage::showStates);
    connect(m_resources, &QAbstractItemModel::rowsRemoved, this, &KeysPage::showStates);
    connect(m_environments, &QAbstractItemModel::rowsInserted, this, &KeysPage::showStates);
    connect(m_environments, &QAbstractItemModel::rowsRemoved, this, &KeysPage::showStates);
    connect(&m_clock, &QTimer::timeout, m_keys, &models::ApiKeyModel::refreshTimes);
    connect(&m_clock, &QTimer::timeout, m_inspector, &Inspector::refresh);
    connect(&m_clock, &QTimer::timeout, this, &KeysPage::showStates);
    m_clock.start(clockInterval);
    connect(session, &workflows::Session::profileChanged, this, &KeysPage::applyProfile);
    applyProfile();
    narrow();
    showStates();
}

KeysPage::~KeysPage()
{
    saveLayout();
}

void KeysPage::buildEnvironments()
{
    TablePanel *panel = m_environmentPanel;
    panel->table()->setModel(m_environmentProxy);
    panel->table()->sortByColumn(models::EnvironmentModel::Name, Qt::AscendingOrder);
    panel->setSentences({tr("This organization has no environments that you may see."), {},
        tr("Loading environments…"), tr("The environments could not be loaded."),
        tr("You may not list environments."), tr("Not all environments could be loaded."), {}});
    m_allEnvironments = panel->addAllButton(tr("All environments"));
    QItemSelectionModel *selection = panel->table()->selectionModel();
    connect(m_allEnvironments, &QPushButton::clicked, selection, &QItemSelectionModel::clear);
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        m_resources->setEnvironment(currentEnvironment());
        narrow();
    });
    panel->table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(
        panel->table(), &QWidget::customContextMenuRequested, this, &KeysPage::showEnvironmentMenu);
    connect(panel, &TablePanel::reloadRequested, m_session->loader(),
        &inventory::InventoryLoader::refresh);
}

void KeysPage::showEnvironmentMenu(const QPoint &position)
{
    const QTableView *table = m_environmentPanel->table();
    const QModelIndex index = m_environmentProxy->mapToSource(table->indexAt(position));
    if (!index.isValid())
        return;
    const domain::EnvironmentId id = m_environments->itemAt(index.row()).id;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy ID"), this,
        [this, id] { Q_EMIT copyRequested(id.toString()); });
    menu->addSeparator();
    // A mark of this machine's: it may be set in a read-only organization too.
    QAction *mark = menu->addAction(tr("Production environment"));
    mark->setCheckable(true);
    mark->setChecked(
        models::isProduction(id, m_session->profile().production, *m_session->inventory()));
    connect(mark, &QAction::triggered, this,
        [this, id](bool isOn) { Q_EMIT productionMarked(id, isOn); });
    menu->popup(table->viewport()->mapToGlobal(position));
}

void KeysPage::buildResources()
{
    TablePanel *panel = m_resourcePanel;
    panel->table()->setModel(m_resourceProxy);
    panel->table()->sortByColumn(models::ResourceModel::Name, Qt::AscendingOrder);
    panel->setSentences({tr("There are no clusters here."), {}, tr("Loading clusters…"),
        tr("The clusters could not be loaded."), tr("You may not list clusters."),
        tr("Not all clusters could be loaded."), tr("There are no clusters in this environment.")});
    m_allResources = panel->addAllButton(tr("All clusters and resources"));
    QItemSelectionModel *selection = panel->table()->selectionModel();
    connect(m_allResources, &QPushButton::clicked, selection, &QItemSelectionModel::clear);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &KeysPage::narrow);
    connect(panel, &TablePanel::reloadRequested, m_session->loader(),
        &inventory::InventoryLoader::refresh);
    connect(panel, &TablePanel::filterResetRequested, this, &KeysPage::widen);
}

void KeysPage::buildKeys()
{
    TablePanel *panel = m_keyPanel;
    QTableView *table = panel->table();
    table->setModel(m_keys);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->sortByColumn(
        models::ApiKeyModel::columnOf(models::ApiKeyField::Created), Qt::DescendingOrder);
    QItemSelectionModel *selection = table->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        showDetail();
        Q_EMIT commandsChanged();
    });
    connect(panel, &TablePanel::reloadRequested, m_session->loader(),
        &inventory::InventoryLoader::refresh);
    connect(panel, &TablePanel::emptyActionTriggered, this, &KeysPage::createRequested);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, [this, table](const QPoint &at) {
        // The position is in the viewport's coordinates.
        Q_EMIT menuRequested(table->viewport()->mapToGlobal(at));
    });
    connect(panel, &TablePanel::filterResetRequested, this, &KeysPage::onNothingShown);
    connect(m_inspector, &Inspector::copyRequested, this, &KeysPage::copyRequested);
    connect(m_place, &PlacePanel::copyRequested, this, &KeysPage::copyRequested);
    connect(m_inspector, &Inspector::kafkaKeyWanted, this, &KeysPage::kafkaKeyWanted);
    connect(m_inspector, &Inspector::kafkaKeyForgotten, this, &KeysPage::kafkaKeyForgotten);
    connect(m_inspector, &Inspector::rotationRequested, this,
        [this](const domain::ApiKey &key) { Q_EMIT rotationRequested({key}); });
    connect(m_inspector, &Inspector::keyRequested, this, &KeysPage::selectKey);
    connect(m_inspector, &Inspector::ownerRequested, this, [this](const domain::PrincipalId &id) {
        Q_EMIT searchRequested(QStringLiteral("owner:") + id.toString());
    });
    connect(m_inspector, &Inspector::environmentRequested, this,
        [this](const domain::EnvironmentId &id) {
            Q_EMIT searchRequested(QStringLiteral("env:") + id.toString());
        });
    connect(m_inspector, &Inspector::accountRequested, this, &KeysPage::accountRequested);
    connect(m_inspector, &Inspector::resourceRequested, this, [this](const domain::ResourceId &id) {
        Q_EMIT searchRequested(QStringLiteral("resource:") + id.toString());
    });
}

/// The selected key, else the cluster or environment that the tables are narrowed to.
void KeysPage::showDetail()
{
    const int count = KeySelection(m_keyPanel, m_keys).count();
    if (count == 1)
        m_inspector->showKey(currentKey());
    else
        m_inspector->showCount(count);
    const bool isPlace = count == 0 && m_place->show(currentEnvironment(), currentResource());
    m_detail->setCurrentWidget(isPlace ? static_cast<QWidget *>(m_place) : m_inspector);
}

/// What the person has set for this organization, now or while it is open.
void KeysPage::applyProfile()
{
    const domain::ProductionRule &production = m_session->profile().production;
    const bool canWrite = m_session->mayWrite();
    m_environments->setProduction(production);
    m_resources->setProduction(production);
    m_keys->setProduction(production);
    m_inspector->setProduction(production);
    m_place->setProduction(production);
    m_keys->setEditable(canWrite);
    m_inspector->setEditable(canWrite);
    m_keyPanel->setSentences({tr("There are no API keys that you may see."),
        canWrite ? tr("Create key…") : QString(), tr("Loading API keys…"),
        tr("The API keys could not be loaded."), tr("You may not list API keys."),
        tr("Not all API keys are shown."), tr("No key matches.")});
    showStates();
}

void KeysPage::wireEditing()
{
    connect(m_inspector, &Inspector::editRequested, m_edits, &KeyEdits::edit);
    connect(m_inspector, &Inspector::editingBegan, this, [this](const domain::ApiKeyId &id) {
        m_edits->begin(m_session->inventory()->keys().find(id).value_or(domain::ApiKey()));
    });
    const auto *delegate = qobject_cast<CellDelegate *>(m_keyPanel->table()->itemDelegate());
    connect(delegate, &CellDelegate::editingBegan, m_edits,
        [this](const QModelIndex &index) { m_edits->begin(m_keys->keyAt(index.row())); });
    connect(m_edits, &KeyEdits::leftOver, this, &KeysPage::selectKeys);
}

domain::EnvironmentId KeysPage::currentEnvironment() const
{
    const int row = selectedRow(m_environmentPanel->table(), m_environmentProxy);
    return row < 0 ? domain::EnvironmentId() : m_environments->itemAt(row).id;
}

domain::ResourceId KeysPage::currentResource() const
{
    const int row = selectedRow(m_resourcePanel->table(), m_resourceProxy);
    return row < 0 ? domain::ResourceId() : m_resources->itemAt(row).id;
}

domain::ApiKeyId KeysPage::currentKey() const
{
    return KeySelection(m_keyPanel, m_keys).single();
}

QList<domain::ApiKey> KeysPage::selectedKeys() const
{
    QList<domain::ApiKey> keys;
    const inventory::Inventory &known = *m_session->inventory();
    for (const domain::ApiKeyId &id : KeySelection(m_keyPanel, m_keys).ids()) {
        if (const auto key = known.keys().find(id); key && !known.isDeleted(id))
            keys.append(*key);
    }
    return keys;
}

void KeysPage::selectKeys(const QList<domain::ApiKeyId> &ids)
{
    KeySelection(m_keyPanel, m_keys).select(ids);
}

void KeysPage::narrow()
{
    models::ApiKeyFilter filter = m_keys->filter();
    filter.environment = currentEnvironment();
    filter.resource = currentResource();
    m_session->loader()->setFocus(filter.resource);
    m_allEnvironments->setEnabled(!filter.environment.isEmpty());
    m_allResources->setEnabled(!filter.resource.isEmpty());
    m_keys->setFilter(filter);
    showDetail();
}

void KeysPage::setSearch(const QString &text)
{
    const bool wasActive = m_search->isActive();
    m_search->setText(text);
    if (m_search->isActive() && !wasActive)
        m_before = Narrowing{currentEnvironment(), currentResource()};
    if (m_search->isActive())
        release();
    else if (wasActive)
        restoreNarrowing();
    // Other words may find the same keys: what is said of them names the words.
    showStates();
}

void KeysPage::settleSearch()
{
    m_search->settle();
}

const search::Vocabulary *KeysPage::searchVocabulary()
{
    return &m_search->vocabulary();
}

QString KeysPage::searchProblem() const
{
    return m_search->problem();
}

/// Takes the selection of environment and cluster back.
void KeysPage::release()
{
    m_environmentPanel->table()->selectionModel()->clear();
    m_resourcePanel->table()->selectionModel()->clear();
}

/// Selects again what was selected before the search, unless the person has selected something
/// since.
void KeysPage::restoreNarrowing()
{
    const Narrowing before = m_before.value_or(Narrowing());
    m_before.reset();
    if (!currentEnvironment().isEmpty() || !currentResource().isEmpty())
        return;
    const int environment = m_environments->rowOf(before.environment);
    if (environment >= 0) {
        m_environmentPanel->table()->selectRow(
            m_environmentProxy->mapFromSource(m_environments->index(environment, 0)).row());
    }
    const int resource = m_resources->rowOf(before.resource);
    if (resource >= 0) {
        m_resourcePanel->table()->selectRow(
            m_resourceProxy->mapFromSource(m_resources->index(resource, 0)).row());
    }
}

void KeysPage::setKind(std::optional<domain::ResourceKind> kind)
{
    models::ApiKeyFilter filter = m_keys->filter();
    filter.kind = kind;
    m_keys->setFilter(filter);
}

void KeysPage::widen()
{
    m_before.reset();
    release();
    showOnlyChanges(false);
    Q_EMIT kindResetRequested();
    Q_EMIT searchResetRequested();
}

/// What hides keys beside the search, in words: the kind, the cluster, the environment.
QString KeysPage::narrowedTo() const
{
    const inventory::Inventory &known = *m_session->inventory();
    const models::ApiKeyFilter &filter = m_keys->filter();
    QStringList parts;
    if (filter.isMarked)
        parts.append(tr("changed keys"));
    if (filter.kind)
        parts.append(models::kindName(*filter.kind));
    if (const domain::Resource *resource = known.resource(filter.resource))
        parts.append(models::resourceName(*resource, known));
    if (!filter.environment.isEmpty())
        parts.append(models::environmentName(filter.environment, known));
    return parts.join(QStringLiteral(", "));
}

/// The one action of a key table without rows: search in more, read more, or search less.
void KeysPage::onNothingShown()
{
    if (!m_search->isActive()) {
        widen();
    } else if (!narrowedTo().isEmpty()) {
        release();
        showOnlyChanges(false);
        Q_EMIT kindResetRequested();
    } else if (m_session->inventory()->state(List::Keys).phase
            == inventory::LoadState::Phase::Partial
        || m_session->inventory()->state(List::Keys).phase == inventory::LoadState::Phase::Failed) {
        m_session->loader()->refresh();
    } else {
        Q_EMIT searchResetRequested();
    }
}

void KeysPage::updateKeySentences()
{
    using Phase = inventory::LoadState::Phase;
    TablePanel::Sentences sentences = m_keyPanel->sentences();
    sentences.filtered = tr("No key matches.");
    sentences.filteredAction.clear();
    if (m_search->isActive()) {
        const QString narrowing = narrowedTo();
        const Phase phase = m_session->inventory()->state(List::Keys).phase;
        sentences.filtered = m_search->emptyText(narrowing);
        if (!narrowing.isEmpty())
            sentences.filteredAction = tr("Search everything");
        else if (phase == Phase::Partial || phase == Phase::Failed)
            sentences.filteredAction = tr("Load again");
        else
            sentences.filteredAction = tr("Clear the search");
    }
    m_keyPanel->setSentences(sentences);
}

/// Shows the key that was asked for by its ID; the focus stays where the person types.
void KeysPage::showFoundKey(const domain::ApiKeyId &id)
{
    if (m_keys->rowOf(id) < 0)
        Q_EMIT kindResetRequested();
    const int row = m_keys->rowOf(id);
    if (row < 0)
        return;
    m_keyPanel->table()->selectRow(row);
    m_keyPanel->table()->scrollTo(m_keys->index(row, 0));
}

void KeysPage::showStates()
{
    const inventory::Inventory &known = *m_session->inventory();
    m_search->update();
    if (m_keys->rowCount() == 0)
        updateKeySentences();
    m_environmentPanel->showState(known.state(List::Environments), m_environments->rowCount(),
        int(known.environments().size()));
    m_resourcePanel->showState(
        known.state(List::Resources), m_resources->rowCount(), int(known.resources().size()));
    m_keyPanel->showState(known.state(List::Keys), m_keys->rowCount(), known.keys().size());
    const QLocale locale;
    // Rows of keys that are gone stay for a while, and are no keys.
    const int shown
        = known.state(List::Keys).isLoading() ? m_keys->rowCount() : m_keys->existingCount();
    const int all = known.keys().size() - known.deletedCount();
    const QString count = shown == all
        ? locale.toString(all)
        : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all));
    const bool isOfAll = m_search->isActive() && narrowedTo().isEmpty();
    //: %1 is a number of keys, or "3 of 64": what a search has found
    m_keyPanel->setCount(isOfAll ? tr("%1 in all environments").arg(count) : count);
    m_environmentPanel->setCount(locale.toString(m_environments->rowCount()));
    m_resourcePanel->setCount(locale.toString(m_resources->rowCount()));
    Q_EMIT statusChanged();
    Q_EMIT commandsChanged();
}

void KeysPage::selectKey(const domain::ApiKeyId &id)
{
    // The search goes first: who makes several keys in one cluster wants to stay there.
    if (m_keys->rowOf(id) < 0)
        Q_EMIT searchResetRequested();
    if (m_keys->rowOf(id) < 0)
        widen();
    const int row = m_keys->rowOf(id);
    if (row < 0)
        return;
    QTableView *table = m_keyPanel->table();
    table->selectRow(row);
    table->setCurrentIndex(m_keys->index(
        row, table->currentIndex().column() < 0 ? 0 : table->currentIndex().column()));
    table->scrollTo(m_keys->index(row, 0));
}

void KeysPage::editCurrent(models::ApiKeyField field)
{
    const int row = m_keys->rowOf(currentKey());
    if (row < 0)
        return;
    QTableView *table = m_keyPanel->table();
    const int column = models::ApiKeyModel::columnOf(field);
    table->setColumnHidden(column, false);
    const QModelIndex cell = m_keys->index(row, column);
    table->scrollTo(cell);
    table->setCurrentIndex(cell);
    table->edit(cell);
}

void KeysPage::focusContents()
{
    m_keyPanel->table()->setFocus();
}

QString KeysPage::searchHint() const
{
    return tr("Search keys, owners, resources");
}

void KeysPage::saveLayout() const
{
    m_settings->setState(QStringLiteral("keys/upper"), m_upper->saveState());
    m_settings->setState(QStringLiteral("keys/lower"), m_lower->saveState());
    m_settings->setState(QStringLiteral("keys/rows"), m_rows->saveState());
    m_settings->setState(
        QStringLiteral("keys/environmentColumns"), m_environmentPanel->saveColumns());
    m_settings->setState(QStringLiteral("keys/resourceColumns"), m_resourcePanel->saveColumns());
    m_settings->setState(QStringLiteral("keys/keyColumns"), m_keyPanel->saveColumns());
}

void KeysPage::restoreLayout()
{
    QList<int> hidden;
    const auto columns = models::apiKeyColumns();
    for (int column = 0; column < int(columns.size()); ++column) {
        if (!columns[size_t(column)].isShownAtFirst)
            hidden.append(column);
    }
    using models::EnvironmentModel;
    using models::ResourceModel;
    m_environmentPanel->setDefaultColumns({26, 16, 12, 12, 16, 18},
        {EnvironmentModel::Resources, EnvironmentModel::Governance, EnvironmentModel::Created});
    m_resourcePanel->setDefaultColumns({26, 20, 14, 22, 20, 16, 10, 14, 40, 40, 18},
        {ResourceModel::Type, ResourceModel::Bootstrap, ResourceModel::Endpoint,
            ResourceModel::Created});
    m_keyPanel->setDefaultColumns({21, 15, 15, 16, 17, 22, 18, 18, 14, 14, 16, 18, 26}, hidden);
    m_environmentPanel->setStretchColumn(models::EnvironmentModel::Name);
    m_resourcePanel->setStretchColumn(models::ResourceModel::Name);
    m_keyPanel->setStretchColumn(models::ApiKeyModel::columnOf(models::ApiKeyField::Description));
    const auto saved = [this](const char *name) {
        return m_settings->state(QStringLiteral("keys/%1").arg(QLatin1String(name)));
    };
    m_environmentPanel->restoreColumns(saved("environmentColumns"));
    m_resourcePanel->restoreColumns(saved("resourceColumns"));
    m_keyPanel->restoreColumns(saved("keyColumns"));
    if (!m_upper->restoreState(saved("upper")))
        m_upper->setSizes({380, 720});
    if (!m_lower->restoreState(saved("lower")))
        m_lower->setSizes({930, 290});
    if (!m_rows->restoreState(saved("rows")))
        m_rows->setSizes({200, 420});
    m_upper->setStretchFactor(1, 1);
    m_lower->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 1);
}

} // namespace ui
