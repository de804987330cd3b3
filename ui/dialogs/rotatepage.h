// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "ui/dialogs/draftpage.h"

#include <memory>

class QFormLayout;
class QLineEdit;

namespace workflows {
class Session;
}

namespace ui {

class FormFields;
class MessageBanner;
class PreflightPanel;

/// Page one of rotating a key: the new key is for the same owner and resource, which stand fixed;
/// its name and description can be changed.
class RotatePage final : public DraftPage
{
    Q_OBJECT
public:
    /// `number` of `count`: which of several keys that are rotated in one go.
    RotatePage(workflows::Session *session, const domain::ApiKey &key, int number, int count,
        QWidget *parent = nullptr);
    ~RotatePage() override;

    QString title() const override;
    QString heading() const override;
    std::optional<domain::ApiKeyDraft> draft() const override;
    void showError(const domain::ApiError &error) override;
    void clearErrors() override;

private:
    void addFacts(QFormLayout *form);
    void update();

    workflows::Session *m_session;
    domain::ApiKey m_old;
    domain::ApiKeyDraft m_draft;
    int m_number;
    int m_count;
    QLineEdit *m_name;
    QLineEdit *m_description;
    MessageBanner *m_problem;
    PreflightPanel *m_preflight;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
