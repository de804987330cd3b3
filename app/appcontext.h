// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "journal/journal.h"
#include "localhost.h"
#include "services/keychainsecretstore.h"
#include "services/profilestore.h"
#include "translator.h"
#include "ui/appearance.h"
#include "ui/clipboardguard.h"
#include "ui/mainwindow.h"
#include "ui/uisettings.h"
#include "unixsignals.h"
#include "workflows/workspace.h"

#include <QSettings>
#include <QTimer>

#include <memory>

namespace app {

/// Builds and owns everything that lives as long as the program.
class AppContext : public QObject
{
    Q_OBJECT
public:
    AppContext(const CommandLine &line, Translator *translator);
    ~AppContext() override;

    /// Shows the window and opens what the command line asks for. False, with `error` set, where it
    /// asks for what is not there.
    bool start(QString *error);

private:
    std::optional<domain::Profile> askedFor() const;
    bool openFirst(QString *error);
    void showWindow();
    bool openFromEnvironment();
    void takeScreenshot(bool isLoaded);

    CommandLine m_line;
    Translator *m_translator;
    QSettings m_settings;
    services::ProfileStore m_profiles;
    services::KeychainSecretStore m_secrets;
    LocalHost m_localHost;
    /// Outlives the sessions: their last words are written before it goes.
    journal::Journal m_journal;
    workflows::Workspace m_workspace;
    ui::UiSettings m_uiSettings;
    ui::Appearance m_appearance;
    ui::ClipboardGuard m_clipboard;
    UnixSignals m_signals;
    QTimer m_afterLoading;
    std::unique_ptr<ui::MainWindow> m_window;
    std::optional<domain::Profile> m_profile;
    bool m_opensKept = false;
};

} // namespace app
