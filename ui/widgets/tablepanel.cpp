// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepanel.h"

#include "models/words.h"
#include "ui/delegates/celldelegate.h"
#include "ui/errortext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Phase = inventory::LoadState::Phase;

namespace {

constexpr int rowHeightAt96Dpi = 28;

DataTable *newTable(const QString &name, QWidget *parent)
{
    auto *table = new DataTable(parent);
    table->setAccessibleName(name);
    table->setItemDelegate(new CellDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSortingEnabled(true);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    return table;
}

} // namespace

TablePanel::TablePanel(const QString &heading, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_heading(heading)
    , m_count(new QLabel(this))
    , m_age(new QLabel(this))
    , m_table(newTable(name, this))
    , m_headingRow(new QHBoxLayout)
    , m_banner(new MessageBanner(this))
    , m_empty(new EmptyState(m_table, this))
{
    auto *title = new QLabel(heading, this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_age->setTextFormat(Qt::PlainText);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_age->hide();
    m_headingRow->setSpacing(8);
    m_headingRow->addWidget(title);
    m_headingRow->addWidget(m_count);
    m_headingRow->addWidget(m_age);
    m_headingRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_headingRow);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);

    m_banner->setClosable(false);
    updateRowHeight();
    m_table->viewport()->installEventFilter(this);
    connect(m_empty, &EmptyState::actionTriggered, this, &TablePanel::onOverlayAction);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
        &TablePanel::showColumnMenu);
}

QPushButton *TablePanel::addAllButton(const QString &accessibleName)
{
    //: Button that takes a narrowing selection back
    auto *all = new QPushButton(tr("All"), this);
    all->setAccessibleName(accessibleName);
    all->setToolTip(accessibleName);
    all->setAutoDefault(false);
    all->setMaximumWidth(fontMetrics().horizontalAdvance(all->text()) + 24);
    m_headingRow->addWidget(all);
    return all;
}

void TablePanel::setCount(const QString &text)
{
    m_count->setText(text);
}

void TablePanel::setSentences(const Sentences &sentences)
{
    m_sentences = sentences;
}

void TablePanel::say(const QString &sentence, const QString &action, Offer offer)
{
    m_offer = offer;
    m_empty->say(sentence, action);
    // What lies over the rows is no part of the table for a screen reader.
    m_table->setAccessibleDescription(sentence);
}

void TablePanel::onOverlayAction()
{
    if (m_offer == Offer::Reload)
        Q_EMIT reloadRequested();
    else if (m_offer == Offer::EmptyAction)
        Q_EMIT emptyActionTriggered();
    else if (m_offer == Offer::ResetFilter)
        Q_EMIT filterResetRequested();
}

void TablePanel::showState(const inventory::LoadState &state, int shownRows, int knownRows)
{
    const bool isBroken = state.phase == Phase::Partial || state.phase == Phase::Failed
        || state.phase == Phase::NotVisible;
    const ErrorText why = state.error ? errorText(*state.error) : ErrorText();
    m_partialNotice.clear();
    const QString at = models::readingTime(state.completeAt);
    if (isBroken && state.completeAt.isValid())
        m_partialNotice = state.error
            ? QStringLiteral("%1 %2").arg(
                tr("This is as it was read at %1; it could not be read again.").arg(at),
                why.headline)
            : tr("This is as it was read at %1. Reading it again was cancelled.").arg(at);
    else if (isBroken)
        m_partialNotice = QStringLiteral("%1 %2").arg(
            m_sentences.partial, state.error ? why.headline : tr("Loading was cancelled."));
    else if (state.isFromCache)
        m_partialNotice = tr("This is as it was read at %1, and not read again since.").arg(at);
    else if (!state.isComplete())
        m_partialNotice = m_sentences.loading;
    //: Beside the heading of a table: %1 is such as "2 hours ago"
    m_age->setText(state.isFromCache ? tr("read %1").arg(
                       models::relativeTime(state.completeAt, QDateTime::currentDateTimeUtc()))
                                     : QString());
    m_age->setToolTip(state.isFromCache ? m_partialNotice : QString());
    m_age->setVisible(state.isFromCache);
    if (isBroken && knownRows > 0) {
        const bool isSignedOut
            = state.error && state.error->kind == domain::ApiError::Kind::Unauthorized;
        // Each table of the window says it, and loading again is of no use: the rest stands above
        // them all.
        m_banner->show(
            MessageBanner::Tone::Warning, m_partialNotice, isSignedOut ? QString() : why.details);
        if (!isSignedOut)
            m_banner->setAction(tr("Load again"), [this] { Q_EMIT reloadRequested(); });
    } else {
        m_banner->dismiss();
    }
    if (shownRows > 0) {
        say({}, {}, Offer::None);
    } else if (knownRows > 0) {
        const QString &action = m_sentences.filteredAction;
        say(m_sentences.filtered, action.isEmpty() ? tr("Show all") : action, Offer::ResetFilter);
    } else if (state.isFromCache && !state.isLoading()) {
        say(m_sentences.empty, {}, Offer::None);
    } else if (state.isLoading() || state.phase == Phase::NotLoaded) {
        say(m_sentences.loading, {}, Offer::None);
    } else if (state.phase == Phase::NotVisible) {
        say(m_sentences.notVisible, {}, Offer::None);
    } else if (isBroken) {
        const QString reason = state.error ? why.headline : tr("Loading was cancelled.");
        say(QStringLiteral("%1 %2").arg(m_sentences.failed, reason), tr("Load again"),
            Offer::Reload);
    } else {
        say(m_sentences.empty, m_sentences.emptyAction, Offer::EmptyAction);
    }
}

QList<int> TablePanel::shownColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void TablePanel::setDefaultColumns(const QList<int> &widths, const QList<int> &hidden)
{
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column) * unit);
    for (const int column : hidden)
        m_table->setColumnHidden(column, true);
}

void TablePanel::setStretchColumn(int column)
{
    m_stretchColumn = column;
    m_stretchMinimum = m_table->columnWidth(column);
    stretch();
}

void TablePanel::stretch()
{
    if (m_stretchColumn < 0 || m_table->isColumnHidden(m_stretchColumn))
        return;
    QHeaderView *header = m_table->horizontalHeader();
    const int others = header->length() - header->sectionSize(m_stretchColumn);
    header->resizeSection(
        m_stretchColumn, qMax(m_stretchMinimum, m_table->viewport()->width() - others));
}

QByteArray TablePanel::saveColumns() const
{
    return QByteArray::number(m_table->model()->columnCount()) + ':'
        + m_table->horizontalHeader()->saveState();
}

bool TablePanel::restoreColumns(const QByteArray &saved)
{
    // A header would take the columns of a table that had others, and lose the new ones.
    const QByteArray before = QByteArray::number(m_table->model()->columnCount()) + ':';
    return saved.startsWith(before)
        && m_table->horizontalHeader()->restoreState(saved.mid(before.size()));
}

void TablePanel::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->addSeparator();
    const bool hasRows = m_table->model()->rowCount() > 0;
    menu->addAction(tr("&Export…"), this, &TablePanel::exportRequested)->setEnabled(hasRows);
    menu->addAction(tr("Cop&y table"), this, &TablePanel::copyRequested)->setEnabled(hasRows);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

void TablePanel::fillColumnMenu(QMenu *menu)
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction *action
            = menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // A table without columns could not be told from an empty one, nor be asked for them back.
        const bool isLast
            = action->isChecked() && header->hiddenSectionCount() == header->count() - 1;
        action->setEnabled(!isLast);
        connect(action, &QAction::toggled, this, [this, header, column](bool isShown) {
            header->setSectionHidden(column, !isShown);
            if (isShown && header->sectionSize(column) == 0)
                header->resizeSection(column, header->defaultSectionSize());
            stretch();
        });
    }
}

void TablePanel::updateRowHeight()
{
    const int scaled = rowHeightAt96Dpi * logicalDpiY() / 96;
    const int height = qMax(scaled, fontMetrics().height() + 8);
    m_table->verticalHeader()->setMinimumSectionSize(height);
    m_table->verticalHeader()->setDefaultSectionSize(height);
}

void TablePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateRowHeight();
}

bool TablePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        // The table is about to be laid out and painted as large as it is now. Told of the column
        // besides, it would do both again a moment later.
        const QSignalBlocker silence(m_table->horizontalHeader());
        stretch();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
