// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translator.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

using app::Translator;

namespace {
/// Counts the changes of language that an object of the program hears of.
class Listener : public QObject
{
public:
    Listener() { QCoreApplication::instance()->installEventFilter(this); }
    int changes = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        changes += event->type() == QEvent::LanguageChange;
        return false;
    }
};

QString ownText()
{
    return QCoreApplication::translate("ui::SecretField", "Show secret");
}
} // namespace

class TstTranslator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void available_hasEnglishAndGerman()
    {
        const Translator translator;
        const QList<Translator::Language> languages = translator.available();
        QCOMPARE(languages.first().code, QStringLiteral("en"));
        QCOMPARE(languages.first().nativeName, QStringLiteral("English"));
        const auto german = std::find_if(languages.begin(), languages.end(),
            [](const Translator::Language &l) { return l.code == QLatin1String("de"); });
        QVERIFY(german != languages.end());
        QCOMPARE(german->nativeName, QStringLiteral("Deutsch"));
    }

    void use_changesWhileRunning_thereAndBack()
    {
        Translator translator;
        const Listener listener;
        translator.use(QStringLiteral("de"));
        QCOMPARE(translator.current(), QStringLiteral("de"));
        QCOMPARE(ownText(), QStringLiteral("Geheimnis anzeigen"));
        QTRY_VERIFY(listener.changes > 0);
        translator.use(QStringLiteral("en"));
        QCOMPARE(ownText(), QStringLiteral("Show secret"));
        QCOMPARE(translator.current(), QStringLiteral("en"));
    }

    void use_bringsQtsOwnCatalogue()
    {
        const QString file
            = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_de.qm");
        if (!QFile::exists(file))
            QSKIP("Qt's translations are not installed");
        Translator translator;
        translator.use(QStringLiteral("de"));
        QCOMPARE(
            QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    }

    void use_unknown_isTheDesktopsLanguage()
    {
        Translator translator;
        translator.use(QStringLiteral("../../xx"));
        // The tests run in the C locale.
        QCOMPARE(translator.current(), QStringLiteral("en"));
    }

    void destruction_uninstalls()
    {
        {
            Translator translator;
            translator.use(QStringLiteral("de"));
        }
        QCOMPARE(ownText(), QStringLiteral("Show secret"));
    }

    void choose_takesTheFirstThatThereIs_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("chosen");
        const auto list = [](const char *names) {
            return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        QTest::newRow("none") << QStringList() << "en";
        QTest::newRow("C") << list("C") << "en";
        QTest::newRow("exact") << list("de") << "de";
        QTest::newRow("region") << list("de-AT de") << "de";
        QTest::newRow("script and region") << list("de-Latn-DE") << "de";
        QTest::newRow("region of our own") << list("pt-BR pt") << "pt_BR";
        QTest::newRow("English before German") << list("en-GB de-DE") << "en";
        QTest::newRow("second choice") << list("sv-SE de-DE en") << "de";
        QTest::newRow("nothing fits") << list("sv-SE fi") << "en";
    }

    void choose_takesTheFirstThatThereIs()
    {
        QFETCH(QStringList, wanted);
        QTEST(
            Translator::choose(wanted, {QStringLiteral("de"), QStringLiteral("pt_BR")}), "chosen");
    }
};

QTEST_GUILESS_MAIN(TstTranslator)
#include "tst_translator.moc"
