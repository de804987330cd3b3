// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/uisettings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace ui {

/// A language that the program speaks.
struct Language
{
    QString code; ///< such as "de"
    QString name; ///< in that language
};

/// The person's choices. They take effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(
        UiSettings *settings, const QList<Language> &languages, QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void appearanceChosen(ui::UiSettings::Appearance appearance);
    void clipboardSecondsChosen(int seconds);

private:
    UiSettings *m_settings;
    QComboBox *m_language;
    QComboBox *m_appearance;
    QComboBox *m_refresh;
    QSpinBox *m_clipboard;
    QComboBox *m_trying;
};

} // namespace ui
