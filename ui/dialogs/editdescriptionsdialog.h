// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/bulkdialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace ui {

/// Edits the descriptions of many keys, with a preview of each before and after.
class EditDescriptionsDialog final : public BulkDialog
{
    Q_OBJECT
public:
    EditDescriptionsDialog(
        workflows::Session *session, const QList<domain::ApiKey> &keys, QWidget *parent = nullptr);

protected:
    void prepare(const QList<domain::ApiKey> &keys) override;
    workflows::BulkWork *newWork(QList<int> &rows) override;
    QString doneText() const override;
    void setInputsEnabled(bool areEnabled) override;

private:
    enum class Way { Set, Append, Replace, Clear };

    void buildForm();
    void updateForm();
    void preview();
    Way way() const;
    QString after(const QString &before) const;

    QFormLayout *m_form;
    QComboBox *m_way;
    QLineEdit *m_find;
    QLineEdit *m_text;
    QCheckBox *m_matchCase;
};

} // namespace ui
