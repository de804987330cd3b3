// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fontsahead.h"

#include "inventory/inventory.h"
#include "models/names.h"
#include "services/workers.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPointer>
#include <QTextBoundaryFinder>
#include <QThreadPool>
#include <QTimer>

#include <bitset>
#include <memory>
#include <utility>

#ifdef KEYWARD_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace ui {

namespace {

/// What a window shows first: the newest keys come first, and are the last in the list.
constexpr int keysLookedAt = 32;
constexpr qsizetype accountsLookedAt = 500;
/// For a window that opens to be painted: it asks for fonts too, and Qt has one lock for them.
constexpr std::chrono::milliseconds restPause{200};

/// A letter of each script that it meets. The program's own words are in Latin letters already.
class Scripts
{
public:
    void meet(const QString &text)
    {
        for (const QChar letter : text) {
            const QChar::Script script = letter.script();
            if (script <= QChar::Script_Latin || letter.isSurrogate() || m_met.test(size_t(script)))
                continue;
            m_met.set(size_t(script));
            m_letters += letter;
        }
    }
    /// Of the scripts that it has met since the last call.
    QString takeLetters() { return std::exchange(m_letters, {}); }

private:
    std::bitset<QChar::ScriptCount> m_met;
    QString m_letters;
};

void find(const QString &letters, const QFont &font)
{
    QFontMetrics(font).horizontalAdvance(letters);
    // Has the dictionary read by which Thai words are told apart.
    QTextBoundaryFinder(QTextBoundaryFinder::Word, letters).toNextBoundary();
}

} // namespace

std::jthread readFontsAhead()
{
#ifdef KEYWARD_HAS_FONTCONFIG
    return std::jthread([] { FcInit(); });
#else
    return {};
#endif
}

void openFontsAhead(std::jthread reading)
{
    auto waiting = std::make_shared<std::jthread>(std::move(reading));
    services::workers()->start([waiting, font = QApplication::font()] {
        if (waiting->joinable())
            waiting->join();
        QFontMetrics(font).horizontalAdvance(QLatin1Char('A'));
    });
}

QString commonLetters()
{
    return QStringLiteral("ЯΩ漢ひ한اאबไ");
}

void findFontsFor(
    const inventory::Inventory &known, QObject *context, const std::function<void()> &found)
{
    Scripts scripts;
    const int keys = known.keys().size();
    // Nothing has been read yet: what comes may be in any of these.
    if (keys == 0)
        scripts.meet(commonLetters());
    for (int row = std::max(0, keys - keysLookedAt); row < keys; ++row) {
        const domain::ApiKey key = known.keys().at(row);
        scripts.meet(key.displayName);
        scripts.meet(key.description);
        scripts.meet(models::ownerName(key, known));
        scripts.meet(models::resourceName(key, known));
    }
    const QFont font = QApplication::font();
    if (const QString letters = scripts.takeLetters(); !letters.isEmpty()) {
        services::workers()->start([letters, font, context = QPointer<QObject>(context), found] {
            find(letters, font);
            // The application lives longer than any window.
            QMetaObject::invokeMethod(qApp, [context, found] {
                if (context && found)
                    found();
            });
        });
    }
    for (const domain::Account &account :
        known.accounts().first(std::min(accountsLookedAt, known.accounts().size())))
        scripts.meet(account.name);
    if (const QString letters = scripts.takeLetters(); !letters.isEmpty()) {
        QTimer::singleShot(restPause, qApp, [letters, font] {
            services::workers()->start([letters, font] { find(letters, font); });
        });
    }
}

} // namespace ui
