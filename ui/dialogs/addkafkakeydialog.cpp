// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addkafkakeydialog.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString keyPointer = QStringLiteral("/key");
const QString secretPointer = QStringLiteral("/secret");
constexpr int leastWidth = 480;

} // namespace

AddKafkaKeyDialog::AddKafkaKeyDialog(workflows::Workspace *workspace, workflows::Session *session,
    const domain::ResourceId &cluster, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_cluster(cluster)
    , m_banner(new MessageBanner(this))
    , m_key(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setWindowTitle(tr("Add a Kafka key"));
    m_banner->setClosable(false);
    m_secret->setEchoMode(QLineEdit::Password);
    const inventory::Inventory &known = *session->inventory();
    const domain::Resource *resource = known.resource(cluster);
    const QString name
        = resource ? models::resourceName(*resource, known) : models::plain(cluster.toString());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(keyPointer, tr("API ke&y"), m_key);
    m_fields->add(secretPointer, tr("API secre&t"), m_secret);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_add->setDefault(true);
    const bool isSaved = session->kind() == workflows::SessionKind::Saved;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(newHeading(this, tr("Add a Kafka key of %1").arg(name)));
    column->addWidget(newHintLabel(this,
        (isSaved ? tr("It is used to read ACLs, and for nothing else. It is kept in the system "
                      "keychain as %1.")
                       .arg(domain::kafkaKeyName(session->profile().id, cluster))
                 : tr("It is used to read ACLs, and for nothing else. It is kept until Keyward "
                      "ends."))));
    column->addWidget(m_banner);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(leastWidth);
    connect(m_add, &QPushButton::clicked, this, &AddKafkaKeyDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_key->setFocus();
}

AddKafkaKeyDialog::~AddKafkaKeyDialog()
{
    if (m_call)
        m_call->cancel();
    m_secret->clear();
}

void AddKafkaKeyDialog::submit()
{
    if (m_call)
        return;
    m_fields->clearErrors();
    const QByteArray key = m_key->text().trimmed().toUtf8();
    if (key.isEmpty() || key.contains(':'))
        m_fields->setError(keyPointer, tr("Enter the ID of a Kafka API key of this cluster."));
    if (m_secret->text().trimmed().isEmpty())
        m_fields->setError(secretPointer, tr("Enter the secret of the key."));
    if (m_fields->hasErrors())
        return;
    m_banner->dismiss();
    m_call = m_workspace->addKafkaKey(
        m_session, m_cluster, {key, domain::Secret(m_secret->text().trimmed().toUtf8())});
    setBusy(true);
    m_call->then(this, [this](const tl::expected<bool, workflows::SignInError> &result) {
        m_call = nullptr;
        setBusy(false);
        if (!result) {
            showProblem(result.error().api);
            return;
        }
        m_secret->clear();
        if (*result || m_session->kind() != workflows::SessionKind::Saved)
            accept();
        else
            sayNotKept();
    });
}

/// The ACLs are known, but the next start will not have the key: the person shall know.
void AddKafkaKeyDialog::sayNotKept()
{
    m_banner->show(MessageBanner::Tone::Warning,
        tr("The key works, and Keyward uses it until it ends. It could not be kept: the system "
           "keychain or the settings did not take it."));
    setBusy(true);
    m_add->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
}

void AddKafkaKeyDialog::showProblem(const domain::ApiError &error)
{
    using Kind = domain::ApiError::Kind;
    ErrorText text = errorText(error);
    if (error.kind == Kind::Unauthorized) {
        text.headline = tr("The cluster does not accept this key and secret.");
        text.advice = tr("Enter a Kafka key of this cluster, not a Cloud key. A key that was just "
                         "created may take some minutes.");
    } else if (error.kind == Kind::Forbidden) {
        text.headline = tr("The key is good, but its owner may not read ACLs.");
        text.advice = tr("Use a key of an owner who may describe the cluster.");
    }
    m_banner->showError(text);
    adjustSize();
    m_secret->setFocus();
    m_secret->selectAll();
}

void AddKafkaKeyDialog::setBusy(bool isBusy)
{
    m_key->setEnabled(!isBusy);
    m_secret->setEnabled(!isBusy);
    m_add->setEnabled(!isBusy);
}

} // namespace ui
