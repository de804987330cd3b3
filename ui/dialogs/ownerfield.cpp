// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ownerfield.h"

#include "models/words.h"
#include "ui/dialogs/findaccountdialog.h"
#include "ui/dialogs/newserviceaccountdialog.h"
#include "ui/dialogs/refill.h"
#include "ui/icons.h"
#include "workflows/session.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

bool signsInAsUser(workflows::Session *session)
{
    const domain::PrincipalId self = session->self();
    const domain::Account *account = session->inventory()->account(self);
    if (account)
        return account->kind == domain::AccountKind::User;
    return !self.isEmpty() && !self.toString().startsWith(QLatin1String("sa-"));
}

OwnerField::OwnerField(workflows::Session *session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_box(new QComboBox(parent))
    , m_buttons(new QWidget(parent))
{
    auto *find = new QPushButton(tr("Find…"), m_buttons);
    auto *make = new QPushButton(tr("New…"), m_buttons);
    find->setAccessibleName(tr("Find a service account"));
    make->setAccessibleName(tr("New service account"));
    find->setToolTip(tr("Find a service account by name, ID or description"));
    make->setToolTip(tr("Create a service account"));
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *button : {find, make}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    fill();
    connect(find, &QPushButton::clicked, this, &OwnerField::find);
    connect(make, &QPushButton::clicked, this, &OwnerField::make);
    connect(m_box, &QComboBox::activated, this, [this] { m_isChosen = true; });
    connect(m_box, &QComboBox::currentIndexChanged, this, &OwnerField::changed);
    connect(session->inventory(), &inventory::Inventory::accountsChanged, this, [this] {
        fill();
        Q_EMIT changed();
    });
}

void OwnerField::fill()
{
    const Refill refill(m_box);
    const inventory::Inventory &known = *m_session->inventory();
    const domain::PrincipalId self = m_session->self();
    m_box->addItem(tr("Choose an owner…"), QString());
    const domain::Account *account = known.account(self);
    if (isOwnUser()) {
        const QString name = account ? models::plain(account->label()) : self.toString();
        m_box->addItem(icon(QStringLiteral("owner-user")),
            tr("My account: %1").arg(nameAndId(name, self.toString())), self.toString());
    }
    QList<domain::Account> accounts = known.accounts();
    accounts.removeIf(
        [&](const domain::Account &a) { return a.kind != domain::AccountKind::ServiceAccount; });
    sortByName(accounts, [](const domain::Account &a) { return a.label(); });
    for (const domain::Account &one : std::as_const(accounts)) {
        m_box->addItem(icon(QStringLiteral("owner-service-account")),
            nameAndId(models::plain(one.label()), one.id.toString()), one.id.toString());
    }
}

bool OwnerField::isOwnUser() const
{
    return signsInAsUser(m_session);
}

domain::PrincipalId OwnerField::owner() const
{
    return domain::PrincipalId(m_box->currentData().toString());
}

QString OwnerField::ownerText() const
{
    const domain::Account *account = m_session->inventory()->account(owner());
    const QString id = owner().toString();
    return account ? nameAndId(models::plain(account->label()), id) : models::plain(id);
}

void OwnerField::suggest(bool isProduction)
{
    if (m_isChosen)
        return;
    const int own = isOwnUser() ? m_box->findData(m_session->self().toString()) : -1;
    m_box->setCurrentIndex(isProduction || own < 0 ? 0 : own);
}

void OwnerField::choose(const domain::PrincipalId &id)
{
    const int row = m_box->findData(id.toString());
    if (row < 0)
        return;
    m_isChosen = true;
    m_box->setCurrentIndex(row);
}

void OwnerField::find()
{
    auto *dialog = new FindAccountDialog(m_session->inventory(), m_buttons->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FindAccountDialog::chosen, this, &OwnerField::choose);
    dialog->open();
}

void OwnerField::make()
{
    auto *dialog = new NewServiceAccountDialog(m_session, m_buttons->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewServiceAccountDialog::chosen, this,
        [this](const domain::Account &account) { choose(account.id); });
    dialog->open();
}

} // namespace ui
