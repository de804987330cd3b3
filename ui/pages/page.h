// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/completion.h"
#include "ui/widgets/tablepanel.h"

#include <QList>
#include <QWidget>

#include <optional>

class QMenu;

namespace ui {

/// One page of an opened organization, as the frame and the window's actions know it. A new page
/// derives from it and is made in OrganizationView::addPages().
class Page : public QWidget
{
    Q_OBJECT
public:
    /// The pages that there may be, from the left; their order and their names are fixed. The
    /// shortcut of a page is Ctrl and its number.
    enum class Place { Keys = 1, Accounts, AccessReview, Journal };
    /// What the window's actions ask of the page that is shown.
    enum class Command {
        CreateKey,
        EditName,
        EditDescription,
        EditDescriptions,
        CopyKeyId,
        CopyRows,
        Delete,
        Rotate,
        Refresh,
        Export,
        CopyTable,
        Print,
        SavePdf
    };

    using QWidget::QWidget;

    virtual Place place() const = 0;
    /// Empty where the command can be run now, else the sentence that says why not.
    virtual QString refusal(Command command) const = 0;
    /// Runs a command that is not refused.
    virtual void run(Command command) = 0;
    /// The commands of the context menu; an empty item at a separator.
    virtual QList<std::optional<Command>> menuCommands() const { return {}; }

    /// \name The search field belongs to the page that is shown; each page has a text of its own
    /// @{
    virtual QString searchHint() const = 0;
    virtual void setSearch(const QString &text) = 0;
    /// The person has stopped typing it.
    virtual void settleSearch() { }
    /// What the field suggests; none where the page knows no terms.
    virtual const search::Vocabulary *searchVocabulary() { return nullptr; }
    /// What is wrong with the text, in a sentence; empty for nothing.
    virtual QString searchProblem() const { return {}; }
    /// @}

    /// What hides rows of the tables, in words; empty for nothing.
    virtual QString narrowing() const { return {}; }

    /// One sentence for the status bar; may be empty.
    virtual QString statusText() const = 0;
    /// Gives the focus to what the page is about.
    virtual void focusContents() = 0;
    /// Adds a checkable entry for each column of the page's main table.
    virtual void fillColumnMenu(QMenu *menu) = 0;

Q_SIGNALS:
    /// A command may have become possible, or impossible.
    void commandsChanged();
    void statusChanged();
    void searchResetRequested();
    void searchProblemChanged();
    /// The person wants to see what this search finds.
    void searchRequested(const QString &text);
    /// Text for the clipboard that is no secret.
    void copyRequested(const QString &text);
    /// Export, CopyTable, Print or SavePdf of a table.
    void takeOutRequested(ui::TablePanel *panel, ui::Page::Command command);
    void menuRequested(const QPoint &globalPosition);
};

} // namespace ui
