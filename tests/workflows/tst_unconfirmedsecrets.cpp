// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/apikeydraft.h"
#include "journal/journal.h"
#include "journal/writerecorder.h"
#include "workflows/keyrecords.h"
#include "workflows/unconfirmedsecrets.h"

#include <QTemporaryDir>
#include <QTest>

using journal::Outcome;
using workflows::UnconfirmedSecrets;

namespace {

journal::Actor actorOf(const char *organization)
{
    journal::Actor actor;
    actor.organization = QString::fromUtf8(organization);
    return actor;
}

domain::ApiKeyDraft draft()
{
    domain::ApiKeyDraft draft;
    draft.kind = domain::ResourceKind::Kafka;
    draft.owner = domain::PrincipalId(QStringLiteral("sa-1"));
    draft.resource = domain::ResourceId(QStringLiteral("lkc-1"));
    draft.displayName = QStringLiteral("nightly");
    return draft;
}

domain::ApiKey keyOf(const char *id, const domain::ApiKeyDraft &asked)
{
    domain::ApiKey key;
    key.id = domain::ApiKeyId(QString::fromUtf8(id));
    key.kind = asked.kind;
    key.owner = asked.owner;
    key.displayName = asked.displayName;
    key.resources = {{asked.resource, QStringLiteral("Cluster"), QStringLiteral("cmk/v2"), {}}};
    key.createdAt = QDateTime::currentDateTimeUtc();
    return key;
}

} // namespace

/// Keys that a run of the program which ended too early left behind.
class TstUnconfirmedSecrets : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    /// A run that asked for a key, and ended; with an answer where `outcome` is one.
    void runThatEnded(const std::optional<Outcome> &outcome)
    {
        journal::Journal journal(file());
        const journal::Write write = workflows::recordOfCreation(draft(), draft().resource);
        journal.begin(actorOf("Mine"), write);
        if (outcome)
            journal.end(write.id, *outcome);
    }
    /// What the next run finds in an organization that has these keys.
    QList<UnconfirmedSecrets::Item> found(
        const char *organization, const QList<domain::ApiKey> &keys, int expected)
    {
        journal::Journal journal(file());
        journal::WriteRecorder recorder(&journal, [=] { return actorOf(organization); });
        inventory::Inventory inventory;
        UnconfirmedSecrets unconfirmed(&inventory, &recorder);
        bool isKnown = false;
        connect(&unconfirmed, &UnconfirmedSecrets::changed, this, [&isKnown] { isKnown = true; });
        inventory.storeKeys(keys);
        inventory::LoadState whole;
        whole.phase = inventory::LoadState::Phase::Complete;
        inventory.setState(inventory::List::Keys, whole);
        if (!QTest::qWaitFor([&isKnown] { return isKnown; })
            || unconfirmed.items().size() != expected)
            QTest::qFail("not as many as expected", __FILE__, __LINE__);
        return unconfirmed.items();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void answered_isNamedByItsId()
    {
        Outcome outcome;
        outcome.kind = Outcome::Kind::Succeeded;
        outcome.object = {journal::ObjectKind::ApiKey, QStringLiteral("NEW"), {}};
        runThatEnded(outcome);
        const auto items = found("Mine", {keyOf("OTHER", draft()), keyOf("NEW", draft())}, 1);
        QCOMPARE(items.first().key, domain::ApiKeyId(QStringLiteral("NEW")));
        QVERIFY(!items.first().isFoundOut);
        // It is gone by now.
        found("Mine", {keyOf("OTHER", draft())}, 0);
    }

    void notAnswered_theOnlyKeyThatFitsIsNamed()
    {
        runThatEnded(std::nullopt);
        domain::ApiKeyDraft other = draft();
        other.displayName = QStringLiteral("another");
        domain::ApiKey older = keyOf("OLDER", draft());
        older.createdAt = older.createdAt.addDays(-1);
        const auto items = found("Mine", {keyOf("OTHER", other), older, keyOf("NEW", draft())}, 1);
        QCOMPARE(items.first().key, domain::ApiKeyId(QStringLiteral("NEW")));
        QVERIFY(items.first().isFoundOut);
    }

    void notAnswered_twoKeysFit_nobodyCanTell()
    {
        runThatEnded(std::nullopt);
        found("Mine", {keyOf("ONE", draft()), keyOf("TWO", draft())}, 0);
    }

    void otherOrganization_namesNothing()
    {
        runThatEnded(std::nullopt);
        found("Other", {keyOf("NEW", draft())}, 0);
        found("Mine", {keyOf("NEW", draft())}, 1);
    }

    void refused_namesNothing()
    {
        Outcome outcome;
        outcome.kind = Outcome::Kind::Failed;
        runThatEnded(outcome);
        found("Mine", {keyOf("NEW", draft())}, 0);
    }
};

QTEST_GUILESS_MAIN(TstUnconfirmedSecrets)
#include "tst_unconfirmedsecrets.moc"
