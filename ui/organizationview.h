// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QPointer>

#include <functional>

class QStackedWidget;

namespace workflows {
class KeyDeletion;
class Session;
} // namespace workflows

namespace ui {

class BulkDialog;
class ClipboardGuard;
class CreateKeyDialog;
class KeysPage;
class MessageBanner;
class PageBar;
class ReadOnlyMark;
class RotationsDialog;
class TableExport;
class TablePanel;
class UiSettings;

/// The part of the window that belongs to one opened organization: its pages, and the dialogs that
/// create and delete.
class OrganizationView : public QWidget
{
    Q_OBJECT
public:
    /// What a view that is built anew for the same session starts with.
    struct State
    {
        Page::Place place = Page::Place::Keys;
        QHash<Page::Place, QString> searches;
    };

    OrganizationView(workflows::Session *session, UiSettings *settings, ClipboardGuard *clipboard,
        const State &state, QWidget *parent = nullptr);
    ~OrganizationView() override;

    Page *currentPage() const;
    void showPage(Page::Place place);
    /// The pages that there are, from the left.
    QList<Page::Place> places() const;
    KeysPage *keysPage() const { return m_keysPage; }
    State state() const { return m_state; }

    /// The text that the current page is searched for.
    QString search() const;
    void setSearch(const QString &text);

    /// What happened to the session itself, whatever page is shown.
    MessageBanner *banner() const { return m_banner; }
    /// A Kafka key stayed in the keychain; `detail` has the keychain's words.
    void showKeychainTrouble(const QString &detail);

    /// True where leaving would lose something without the person's word.
    bool isGuarded() const;
    /// True while a dialog is open that has a word in leaving.
    bool hasCreateDialog() const;
    /// Asks that dialog to go: answered by released() or stayed().
    void requestLeave();

Q_SIGNALS:
    void currentPageChanged();
    void commandsChanged();
    void statusChanged();
    void searchResetRequested();
    void searchProblemChanged();
    void searchRequested(const QString &text);
    void kindResetRequested();
    void copyRequested(const QString &text);
    void menuRequested(const QPoint &globalPosition);
    /// What held the program up has ended.
    void released();
    /// The person stays, or has to see that something failed.
    void stayed();
    void quitRequested();
    void productionMarked(const domain::EnvironmentId &id, bool isOn);
    /// The person wants to enter the Kafka key that ACLs are read with, in a dialog over `parent`.
    void kafkaKeyWanted(const domain::ResourceId &cluster, QWidget *parent);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);
    /// The person wants to sign in again, from a dialog.
    void signInRequested(QWidget *dialog);

private:
    void applyProfile();
    void addPages();
    void addPage(Page *page);
    void showJournalTrouble();
    /// `owner`: preselected, where it is not empty.
    void addLater(Page::Place place, const std::function<Page *()> &make);
    Page *newAccountsPage();
    void createKey(const domain::PrincipalId &owner);
    void takeOut(Page *page, TablePanel *panel, Page::Command command);
    /// `parent`: what the question stands over; null for the window.
    void confirmDeletion(const domain::ApiKey &key, QWidget *parent = nullptr);
    /// Makes new keys in place of these, one page after the other; then shows where they stand.
    void rotate(const QList<domain::ApiKey> &keys);
    void rotateNext();
    void showRotations();
    void openCreateDialog(CreateKeyDialog *dialog);
    void deleteNow(const domain::ApiKey &key);
    void editDescriptions(const QList<domain::ApiKey> &keys);
    void confirmDeletions(const QList<domain::ApiKey> &keys);
    void openBulk(BulkDialog *dialog);
    void onDeletionStep(workflows::KeyDeletion *deletion);

    workflows::Session *m_session;
    UiSettings *m_settings;
    ClipboardGuard *m_clipboard;
    State m_state;
    QWidget *m_profileLine;
    PageBar *m_bar;
    ReadOnlyMark *m_readOnly;
    MessageBanner *m_banner;
    MessageBanner *m_exportBanner;
    QStackedWidget *m_stack;
    TableExport *m_export;
    QHash<Page::Place, Page *> m_pages;
    QHash<Page::Place, std::function<Page *()>> m_makers;
    KeysPage *m_keysPage = nullptr;
    QPointer<CreateKeyDialog> m_createDialog;
    QPointer<RotationsDialog> m_rotations;
    /// Keys that new ones are still to be made for, and how many there were.
    QList<domain::ApiKey> m_toRotate;
    int m_rotating = 0;
    QPointer<BulkDialog> m_bulk;
    QPointer<workflows::KeyDeletion> m_deletion;
};

} // namespace ui
