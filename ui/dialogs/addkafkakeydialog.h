// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/workspace.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace ui {

class FormFields;
class MessageBanner;

/// Asks for a Kafka key of one cluster, to read its ACLs with. It is checked by reading them, and
/// kept in the system keychain where the organization is saved.
class AddKafkaKeyDialog : public QDialog
{
    Q_OBJECT
public:
    AddKafkaKeyDialog(workflows::Workspace *workspace, workflows::Session *session,
        const domain::ResourceId &cluster, QWidget *parent = nullptr);
    ~AddKafkaKeyDialog() override;

private:
    void submit();
    void setBusy(bool isBusy);
    void showProblem(const domain::ApiError &error);
    void sayNotKept();

    workflows::Workspace *m_workspace;
    workflows::Session *m_session;
    domain::ResourceId m_cluster;
    QPointer<workflows::SignInAgainCall> m_call;
    MessageBanner *m_banner;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    QPushButton *m_add;
    QPushButton *m_cancel;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
