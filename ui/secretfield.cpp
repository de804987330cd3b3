// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretfield.h"

#include "ui/clipboardguard.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace ui {

namespace {
constexpr int bulletCount = 24;
/// A Kafka key's secret has 64 characters; the field shows it whole.
constexpr int visibleCharacters = 64;

/// What a key does to the cursor of a line, and to the selection.
struct Motion
{
    QKeySequence::StandardKey move;
    QKeySequence::StandardKey select;
    void (*run)(QLineEdit &line, bool selects);
};

constexpr std::array motions{
    Motion{QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar,
        [](QLineEdit &line, bool selects) { line.cursorForward(selects); }},
    Motion{QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar,
        [](QLineEdit &line, bool selects) { line.cursorBackward(selects); }},
    Motion{QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord,
        [](QLineEdit &line, bool selects) { line.cursorWordForward(selects); }},
    Motion{QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord,
        [](QLineEdit &line, bool selects) { line.cursorWordBackward(selects); }},
    Motion{QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine,
        [](QLineEdit &line, bool selects) { line.home(selects); }},
    Motion{QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine,
        [](QLineEdit &line, bool selects) { line.end(selects); }},
};

/// A read-only line whose text leaves it by one way only: a copy through the ClipboardGuard.
class GuardedLine final : public QLineEdit
{
public:
    GuardedLine(ClipboardGuard &clipboard, QWidget *parent)
        : QLineEdit(parent)
        , m_clipboard(clipboard)
    {
        setReadOnly(true);
        setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }

    void setCopyable(bool isCopyable) { m_isCopyable = isCopyable; }

    QSize sizeHint() const override
    {
        ensurePolished();
        const QSize content(
            fontMetrics().averageCharWidth() * (visibleCharacters + 1), fontMetrics().height());
        QStyleOptionFrame option;
        initStyleOption(&option);
        const int margin = 2 * (style()->pixelMetric(QStyle::PM_DefaultFrameWidth) + 2);
        return {
            style()->sizeFromContents(QStyle::CT_LineEdit, &option, content, this).width() + margin,
            QLineEdit::sizeHint().height()};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // Not QLineEdit's: it puts what is selected into the X11 selection after every key.
        if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
            copySelection();
            return;
        }
        if (event->matches(QKeySequence::SelectAll)) {
            selectAll();
            return;
        }
        for (const Motion &motion : motions) {
            const bool selects = event->matches(motion.select);
            if (selects || event->matches(motion.move)) {
                motion.run(*this, selects);
                return;
            }
        }
        event->ignore();
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        // QLineEdit would put what was selected into the X11 selection here.
        event->accept();
    }

    void contextMenuEvent(QContextMenuEvent *event) override
    {
        if (!m_isCopyable || !hasSelectedText())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(SecretField::tr("Copy"), this, &GuardedLine::copySelection);
        menu->popup(event->globalPos());
    }

private:
    void copySelection()
    {
        if (!m_isCopyable || !hasSelectedText())
            return;
        QString text = selectedText();
        QByteArray bytes = text.toUtf8();
        domain::wipe(text);
        m_clipboard.copySecret(bytes);
        domain::wipe(bytes);
    }

    ClipboardGuard &m_clipboard;
    bool m_isCopyable = false;
};
} // namespace

SecretField::SecretField(ClipboardGuard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_line(new GuardedLine(clipboard, this))
    , m_toggle(new QToolButton(this))
{
    retranslate();
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_line);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_toggle);

    connect(m_toggle, &QToolButton::toggled, this, &SecretField::setRevealed);
    wipe();
}

SecretField::~SecretField()
{
    wipe();
}

void SecretField::setSecret(domain::Secret secret)
{
    setRevealed(false);
    m_secret = std::move(secret);
    m_toggle->setEnabled(!m_secret.isEmpty());
    showText(m_secret.isEmpty() ? QString() : QString(bulletCount, QChar(0x2022)));
}

QLineEdit *SecretField::lineEdit() const
{
    return m_line;
}

void SecretField::wipe()
{
    setSecret(domain::Secret());
}

void SecretField::setRevealed(bool isRevealed)
{
    m_toggle->setChecked(isRevealed);
    if (m_isRevealed == isRevealed)
        return;
    m_isRevealed = isRevealed;
    showText(
        isRevealed ? QString::fromUtf8(m_secret.reveal()) : QString(bulletCount, QChar(0x2022)));
    Q_EMIT revealed(isRevealed);
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretField::retranslate()
{
    m_line->setAccessibleName(tr("Secret"));
    m_toggle->setText(tr("Show secret"));
    m_toggle->setAccessibleName(tr("Show secret"));
}

void SecretField::showText(QString text)
{
    QString before = m_line->text();
    // What is painted is a copy of its own, in the line's layout.
    QString painted = m_line->displayText();
    static_cast<GuardedLine *>(m_line)->setCopyable(m_isRevealed);
    m_line->setText(text);
    m_line->setCursorPosition(0);
    text.clear();
    // The line and its layout have let go of the old text; the last holder is here.
    domain::wipe(before);
    domain::wipe(painted);
}

} // namespace ui
