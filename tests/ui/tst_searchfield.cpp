// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using ui::SearchField;

namespace {

/// A window with the field in it, which has the focus.
struct Window
{
    Window()
        : field(new SearchField(&window))
    {
        vocabulary.owners = {
            {QStringLiteral("Bob Stone"), QStringLiteral("u-1"), QStringLiteral("bob@example.com")},
            {QStringLiteral("orders-app"), QStringLiteral("sa-1"), {}}};
        field->setVocabulary([this] { return &vocabulary; });
        auto *row = new QVBoxLayout(&window);
        row->addWidget(field);
        window.resize(400, 100);
        window.show();
        window.activateWindow();
        field->setFocus();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not become active.");
    }
    QAbstractItemView *popup() const { return field->findChild<QCompleter *>()->popup(); }
    QStringList suggestions() const
    {
        QStringList texts;
        if (!popup()->isVisible())
            return texts;
        for (int row = 0; row < popup()->model()->rowCount(); ++row)
            texts.append(popup()->model()->index(row, 0).data().toString());
        return texts;
    }
    /// To whatever takes the keyboard, as the window system would.
    void press(Qt::Key key) const
    {
        QWidget *target = popup()->isVisible() ? static_cast<QWidget *>(popup()) : field;
        QTest::keyClick(target, key);
    }
    void type(const char *text) const
    {
        for (const char *c = text; *c; ++c) {
            QWidget *target = popup()->isVisible() ? static_cast<QWidget *>(popup()) : field;
            QTest::keyClick(target, *c);
        }
    }

    search::Vocabulary vocabulary;
    QWidget window;
    SearchField *field;
};

} // namespace

class TstSearchField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }
    void init()
    { // What the offscreen platform cannot do with a popup is not ours.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    }

    void typing_suggestsTermsThenTheirValues()
    {
        Window at;
        at.type("ow");
        QCOMPARE(
            at.suggestions(), QStringList{QStringLiteral("owner: – owner's name, e-mail or ID")});
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Return);
        QCOMPARE(at.field->text(), QStringLiteral("owner:"));
        QCOMPARE(at.suggestions().size(), 2);
        at.type("bo");
        QCOMPARE(at.suggestions(),
            QStringList{QStringLiteral("owner:\"Bob Stone\" – bob@example.com · u-1")});
        at.press(Qt::Key_Down);
        QSignalSpy settled(at.field, &SearchField::settled);
        at.press(Qt::Key_Return);
        QCOMPARE(at.field->text(), QStringLiteral("owner:\"Bob Stone\" "));
        QCOMPARE(at.suggestions(), QStringList());
        QCOMPARE(settled.size(), 1);
    }

    void suggestion_byTab_isTaken()
    {
        Window at;
        at.type("typ");
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Tab);
        QCOMPARE(at.field->text(), QStringLiteral("type:"));
        QVERIFY(at.field->hasFocus());
    }

    void suggestion_inTheMiddle_leavesTheRest()
    {
        Window at;
        at.field->setText(QStringLiteral("prod"));
        at.field->setCursorPosition(0);
        at.type("is:o");
        QCOMPARE(at.field->text(), QStringLiteral("is:oprod"));
        QCOMPARE(at.suggestions(), QStringList());
        at.type(" ");
        at.press(Qt::Key_Left);
        at.press(Qt::Key_Backspace);
        QCOMPARE(at.suggestions().size(), 2);
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Return);
        QCOMPARE(at.field->text(), QStringLiteral("is:user-owned prod"));
    }

    void enter_withoutASuggestionChosen_isTheTextAsItIs()
    {
        Window at;
        at.type("o");
        QCOMPARE(at.suggestions().size(), 2);
        QSignalSpy settled(at.field, &SearchField::settled);
        QSignalSpy submitted(at.field, &SearchField::submitted);
        at.press(Qt::Key_Return);
        QCOMPARE(at.field->text(), QStringLiteral("o"));
        QCOMPARE(settled.size(), 1);
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(at.suggestions(), QStringList());
    }

    void escape_closesSuggestionsFirst_thenClears()
    {
        Window at;
        at.type("ow");
        at.press(Qt::Key_Escape);
        QCOMPARE(at.field->text(), QStringLiteral("ow"));
        QCOMPARE(at.suggestions(), QStringList());
        QSignalSpy settled(at.field, &SearchField::settled);
        at.press(Qt::Key_Escape);
        QCOMPARE(at.field->text(), QString());
        QCOMPARE(settled.size(), 1);
    }

    void down_inAnEmptyField_showsTheLanguage()
    {
        Window at;
        at.press(Qt::Key_Down);
        QCOMPARE(at.suggestions().size(), 8);
        at.type("o");
        at.press(Qt::Key_Backspace);
        QCOMPARE(at.suggestions(), QStringList());
    }

    void typing_settlesAfterAPause_pastingAtOnce()
    {
        Window at;
        QSignalSpy settled(at.field, &SearchField::settled);
        at.type("xyz");
        QCOMPARE(settled.size(), 0);
        QTRY_COMPARE(settled.size(), 1);
        // Who hears that it has settled has heard the text before.
        QString heard;
        QString settledFor;
        connect(at.field, &QLineEdit::textChanged, at.field,
            [&heard](const QString &text) { heard = text; });
        connect(at.field, &SearchField::settled, at.field, [&] { settledFor = heard; });
        for (const char *text : {" pasted ", "b"}) {
            QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
            at.field->selectAll();
            QTest::keySequence(at.field, QKeySequence::Paste);
            QCOMPARE(settledFor, QString::fromLatin1(text));
        }
        QCOMPARE(settled.size(), 3);
    }

    void problem_isSaidByTheFieldItself()
    {
        Window at;
        at.field->setProblem(QStringLiteral("Wrong."));
        QCOMPARE(at.field->accessibleDescription(), QStringLiteral("Wrong."));
        const auto isWarned = [&at] {
            for (const QAction *action : at.field->actions()) {
                if (action->isVisible() && action->toolTip() == QLatin1String("Wrong."))
                    return true;
            }
            return false;
        };
        QVERIFY(isWarned());
        at.field->setProblem({});
        QVERIFY(!isWarned());
        QCOMPARE(at.field->accessibleDescription(), QString());
    }
};

QTEST_MAIN(TstSearchField)
#include "tst_searchfield.moc"
