// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/apikeymodel.h"
#include "ui/pages/page.h"

#include <QPersistentModelIndex>
#include <QTimer>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QSortFilterProxyModel;

namespace models {
class EnvironmentModel;
class ResourceModel;
} // namespace models
namespace workflows {
class Session;
}

namespace ui {

class ChangeNote;
class Inspector;
class KeyEdits;
class KeySearch;
class MessageBanner;
class PlacePanel;
class TablePanel;
class UiSettings;

/// The three linked tables and the inspector: selecting an environment or a cluster narrows the
/// keys.
class KeysPage : public Page
{
    Q_OBJECT
public:
    KeysPage(workflows::Session *session, UiSettings *settings, QWidget *parent = nullptr);
    ~KeysPage() override;

    Place place() const override { return Place::Keys; }
    QString refusal(Command command) const override;
    void run(Command command) override;
    QList<std::optional<Command>> menuCommands() const override;
    QString searchHint() const override;
    /// Searches everything: what environments and clusters were selected is taken back, until the
    /// search is empty again.
    void setSearch(const QString &text) override;
    void settleSearch() override;
    const search::Vocabulary *searchVocabulary() override;
    QString searchProblem() const override;
    QString narrowing() const override;
    QString statusText() const override;
    void focusContents() override;
    void fillColumnMenu(QMenu *menu) override;

    void setKind(std::optional<domain::ResourceKind> kind);
    /// The one key that the person selected: empty where none or several are.
    domain::ApiKeyId currentKey() const;
    /// All that are selected and were not deleted, from the top.
    QList<domain::ApiKey> selectedKeys() const;
    /// Selects those that the table shows.
    void selectKeys(const QList<domain::ApiKeyId> &ids);
    /// The environment and cluster that the tables are narrowed to.
    domain::EnvironmentId currentEnvironment() const;
    domain::ResourceId currentResource() const;
    /// Selects and scrolls to a key, widening the tables where they hide it.
    void selectKey(const domain::ApiKeyId &id);
    MessageBanner *banner() const { return m_banner; }
    int shownKeys() const { return m_keys->rowCount(); }

Q_SIGNALS:
    void kindResetRequested();
    void createRequested();
    /// The person wants to see this account.
    void accountRequested(const domain::PrincipalId &id);
    /// The person wants to enter, or to forget, the Kafka key that ACLs are read with.
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);
    /// The person says by hand that an environment is production, or that it is not.
    void productionMarked(const domain::EnvironmentId &id, bool isOn);
    /// The person wants new keys in place of these.
    void rotationRequested(const QList<domain::ApiKey> &keys);
    void deletionRequested(const domain::ApiKey &key);
    void deletionsRequested(const QList<domain::ApiKey> &keys);
    void descriptionsRequested(const QList<domain::ApiKey> &keys);

private:
    void buildEnvironments();
    void buildResources();
    void buildKeys();
    void wireTakingOut();
    void wireChanges();
    void showChanges();
    void showOnlyChanges(bool isOnly);
    void rememberPlace();
    void keepPlace();
    void wireEditing();
    void applyProfile();
    void showEnvironmentMenu(const QPoint &position);
    void showDetail();
    void editCurrent(models::ApiKeyField field);
    void narrow();
    void showStates();
    void widen();
    void showFoundKey(const domain::ApiKeyId &id);
    void onNothingShown();
    void updateKeySentences();
    QString narrowedTo() const;
    void release();
    void restoreNarrowing();
    void saveLayout() const;
    void restoreLayout();

    workflows::Session *m_session;
    UiSettings *m_settings;
    models::EnvironmentModel *m_environments;
    models::ResourceModel *m_resources;
    models::ApiKeyModel *m_keys;
    QSortFilterProxyModel *m_environmentProxy;
    QSortFilterProxyModel *m_resourceProxy;
    MessageBanner *m_banner;
    MessageBanner *m_notice;
    KeyEdits *m_edits;
    KeySearch *m_search;
    TablePanel *m_environmentPanel;
    TablePanel *m_resourcePanel;
    TablePanel *m_keyPanel;
    /// The table that had the focus last.
    TablePanel *m_currentPanel;
    Inspector *m_inspector;
    PlacePanel *m_place;
    QStackedWidget *m_detail;
    QSplitter *m_upper;
    QSplitter *m_lower;
    QSplitter *m_rows;
    QPushButton *m_allEnvironments = nullptr;
    QPushButton *m_allResources = nullptr;
    ChangeNote *m_changes = nullptr;
    /// The row that stays where it is on the screen while others come and go.
    QPersistentModelIndex m_anchor;
    int m_anchorRow = 0;
    QTimer m_clock;
    /// What was selected when the search began.
    struct Narrowing
    {
        domain::EnvironmentId environment;
        domain::ResourceId resource;
    };
    std::optional<Narrowing> m_before;
};

} // namespace ui
