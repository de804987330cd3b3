// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editorganizationdialog.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

const QString namePointer = QStringLiteral("/name");
const QString colorPointer = QStringLiteral("/color");
const QString patternPointer = QStringLiteral("/production");
constexpr int leastWidth = 480;
constexpr int swatchExtent = 16;

struct Preset
{
    const char *name;
    const char *color;
};
constexpr std::array<Preset, 7> presets{{
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Red"), "#c8324b"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Orange"), "#d9731a"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Yellow"), "#c9a227"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Green"), "#3c8f4f"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Blue"), "#2f6fd0"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Purple"), "#8155ba"},
    {QT_TRANSLATE_NOOP("ui::EditOrganizationDialog", "Grey"), "#7a7f87"},
}};

QIcon swatch(const QString &color)
{
    QPixmap pixmap(swatchExtent, swatchExtent);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(color));
    painter.drawRoundedRect(QRect(1, 1, swatchExtent - 2, swatchExtent - 2), 3, 3);
    return QIcon(pixmap);
}

} // namespace

EditOrganizationDialog::EditOrganizationDialog(workflows::Workspace *workspace,
    const domain::Profile &profile, const inventory::Inventory *inventory, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_profile(profile)
    , m_inventory(inventory)
    , m_banner(new MessageBanner(this))
    , m_name(new QLineEdit(profile.name, this))
    , m_color(new QComboBox(this))
    , m_readOnly(new QCheckBox(tr("Read-only: nothing can be changed"), this))
    , m_pattern(new QLineEdit(profile.production.pattern, this))
{
    setWindowTitle(tr("Edit organization"));
    build();
    fillColors();
    m_readOnly->setChecked(profile.readOnly);
    connect(m_pattern, &QLineEdit::textChanged, this, &EditOrganizationDialog::showMarked);
    showMarked();
    m_name->setFocus();
    m_name->selectAll();
}

EditOrganizationDialog::~EditOrganizationDialog() = default;

void EditOrganizationDialog::build()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = std::make_unique<FormFields>(form);
    m_fields->add(namePointer, tr("Organization &name"), m_name);
    m_fields->add(colorPointer, tr("&Colour"), m_color);
    m_fields->add(patternPointer, tr("&Production"), m_pattern);
    m_pattern->setPlaceholderText(tr("For example: *prod*, live-*"));
    form->addRow(QString(), m_readOnly);
    auto *buttons = new QDialogButtonBox(this);
    auto *save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addWidget(newHeading(this, tr("Edit organization")));
    column->addWidget(m_banner);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(leastWidth);
    connect(save, &QPushButton::clicked, this, &EditOrganizationDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EditOrganizationDialog::fillColors()
{
    //: No colour
    m_color->addItem(tr("None"), QString());
    for (const Preset &preset : presets) {
        const QString color = QString::fromLatin1(preset.color);
        m_color->addItem(swatch(color), tr(preset.name), color);
    }
    if (m_color->findData(m_profile.color) < 0)
        m_color->addItem(swatch(m_profile.color), m_profile.color, m_profile.color);
    m_color->setCurrentIndex(m_color->findData(m_profile.color));
}

/// What the pattern would mark, in words.
void EditOrganizationDialog::showMarked()
{
    if (!m_inventory) {
        m_fields->setHint(patternPointer,
            tr("Environments whose names match are marked as production. * stands for anything; "
               "separate several with commas."));
        return;
    }
    const domain::ProductionRule rule = edited().production;
    QStringList marked;
    for (const domain::Environment &environment : m_inventory->environments()) {
        if (domain::isProduction(rule, environment.id, environment.displayName))
            marked.append(models::environmentName(environment.id, *m_inventory));
    }
    marked.sort(Qt::CaseInsensitive);
    m_fields->setHint(patternPointer,
        marked.isEmpty() ? tr("No environment is marked as production.")
                         : tr("Marked as production: %1").arg(marked.join(QStringLiteral(", "))));
}

domain::Profile EditOrganizationDialog::edited() const
{
    domain::Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.color = m_color->currentData().toString();
    profile.readOnly = m_readOnly->isChecked();
    profile.production.pattern = m_pattern->text().trimmed();
    return profile;
}

void EditOrganizationDialog::submit()
{
    m_fields->clearErrors();
    const domain::Profile profile = edited();
    if (profile.name.isEmpty()) {
        m_fields->setError(namePointer, tr("Give the organization a name, to find it again."));
        m_name->setFocus();
        return;
    }
    using Outcome = services::ProfileStore::Outcome;
    switch (m_workspace->profiles()->save(profile)) {
    case Outcome::Saved:
        accept();
        return;
    case Outcome::Invalid:
        m_banner->show(MessageBanner::Tone::Error,
            tr("This cannot be kept: the name or the pattern is too long."));
        return;
    case Outcome::NotWritable:
        m_banner->show(MessageBanner::Tone::Error, tr("The settings could not be saved."),
            tr("Check that the settings folder can be written to."));
        return;
    }
}

} // namespace ui
