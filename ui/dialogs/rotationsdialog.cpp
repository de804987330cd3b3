// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rotationsdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/rotationcard.h"
#include "workflows/keyrotations.h"
#include "workflows/session.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// What time alone changes is seen soon after.
constexpr std::chrono::seconds clockInterval{5};
constexpr int mostHeight = 640;

} // namespace

RotationsDialog::RotationsDialog(workflows::Session *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_heading(newHeading(this, QString()))
    , m_area(new QScrollArea(this))
{
    setWindowTitle(tr("Rotations"));
    auto *cards = new QWidget(m_area);
    m_column = new QVBoxLayout(cards);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_column->addStretch(1);
    m_area->setWidget(cards);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // The style's icon does not follow the colours.
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addWidget(newTextLabel(this,
        tr("An old key can be deleted when the secret of the new one is saved, the new key is "
           "ready, and you say that applications use it. You can close this and come back, after "
           "a restart too.")));
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    connect(
        session->rotations(), &workflows::KeyRotations::changed, this, &RotationsDialog::update);
    connect(
        session->inventory(), &inventory::Inventory::keysChanged, this, &RotationsDialog::update);
    connect(session, &workflows::Session::profileChanged, this, &RotationsDialog::update);
    connect(&m_clock, &QTimer::timeout, this, &RotationsDialog::update);
    m_clock.start(clockInterval);
    update();
    setMinimumSize(620, 320);
    cards->adjustSize();
    const int needed = cards->heightForWidth(minimumWidth() - 48);
    resize(minimumWidth(), std::min(std::max(320, needed + 220), mostHeight));
}

RotationCard *RotationsDialog::cardOf(const QUuid &write) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(),
        [&write](const RotationCard *card) { return card->write() == write; });
    return found == m_cards.cend() ? nullptr : *found;
}

void RotationsDialog::update()
{
    const auto &items = m_session->rotations()->items();
    const QList<RotationCard *> cards = m_cards;
    for (RotationCard *card : cards) {
        const bool isOpen = std::any_of(items.cbegin(), items.cend(),
            [card](const auto &item) { return item.write == card->write(); });
        if (isOpen)
            continue;
        m_cards.removeOne(card);
        card->hide();
        card->deleteLater();
    }
    for (const auto &item : items) {
        if (RotationCard *card = cardOf(item.write)) {
            card->setItem(item);
            continue;
        }
        auto *card = new RotationCard(m_session, item, m_area->widget());
        connect(card, &RotationCard::deletionRequested, this, &RotationsDialog::deletionRequested);
        // Before the stretch.
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.append(card);
    }
    m_heading->setText(items.isEmpty()
            ? tr("No rotation is open")
            : tr("%Ln rotation(s) not finished", nullptr, int(items.size())));
}

} // namespace ui
