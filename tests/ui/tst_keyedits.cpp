// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyedits.h"

#include "models/apikeymodel.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyserver.h"
#include "workflows/session.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using workflows::EditHistory;

class TstKeyEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }

    void undoOfMany_saysHowFarItIsOnceInAWhile()
    {
        KeyServer at;
        workflows::Session session({}, workflows::SessionKind::ThisRun,
            support::connectionTo(at.server.url()), &at.recorded.journal);
        models::ApiKeyModel model(session.inventory());
        QWidget window;
        ui::MessageBanner banner(&window);
        const ui::KeyEdits edits(&session, &model, &banner, &window);
        const auto says = [&banner](const char *text) {
            const auto labels = banner.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                [text](const QLabel *label) { return label->text() == QString::fromUtf8(text); });
        };
        EditHistory *history = session.history();
        for (int done = 0; done <= 7; ++done)
            Q_EMIT history->progressed(done, 9);
        QVERIFY(says("Bringing back 0 of 9…"));
        QTRY_VERIFY(says("Bringing back 7 of 9…"));
        Q_EMIT history->progressed(8, 9);
        EditHistory::Report report;
        report.done = 9;
        Q_EMIT history->finished(report);
        QVERIFY(!says("Bringing back 8 of 9…"));
    }
};

QTEST_MAIN(TstKeyEdits)
#include "tst_keyedits.moc"
