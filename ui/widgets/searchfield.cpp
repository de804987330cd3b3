// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "models/words.h"
#include "ui/icons.h"
#include "ui/searchtext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace ui {

namespace {

/// Longer than between two keystrokes, shorter than a person waits for an answer.
constexpr std::chrono::milliseconds pauseBeforeSettling{700};
constexpr int mostShown = 12;
constexpr int rowPadding = 8;
/// Of a row of suggestions: margins, and a scroll bar where there is one.
constexpr int roomBesideText = 32;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_suggestions(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
    , m_warning(addAction(icon(QStringLiteral("warning")), TrailingPosition))
{
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search keys, owners, resources"));
    // Not Qt's own button: it looks for its icon in the themes of the desktop, for longer than all
    // the rest of the field takes.
    auto *clearText = addAction(icon(QStringLiteral("close")), TrailingPosition);
    clearText->setToolTip(tr("Clear the search"));
    clearText->setVisible(false);
    connect(clearText, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearText,
        [clearText](const QString &text) { clearText->setVisible(!text.isEmpty()); });
    addAction(icon(QStringLiteral("search")), LeadingPosition);
    m_warning->setVisible(false);
    // Not setCompleter(): one token is completed, not the text.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->popup()->setAccessibleName(tr("Search suggestions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &SearchField::onEdited);
    connect(this, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_lengthBefore = text.size(); });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        // Who looks at suggestions is still writing the term that they are for.
        if (!isSuggesting())
            Q_EMIT settled();
    });
}

void SearchField::setVocabulary(std::function<const search::Vocabulary *()> source)
{
    m_vocabulary = std::move(source);
}

void SearchField::setProblem(const QString &sentence)
{
    m_warning->setVisible(!sentence.isEmpty());
    m_warning->setToolTip(sentence);
    setAccessibleDescription(sentence);
}

bool SearchField::isSuggesting() const
{
    return m_completer->popup()->isVisible();
}

void SearchField::settleNow()
{
    m_pause.stop();
    Q_EMIT settled();
}

void SearchField::onEdited(const QString &text)
{
    // More than a letter at once is no typing.
    const bool isPasted = text.size() > m_lengthBefore + 1;
    m_lengthBefore = text.size();
    if (isPasted) {
        m_completer->popup()->hide();
        // At once, but after textChanged(), which comes after textEdited().
        m_pause.start(std::chrono::milliseconds(0));
    } else {
        m_pause.start(pauseBeforeSettling);
        // Who empties the field has not asked for the whole language.
        if (text.isEmpty())
            m_completer->popup()->hide();
        else
            suggest();
    }
}

void SearchField::suggest()
{
    static const search::Vocabulary nothing;
    const search::Vocabulary *vocabulary = m_vocabulary ? m_vocabulary() : nullptr;
    m_completion
        = search::completionAt(text(), cursorPosition(), vocabulary ? *vocabulary : nothing);
    m_suggestions->clear();
    for (const search::Suggestion &suggestion : m_completion.suggestions) {
        const QString detail
            = suggestion.detail.isEmpty() ? termText(suggestion.insert) : suggestion.detail;
        const QString shown = detail.isEmpty()
            ? suggestion.insert
            : QStringLiteral("%1 – %2").arg(suggestion.insert, detail);
        auto *item = new QStandardItem(models::plain(shown));
        item->setSizeHint(QSize(fontMetrics().horizontalAdvance(item->text()) + rowPadding,
            fontMetrics().height() + rowPadding));
        m_suggestions->appendRow(item);
    }
    if (m_completion.suggestions.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const int wanted = m_completer->popup()->sizeHintForColumn(0) + roomBesideText;
    const int width = qBound(this->width(), wanted, window()->width());
    // The field stands at the right end of the window: what is wider begins further left.
    const int room = window()->width() - mapTo(window(), QPoint()).x();
    m_completer->complete(QRect(qMin(0, room - width), 0, width, height()));
    m_completer->popup()->setCurrentIndex({});
}

void SearchField::take(int row)
{
    if (row < 0 || row >= m_completion.suggestions.size())
        return;
    const search::Suggestion chosen = m_completion.suggestions.at(row);
    QString whole = text();
    QString insert = chosen.insert;
    const qsizetype end = m_completion.from + m_completion.length;
    const bool isLast = end >= whole.size();
    // The next term may follow at once.
    if (!chosen.isTermName && isLast)
        insert += QLatin1Char(' ');
    whole.replace(m_completion.from, m_completion.length, insert);
    setText(whole);
    setCursorPosition(int(m_completion.from + insert.size()));
    if (chosen.isTermName)
        suggest();
    else
        settleNow();
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // To X11's editors it is the end of the line, as the End key is. Here it takes out what was
        // found, as everywhere in the window.
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isSuggesting() && (isEnter || event->key() == Qt::Key_Tab)
        && m_completer->popup()->currentIndex().isValid()) {
        // The completer, which sent it here first, takes the suggestion.
        event->ignore();
        return;
    }
    if (isEnter) {
        m_completer->popup()->hide();
        settleNow();
        Q_EMIT submitted();
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        QLineEdit::keyPressEvent(event);
        m_completer->popup()->hide();
        if (m_pause.isActive())
            settleNow();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (isSuggesting()) {
            m_completer->popup()->hide();
            m_pause.start(pauseBeforeSettling);
        } else {
            clear();
            settleNow();
        }
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && !isSuggesting()) {
        suggest();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && m_pause.isActive())
        settleNow();
    QLineEdit::focusOutEvent(event);
}

} // namespace ui
