// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizationview.h"

#include "journal/journal.h"
#include "models/words.h"
#include "ui/dialogs/choosepage.h"
#include "ui/dialogs/createkeydialog.h"
#include "ui/dialogs/deletekeydialog.h"
#include "ui/dialogs/deletekeysdialog.h"
#include "ui/dialogs/editdescriptionsdialog.h"
#include "ui/errortext.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/journalpage.h"
#include "ui/pages/keyspage.h"
#include "ui/quietrefresh.h"
#include "ui/tableexport.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/readinessnote.h"
#include "ui/widgets/readonlymark.h"
#include "ui/widgets/rotationnote.h"
#include "ui/widgets/unconfirmednote.h"
#include "workflows/edithistory.h"
#include "workflows/keydeletion.h"
#include "workflows/keyreadiness.h"
#include "workflows/session.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int profileLineHeight = 3;

} // namespace

OrganizationView::OrganizationView(workflows::Session *session, UiSettings *settings,
    ClipboardGuard *clipboard, const State &state, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_clipboard(clipboard)
    , m_state(state)
    , m_profileLine(new QWidget(this))
    , m_bar(new PageBar(this))
    , m_readOnly(new ReadOnlyMark(this))
    , m_banner(new MessageBanner(this))
    , m_exportBanner(new MessageBanner(this))
    , m_stack(new QStackedWidget(this))
    , m_export(new TableExport(m_exportBanner, this))
{
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 4, 12, 0);
    head->setSpacing(4);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_bar);
    tabs->addStretch(1);
    tabs->addWidget(m_readOnly);
    head->addLayout(tabs);
    auto *unconfirmed = new UnconfirmedNote(session, this);
    connect(
        unconfirmed, &UnconfirmedNote::deletionRequested, this, [this](const domain::ApiKey &key) {
            showPage(Page::Place::Keys);
            m_keysPage->selectKey(key.id);
            confirmDeletion(key);
        });
    head->addWidget(unconfirmed);
    auto *rotations = new RotationNote(session, this);
    connect(rotations, &RotationNote::continueRequested, this, &OrganizationView::showRotations);
    head->addWidget(rotations);
    head->addWidget(m_banner);
    head->addWidget(m_exportBanner);
    head->addWidget(new ReadinessNote(session->readiness(), session->inventory(), settings, this));
    m_profileLine->setFixedHeight(profileLineHeight);
    m_profileLine->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_profileLine);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_export, &TableExport::copyRequested, this, &OrganizationView::copyRequested);
    addPages();
    new QuietRefresh(session, settings, this);
    connect(m_bar, &PageBar::placeChosen, this, &OrganizationView::showPage);
    showPage(m_state.place);
    connect(session->journal(), &journal::Journal::troubled, this,
        &OrganizationView::showJournalTrouble);
    showJournalTrouble();
    connect(session, &workflows::Session::profileChanged, this, &OrganizationView::applyProfile);
    applyProfile();
}

OrganizationView::~OrganizationView() = default;

/// Its colour and its mark, so that one organization is not taken for another.
void OrganizationView::applyProfile()
{
    const QString &color = m_session->profile().color;
    QPalette palette;
    if (!color.isEmpty())
        palette.setColor(QPalette::Window, QColor(color));
    m_profileLine->setPalette(palette);
    m_profileLine->setVisible(!color.isEmpty());
    m_readOnly->setVisible(m_session->isReadOnly());
}

/// The one place where a page joins the others.
void OrganizationView::addPages()
{
    m_keysPage = new KeysPage(m_session, m_settings, m_stack);
    connect(m_keysPage, &KeysPage::createRequested, this, [this] { createKey({}); });
    connect(m_keysPage, &KeysPage::deletionRequested, this,
        [this](const domain::ApiKey &key) { confirmDeletion(key); });
    connect(m_keysPage, &KeysPage::rotationRequested, this, &OrganizationView::rotate);
    connect(m_keysPage, &KeysPage::deletionsRequested, this, &OrganizationView::confirmDeletions);
    connect(
        m_keysPage, &KeysPage::descriptionsRequested, this, &OrganizationView::editDescriptions);
    connect(
        m_session->history(), &workflows::EditHistory::finished, this, &OrganizationView::released);
    connect(m_keysPage, &KeysPage::kindResetRequested, this, &OrganizationView::kindResetRequested);
    connect(m_keysPage, &KeysPage::productionMarked, this, &OrganizationView::productionMarked);
    connect(m_keysPage, &KeysPage::kafkaKeyWanted, this,
        [this](const domain::ResourceId &cluster) { Q_EMIT kafkaKeyWanted(cluster, window()); });
    connect(m_keysPage, &KeysPage::kafkaKeyForgotten, this, &OrganizationView::kafkaKeyForgotten);
    m_bar->addPlace(Page::Place::Keys);
    addPage(m_keysPage);
    connect(m_session->readiness(), &workflows::KeyReadiness::watchedChanged, m_keysPage,
        &Page::statusChanged);
    connect(m_keysPage, &KeysPage::accountRequested, this, [this](const domain::PrincipalId &id) {
        showPage(Page::Place::Accounts);
        Q_EMIT searchResetRequested();
        if (auto *accounts = qobject_cast<AccountsPage *>(currentPage()))
            accounts->select(id);
    });
    // What is not seen at first is made when it is.
    addLater(Page::Place::Accounts, [this] { return newAccountsPage(); });
    addLater(Page::Place::Journal,
        [this] { return new JournalPage(m_session->journal(), m_settings, m_stack); });
}

Page *OrganizationView::newAccountsPage()
{
    auto *accounts = new AccountsPage(m_session, m_settings, m_stack);
    connect(accounts, &AccountsPage::keyRequested, this, &OrganizationView::createKey);
    connect(accounts, &AccountsPage::ownedKeysRequested, this,
        [this](const domain::PrincipalId &owner) {
            showPage(Page::Place::Keys);
            Q_EMIT searchRequested(QStringLiteral("owner:") + owner.toString());
        });
    return accounts;
}

void OrganizationView::addLater(Page::Place place, const std::function<Page *()> &make)
{
    m_bar->addPlace(place);
    m_makers.insert(place, make);
}

void OrganizationView::addPage(Page *page)
{
    m_pages.insert(page->place(), page);
    m_stack->addWidget(page);
    page->setSearch(m_state.searches.value(page->place()));
    page->settleSearch();
    const auto ifCurrent = [this, page](void (OrganizationView::*announce)()) {
        return [this, page, announce] {
            if (page == currentPage())
                Q_EMIT(this->*announce)();
        };
    };
    connect(page, &Page::commandsChanged, this, ifCurrent(&OrganizationView::commandsChanged));
    connect(page, &Page::statusChanged, this, ifCurrent(&OrganizationView::statusChanged));
    connect(page, &Page::searchResetRequested, this,
        ifCurrent(&OrganizationView::searchResetRequested));
    connect(page, &Page::searchProblemChanged, this,
        ifCurrent(&OrganizationView::searchProblemChanged));
    connect(page, &Page::searchRequested, this, &OrganizationView::searchRequested);
    connect(page, &Page::takeOutRequested, this,
        [this, page](TablePanel *panel, Page::Command command) { takeOut(page, panel, command); });
    connect(page, &Page::copyRequested, this, &OrganizationView::copyRequested);
    connect(page, &Page::menuRequested, this, &OrganizationView::menuRequested);
}

void OrganizationView::takeOut(Page *page, TablePanel *panel, Page::Command command)
{
    const TableExport::Subject subject{panel, m_session->organizationName(), page->narrowing()};
    if (command == Page::Command::Export)
        m_export->exportCsv(subject);
    else if (command == Page::Command::CopyTable)
        m_export->copy(subject);
    else if (command == Page::Command::Print)
        m_export->print(subject);
    else if (command == Page::Command::SavePdf)
        m_export->savePdf(subject);
}

Page *OrganizationView::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

QList<Page::Place> OrganizationView::places() const
{
    QList<Page::Place> places = m_pages.keys() + m_makers.keys();
    std::sort(places.begin(), places.end());
    return places;
}

void OrganizationView::showJournalTrouble()
{
    const journal::Trouble &trouble = m_session->journal()->trouble();
    using Kind = journal::Trouble::Kind;
    if (trouble.kind == Kind::SetAside)
        m_banner->show(MessageBanner::Tone::Warning,
            tr("The journal on this machine was damaged. It was set aside, and a new one begun."),
            tr("The damaged file: %1").arg(trouble.detail));
    else if (trouble.kind == Kind::Unusable)
        m_banner->show(MessageBanner::Tone::Warning,
            tr("What is done from this machine is not recorded: the journal cannot be used."),
            trouble.detail);
}

void OrganizationView::showKeychainTrouble(const QString &detail)
{
    m_banner->show(MessageBanner::Tone::Warning,
        tr("The system keychain did not let the Kafka key go: it is kept, and in use still."),
        models::plain(detail));
}

void OrganizationView::showPage(Page::Place place)
{
    if (const auto make = m_makers.take(place))
        addPage(make());
    Page *page = m_pages.value(place, m_keysPage);
    m_state.place = page->place();
    m_bar->showPlace(page->place());
    m_stack->setCurrentWidget(page);
    // Who walks along the tabs with the arrow keys stays there.
    if (!m_bar->hasFocus())
        page->focusContents();
    Q_EMIT currentPageChanged();
}

QString OrganizationView::search() const
{
    return m_state.searches.value(m_state.place);
}

void OrganizationView::setSearch(const QString &text)
{
    m_state.searches.insert(m_state.place, text);
    currentPage()->setSearch(text);
}

bool OrganizationView::isGuarded() const
{
    return (m_createDialog && m_createDialog->isGuarded()) || (m_deletion && m_deletion->isBusy())
        || (m_bulk && m_bulk->isBusy()) || m_session->history()->isBusy();
}

bool OrganizationView::hasCreateDialog() const
{
    return m_createDialog;
}

void OrganizationView::requestLeave()
{
    if (m_createDialog)
        m_createDialog->requestLeave();
}

void OrganizationView::createKey(const domain::PrincipalId &owner)
{
    if (m_createDialog)
        return;
    auto *page = new ChoosePage(m_session);
    page->preselect(m_keysPage->currentEnvironment(), m_keysPage->currentResource());
    page->preselectOwner(owner);
    openCreateDialog(new CreateKeyDialog(m_session, m_clipboard, page, this));
}

void OrganizationView::openCreateDialog(CreateKeyDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_createDialog = dialog;
    // A modal dialog takes the window's shortcuts away; quitting stays possible, and guarded.
    auto *quit = new QAction(dialog);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &OrganizationView::quitRequested);
    dialog->addAction(quit);
    connect(dialog, &CreateKeyDialog::keySaved, this, [this](const domain::ApiKeyId &id) {
        m_keysPage->selectKey(id);
        // What is said of its rotation says that as well.
        if (!m_session->inventory()->replacedBy(id).isEmpty())
            return;
        m_keysPage->banner()->show(MessageBanner::Tone::Success,
            tr("Key %1 was created.").arg(models::plain(id.toString())));
    });
    connect(dialog, &CreateKeyDialog::deletionRequested, this, &OrganizationView::deleteNow);
    connect(dialog, &CreateKeyDialog::orphanDeletionRequested, this,
        [this](const domain::ApiKey &key) { confirmDeletion(key); });
    connect(dialog, &CreateKeyDialog::stayed, this, &OrganizationView::stayed);
    connect(dialog, &CreateKeyDialog::signInRequested, this,
        [this, dialog] { Q_EMIT signInRequested(dialog); });
    connect(dialog, &CreateKeyDialog::kafkaKeyWanted, this,
        [this, dialog](
            const domain::ResourceId &cluster) { Q_EMIT kafkaKeyWanted(cluster, dialog); });
    connect(
        dialog, &CreateKeyDialog::kafkaKeyForgotten, this, &OrganizationView::kafkaKeyForgotten);
    connect(dialog, &CreateKeyDialog::released, this, [this] {
        m_createDialog.clear();
        currentPage()->focusContents();
        Q_EMIT released();
    });
    dialog->open();
}

/// Deletes a key that the person just asked to delete in as many words.
void OrganizationView::deleteNow(const domain::ApiKey &key)
{
    workflows::KeyDeletion *deletion = m_session->newKeyDeletion(key, m_session);
    m_deletion = deletion;
    connect(deletion, &workflows::KeyDeletion::stepChanged, this,
        [this, deletion] { onDeletionStep(deletion); });
    deletion->confirm();
}

void OrganizationView::onDeletionStep(workflows::KeyDeletion *deletion)
{
    using Step = workflows::KeyDeletion::Step;
    const QString id = models::plain(deletion->shown().id.toString());
    switch (deletion->step()) {
    case Step::Changed:
        // Its description was edited on the page that the person came from.
        deletion->confirm();
        return;
    case Step::Deleted:
    case Step::AlreadyGone:
        m_keysPage->banner()->show(MessageBanner::Tone::Success, tr("Key %1 was deleted.").arg(id));
        break;
    case Step::Failed:
        m_keysPage->banner()->showError(
            tr("Key %1 was not deleted.").arg(id), errorText(deletion->error()));
        Q_EMIT stayed();
        break;
    case Step::Unknown:
        m_keysPage->banner()->showError(
            tr("It could not be found out whether key %1 was deleted. Refresh to see.").arg(id),
            errorText(deletion->error()));
        Q_EMIT stayed();
        break;
    default:
        return;
    }
    deletion->deleteLater();
    if (m_deletion == deletion)
        m_deletion.clear();
    Q_EMIT released();
}

void OrganizationView::confirmDeletion(const domain::ApiKey &key, QWidget *parent)
{
    auto *dialog = new DeleteKeyDialog(m_session, key, parent ? parent : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeleteKeyDialog::rotationRequested, this,
        [this](const domain::ApiKey &wanted) { rotate({wanted}); });
    connect(
        dialog, &DeleteKeyDialog::deleted, this, [this](const domain::ApiKeyId &id, bool byOthers) {
            const QString shown = models::plain(id.toString());
            m_keysPage->banner()->show(MessageBanner::Tone::Success,
                byOthers ? tr("Key %1 was already gone.").arg(shown)
                         : tr("Key %1 was deleted.").arg(shown));
            Q_EMIT commandsChanged();
        });
    dialog->open();
}

void OrganizationView::editDescriptions(const QList<domain::ApiKey> &keys)
{
    auto *dialog = new EditDescriptionsDialog(m_session, keys, this);
    connect(dialog, &BulkDialog::ended, this, [this](int done) {
        m_keysPage->banner()->show(
            MessageBanner::Tone::Success, tr("%Ln description(s) saved.", nullptr, done));
    });
    openBulk(dialog);
}

void OrganizationView::confirmDeletions(const QList<domain::ApiKey> &keys)
{
    auto *dialog = new DeleteKeysDialog(m_session, keys, this);
    connect(dialog, &BulkDialog::ended, this, [this](int done, int gone) {
        QString text = tr("%Ln key(s) deleted.", nullptr, done);
        if (gone > 0)
            text += QLatin1Char(' ') + tr("%Ln key(s) were already gone.", nullptr, gone);
        m_keysPage->banner()->show(MessageBanner::Tone::Success, text);
    });
    openBulk(dialog);
}

void OrganizationView::openBulk(BulkDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_bulk = dialog;
    connect(
        dialog, &BulkDialog::ended, this, [this](int, int, const QList<domain::ApiKeyId> &left) {
            if (!left.isEmpty())
                m_keysPage->selectKeys(left);
            Q_EMIT commandsChanged();
        });
    connect(dialog, &BulkDialog::released, this, &OrganizationView::released);
    dialog->open();
}

} // namespace ui
