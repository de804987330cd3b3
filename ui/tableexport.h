// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tabletext.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QWidget;

namespace ui {

class MessageBanner;
class TablePanel;
struct TableHeading;

/// Takes a table out of the window as it is shown: its visible columns and rows in their order. The
/// UI thread reads the rows in slices; a worker thread writes them. One at a time; says in a banner
/// how far it is, with *Cancel*, and what became of it.
class TableExport : public QObject
{
    Q_OBJECT
public:
    /// What is taken out.
    struct Subject
    {
        TablePanel *panel;
        QString organization;
        QString narrowing; ///< filter and search in words; may be empty
    };

    TableExport(MessageBanner *banner, QWidget *window);
    ~TableExport() override;

    /// Each asks for a file or a printer, and before that where the list is not whole.
    void exportCsv(const Subject &subject);
    void savePdf(const Subject &subject);
    void print(const Subject &subject);
    /// As tab separated text: copyRequested().
    void copy(const Subject &subject);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    /// What a worker thread does with the rows: gives what went wrong, or nothing.
    using Work = std::function<QString(const models::TableText &, const std::atomic_bool &)>;
    struct Task
    {
        QString doing; ///< "Exporting API keys"
        std::function<QString(int)> done; ///< for the number of rows
        QString failed;
        QString notice; ///< why the list is not whole; empty where it is
        Work work;
        std::function<void()> succeeded = {};
    };

    void ifWanted(const Subject &subject, const std::function<void()> &goOn);
    void chooseFile(const Subject &subject, const QString &suffix, const QString &filter,
        const std::function<void(const QString &)> &chosen);
    void run(const Subject &subject, const Task &task);
    void work(const Task &task, const models::TableText &table);
    void end(const Task &task, qsizetype rows, const QString &problem);
    void cancel();
    void sayProgress();
    static TableHeading heading(const Subject &subject);

    MessageBanner *m_banner;
    QWidget *m_window;
    models::TableReader *m_reader = nullptr;
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    QString m_progress;
    /// A message that changes many times a second is neither read nor heard.
    QTimer m_saying;
    bool m_isBusy = false;
};

} // namespace ui
