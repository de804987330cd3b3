// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pastebackfield.h"

#include "domain/pasteback.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Says nothing about the length of what was pasted.
constexpr int bulletCount = 24;

/// Hands on that something is to be pasted, and takes nothing in: a line edit keeps copies.
class PasteLine final : public QLineEdit
{
public:
    PasteLine(std::function<void(QClipboard::Mode)> paste, QWidget *parent)
        : QLineEdit(parent)
        , m_paste(std::move(paste))
    {
        setReadOnly(true);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Paste))
            m_paste(QClipboard::Clipboard);
        else
            QLineEdit::keyPressEvent(event);
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::MiddleButton
            && QGuiApplication::clipboard()->supportsSelection())
            m_paste(QClipboard::Selection);
        else
            QLineEdit::mouseReleaseEvent(event);
    }

    void contextMenuEvent(QContextMenuEvent *event) override
    {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(
            PasteBackField::tr("Paste"), this, [this] { m_paste(QClipboard::Clipboard); });
        menu->popup(event->globalPos());
    }

private:
    std::function<void(QClipboard::Mode)> m_paste;
};

QString answerOf(QByteArrayView pasted, const domain::Secret &secret)
{
    using domain::PasteBack;
    switch (domain::comparePasted(pasted, secret.reveal())) {
    case PasteBack::Matches:
        return PasteBackField::tr("It matches the secret.");
    case PasteBack::ExtraWhiteSpace:
        return PasteBackField::tr("It has extra white space: spaces or line breaks that are not in "
                                  "the secret.");
    case PasteBack::CutShort:
        return PasteBackField::tr("It is cut short: only a part of the secret is there.");
    case PasteBack::AnotherValue:
        break;
    }
    if (domain::secretChecksum(pasted) == domain::SecretChecksum::Wrong)
        return PasteBackField::tr("It is another value, and looks mistyped: its checksum does not "
                                  "fit.");
    return PasteBackField::tr("It is another value.");
}

} // namespace

PasteBackField::PasteBackField(std::function<const domain::Secret &()> secret, QWidget *parent)
    : QWidget(parent)
    , m_secret(std::move(secret))
    , m_line(new PasteLine([this](QClipboard::Mode mode) { compare(mode); }, this))
    , m_answer(newHintLabel(this))
{
    m_line->setAccessibleName(tr("Check"));
    m_line->setPlaceholderText(tr("Optional: paste what you stored"));
    setFocusProxy(m_line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_answer);
    clear();
}

QLineEdit *PasteBackField::lineEdit() const
{
    return m_line;
}

void PasteBackField::clear()
{
    m_line->clear();
    m_answer->clear();
    m_answer->hide();
}

void PasteBackField::compare(QClipboard::Mode mode)
{
    QString text = QGuiApplication::clipboard()->text(mode);
    QByteArray pasted = text.toUtf8();
    domain::wipe(text);
    if (pasted.isEmpty()) {
        m_line->clear();
        m_answer->setText(tr("There is no text to paste."));
    } else {
        m_line->setText(QString(bulletCount, QChar(0x2022)));
        m_answer->setText(answerOf(pasted, m_secret()));
    }
    domain::wipe(pasted);
    m_answer->show();
    QAccessibleEvent event(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
