// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QDialog>
#include <QMessageBox>
#include <QPointer>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace workflows {
class KeyCreation;
class Session;
} // namespace workflows

namespace ui {

class ClipboardGuard;
class DraftPage;
class LostAnswerPage;
class SecretPage;

/// Creates a key: page one chooses, page two shows the secret, once. Every way out of page two goes
/// through requestLeave(), which asks.
class CreateKeyDialog : public QDialog
{
    Q_OBJECT
public:
    /// `page`: says what the key shall be; the dialog owns it.
    CreateKeyDialog(workflows::Session *session, ClipboardGuard *clipboard, DraftPage *page,
        QWidget *parent = nullptr);
    ~CreateKeyDialog() override;

    /// True where closing would lose a secret that was not confirmed, or an answer that is on its
    /// way.
    bool isGuarded() const;
    /// Closes where nothing can be lost; else asks, and closes or stays as the person says.
    void requestLeave();
    void reject() override;

Q_SIGNALS:
    /// The person confirmed that they saved the secret of this key.
    void keySaved(const domain::ApiKeyId &id);
    /// The person wants this key, whose secret nobody has, to be deleted. Comes before released().
    void deletionRequested(const domain::ApiKey &key);
    /// The person wants to look at this key, which may be the one whose answer was lost, and delete
    /// it.
    void orphanDeletionRequested(const domain::ApiKey &key);
    /// The dialog is about to close and nothing is guarded any more.
    void released();
    /// The person chose to stay.
    void stayed();
    void signInRequested();
    /// The person wants to enter, or to forget, the Kafka key that ACLs are read with.
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildButtons();
    void onStep();
    void showPage(QWidget *page);
    void updateButtons();
    void onPrimary();
    void onSecondary();
    void ask();
    void leave();
    void startCountdown(std::chrono::seconds pause);
    void onCountdown();
    bool isOnSecret() const;

    workflows::Session *m_session;
    workflows::KeyCreation *m_creation;
    QLabel *m_heading;
    QStackedWidget *m_pages;
    DraftPage *m_choose;
    SecretPage *m_secret;
    LostAnswerPage *m_lost;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QPushButton *m_primary;
    QPushButton *m_secondary;
    QPointer<QMessageBox> m_question;
    QTimer m_countdown;
    int m_secondsLeft = 0;
};

} // namespace ui
