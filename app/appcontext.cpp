// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"

#include "processprotection.h"
#include "ui/icons.h"
#include "ui/pages/welcomepage.h"
#include "unusedmemory.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

namespace app {

namespace {

// The names that the vendor's Terraform provider uses.
constexpr auto keyVariable = "CONFLUENT_CLOUD_API_KEY";
constexpr auto secretVariable = "CONFLUENT_CLOUD_API_SECRET";
/// For what is kept of an organization to be read.
constexpr std::chrono::milliseconds longestWait{200};
/// Once what was read has been kept.
constexpr std::chrono::seconds memoryPause{3};

} // namespace

AppContext::AppContext(const CommandLine &line, Translator *translator)
    : m_line(line)
    , m_translator(translator)
    , m_profiles(m_settings)
    , m_journal(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
          + QStringLiteral("/journal.sqlite"))
    , m_workspace(&m_profiles, &m_secrets, &m_localHost, &m_journal,
          {line.isReadOnly, line.telemetryEndpoint,
              QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                  + QStringLiteral("/inventories")})
    , m_uiSettings(m_settings)
    , m_clipboard(QApplication::clipboard())
{
    m_clipboard.setLifetime(std::chrono::seconds(m_uiSettings.clipboardSeconds()));
    m_appearance.apply(m_uiSettings.appearance());
    m_translator->use(m_uiSettings.language());
    ui::MainWindow::Options options;
    for (const Translator::Language &language : m_translator->available())
        options.languages.append({language.code, language.nativeName});
    options.endpoint = line.endpoint;
    options.find = line.find;
    m_profile = askedFor();
    // Read while the window is built.
    workflows::SignInCall *kept
        = m_profile && m_workspace.isKept(*m_profile) ? m_workspace.openKept(*m_profile) : nullptr;
    options.isOpening = kept != nullptr;
    m_window = std::make_unique<ui::MainWindow>(&m_workspace, &m_uiSettings, &m_clipboard, options);
    connect(
        m_window.get(), &ui::MainWindow::appearanceChosen, &m_appearance, &ui::Appearance::apply);
    // It takes longer than the whole tool bar.
    connect(m_window.get(), &ui::MainWindow::painted, this,
        [] { QApplication::setWindowIcon(ui::programIcon()); });
    connect(m_window.get(), &ui::MainWindow::languageChosen, m_translator, &Translator::use);
    m_afterLoading.setSingleShot(true);
    m_afterLoading.setInterval(memoryPause);
    connect(&m_afterLoading, &QTimer::timeout, this, &returnUnusedMemory);
    connect(m_window.get(), &ui::MainWindow::loaded, &m_afterLoading, qOverload<>(&QTimer::start));
    connect(&m_signals, &UnixSignals::terminationRequested, m_window.get(),
        &ui::MainWindow::requestQuit);
    if (kept) {
        m_opensKept = true;
        m_window->open(kept, *m_profile);
    }
}

/// The saved organization that the command line names.
std::optional<domain::Profile> AppContext::askedFor() const
{
    if (m_line.profile.isEmpty() || m_line.opensLocal)
        return std::nullopt;
    for (const domain::Profile &profile : m_profiles.profiles()) {
        if (profile.name.compare(m_line.profile, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

AppContext::~AppContext() = default;

bool AppContext::start(QString *error)
{
    if (!m_line.screenshot.isEmpty()) {
        connect(m_window.get(), &ui::MainWindow::loaded, this, [this] { takeScreenshot(true); });
        connect(
            m_window->welcome(), &ui::WelcomePage::failed, this, [this] { takeScreenshot(false); });
        connect(
            m_window.get(), &ui::MainWindow::notSignedIn, this, [this] { takeScreenshot(false); });
    }
    if (!openFirst(error))
        return false;
    if (!m_opensKept) {
        showWindow();
        return true;
    }
    // The window opens with what is kept, or with the welcome page where that is of no use.
    connect(m_window.get(), &ui::MainWindow::opened, this, &AppContext::showWindow);
    QTimer::singleShot(longestWait, this, &AppContext::showWindow);
    return true;
}

void AppContext::showWindow()
{
    if (m_window->isVisible())
        return;
    m_window->show();
    // Or it is painted before everything has its place, and once more after.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

bool AppContext::openFirst(QString *error)
{
    if (m_line.opensLocal) {
        m_window->welcome()->openLocalOrganization(m_line.localDirectory);
        return true;
    }
    if (!m_line.profile.isEmpty()) {
        if (!m_profile) {
            *error = QStringLiteral("there is no saved organization called \"%1\"")
                         .arg(m_line.profile);
            return false;
        }
        if (!m_opensKept)
            m_window->welcome()->openProfile(*m_profile);
        return true;
    }
    const bool hasSignedIn = m_line.hasEndpoint && openFromEnvironment();
    if (!hasSignedIn && !m_line.screenshot.isEmpty())
        QTimer::singleShot(0, this, [this] { takeScreenshot(true); });
    return true;
}

bool AppContext::openFromEnvironment()
{
    domain::Profile profile;
    profile.keyId = qgetenv(keyVariable);
    domain::Secret secret = takeFromEnvironment(secretVariable);
    if (profile.keyId.isEmpty() || secret.isEmpty())
        return false;
    // Programs that this one starts have no business with it.
    qunsetenv(keyVariable);
    profile.name = m_line.endpoint.host();
    profile.endpoint = m_line.endpoint;
    m_window->welcome()->openForThisRun(profile, std::move(secret));
    return true;
}

void AppContext::takeScreenshot(bool isLoaded)
{
    // One more turn of the event loop, so that what was announced is painted as well.
    QTimer::singleShot(0, this, [this, isLoaded] {
        const bool isWritten = m_window->grab().save(m_line.screenshot, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "keyward: could not write %s\n", qPrintable(m_line.screenshot));
        if (!isLoaded)
            std::fprintf(stderr, "keyward: the organization could not be opened\n");
        QApplication::exit(isWritten && isLoaded ? 0 : 1);
    });
}

} // namespace app
