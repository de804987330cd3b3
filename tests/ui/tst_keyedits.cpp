// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyedits.h"

#include "models/apikeymodel.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyediting.h"
#include "workflows/keyserver.h"
#include "workflows/session.h"

#include <QLabel>
#include <QTest>
#include <QTimer>

#include <algorithm>

using workflows::EditHistory;

class TstKeyEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }

    void undoOfMany_saysHowFarItIsOnceInAWhile()
    {
        EditHistory *history = m_session.history();
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

    void progressHeldBack_hidesNothingThatCameAfterIt()
    {
        Q_EMIT m_session.history()->progressed(0, 9);
        Q_EMIT m_session.history()->progressed(1, 9);
        Q_EMIT m_session.editing()->gone(domain::ApiKeyId(QStringLiteral("KEY")), {});
        const char *gone = "Key KEY does not exist any more: somebody deleted it.";
        QVERIFY(says(gone));
        // Begun after the pause in which progress is held back, and as long: it ends after it.
        bool isOver = false;
        QTimer::singleShot(100, this, [&isOver] { isOver = true; });
        QTRY_VERIFY(isOver);
        QVERIFY(says(gone));
    }

private:
    bool says(const char *text) const
    {
        const auto labels = m_banner.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [text](const QLabel *label) { return label->text() == QString::fromUtf8(text); });
    }

    KeyServer m_at;
    workflows::Session m_session{{}, workflows::SessionKind::ThisRun,
        support::connectionTo(m_at.server.url()), &m_at.recorded.journal};
    models::ApiKeyModel m_model{m_session.inventory()};
    QWidget m_window;
    ui::MessageBanner m_banner{&m_window};
    const ui::KeyEdits m_edits{&m_session, &m_model, &m_banner, &m_window};
};

QTEST_MAIN(TstKeyEdits)
#include "tst_keyedits.moc"
