// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/bulkdialog.h"

class QLineEdit;

namespace ui {

/// Asks whether several keys shall be deleted for good: lists each, and wants the sentence typed
/// that says how many.
class DeleteKeysDialog final : public BulkDialog
{
    Q_OBJECT
public:
    DeleteKeysDialog(
        workflows::Session *session, const QList<domain::ApiKey> &keys, QWidget *parent = nullptr);

protected:
    void prepare(const QList<domain::ApiKey> &keys) override;
    workflows::BulkWork *newWork(QList<int> &rows) override;
    QString doneText() const override;
    void setInputsEnabled(bool areEnabled) override;

private:
    bool isLeftOut(const domain::ApiKey &key) const;
    bool isLocked(const domain::ApiKey &key) const;
    int count() const;
    QString sentence() const;
    QString environmentsText() const;
    void updateAction();

    QLabel *m_typeLabel;
    QLineEdit *m_typed;
};

} // namespace ui
