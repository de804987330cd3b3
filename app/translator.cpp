// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace app {

namespace {
constexpr QLatin1String directory(":/i18n");
constexpr QLatin1String prefix("keyward_");
constexpr QLatin1String english("en");

QStringList catalogueCodes()
{
    QStringList codes;
    const QStringList files = QDir(directory).entryList({prefix + QLatin1String("*.qm")});
    for (const QString &file : files)
        codes.append(file.mid(prefix.size(), file.size() - prefix.size() - 3));
    return codes;
}
} // namespace

Translator::Translator(QObject *parent)
    : QObject(parent)
{
}

Translator::~Translator()
{
    uninstallAll();
}

QList<Translator::Language> Translator::available() const
{
    QList<Language> languages;
    QStringList codes = catalogueCodes();
    codes.removeAll(english);
    for (const QString &code : std::as_const(codes)) {
        const QLocale locale(code);
        QString name = locale.nativeLanguageName();
        if (code.contains(QLatin1Char('_')))
            name = QStringLiteral("%1 (%2)").arg(name, locale.nativeCountryName());
        languages.append({code, name});
    }
    std::sort(languages.begin(), languages.end(), [](const Language &a, const Language &b) {
        return a.nativeName.localeAwareCompare(b.nativeName) < 0;
    });
    languages.prepend({english, QStringLiteral("English")});
    return languages;
}

void Translator::use(const QString &code)
{
    const QStringList codes = catalogueCodes();
    const QString chosen
        = codes.contains(code) ? code : choose(QLocale::system().uiLanguages(), codes);
    if (chosen == m_current)
        return;
    uninstallAll();
    m_current = chosen;
    // What is installed last is asked first: English knows its plurals only, and stays below.
    install(prefix + english, directory);
    if (chosen == english)
        return;
    install(QLatin1String("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(prefix + chosen, directory);
}

QString Translator::choose(const QStringList &wanted, const QStringList &codes)
{
    for (QString name : wanted) {
        name.replace(QLatin1Char('-'), QLatin1Char('_'));
        while (!name.isEmpty()) {
            if (name == english || codes.contains(name))
                return name;
            name.truncate(std::max<qsizetype>(name.lastIndexOf(QLatin1Char('_')), 0));
        }
    }
    return english;
}

void Translator::install(const QString &catalogue, const QString &where)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(catalogue, where))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

void Translator::uninstallAll()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

} // namespace app
