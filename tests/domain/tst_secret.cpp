// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include <QTest>

#include <type_traits>

using domain::Secret;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

class TstSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wipe_takesTheBuffersOver_andEmptiesIt()
    {
        QByteArray value("abcdefgh");
        value.detach();
        const char *bytes = value.constData();
        Secret secret(std::move(value));
        QCOMPARE(
            static_cast<const void *>(secret.reveal().data()), static_cast<const void *>(bytes));
        secret.wipe();
        QVERIFY(secret.isEmpty());
    }

    void wipe_sharedBuffer_leavesTheOtherHolderAlone()
    {
        QByteArray mine("abcdefgh");
        mine.detach();
        const QByteArray other = mine;
        domain::wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(other, QByteArray("abcdefgh"));
    }

    void wipe_text_overwritesWhatNobodyElseHolds()
    {
        QString mine = QStringLiteral("abcdefgh");
        mine.detach();
        const QString other = mine;
        domain::wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(other, QStringLiteral("abcdefgh"));
    }

    void move_leavesTheSourceEmpty()
    {
        Secret first(QByteArray("abc"));
        Secret second(std::move(first));
        QVERIFY(second.reveal() == QByteArrayView("abc"));
        Secret third(QByteArray("xyz"));
        third = std::move(second);
        QVERIFY(third.reveal() == QByteArrayView("abc"));
    }

    void clone_hasItsOwnBuffer()
    {
        const Secret first(QByteArray("abc"));
        const Secret second = first.clone();
        QVERIFY(second.reveal() == first.reveal());
        QVERIFY(second.reveal().data() != first.reveal().data());
    }
};

QTEST_GUILESS_MAIN(TstSecret)
#include "tst_secret.moc"
