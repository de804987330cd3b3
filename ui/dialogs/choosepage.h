// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roles.h"
#include "ui/dialogs/draftpage.h"

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;

namespace workflows {
class Session;
}

namespace ui {

class FormFields;
class MessageBanner;
class OwnerField;
class PreflightPanel;
class ProductionChip;

/// Page one of creating a key: kind, environment, resource, owner, name, description, what is worth
/// knowing beforehand, and in words what will be made of them.
class ChoosePage final : public DraftPage
{
    Q_OBJECT
public:
    explicit ChoosePage(workflows::Session *session, QWidget *parent = nullptr);
    ~ChoosePage() override;

    /// Starts with this environment and cluster chosen.
    void preselect(const domain::EnvironmentId &environment, const domain::ResourceId &resource);
    /// Starts with this owner chosen; an empty ID leaves the choice.
    void preselectOwner(const domain::PrincipalId &owner);
    QString title() const override;
    QString heading() const override;
    std::optional<domain::ApiKeyDraft> draft() const override;
    /// The sentence that says what will be created, or what is missing.
    QString review() const;
    void showError(const domain::ApiError &error) override;
    void clearErrors() override;

private:
    void buildForm();
    void fillKinds();
    void fillEnvironments();
    void fillResources(bool isOther);
    void fillFlinkRegions();
    void onEnvironmentChanged();
    void update();
    void updateReach();
    void updateHints();
    domain::ResourceKind kind() const;
    bool isOfOrganization() const;
    bool isProductionChosen() const;
    void grantRole(const domain::PrincipalId &owner, const domain::RoleTarget &target);

    workflows::Session *m_session;
    QComboBox *m_kind;
    QComboBox *m_environment;
    ProductionChip *m_production;
    QComboBox *m_resource;
    OwnerField *m_owner;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLabel *m_review;
    MessageBanner *m_reach;
    MessageBanner *m_problem;
    PreflightPanel *m_preflight;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
