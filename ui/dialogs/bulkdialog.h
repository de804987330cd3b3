// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/bulktable.h"
#include "workflows/bulkwork.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace workflows {
class Session;
}

namespace ui {

class MessageBanner;

/// A dialog that does something to many keys: it lists them, sends, tells what became of each, and
/// tries those again that it was not done to.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    bool isBusy() const;
    /// Stops what is under way; else closes.
    void reject() override;

Q_SIGNALS:
    /// A run has ended. `left`: the keys that it was not done to and may be tried again.
    void ended(int done, int gone, const QList<domain::ApiKeyId> &left);
    /// Nothing is sent any more.
    void released();

protected:
    BulkDialog(
        workflows::Session *session, const QList<BulkTable::Column> &columns, QWidget *parent);

    /// \name For the subclass
    /// @{
    /// Stands between heading and table.
    QBoxLayout *head() const { return m_head; }
    /// Stands between table and buttons.
    QBoxLayout *foot() const { return m_foot; }
    workflows::Session *session() const { return m_session; }
    BulkTable *table() const { return m_table; }
    MessageBanner *banner() const { return m_banner; }
    void setHeading(const QString &heading);
    void setSummary(const QString &summary);
    void setAction(const QString &text, bool isPossible);
    void setColumnWidths(const QList<int> &characters);
    /// Enter cancels; else it does nothing, so that nobody loses what they typed by it.
    void defaultToCancel();
    /// Shows the keys and waits for the action; also for those that are tried again.
    virtual void prepare(const QList<domain::ApiKey> &keys) = 0;
    /// The work for the keys that it is to be done to, each by its row in `rows`.
    virtual workflows::BulkWork *newWork(QList<int> &rows) = 0;
    virtual QString doneText() const = 0;
    /// Inputs can be used, or not while something is sent or after it.
    virtual void setInputsEnabled(bool areEnabled) = 0;
    /// @}

private:
    void closeEvent(QCloseEvent *event) override;
    void onAction();
    void onItem(int index);
    void onFinished();
    void updateProgress();
    QString outcomeText(const workflows::BulkItem &item) const;
    QList<domain::ApiKey> leftKeys() const;

    workflows::Session *m_session;
    BulkTable *m_table;
    workflows::BulkWork *m_work = nullptr;
    QList<int> m_rows; ///< of the table, by the index of the work's item
    QList<domain::ApiKey> m_left; ///< after a run: what can be tried again
    QLabel *m_heading;
    QBoxLayout *m_head;
    MessageBanner *m_banner;
    QTableView *m_view;
    QLabel *m_summary;
    QBoxLayout *m_foot;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace ui
