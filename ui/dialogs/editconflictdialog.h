// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/apikeydraft.h"

#include <QDialog>

namespace ui {

/// Shows an edit that met somebody else's: as the person saw the key, as it is there now, and what
/// they typed. Nothing was sent.
class EditConflictDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Cancel, KeepTheirs, SaveMine };

    EditConflictDialog(const domain::ApiKey &shown, const domain::ApiKeyEdit &edit,
        const domain::ApiKey &current, QWidget *parent = nullptr);

    Choice choice() const { return m_choice; }

private:
    void choose(Choice choice);

    Choice m_choice = Choice::Cancel;
};

} // namespace ui
