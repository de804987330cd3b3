// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

/// The program's language: its own catalogue and Qt's, changed while it runs. Every widget hears
/// of a change by QEvent::LanguageChange.
class Translator : public QObject
{
    Q_OBJECT
public:
    struct Language
    {
        QString code; ///< as in the catalogue's name: `de`, `pt_BR`
        QString nativeName;
    };

    /// Installs nothing yet. Goes before the QCoreApplication.
    explicit Translator(QObject *parent = nullptr);
    ~Translator() override;

    /// Every language that the program speaks, English first, then by native name.
    QList<Language> available() const;
    /// Changes to the language `code`; an empty or unknown one means the first of the desktop's
    /// languages that is available, else English.
    void use(const QString &code = {});
    /// The code of the language in use.
    QString current() const { return m_current; }

    /// The first of `wanted` (such as `de-AT`, best first) that `codes` has, else `en`.
    static QString choose(const QStringList &wanted, const QStringList &codes);

private:
    void install(const QString &catalogue, const QString &where);
    void uninstallAll();

    std::vector<std::unique_ptr<QTranslator>> m_installed;
    QString m_current;
};

} // namespace app
