// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QPushButton;
class QSplitter;

namespace journal {
class Journal;
}
namespace models {
class JournalModel;
}

namespace ui {

class JournalDetail;
class MessageBanner;
class TablePanel;
class UiSettings;

/// What was done from this machine, the newest first: searched, copied, exported, never changed.
class JournalPage : public Page
{
    Q_OBJECT
public:
    JournalPage(journal::Journal *journal, UiSettings *settings, QWidget *parent = nullptr);
    ~JournalPage() override;

    Place place() const override { return Place::Journal; }
    QString refusal(Command command) const override;
    void run(Command command) override;
    QString searchHint() const override;
    void setSearch(const QString &text) override;
    TablePanel *currentPanel() const override { return m_panel; }
    QString statusText() const override;
    void focusContents() override;
    void fillColumnMenu(QMenu *menu) override;

private:
    void buildTable();
    void showState();
    void showCurrent();
    void copySelection();
    void chooseExportFile();
    void exportTo(const QString &file);
    void onExported(const QString &file, qsizetype count, const QString &problem);

    journal::Journal *m_journal;
    UiSettings *m_settings;
    models::JournalModel *m_model;
    MessageBanner *m_banner;
    TablePanel *m_panel;
    JournalDetail *m_detail;
    QSplitter *m_splitter;
    QPushButton *m_export;
};

} // namespace ui
