// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createkeydialog.h"

#include "models/words.h"
#include "ui/dialogs/draftpage.h"
#include "ui/dialogs/lostanswerpage.h"
#include "ui/dialogs/secretpage.h"
#include "ui/widgets/labels.h"
#include "workflows/keycreation.h"
#include "workflows/keyreadiness.h"
#include "workflows/session.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using Step = workflows::KeyCreation::Step;

CreateKeyDialog::CreateKeyDialog(
    workflows::Session *session, ClipboardGuard *clipboard, DraftPage *page, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_creation(session->newKeyCreation(this))
    , m_heading(newHeading(this, QString()))
    , m_pages(new QStackedWidget(this))
    , m_choose(page)
    , m_secret(new SecretPage(
          m_creation, session->editing(), session->newSecretHandoff(this), clipboard, this))
    , m_lost(new LostAnswerPage(m_creation, this))
    , m_progress(new QProgressBar(this))
    , m_progressText(newHintLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    setWindowTitle(m_choose->title());
    m_pages->addWidget(m_choose);
    m_pages->addWidget(m_secret);
    m_pages->addWidget(m_lost);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addWidget(m_pages, 1);
    buildButtons();
    // Wider where the words of a language are longer; never clipped.
    setMinimumSize(std::max(560, minimumSizeHint().width()), 480);
    connect(m_creation, &workflows::KeyCreation::stepChanged, this, &CreateKeyDialog::onStep);
    connect(m_choose, &DraftPage::changed, this, &CreateKeyDialog::updateButtons);
    connect(m_choose, &DraftPage::signInRequested, this, &CreateKeyDialog::signInRequested);
    connect(m_choose, &DraftPage::kafkaKeyWanted, this, &CreateKeyDialog::kafkaKeyWanted);
    connect(m_choose, &DraftPage::kafkaKeyForgotten, this, &CreateKeyDialog::kafkaKeyForgotten);
    connect(m_secret, &SecretPage::confirmationChanged, this, &CreateKeyDialog::updateButtons);
    connect(m_secret, &SecretPage::finished, this, [this] {
        m_creation->confirmSecret();
        m_session->readiness()->watch(m_creation->key(), m_secret->secretForTrying());
        Q_EMIT keySaved(m_creation->key().id);
        leave();
    });
    connect(&m_countdown, &QTimer::timeout, this, &CreateKeyDialog::onCountdown);
    onStep();
}

CreateKeyDialog::~CreateKeyDialog() = default;

void CreateKeyDialog::buildButtons()
{
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(120);
    m_progress->setAccessibleName(tr("Progress"));
    m_secondary->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_progress);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_secondary);
    row->addWidget(m_primary);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_primary, &QPushButton::clicked, this, &CreateKeyDialog::onPrimary);
    connect(m_secondary, &QPushButton::clicked, this, &CreateKeyDialog::onSecondary);
}

bool CreateKeyDialog::isOnSecret() const
{
    return m_creation->step() == Step::Created;
}

bool CreateKeyDialog::isGuarded() const
{
    const Step step = m_creation->step();
    return step == Step::Sending || step == Step::FindingOut || isOnSecret();
}

void CreateKeyDialog::onStep()
{
    // First: the field that the API complains of cannot take the focus while it is disabled.
    m_choose->setEnabled(!m_creation->isBusy());
    switch (m_creation->step()) {
    case Step::Created:
        m_heading->setText(tr("Save the key and its secret"));
        m_secret->begin();
        m_secret->offerTrying(m_session->readiness()->canAsk(m_creation->key()));
        showPage(m_secret);
        m_secret->focusFirst();
        break;
    case Step::Orphaned:
    case Step::NotCreated:
    case Step::Unknown:
        m_heading->setText(tr("What became of the key"));
        m_lost->begin();
        showPage(m_lost);
        break;
    case Step::Rejected:
        showPage(m_choose);
        m_choose->showError(m_creation->error());
        if (m_creation->error().kind == domain::ApiError::Kind::RateLimited)
            startCountdown(m_creation->error().retryAfter);
        break;
    default:
        m_heading->setText(m_choose->heading());
        showPage(m_choose);
    }
    updateButtons();
}

void CreateKeyDialog::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
}

void CreateKeyDialog::updateButtons()
{
    const Step step = m_creation->step();
    const bool isBusy = m_creation->isBusy();
    m_progress->setVisible(isBusy);
    m_progressText->setVisible(true);
    QString progress;
    if (step == Step::LookingBefore || step == Step::Sending)
        progress = tr("Creating the key…");
    else if (step == Step::FindingOut)
        progress = tr("The answer was lost: finding out what happened…");
    else if (m_secondsLeft > 0)
        progress = tr("The API asks to wait %n second(s).", nullptr, m_secondsLeft);
    m_progressText->setText(progress);
    switch (step) {
    case Step::Created:
        m_primary->setText(tr("Save"));
        m_primary->setEnabled(m_secret->isConfirmed());
        break;
    case Step::Orphaned:
        m_primary->setText(tr("Keep without secret"));
        m_secondary->setText(tr("Delete the key…"));
        m_primary->setEnabled(true);
        break;
    case Step::NotCreated:
        m_primary->setText(tr("Back"));
        m_primary->setEnabled(true);
        break;
    case Step::Unknown:
        m_primary->setText(tr("Look again"));
        m_primary->setEnabled(true);
        break;
    default:
        m_primary->setText(tr("Create key"));
        m_primary->setEnabled(!isBusy && m_secondsLeft == 0 && m_choose->draft().has_value());
    }
    if (step == Step::NotCreated)
        m_secondary->setText(tr("Look again"));
    else if (step != Step::Orphaned)
        m_secondary->setText(tr("Cancel"));
    // With several candidates nobody can tell which one is ours: they are deleted from the table,
    // one by one.
    const bool isAmbiguous = step == Step::Orphaned && m_creation->orphans().size() != 1;
    m_secondary->setVisible(step != Step::Created && !isAmbiguous);
    m_secondary->setEnabled(!isGuarded());
    // On the secret page Enter must not press anything.
    m_primary->setAutoDefault(step != Step::Created);
    m_primary->setDefault(step != Step::Created);
}

void CreateKeyDialog::onPrimary()
{
    switch (m_creation->step()) {
    case Step::Created:
        m_secret->save();
        break;
    case Step::Orphaned:
        leave();
        break;
    case Step::NotCreated:
        m_creation->startOver();
        break;
    case Step::Unknown:
        m_creation->findOut();
        break;
    default:
        m_choose->clearErrors();
        if (const auto draft = m_choose->draft())
            m_creation->create(*draft);
    }
}

void CreateKeyDialog::onSecondary()
{
    if (m_creation->step() == Step::Orphaned && !m_creation->orphans().isEmpty()) {
        const domain::ApiKey key = m_creation->orphans().first();
        leave();
        Q_EMIT orphanDeletionRequested(key);
        return;
    }
    if (m_creation->step() == Step::NotCreated)
        m_creation->findOut();
    else
        requestLeave();
}

void CreateKeyDialog::startCountdown(std::chrono::seconds pause)
{
    m_secondsLeft = int(pause.count());
    if (m_secondsLeft > 0)
        m_countdown.start(std::chrono::seconds(1));
    updateButtons();
}

void CreateKeyDialog::onCountdown()
{
    if (--m_secondsLeft <= 0) {
        m_secondsLeft = 0;
        m_countdown.stop();
        m_choose->clearErrors();
    }
    updateButtons();
}

void CreateKeyDialog::reject()
{
    requestLeave();
}

/// What is found out later stands in lines of its own: the dialog grows, rather than squeezes the
/// inputs.
bool CreateKeyDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int needed = std::min(
            layout()->totalHeightForWidth(width()), screen()->availableGeometry().height());
        if (needed > height())
            resize(width(), needed);
    }
    return isDone;
}

void CreateKeyDialog::closeEvent(QCloseEvent *event)
{
    if (!isGuarded()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    requestLeave();
}

void CreateKeyDialog::requestLeave()
{
    if (!isGuarded()) {
        leave();
    } else if (isOnSecret()) {
        ask();
    } else {
        m_progressText->setText(tr("A key is being created: wait for the answer."));
        Q_EMIT stayed();
    }
}

void CreateKeyDialog::ask()
{
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    m_question = new QMessageBox(this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setIcon(QMessageBox::Warning);
    m_question->setWindowTitle(tr("Secret not confirmed"));
    m_question->setTextFormat(Qt::PlainText);
    const QString id = models::plain(m_creation->key().id.toString());
    m_question->setText(
        tr("Key %1 exists, and you have not confirmed that you saved its secret.").arg(id));
    m_question->setInformativeText(tr("The secret cannot be shown again after this."));
    QPushButton *stay = m_question->addButton(tr("Go back"), QMessageBox::RejectRole);
    QPushButton *remove = m_question->addButton(tr("Delete the key"), QMessageBox::DestructiveRole);
    QPushButton *keep
        = m_question->addButton(tr("Keep the key without its secret"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(m_question, &QMessageBox::buttonClicked, this,
        [this, remove, keep](QAbstractButton *button) {
            const domain::ApiKey key = m_creation->key();
            if (button != remove && button != keep) {
                Q_EMIT stayed();
                return;
            }
            if (button == remove)
                Q_EMIT deletionRequested(key);
            else
                m_creation->letSecretGo();
            leave();
        });
    m_question->open();
}

void CreateKeyDialog::leave()
{
    m_secret->wipe();
    m_creation->abandon();
    // done() does not come back through reject(), so nothing asks twice.
    QDialog::done(isOnSecret() ? QDialog::Accepted : QDialog::Rejected);
    Q_EMIT released();
}

} // namespace ui
