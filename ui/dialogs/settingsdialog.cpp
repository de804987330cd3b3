// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

SettingsDialog::SettingsDialog(
    UiSettings *settings, const QList<Language> &languages, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_appearance(new QComboBox(this))
    , m_refresh(new QComboBox(this))
    , m_clipboard(new QSpinBox(this))
    , m_trying(new QComboBox(this))
{
    setWindowTitle(tr("Settings"));
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(settings->language())));
    m_appearance->addItem(tr("As the desktop"), int(UiSettings::Appearance::FollowDesktop));
    //: A light appearance
    m_appearance->addItem(tr("Light"), int(UiSettings::Appearance::Light));
    //: A dark appearance
    m_appearance->addItem(tr("Dark"), int(UiSettings::Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(int(settings->appearance())));
    //: When the lists are read again by themselves
    m_refresh->addItem(tr("Never"), 0);
    for (const int minutes : {1, 5, 15})
        m_refresh->addItem(tr("Every %n minute(s)", nullptr, minutes), minutes);
    m_refresh->setCurrentIndex(m_refresh->findData(settings->refreshMinutes()));
    m_clipboard->setRange(UiSettings::minimumClipboardSeconds, UiSettings::maximumClipboardSeconds);
    m_clipboard->setSuffix(tr(" s"));
    m_clipboard->setValue(settings->clipboardSeconds());
    //: How often a new key is tried
    m_trying->addItem(tr("As is usual for their kind"), 0);
    for (const int seconds : {5, 15, 30, 60})
        m_trying->addItem(tr("Every %n second(s)", nullptr, seconds), seconds);
    m_trying->setCurrentIndex(qMax(0, m_trying->findData(settings->tryingSeconds())));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Appearance"), m_appearance);
    form->addRow(tr("&Refresh by itself"), m_refresh);
    form->addRow(tr("Clear copied &secrets after"), m_clipboard);
    form->addRow(tr("&Try new keys"), m_trying);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        m_settings->setLanguage(code);
        Q_EMIT languageChosen(code);
    });
    connect(m_appearance, &QComboBox::activated, this, [this] {
        const auto appearance = UiSettings::Appearance(m_appearance->currentData().toInt());
        m_settings->setAppearance(appearance);
        Q_EMIT appearanceChosen(appearance);
    });
    connect(m_refresh, &QComboBox::activated, this,
        [this] { m_settings->setRefreshMinutes(m_refresh->currentData().toInt()); });
    connect(m_trying, &QComboBox::activated, this,
        [this] { m_settings->setTryingSeconds(m_trying->currentData().toInt()); });
    connect(m_clipboard, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_settings->setClipboardSeconds(seconds);
        Q_EMIT clipboardSecondsChosen(seconds);
    });
}

} // namespace ui
