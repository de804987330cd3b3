// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"

#include "ui/icons.h"

#include <QAccessible>
#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(plainLabel(this))
    , m_details(plainLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_details->setFont(small);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);

    m_action->hide();
    m_action->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, [this] {
        // A copy: what runs may show another message, which takes m_run away from under it.
        if (const auto run = m_run)
            run();
    });
    connect(m_close, &QToolButton::clicked, this, &MessageBanner::dismiss);
    hide();
}

void MessageBanner::show(Tone tone, const QString &text, const QString &details)
{
    m_tone = tone;
    setAction({}, {});
    m_text->setText(text);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    updateIcon();
    setVisible(true);
    // Later, when it has its action too.
    QMetaObject::invokeMethod(this, &MessageBanner::makeRoom, Qt::QueuedConnection);
    // Screen readers hear a message that nobody moved the focus to.
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// A dialog was made as large as what stood in it before: it grows, rather than squeezes that.
void MessageBanner::makeRoom()
{
    auto *dialog = qobject_cast<QDialog *>(window());
    if (isHidden() || !dialog || !dialog->layout())
        return;
    const QLayout *layout = dialog->layout();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width())
                                                   : layout->totalMinimumSize().height();
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

void MessageBanner::showError(const ErrorText &error)
{
    const QString text = error.advice.isEmpty()
        ? error.headline
        : QStringLiteral("%1 %2").arg(error.headline, error.advice);
    show(Tone::Error, text, error.details);
}

void MessageBanner::showError(const QString &about, const ErrorText &error)
{
    ErrorText whole = error;
    whole.headline = QStringLiteral("%1 %2").arg(about, error.headline);
    showError(whole);
}

void MessageBanner::setAction(const QString &text, std::function<void()> run)
{
    m_run = std::move(run);
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void MessageBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBanner::dismiss()
{
    hide();
}

QString MessageBanner::text() const
{
    return m_text->text();
}

QColor MessageBanner::toneColor() const
{
    const bool isDark = palette().color(QPalette::Window).lightness() < 128;
    switch (m_tone) {
    case Tone::Information:
        return palette().color(QPalette::Highlight);
    case Tone::Success:
        return isDark ? QColor(0x6c, 0xc6, 0x7e) : QColor(0x1f, 0x7a, 0x3a);
    case Tone::Warning:
        return isDark ? QColor(0xe0, 0xb0, 0x4c) : QColor(0x9a, 0x62, 0x00);
    case Tone::Error:
        break;
    }
    return isDark ? QColor(0xf0, 0x7c, 0x74) : QColor(0xb3, 0x26, 0x1e);
}

void MessageBanner::updateIcon()
{
    static const char *const names[] = {"info", "check", "warning", "error"};
    const QString name = QString::fromLatin1(names[int(m_tone)]);
    m_icon->setPixmap(icon(name, toneColor()).pixmap(QSize(20, 20), devicePixelRatioF()));
}

void MessageBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = toneColor();
    fill.setAlphaF(0.10F);
    QColor edge = toneColor();
    edge.setAlphaF(0.45F);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void MessageBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

} // namespace ui
