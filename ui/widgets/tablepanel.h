// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/loadstate.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QHBoxLayout;

namespace ui {

class DataTable;
class EmptyState;
class MessageBanner;

/// A table with its heading, what it says when it is empty or not whole, and its column menu.
class TablePanel : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the table's accessible name: one of the program's fixed names, translated.
    TablePanel(const QString &heading, const QString &name, QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    QString heading() const { return m_heading; }
    /// The logical indexes of the visible columns, from the left.
    QList<int> shownColumns() const;
    /// Names the table in the names of files, such as "keys".
    void setExportName(const QString &name) { m_exportName = name; }
    QString exportName() const { return m_exportName; }
    /// Why what is shown is not the whole list; empty where it is.
    QString partialNotice() const { return m_partialNotice; }
    void setPartialNotice(const QString &notice) { m_partialNotice = notice; }
    /// The row of the heading, for what a page adds at its right end.
    QHBoxLayout *headingRow() const { return m_headingRow; }
    /// Adds the button that widens the selection, called `accessibleName`.
    QPushButton *addAllButton(const QString &accessibleName);
    /// Text beside the heading, such as "12 of 63".
    void setCount(const QString &text);

    /// Words for what the list is: each one sentence.
    struct Sentences
    {
        QString empty; ///< complete and nothing there
        QString emptyAction; ///< may be empty
        QString loading;
        QString failed;
        QString notVisible;
        QString partial; ///< above the rows that are there
        QString filtered; ///< there are rows, but the filter hides all
        QString filteredAction = {}; ///< empty: "Show all"
    };
    void setSentences(const Sentences &sentences);
    const Sentences &sentences() const { return m_sentences; }
    /// Shows what `state` means for a table that shows `shownRows` of `knownRows`.
    void showState(const inventory::LoadState &state, int shownRows, int knownRows);

    /// Columns that are shown at first, by logical index; others can be chosen from the header's
    /// menu.
    void setDefaultColumns(const QList<int> &widths, const QList<int> &hidden);
    /// The column that takes the room which the others leave, and never less than it has by
    /// default.
    void setStretchColumn(int column);
    /// Adds a checkable entry for each column to \p menu.
    void fillColumnMenu(QMenu *menu);
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &saved);

Q_SIGNALS:
    void reloadRequested();
    void emptyActionTriggered();
    void filterResetRequested();
    /// From the header's menu.
    void exportRequested();
    void copyRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Offer { None, Reload, EmptyAction, ResetFilter };
    void say(const QString &sentence, const QString &action, Offer offer);
    void onOverlayAction();
    void showColumnMenu(const QPoint &position);
    void updateRowHeight();
    void stretch();

    QString m_heading;
    QString m_exportName;
    QString m_partialNotice;
    QLabel *m_count;
    QLabel *m_age;
    DataTable *m_table;
    QHBoxLayout *m_headingRow;
    MessageBanner *m_banner;
    EmptyState *m_empty;
    Sentences m_sentences;
    Offer m_offer = Offer::None;
    int m_stretchColumn = -1;
    int m_stretchMinimum = 0;
};

} // namespace ui
