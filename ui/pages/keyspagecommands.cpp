// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window's actions may do on the key page, and what they do there.
#include "ui/pages/keyspage.h"

#include "ui/pages/keyselection.h"
#include "ui/refusals.h"
#include "ui/rotationtext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablepanel.h"
#include "workflows/session.h"

#include <QTableView>

namespace ui {

void KeysPage::fillColumnMenu(QMenu *menu)
{
    m_keyPanel->fillColumnMenu(menu);
}

QString KeysPage::refusal(Command command) const
{
    if (command == Command::Refresh)
        return refreshRefusal(*m_session);
    if (command == Command::Export || command == Command::CopyTable)
        return m_currentPanel->table()->model()->rowCount() > 0 ? QString()
                                                                : tr("The table is empty.");
    if (command == Command::Print || command == Command::SavePdf)
        return m_keys->rowCount() > 0 ? QString() : tr("The table is empty.");
    const bool isCopy = command == Command::CopyKeyId || command == Command::CopyRows;
    if (!isCopy && !m_session->mayWrite())
        return writeRefusal(*m_session);
    if (command == Command::CreateKey)
        return {};
    // Whoever selects thousands of keys does not wait for each of them to be looked at.
    const KeySelection selection(m_keyPanel, m_keys);
    const int selected = selection.count();
    if (selected == 0)
        return tr("Select a key first.");
    if (isCopy)
        return {};
    if (selected == 1 && m_session->inventory()->isDeleted(currentKey()))
        return tr("This key was deleted.");
    if (selected > 1 && command == Command::EditName)
        return tr("Select a single key.");
    if (command == Command::Rotate && selected > maxRotations)
        return tr("Select at most %Ln key(s) to rotate them in one go.", nullptr, maxRotations);
    if (selected == 1 && command != Command::Rotate)
        return {};
    if (!selection.isAnyThere())
        return tr("These keys were deleted.");
    return command == Command::Rotate ? rotationRefusal(*m_session, selectedKeys()) : QString();
}

void KeysPage::run(Command command)
{
    switch (command) {
    case Command::CreateKey:
        Q_EMIT createRequested();
        break;
    case Command::EditName:
        editCurrent(models::ApiKeyField::Name);
        break;
    case Command::EditDescription:
        if (currentKey().isEmpty())
            Q_EMIT descriptionsRequested(selectedKeys());
        else
            editCurrent(models::ApiKeyField::Description);
        break;
    case Command::EditDescriptions:
        Q_EMIT descriptionsRequested(selectedKeys());
        break;
    case Command::CopyKeyId:
        Q_EMIT copyRequested(KeySelection(m_keyPanel, m_keys).asText());
        break;
    case Command::CopyRows:
        Q_EMIT copyRequested(KeySelection(m_keyPanel, m_keys).asTable());
        break;
    case Command::Delete:
        if (const auto key = m_session->inventory()->keys().find(currentKey()))
            Q_EMIT deletionRequested(*key);
        else
            Q_EMIT deletionsRequested(selectedKeys());
        break;
    case Command::Rotate:
        Q_EMIT rotationRequested(selectedKeys());
        break;
    case Command::Refresh:
        m_session->loader()->refresh();
        break;
    case Command::Export:
    case Command::CopyTable:
        Q_EMIT takeOutRequested(m_currentPanel, command);
        break;
    case Command::Print:
    case Command::SavePdf:
        Q_EMIT takeOutRequested(m_keyPanel, command);
        break;
    }
}

QList<std::optional<Page::Command>> KeysPage::menuCommands() const
{
    return {Command::CopyKeyId, Command::CopyRows, std::nullopt, Command::EditName,
        Command::EditDescription, Command::EditDescriptions, std::nullopt, Command::CreateKey,
        Command::Rotate, Command::Delete, std::nullopt, Command::Export, Command::CopyTable};
}

} // namespace ui
