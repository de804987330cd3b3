// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace inventory {
class Inventory;
}
namespace workflows {
class Workspace;
}

namespace ui {

class FormFields;
class MessageBanner;

/// Changes what the person has set for a saved organization: its name, its colour, whether it is
/// read-only, and what is production.
class EditOrganizationDialog : public QDialog
{
    Q_OBJECT
public:
    /// `inventory` where the organization is open: to show what the pattern marks.
    EditOrganizationDialog(workflows::Workspace *workspace, const domain::Profile &profile,
        const inventory::Inventory *inventory, QWidget *parent = nullptr);
    ~EditOrganizationDialog() override;

private:
    void build();
    void fillColors();
    void showMarked();
    void submit();
    domain::Profile edited() const;

    workflows::Workspace *m_workspace;
    domain::Profile m_profile;
    const inventory::Inventory *m_inventory;
    MessageBanner *m_banner;
    QLineEdit *m_name;
    QComboBox *m_color;
    QCheckBox *m_readOnly;
    QLineEdit *m_pattern;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
