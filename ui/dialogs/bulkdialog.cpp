// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkdialog.h"

#include "models/words.h"
#include "ui/delegates/celldelegate.h"
#include "ui/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/session.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace ui {

using workflows::BulkItem;
using workflows::BulkOutcome;

namespace {

QTableView *newTable(BulkTable *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setAccessibleName(name);
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

BulkDialog::BulkDialog(
    workflows::Session *session, const QList<BulkTable::Column> &columns, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_table(new BulkTable(columns, session->inventory(), session->profile().production, this))
    , m_heading(newHeading(this, QString()))
    , m_head(new QVBoxLayout)
    , m_banner(new MessageBanner(this))
    , m_view(newTable(m_table, tr("Keys"), this))
    , m_summary(newTextLabel(this))
    , m_foot(new QVBoxLayout)
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_go(new QPushButton(this))
{
    resize(1040, 640);
    m_banner->setClosable(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height());
    m_progress->hide();
    m_go->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_banner);
    column->addLayout(m_head);
    column->addWidget(m_view, 1);
    column->addWidget(m_summary);
    column->addLayout(m_foot);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BulkDialog::onAction);
}

bool BulkDialog::isBusy() const
{
    return m_work && m_work->isBusy();
}

void BulkDialog::setHeading(const QString &heading)
{
    setWindowTitle(heading);
    m_heading->setText(heading);
}

void BulkDialog::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void BulkDialog::setAction(const QString &text, bool isPossible)
{
    m_go->setText(text);
    m_go->setEnabled(isPossible);
}

void BulkDialog::setColumnWidths(const QList<int> &characters)
{
    const int em = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(characters.size()); ++column)
        m_view->setColumnWidth(column, characters.at(column) * em);
}

void BulkDialog::defaultToCancel()
{
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void BulkDialog::onAction()
{
    if (!m_left.isEmpty()) {
        const QList<domain::ApiKey> keys = std::exchange(m_left, {});
        m_banner->dismiss();
        m_cancel->setText(tr("Cancel"));
        setInputsEnabled(true);
        prepare(keys);
        return;
    }
    m_rows.clear();
    delete m_work;
    m_work = newWork(m_rows);
    m_work->setParent(this);
    connect(m_work, &workflows::BulkWork::itemChanged, this, &BulkDialog::onItem);
    connect(m_work, &workflows::BulkWork::finished, this, &BulkDialog::onFinished);
    setInputsEnabled(false);
    m_go->setEnabled(false);
    m_cancel->setText(tr("Stop"));
    m_progress->setRange(0, int(m_work->items().size()));
    m_progress->setValue(0);
    m_progress->show();
    m_work->run();
}

void BulkDialog::onItem(int index)
{
    m_table->setOutcome(m_rows.at(index), outcomeText(m_work->items().at(index)));
    updateProgress();
}

void BulkDialog::updateProgress()
{
    const int total = int(m_work->items().size());
    const int ended = total - m_work->count({BulkOutcome::Waiting, BulkOutcome::UnderWay});
    m_progress->setValue(ended);
    setSummary(tr("%1 of %2").arg(QLocale().toString(ended), QLocale().toString(total)));
}

QString BulkDialog::outcomeText(const BulkItem &item) const
{
    switch (item.outcome) {
    case BulkOutcome::Waiting:
        return {};
    case BulkOutcome::UnderWay:
        //: A request for this key is being answered
        return tr("Under way…");
    case BulkOutcome::Done:
        return doneText();
    case BulkOutcome::Changed:
        return tr("Edited by somebody else meanwhile. Now: name “%1”, description “%2”")
            .arg(models::plain(item.current.displayName), models::plain(item.current.description));
    case BulkOutcome::Gone:
        return tr("Already gone");
    case BulkOutcome::Failed:
        return tr("Failed: %1").arg(errorText(item.error).headline);
    case BulkOutcome::Unknown:
        return tr("Not known: %1").arg(errorText(item.error).headline);
    case BulkOutcome::Stopped:
        return tr("Not sent");
    }
    return {};
}

/// As they are now: what somebody else wrote is what the person sees before they try again.
QList<domain::ApiKey> BulkDialog::leftKeys() const
{
    QList<domain::ApiKey> keys;
    for (const BulkItem &item : m_work->items()) {
        if (item.outcome == BulkOutcome::Done || item.outcome == BulkOutcome::Gone)
            continue;
        const auto known = m_session->inventory()->keys().find(item.shown.id);
        keys.append(item.outcome == BulkOutcome::Changed ? item.current
                : known                                  ? *known
                                                         : item.shown);
    }
    return keys;
}

void BulkDialog::onFinished()
{
    m_progress->hide();
    m_left = leftKeys();
    const int done = m_work->count({BulkOutcome::Done});
    const int gone = m_work->count({BulkOutcome::Gone});
    QList<domain::ApiKeyId> ids;
    for (const domain::ApiKey &key : std::as_const(m_left))
        ids.append(key.id);
    if (m_left.isEmpty()) {
        accept();
    } else {
        const QLocale locale;
        setSummary(
            tr("%1 done, %2 already gone, %3 not done")
                .arg(locale.toString(done), locale.toString(gone), locale.toString(m_left.size())));
        m_banner->show(MessageBanner::Tone::Warning,
            tr("%Ln key(s) are as they were, or it is not known what became of them. They stay "
               "selected in the table.",
                nullptr, int(m_left.size())));
        m_cancel->setText(tr("Close"));
        //: %Ln: the keys that it failed for
        setAction(tr("Try %Ln key(s) again…", nullptr, int(m_left.size())), true);
        for (int i = 0; i < int(m_rows.size()); ++i) {
            const BulkOutcome outcome = m_work->items().at(i).outcome;
            if (outcome == BulkOutcome::Done || outcome == BulkOutcome::Gone)
                continue;
            m_view->scrollTo(m_table->index(m_rows.at(i), 0));
            m_view->selectRow(m_rows.at(i));
            break;
        }
        m_cancel->setFocus();
    }
    Q_EMIT ended(done, gone, ids);
    Q_EMIT released();
}

void BulkDialog::reject()
{
    if (isBusy()) {
        m_work->cancel();
        return;
    }
    QDialog::reject();
}

void BulkDialog::closeEvent(QCloseEvent *event)
{
    if (isBusy()) {
        m_work->cancel();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

} // namespace ui
