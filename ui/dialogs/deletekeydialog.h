// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace workflows {
class KeyDeletion;
class OwnerActivity;
class Session;
} // namespace workflows

namespace ui {

class MessageBanner;

/// Asks whether one key shall be deleted for good; bound to that key, whatever the tables do
/// meanwhile. Where much is at risk the key's ID has to be typed.
class DeleteKeyDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteKeyDialog(
        workflows::Session *session, const domain::ApiKey &key, QWidget *parent = nullptr);

    bool isBusy() const;
    void reject() override;

Q_SIGNALS:
    /// The person wants a new key in its place first, or to go on with that.
    void rotationRequested(const domain::ApiKey &key);
    /// The key is gone. `byOthers`: it was gone before.
    void deleted(const domain::ApiKeyId &id, bool byOthers);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void fillFacts(QFormLayout *form, const domain::ApiKey &key);
    void onStep();
    void updateButtons();
    bool isRisky() const;
    bool isOwnKey() const;
    /// A rotation of the key is not so far that it may go.
    bool isLocked() const;
    void showRotation();
    /// The clusters that the owner's activity is counted on: Kafka's alone.
    QList<domain::ResourceId> countedClusters() const;
    void showActivity();

    workflows::Session *m_session;
    workflows::KeyDeletion *m_deletion;
    workflows::OwnerActivity *m_activity;
    /// Production and the like, decided when the dialog opens; what the owner does may add to it.
    bool m_isRisky;
    bool m_needsTyping;
    /// The owner's activity is being read: how much care is due is not known yet.
    bool m_isChecking = false;
    QLabel *m_evidence;
    MessageBanner *m_banner;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
    QLabel *m_progress;
    QPushButton *m_rotate;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace ui
