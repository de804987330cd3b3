// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebanner.h"

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using ui::MessageBanner;
using Tone = MessageBanner::Tone;

class TstMessageBanner : public QObject
{
    Q_OBJECT
private:
    static QStringList shownTexts(const MessageBanner &banner)
    {
        QStringList texts;
        for (const QLabel *label : banner.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&banner) && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    static QPushButton *action(const MessageBanner &banner)
    {
        return banner.findChild<QPushButton *>();
    }

private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }
    void init()
    {
        // What is said of the display that tests have is not of the banner.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin )")));
    }

    void atFirst_isHidden()
    {
        QWidget page;
        const MessageBanner banner(&page);
        QVERIFY(banner.isHidden());
    }

    void show_markup_staysText()
    {
        QWidget page;
        MessageBanner banner(&page);
        const QString text = QStringLiteral("<b>x</b> <img src=\"file:///none\">");
        const QString details = QStringLiteral("<a href=\"https://example.com\">y</a>");
        banner.show(Tone::Error, text, details);
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.text(), text);
        QCOMPARE(shownTexts(banner), QStringList({text, details}));
        for (const QLabel *label : banner.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void show_withoutDetails_hidesThoseOfTheLastMessage()
    {
        QWidget page;
        MessageBanner banner(&page);
        banner.show(Tone::Error, QStringLiteral("one"), QStringLiteral("details"));
        banner.show(Tone::Success, QStringLiteral("two"));
        QCOMPARE(shownTexts(banner), QStringList(QStringLiteral("two")));
    }

    void showError_saysHeadlineAdviceAndDetails()
    {
        QWidget page;
        MessageBanner banner(&page);
        banner.showError({QStringLiteral("It failed."), QStringLiteral("Try again."),
            QStringLiteral("HTTP 500")});
        QCOMPARE(shownTexts(banner),
            QStringList({QStringLiteral("It failed. Try again."), QStringLiteral("HTTP 500")}));
        banner.showError(
            QStringLiteral("No key was created."), {QStringLiteral("It failed."), {}, {}});
        QCOMPARE(banner.text(), QStringLiteral("No key was created. It failed."));
    }

    void action_pressed_runs()
    {
        QWidget page;
        MessageBanner banner(&page);
        int runs = 0;
        banner.show(Tone::Warning, QStringLiteral("old rows"));
        QVERIFY(action(banner)->isHidden());
        banner.setAction(QStringLiteral("Load again"), [&] { ++runs; });
        QVERIFY(!action(banner)->isHidden());
        QCOMPARE(action(banner)->text(), QStringLiteral("Load again"));
        action(banner)->click();
        action(banner)->click();
        QCOMPARE(runs, 2);
    }

    void action_nextMessage_takesItAway()
    {
        QWidget page;
        MessageBanner banner(&page);
        int runs = 0;
        banner.show(Tone::Warning, QStringLiteral("one"));
        banner.setAction(QStringLiteral("Undo"), [&] { ++runs; });
        banner.show(Tone::Information, QStringLiteral("two"));
        QVERIFY(action(banner)->isHidden());
        action(banner)->click();
        QCOMPARE(runs, 0);
    }

    void action_thatShowsAnotherMessage_isSafe()
    {
        QWidget page;
        MessageBanner banner(&page);
        banner.show(Tone::Warning, QStringLiteral("one"));
        const auto words = std::make_shared<QString>(QStringLiteral("two"));
        banner.setAction(QStringLiteral("Go on"), [&banner, words] {
            banner.show(Tone::Success, *words);
            banner.setAction(*words, [] {});
        });
        action(banner)->click();
        QCOMPARE(banner.text(), QStringLiteral("two"));
    }

    void show_inADialog_squeezesNothing()
    {
        QDialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        auto *form = new QFormLayout;
        auto *banner = new MessageBanner(&dialog);
        auto *input = new QLineEdit(&dialog);
        auto *other = new QLineEdit(&dialog);
        form->addRow(QStringLiteral("Name"), input);
        form->addRow(QStringLiteral("Description"), other);
        column->addWidget(banner);
        column->addLayout(form);
        column->addStretch(1);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const int before = dialog.height();
        banner->show(Tone::Warning,
            QStringLiteral("There is something of this name already, and nothing was made. ")
                .repeated(3));
        banner->setAction(QStringLiteral("Choose it"), [] {});
        QTRY_VERIFY(dialog.height() > before);
        QTRY_VERIFY(input->height() >= input->sizeHint().height());
        QTRY_VERIFY(other->height() >= other->sizeHint().height());
    }

    void close_pressed_hides()
    {
        QWidget page;
        MessageBanner banner(&page);
        banner.show(Tone::Information, QStringLiteral("done"));
        auto *close = banner.findChild<QToolButton *>();
        close->click();
        QVERIFY(banner.isHidden());
        banner.setClosable(false);
        banner.show(Tone::Information, QStringLiteral("done"));
        QVERIFY(close->isHidden());
    }
};

QTEST_MAIN(TstMessageBanner)
#include "tst_messagebanner.moc"
