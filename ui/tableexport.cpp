// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableexport.h"

#include "models/words.h"
#include "services/workers.h"
#include "ui/tablefile.h"
#include "ui/tablepages.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/tablepanel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableView>
#include <QThreadPool>

namespace ui {

namespace {

constexpr std::chrono::milliseconds progressInterval{500};

} // namespace

TableExport::TableExport(MessageBanner *banner, QWidget *window)
    : QObject(window)
    , m_banner(banner)
    , m_window(window)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&m_saying, &QTimer::timeout, this, &TableExport::sayProgress);
}

TableExport::~TableExport()
{
    *m_isCancelled = true;
}

TableHeading TableExport::heading(const Subject &subject)
{
    const int rows = subject.panel->table()->model()->rowCount();
    TableHeading heading;
    heading.title = QStringLiteral("%1 – %2").arg(
        subject.panel->heading(), models::plain(subject.organization));
    heading.lines.append(QStringLiteral("%1 – %2").arg(
        tr("%Ln row(s)", nullptr, rows), models::exactTime(QDateTime::currentDateTime())));
    if (!subject.narrowing.isEmpty())
        heading.lines.append(subject.narrowing);
    heading.notice = subject.panel->partialNotice();
    return heading;
}

void TableExport::exportCsv(const Subject &subject)
{
    ifWanted(subject, [this, subject] {
        chooseFile(subject, QStringLiteral("csv"), tr("CSV files (*.csv)"),
            [this, subject](const QString &file) {
                run(subject,
                    {tr("Exporting: %1").arg(subject.panel->heading()),
                        [file](int rows) {
                            return tr("%Ln row(s) were written to %1.", nullptr, rows).arg(file);
                        },
                        tr("%1 was not written.").arg(file), {},
                        [file](
                            const models::TableText &table, const std::atomic_bool &isCancelled) {
                            return writeTableFile(file, models::csv(table), isCancelled);
                        }});
            });
    });
}

void TableExport::savePdf(const Subject &subject)
{
    ifWanted(subject, [this, subject] {
        chooseFile(subject, QStringLiteral("pdf"), tr("PDF files (*.pdf)"),
            [this, subject](const QString &file) {
                run(subject,
                    {tr("Saving as PDF: %1").arg(subject.panel->heading()),
                        [file](int rows) {
                            return tr("%Ln row(s) were written to %1.", nullptr, rows).arg(file);
                        },
                        tr("%1 was not written.").arg(file), {},
                        [file, heading = heading(subject)](
                            const models::TableText &table, const std::atomic_bool &isCancelled) {
                            return writeTablePdf(file, heading, table, isCancelled);
                        }});
            });
    });
}

void TableExport::print(const Subject &subject)
{
    ifWanted(subject, [this, subject] {
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageLayout(tablePageLayout());
        printer->setDocName(heading(subject).title);
        auto *dialog = new QPrintDialog(printer.get(), m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOptions({});
        connect(dialog, &QDialog::accepted, this, [this, subject, printer] {
            run(subject,
                {tr("Printing: %1").arg(subject.panel->heading()),
                    [](int rows) {
                        return tr("%Ln row(s) were sent to the printer.", nullptr, rows);
                    },
                    tr("The table was not printed."), {},
                    [printer, heading = heading(subject)](
                        const models::TableText &table, const std::atomic_bool &isCancelled) {
                        return paintTable(*printer, heading, table, isCancelled)
                            ? QString()
                            : tr("The printer did not take it.");
                    }});
        });
        // The dialog writes into the printer until it goes.
        connect(dialog, &QObject::destroyed, [printer] {});
        dialog->open();
    });
}

void TableExport::copy(const Subject &subject)
{
    const auto text = std::make_shared<QString>();
    run(subject,
        {tr("Copying: %1").arg(subject.panel->heading()),
            [](int rows) { return tr("%Ln row(s) were copied.", nullptr, rows); },
            tr("The table was not copied."), {},
            [text](const models::TableText &table, const std::atomic_bool &) {
                *text = models::tabSeparated(table);
                return QString();
            },
            [this, text] { Q_EMIT copyRequested(*text); }});
}

/// Whoever takes a list that is not whole out of the window has to know it beforehand.
void TableExport::ifWanted(const Subject &subject, const std::function<void()> &goOn)
{
    const QString notice = subject.panel->partialNotice();
    if (notice.isEmpty()) {
        goOn();
        return;
    }
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("%1: perhaps not all").arg(subject.panel->heading()));
    question->setTextFormat(Qt::PlainText);
    question->setText(
        tr("This may not be all that there is now: rows may be missing or out of date."));
    question->setInformativeText(notice);
    QPushButton *yes = question->addButton(tr("Take what is shown"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, goOn);
    question->open();
}

void TableExport::chooseFile(const Subject &subject, const QString &suffix, const QString &filter,
    const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(m_window, tr("Export: %1").arg(subject.panel->heading()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    const QString part
        = subject.panel->partialNotice().isEmpty() ? QString() : QStringLiteral("-partial");
    dialog->selectFile(
        QStringLiteral("keyward-%1%2.%3").arg(subject.panel->exportName(), part, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void TableExport::run(const Subject &subject, const Task &task)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    Task whole = task;
    whole.notice = subject.panel->partialNotice();
    m_reader = new models::TableReader(
        subject.panel->table()->model(), subject.panel->shownColumns(), this);
    connect(m_reader, &models::TableReader::progressed, this, [this, whole](int done, int total) {
        const QLocale locale;
        //: %1 is what is being done, such as "Exporting: API keys"
        m_progress = tr("%1 – %2 of %3 rows")
                         .arg(whole.doing, locale.toString(done), locale.toString(total));
    });
    connect(m_reader, &models::TableReader::finished, this,
        [this, whole](const models::TableText &table) {
            m_reader->deleteLater();
            m_reader = nullptr;
            work(whole, table);
        });
    m_progress = task.doing;
    m_saying.start(progressInterval);
    m_reader->start();
}

void TableExport::work(const Task &task, const models::TableText &table)
{
    m_progress = task.doing;
    const QPointer<TableExport> alive(this);
    services::workers()->start([alive, task, table, isCancelled = m_isCancelled] {
        const QString problem = task.work(table, *isCancelled);
        // The application lives longer than any window.
        QMetaObject::invokeMethod(qApp, [alive, task, rows = table.rows.size(), problem] {
            if (alive)
                alive->end(task, rows, problem);
        });
    });
}

void TableExport::end(const Task &task, qsizetype rows, const QString &problem)
{
    m_isBusy = false;
    m_saying.stop();
    if (*m_isCancelled) {
        m_banner->show(MessageBanner::Tone::Information, tr("Cancelled. Nothing was written."));
        return;
    }
    if (!problem.isEmpty()) {
        m_banner->show(MessageBanner::Tone::Error, task.failed, problem);
        return;
    }
    if (task.succeeded)
        task.succeeded();
    const QString done = task.done(int(rows));
    if (task.notice.isEmpty())
        m_banner->show(MessageBanner::Tone::Success, done);
    else
        m_banner->show(MessageBanner::Tone::Warning,
            tr("%1 It may not be all that there was.").arg(done), task.notice);
}

void TableExport::sayProgress()
{
    m_banner->show(MessageBanner::Tone::Information, m_progress);
    m_banner->setAction(tr("Cancel"), [this] { cancel(); });
}

void TableExport::cancel()
{
    *m_isCancelled = true;
    if (m_reader) {
        m_reader->deleteLater();
        m_reader = nullptr;
        end({}, 0, {});
    }
}

} // namespace ui
