// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journalpage.h"

#include "domain/csv.h"
#include "models/journalmodel.h"
#include "models/tabletext.h"
#include "services/workers.h"
#include "ui/icons.h"
#include "ui/tablefile.h"
#include "ui/uisettings.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/journaldetail.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/tablepanel.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

JournalPage::JournalPage(journal::Journal *journal, UiSettings *settings, QWidget *parent)
    : Page(parent)
    , m_journal(journal)
    , m_settings(settings)
    , m_model(new models::JournalModel(journal, this))
    , m_banner(new MessageBanner(this))
    , m_panel(new TablePanel(tr("Journal"), tr("Journal entries"), this))
    , m_detail(new JournalDetail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_export(new QPushButton(tr("Export…"), this))
{
    buildTable();
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_detail);
    connect(m_detail, &JournalDetail::copyRequested, this, &JournalPage::copyRequested);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    if (!m_splitter->restoreState(m_settings->state(QStringLiteral("journal/splitter"))))
        m_splitter->setSizes({950, 270});
    m_splitter->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    connect(m_model, &models::JournalModel::stateChanged, this, &JournalPage::showState);
    connect(m_export, &QPushButton::clicked, this, &JournalPage::chooseExportFile);
    showState();
}

JournalPage::~JournalPage()
{
    m_settings->setState(QStringLiteral("journal/splitter"), m_splitter->saveState());
    m_settings->setState(QStringLiteral("journal/columns"), m_panel->saveColumns());
}

void JournalPage::buildTable()
{
    QTableView *table = m_panel->table();
    table->setModel(m_model);
    // The order is that of time; the file is read from its new end.
    table->setSortingEnabled(false);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_panel->setSentences({tr("Nothing was created, edited or deleted from this machine yet."), {},
        tr("Reading the journal…"), tr("The journal cannot be read."), {}, {},
        tr("No entry matches.")});
    m_panel->setDefaultColumns({28, 18, 14, 12, 26, 16, 30, 22, 18}, {});
    m_panel->setStretchColumn(int(models::JournalField::Change));
    m_panel->restoreColumns(m_settings->state(QStringLiteral("journal/columns")));
    QLabel *note = newHintLabel(this, tr("Only what was done from this machine"));
    note->setWordWrap(false);
    note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // In place of the stretch that stands between the heading and what follows.
    m_panel->headingRow()->addWidget(note, 100);
    m_export->setAutoDefault(false);
    m_panel->headingRow()->addWidget(m_export);

    auto *copy = new QAction(icon(QStringLiteral("copy")), tr("&Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &JournalPage::copySelection);
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &JournalPage::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JournalPage::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JournalPage::showCurrent);
    connect(m_panel, &TablePanel::reloadRequested, m_model, &models::JournalModel::reload);
    connect(m_panel, &TablePanel::filterResetRequested, this,
        [this] { Q_EMIT searchResetRequested(); });
}

void JournalPage::showState()
{
    inventory::LoadState state;
    using Phase = inventory::LoadState::Phase;
    if (!m_model->problem().isEmpty())
        state.phase = Phase::Failed;
    else if (m_model->wasRead())
        state.phase = Phase::Complete;
    // While a search runs, its empty table does not say yet that nothing matches.
    const int known = m_model->wasRead() ? int(m_model->total()) : 0;
    m_panel->showState(state, m_model->rowCount(), known);
    const QLocale locale;
    const QString all = locale.toString(m_model->total());
    if (!m_model->wasRead())
        m_panel->setCount({});
    else if (!m_model->isSearched())
        m_panel->setCount(all);
    else if (m_model->isWhole())
        m_panel->setCount(tr("%1 of %2").arg(locale.toString(m_model->rowCount()), all));
    else
        m_panel->setCount(tr("%1+ of %2").arg(locale.toString(m_model->rowCount()), all));
    if (!m_model->isWhole())
        m_panel->setPartialNotice(tr("Older entries are read when the table is scrolled to them."));
    Q_EMIT commandsChanged();
    m_export->setEnabled(m_model->rowCount() > 0);
    Q_EMIT statusChanged();
}

void JournalPage::showCurrent()
{
    const QModelIndexList rows = m_panel->table()->selectionModel()->selectedRows();
    if (rows.size() == 1)
        m_detail->showEntry(m_model->entryAt(rows.first().row()));
    else
        m_detail->showEntry(std::nullopt);
}

QString JournalPage::refusal(Command command) const
{
    if (command == Command::Refresh)
        return {};
    if (command == Command::Export || command == Command::CopyTable)
        return m_model->rowCount() > 0 ? QString() : tr("The table is empty.");
    if (command == Command::Print || command == Command::SavePdf)
        return tr("Keys are printed on the page “Keys”.");
    return tr("Keys are edited on the page “Keys”.");
}

void JournalPage::run(Command command)
{
    if (command == Command::Refresh)
        m_model->reload();
    else if (command == Command::Export)
        chooseExportFile();
    else if (command == Command::CopyTable)
        Q_EMIT takeOutRequested(m_panel, command);
}

QString JournalPage::searchHint() const
{
    return tr("Search the journal");
}

void JournalPage::setSearch(const QString &text)
{
    m_model->setSearch(text);
}

QString JournalPage::statusText() const
{
    return m_model->wasRead() ? tr("%Ln journal entries", nullptr, int(m_model->total()))
                              : tr("Reading the journal…");
}

void JournalPage::focusContents()
{
    m_panel->table()->setFocus();
}

void JournalPage::fillColumnMenu(QMenu *menu)
{
    m_panel->fillColumnMenu(menu);
}

/// The selected rows as they are shown.
void JournalPage::copySelection()
{
    QModelIndexList rows = m_panel->table()->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const QList<int> columns = m_panel->shownColumns();
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(domain::tabSeparatedLine(models::rowText(*m_model, row.row(), columns)));
    if (!lines.isEmpty())
        Q_EMIT copyRequested(lines.join(QLatin1Char('\n')));
}

void JournalPage::chooseExportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the journal"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("keyward-journal.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &JournalPage::exportTo);
    dialog->open();
}

void JournalPage::exportTo(const QString &file)
{
    m_journal->read({0, 0, m_model->matcher()})
        ->then(this, [this, file](const journal::Reading &reading) {
            if (!reading.problem.isEmpty()) {
                onExported(file, 0, reading.problem);
                return;
            }
            const QPointer<JournalPage> alive(this);
            services::workers()->start([alive, file, entries = reading.entries] {
                const QString problem
                    = writeTableFile(file, models::journalCsv(entries), std::atomic_bool(false));
                // The application lives longer than any page.
                QMetaObject::invokeMethod(qApp, [alive, file, count = entries.size(), problem] {
                    if (alive)
                        alive->onExported(file, count, problem);
                });
            });
        });
}

void JournalPage::onExported(const QString &file, qsizetype count, const QString &problem)
{
    if (problem.isEmpty())
        m_banner->show(MessageBanner::Tone::Success,
            tr("%Ln entries were written to %1.", nullptr, int(count)).arg(file));
    else
        m_banner->show(MessageBanner::Tone::Error,
            tr("The journal could not be exported to %1.").arg(file), problem);
}

} // namespace ui
