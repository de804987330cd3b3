// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/completion.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace ui {

/// A search field that suggests terms and their values, and knows a finished text from one that is
/// being typed. Esc closes the suggestions, then clears; Down asks for suggestions.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Where the values that terms can name come from. Asked at each suggestion.
    void setVocabulary(std::function<const search::Vocabulary *()> source);
    /// Says by an icon, its tool tip and the field's accessible description what is wrong with the
    /// text; empty for nothing.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    /// The text is what the person means: after a pause, Enter, or when it was pasted.
    void settled();
    /// Enter: the person is done here.
    void submitted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void onEdited(const QString &text);
    void settleNow();
    void suggest();
    void take(int row);
    bool isSuggesting() const;

    std::function<const search::Vocabulary *()> m_vocabulary;
    QStandardItemModel *m_suggestions;
    QCompleter *m_completer;
    QAction *m_warning;
    QTimer m_pause;
    search::Completion m_completion;
    qsizetype m_lengthBefore = 0;
};

} // namespace ui
