// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletekeysdialog.h"

#include "models/words.h"
#include "ui/widgets/labels.h"
#include "workflows/bulkdeletion.h"
#include "workflows/keyrotations.h"
#include "workflows/session.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

DeleteKeysDialog::DeleteKeysDialog(
    workflows::Session *session, const QList<domain::ApiKey> &keys, QWidget *parent)
    : BulkDialog(session,
        {BulkTable::Column::Key, BulkTable::Column::Name, BulkTable::Column::Description,
            BulkTable::Column::Resource, BulkTable::Column::Environment, BulkTable::Column::Owner,
            BulkTable::Column::Outcome},
        parent)
    , m_typeLabel(newTextLabel(this))
    , m_typed(new QLineEdit(this))
{
    head()->addWidget(newTextLabel(this,
        tr("Whatever uses these keys loses access at once. Whether something does is not known: "
           "the API does not say when a key was last used. This cannot be undone.")));
    m_typeLabel->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Sentence to confirm"));
    auto *typing = new QVBoxLayout;
    typing->setSpacing(8);
    typing->addWidget(m_typeLabel);
    typing->addWidget(m_typed);
    foot()->addLayout(typing);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteKeysDialog::updateAction);
    setColumnWidths({21, 17, 24, 19, 24, 19, 24});
    prepare(keys);
    defaultToCancel();
}

bool DeleteKeysDialog::isLeftOut(const domain::ApiKey &key) const
{
    return key.id == session()->ownKey() || isLocked(key);
}

/// Another key is to take its place, and is not ready or not in use.
bool DeleteKeysDialog::isLocked(const domain::ApiKey &key) const
{
    const workflows::KeyRotations &rotations = *session()->rotations();
    const auto *rotation = rotations.rotationOf(key.id);
    return rotation && rotations.locksOf(*rotation) != workflows::KeyRotations::Locks();
}

int DeleteKeysDialog::count() const
{
    const QList<domain::ApiKey> &keys = table()->keys();
    return int(std::count_if(
        keys.cbegin(), keys.cend(), [this](const domain::ApiKey &key) { return !isLeftOut(key); }));
}

QString DeleteKeysDialog::sentence() const
{
    //: Typed to confirm; in small letters
    return tr("delete %n key(s)", nullptr, count());
}

/// "7 in Dev, 5 in Prod (production)".
QString DeleteKeysDialog::environmentsText() const
{
    struct Environment
    {
        int keys = 0;
        bool isProduction = false;
    };
    QMap<QString, Environment> environments;
    for (int row = 0; row < table()->rowCount(); ++row) {
        if (isLeftOut(table()->keys().at(row)))
            continue;
        Environment &environment = environments[table()->environmentOf(row)];
        ++environment.keys;
        environment.isProduction = table()->isInProduction(row);
    }
    QStringList parts;
    for (auto it = environments.cbegin(); it != environments.cend(); ++it) {
        const QString keys = QLocale().toString(it->keys);
        if (it.key().isEmpty())
            //: %1 is a number of keys
            parts.append(tr("%1 in no environment").arg(keys));
        else if (it->isProduction)
            //: %1 is a number of keys, %2 an environment
            parts.append(tr("%1 in %2 (production)").arg(keys, it.key()));
        else
            parts.append(tr("%1 in %2").arg(keys, it.key()));
    }
    return parts.join(QStringLiteral(", "));
}

void DeleteKeysDialog::prepare(const QList<domain::ApiKey> &keys)
{
    table()->setKeys(keys);
    for (int row = 0; row < int(keys.size()); ++row) {
        if (isLeftOut(keys.at(row))) {
            table()->setAfter(row, {}, true);
            table()->setOutcome(row,
                isLocked(keys.at(row)) ? tr("Left out: its rotation is not finished")
                                       : tr("Left out: Keyward is signed in with this key"));
        }
    }
    setHeading(tr("Delete %Ln API key(s)?", nullptr, count()));
    const QString where = environmentsText();
    setSummary(count() == 0 ? tr("None of these keys can be deleted from here.")
                            : tr("%Ln key(s) will be deleted: %1.", nullptr, count()).arg(where));
    m_typeLabel->setText(tr("Type “%1” to confirm:").arg(sentence()));
    m_typed->setPlaceholderText(sentence());
    m_typed->clear();
    updateAction();
}

void DeleteKeysDialog::updateAction()
{
    const QString typed = m_typed->text().simplified();
    setAction(tr("Delete %Ln key(s)", nullptr, count()),
        count() > 0 && typed.compare(sentence(), Qt::CaseInsensitive) == 0);
}

workflows::BulkWork *DeleteKeysDialog::newWork(QList<int> &rows)
{
    QList<workflows::BulkItem> items;
    for (int row = 0; row < table()->rowCount(); ++row) {
        const domain::ApiKey &key = table()->keys().at(row);
        if (isLeftOut(key))
            continue;
        workflows::BulkItem item;
        item.shown = key;
        items.append(item);
        rows.append(row);
    }
    return session()->newBulkDeletion(items, this);
}

QString DeleteKeysDialog::doneText() const
{
    return tr("Deleted");
}

void DeleteKeysDialog::setInputsEnabled(bool areEnabled)
{
    m_typed->setEnabled(areEnabled);
}

} // namespace ui
