// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"
#include "ui/clipboardguard.h"
#include "ui/dialogs/choosepage.h"
#include "ui/dialogs/createkeydialog.h"
#include "ui/dialogs/preflightpanel.h"
#include "ui/dialogs/secretpage.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyreadiness.h"
#include "workflows/keyserver.h"
#include "workflows/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using support::ReceivedRequest;
using support::ScriptedAnswer;

namespace {

/// A session on a scripted server and its create dialog, as a person finds and uses it.
struct Desk
{
    Desk()
        : session({}, workflows::SessionKind::ThisRun, support::connectionTo(at.server.url()),
            &at.recorded.journal)
        , clipboard(QGuiApplication::clipboard())
    {
        sample::fill(*session.inventory());
        choose = new ui::ChoosePage(&session);
        choose->preselect(domain::EnvironmentId(QStringLiteral("env-2")),
            domain::ResourceId(QStringLiteral("lkc-2")));
        dialog = std::make_unique<ui::CreateKeyDialog>(&session, &clipboard, choose);
        secret = dialog->findChild<ui::SecretPage *>();
    }
    template <typename T> static T *input(const QWidget *page, const char *name)
    {
        for (T *each : page->findChildren<T *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    /// The button that bears this word, with or without its mnemonic; none where it is not shown.
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)
                && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    const QWidget *page() const { return dialog->findChild<QStackedWidget *>()->currentWidget(); }
    /// The line that stands under an input; empty where it is not shown.
    static QString noteOf(const QWidget *page, const QWidget *input)
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text() == input->accessibleDescription())
                return label->text();
        }
        return {};
    }
    static QString banners(const QWidget *page)
    {
        QStringList texts;
        for (const ui::MessageBanner *banner : page->findChildren<ui::MessageBanner *>()) {
            for (const QLabel *label : banner->findChildren<QLabel *>()) {
                if (!banner->isHidden() && !label->isHidden() && !label->text().isEmpty())
                    texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }
    void chooseOwner()
    {
        auto *owner = input<QComboBox>(choose, "Owner");
        owner->setCurrentIndex(owner->findData(QStringLiteral("sa-1")));
    }
    void refuse(const QByteArray &method, int status, const QByteArray &body)
    {
        at.answer = [=](const ReceivedRequest &request) {
            return request.method == method
                ? std::optional(ScriptedAnswer{.status = status, .body = body})
                : std::nullopt;
        };
    }
    support::ReceivedRequest post() const
    {
        for (const ReceivedRequest &request : at.server.requests()) {
            if (request.method == "POST")
                return request;
        }
        return {};
    }
    /// Goes to page two.
    void create()
    {
        chooseOwner();
        button("Create key")->click();
        QTRY_COMPARE(page(), secret);
    }
    QCheckBox *confirmation() const { return secret->findChild<QCheckBox *>(); }
    QCheckBox *tellMe() const { return secret->findChild<QCheckBox *>(QStringLiteral("tellMe")); }
    /// Sees the secret and says that it is saved.
    void confirm()
    {
        button("Copy secret")->click();
        confirmation()->setChecked(true);
    }

    KeyServer at;
    workflows::Session session;
    ui::ClipboardGuard clipboard;
    std::unique_ptr<ui::CreateKeyDialog> dialog;
    ui::ChoosePage *choose;
    ui::SecretPage *secret;
};

/// One complaint as the API makes it.
QByteArray complaint(const char *pointer, const char *detail)
{
    return QByteArray("{\"detail\":\"") + detail + "\",\"source\":{\"pointer\":\"" + pointer
        + "\"}}";
}
QByteArray complaints(const QByteArrayList &all)
{
    return "{\"errors\":[" + all.join(',') + "]}";
}

} // namespace

class TstCreateKeyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    }

    void choose_withoutOwner_cannotCreate()
    {
        Desk desk;
        QVERIFY(!desk.button("Create key")->isEnabled());
        desk.chooseOwner();
        QVERIFY(desk.button("Create key")->isEnabled());
    }

    void create_descriptionRefused_standsUnderTheField()
    {
        Desk desk;
        desk.refuse("POST", 422, complaints({complaint("/spec/description", "must not shout")}));
        desk.chooseOwner();
        auto *description = Desk::input<QLineEdit>(desk.choose, "Description");
        description->setText(QStringLiteral("READS ORDERS"));
        desk.button("Create key")->click();
        QTRY_COMPARE(Desk::noteOf(desk.choose, description), QStringLiteral("must not shout"));
        QCOMPARE(desk.page(), desk.choose);
        QCOMPARE(desk.dialog->focusWidget(), description);
        QCOMPARE(description->text(), QStringLiteral("READS ORDERS"));
        QVERIFY(Desk::banners(desk.choose).startsWith(QLatin1String("No key was created.")));
        const auto *name = Desk::input<QLineEdit>(desk.choose, "Name");
        QVERIFY(!Desk::noteOf(desk.choose, name).contains(QLatin1String("shout")));
        QVERIFY(desk.button("Create key")->isEnabled());
        QCOMPARE(desk.at.server.count("POST"), 1);
    }

    void create_unclaimedComplaint_standsInTheBanner()
    {
        Desk desk;
        desk.refuse("POST", 422, complaints({complaint("/spec/colour", "no such colour")}));
        desk.chooseOwner();
        desk.button("Create key")->click();
        QTRY_VERIFY(Desk::banners(desk.choose).contains(QLatin1String("no such colour")));
        QCOMPARE(desk.page(), desk.choose);
        QVERIFY(!desk.dialog->isGuarded());
    }

    void create_complaintOfAPart_standsUnderTheClosestField_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("owner's ID") << QByteArray("/spec/owner/id") << QByteArray("Owner");
        QTest::newRow("resource") << QByteArray("/spec/resource") << QByteArray("Resource");
        QTest::newRow("resource's ID") << QByteArray("/spec/resource/id") << QByteArray("Resource");
        QTest::newRow("resource's environment")
            << QByteArray("/spec/resource/environment") << QByteArray("Environment");
        QTest::newRow("resource's kind") << QByteArray("/spec/resource/kind") << QByteArray("Kind");
    }
    void create_complaintOfAPart_standsUnderTheClosestField()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, field);
        // The order of a QHash is another one in each: no luck of it may decide.
        for (int time = 0; time < 4; ++time) {
            Desk desk;
            desk.refuse("POST", 422, complaints({complaint(pointer.constData(), "not this one")}));
            desk.chooseOwner();
            desk.button("Create key")->click();
            const auto *input = Desk::input<QComboBox>(desk.choose, field.constData());
            QTRY_COMPARE(Desk::noteOf(desk.choose, input), QStringLiteral("not this one"));
        }
    }

    void create_twoComplaintsOfOneField_bothStandThere()
    {
        Desk desk;
        desk.refuse("POST", 422,
            complaints({complaint("/spec/display_name", "too short"),
                complaint("/spec/display_name", "no vowels")}));
        desk.chooseOwner();
        desk.button("Create key")->click();
        const auto *name = Desk::input<QLineEdit>(desk.choose, "Name");
        QTRY_VERIFY(Desk::noteOf(desk.choose, name).contains(QLatin1String("too short")));
        QVERIFY(Desk::noteOf(desk.choose, name).contains(QLatin1String("no vowels")));
    }

    void create_again_takesTheComplaintsAway()
    {
        Desk desk;
        desk.refuse("POST", 422, complaints({complaint("/spec/description", "must not shout")}));
        desk.chooseOwner();
        const auto *description = Desk::input<QLineEdit>(desk.choose, "Description");
        desk.button("Create key")->click();
        QTRY_COMPARE(Desk::noteOf(desk.choose, description), QStringLiteral("must not shout"));
        desk.at.answer = nullptr;
        desk.button("Create key")->click();
        QVERIFY(Desk::noteOf(desk.choose, description) != QLatin1String("must not shout"));
        QTRY_COMPARE(desk.page(), desk.secret);
    }

    void choose_organizationWideKinds_askForNoResourceAndWarn_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("warning");
        QTest::newRow("Tableflow")
            << QStringLiteral("Tableflow") << QStringLiteral("every environment");
        QTest::newRow("Cloud") << QStringLiteral("Cloud") << QStringLiteral("entire organization");
        QTest::newRow("Global") << QStringLiteral("Global")
                                << QStringLiteral("no other key reaches");
    }
    void choose_organizationWideKinds_askForNoResourceAndWarn()
    {
        QFETCH(QString, kind);
        QFETCH(QString, warning);
        Desk desk;
        auto *box = Desk::input<QComboBox>(desk.choose, "Kind");
        box->setCurrentIndex(box->findText(kind));
        desk.chooseOwner();
        QVERIFY(Desk::input<QComboBox>(desk.choose, "Environment")->isHidden());
        QVERIFY(Desk::input<QComboBox>(desk.choose, "Resource")->isHidden());
        QVERIFY(Desk::banners(desk.choose).contains(warning));
        QVERIFY(desk.choose->review().contains(
            kind + QStringLiteral(" key for the whole organization")));
        desk.button("Create key")->click();
        QTRY_COMPARE(desk.at.server.count("POST"), 1);
        const QByteArray body = desk.post().body;
        QCOMPARE(body.contains("\"resource\":{"), kind != QLatin1String("Cloud"));
        QVERIFY(kind == QLatin1String("Cloud") || body.contains(kind.toLower().toUtf8()));
    }

    void choose_flinkRegion_namesRegionAndEnvironment()
    {
        Desk desk;
        desk.session.inventory()->storeFlinkRegions(
            {{domain::ResourceId(QStringLiteral("aws.us-east-1")), QStringLiteral("N. Virginia"),
                QStringLiteral("AWS"), QStringLiteral("us-east-1"), {}}});
        auto *box = Desk::input<QComboBox>(desk.choose, "Kind");
        box->setCurrentIndex(box->findText(QStringLiteral("Flink region")));
        desk.chooseOwner();
        QCOMPARE(Desk::input<QComboBox>(desk.choose, "Resource")->currentText(),
            QStringLiteral("N. Virginia (aws.us-east-1)"));
        desk.button("Create key")->click();
        QTRY_COMPARE(desk.at.server.count("POST"), 1);
        QVERIFY(desk.post().body.contains("\"environment\":\"env-2\""));
        QVERIFY(desk.post().body.contains("aws.us-east-1"));
    }

    void preflight_ownerWithoutRole_warnsAndOffersOne()
    {
        Desk desk;
        auto *panel = desk.choose->findChild<ui::PreflightPanel *>();
        QVERIFY(panel->text().isEmpty());
        desk.chooseOwner();
        QTRY_VERIFY(panel->text().contains(QLatin1String("No role of orders-app covers trial")));
        QVERIFY(desk.button("Grant a role…"));
        domain::RoleBinding binding;
        binding.id = domain::RoleBindingId(QStringLiteral("rb-1"));
        binding.principal = domain::PrincipalId(QStringLiteral("sa-1"));
        binding.role = QStringLiteral("DeveloperRead");
        binding.scope = domain::readScope(
            QStringLiteral("crn://confluent.cloud/organization=o/environment=env-2/"
                           "cloud-cluster=lkc-2/kafka=lkc-2/topic=a"));
        desk.session.inventory()->storeRoleBindings({binding});
        QVERIFY(panel->text().contains(QLatin1String("orders-app has a role on parts of trial")));
        QVERIFY(!desk.button("Grant a role…"));
    }

    void preflight_rolesNotVisible_claimsNothing()
    {
        Desk desk;
        sample::setState(*desk.session.inventory(), inventory::List::RoleBindings,
            inventory::LoadState::Phase::NotVisible);
        desk.chooseOwner();
        const auto *panel = desk.choose->findChild<ui::PreflightPanel *>();
        QVERIFY(
            panel->text().contains(QLatin1String("Roles of orders-app: could not be checked.")));
        QVERIFY(!panel->text().contains(QLatin1String("No role")));
        QVERIFY(!desk.button("Grant a role…"));
    }

    void preflight_quotaUsedUp_saysThatTheApiWillRefuse()
    {
        Desk desk;
        desk.at.answer = [](const ReceivedRequest &request) {
            const bool isQuota = request.path() == "/service-quota/v1/applied-quotas";
            return isQuota ? std::optional(ScriptedAnswer{.body
                       = "{\"data\":[{\"id\":\"iam.max_cluster_api_keys.per_service_account\","
                         "\"applied_limit\":10,\"usage\":10,\"user\":{\"id\":\"sa-1\"}}]}"})
                           : std::nullopt;
        };
        desk.chooseOwner();
        const auto *panel = desk.choose->findChild<ui::PreflightPanel *>();
        QTRY_VERIFY(panel->text().contains(
            QLatin1String("10 of 10 resource keys of orders-app are used. The API will refuse")));
        // ... which it, and not this program, decides.
        QVERIFY(desk.button("Create key")->isEnabled());
    }

    void save_isDeadUntilConfirmed()
    {
        Desk desk;
        desk.create();
        QVERIFY(!desk.button("Save")->isEnabled());
        QVERIFY(!desk.button("Save")->isDefault());
        QVERIFY(!desk.confirmation()->isEnabled());
        QVERIFY(!desk.button("Cancel"));
        desk.button("Copy key")->click();
        QVERIFY(!desk.confirmation()->isEnabled());
        desk.button("Copy secret")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("the-secret"));
        QVERIFY(desk.confirmation()->isEnabled());
        QVERIFY(!desk.button("Save")->isEnabled());
        desk.confirmation()->setChecked(true);
        QVERIFY(desk.button("Save")->isEnabled());
        desk.confirmation()->setChecked(false);
        QVERIFY(!desk.button("Save")->isEnabled());
    }

    void save_descriptionUnchanged_endsWithoutACall()
    {
        Desk desk;
        desk.create();
        desk.confirm();
        QSignalSpy saved(desk.dialog.get(), &ui::CreateKeyDialog::keySaved);
        QSignalSpy released(desk.dialog.get(), &ui::CreateKeyDialog::released);
        desk.button("Save")->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(released.size(), 1);
        QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
        QCOMPARE(desk.at.server.count("PATCH"), 0);
    }

    /// The key is of lkc-1, which has an address in this inventory or not.
    static void giveAddress(Desk &desk)
    {
        domain::Resource cluster = sample::kafka("lkc-1", "orders", "env-1");
        cluster.httpEndpoint = desk.at.server.url().toString();
        desk.session.inventory()->storeResources({cluster});
    }

    void save_wantingToKnow_triesTheKeyFromThenOn_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("wanted") << true;
        QTest::newRow("not wanted") << false;
    }

    void save_wantingToKnow_triesTheKeyFromThenOn()
    {
        QFETCH(bool, isWanted);
        Desk desk;
        giveAddress(desk);
        desk.create();
        QCheckBox *tell = desk.tellMe();
        QVERIFY(tell->isEnabled() && tell->isChecked());
        QVERIFY(tell->accessibleDescription().contains(QStringLiteral("20 minutes")));
        tell->setChecked(isWanted);
        desk.confirm();
        QVERIFY(desk.session.readiness()->watched().isEmpty());
        desk.button("Save")->click();
        QCOMPARE(desk.session.readiness()->watched().size(), isWanted ? 1 : 0);
    }

    void keyWithoutAddress_cannotBeTried()
    {
        Desk desk;
        desk.create();
        QCheckBox *tell = desk.tellMe();
        QVERIFY(!tell->isEnabled() && !tell->isChecked());
        desk.confirm();
        desk.button("Save")->click();
        QVERIFY(desk.session.readiness()->watched().isEmpty());
    }

    void left_withoutSaving_triesNothing()
    {
        Desk desk;
        giveAddress(desk);
        desk.create();
        desk.dialog->requestLeave();
        auto *question = desk.dialog->findChild<QMessageBox *>();
        question->buttons().at(1)->click();
        QVERIFY(!desk.dialog->isVisible());
        QVERIFY(desk.session.readiness()->watched().isEmpty());
    }

    void save_descriptionRefused_keepsTheSecretAndTellsBesideTheField()
    {
        Desk desk;
        desk.create();
        desk.refuse("PATCH", 403, complaints({complaint("", "no role for that")}));
        desk.confirm();
        auto *description = Desk::input<QLineEdit>(desk.secret, "Description");
        description->setText(QStringLiteral("typed with care"));
        QSignalSpy saved(desk.dialog.get(), &ui::CreateKeyDialog::keySaved);
        desk.button("Save")->click();
        QVERIFY(!desk.button("Save")->isEnabled());
        QTRY_VERIFY(Desk::noteOf(desk.secret, description)
                        .startsWith(QLatin1String("The description was not saved.")));
        QVERIFY(Desk::noteOf(desk.secret, description).contains(QLatin1String("no role for that")));
        QCOMPARE(description->text(), QStringLiteral("typed with care"));
        QCOMPARE(desk.page(), desk.secret);
        QVERIFY(desk.dialog->isGuarded());
        QCOMPARE(saved.size(), 0);
        QGuiApplication::clipboard()->clear();
        desk.button("Copy secret")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("the-secret"));

        // Without the description it can be saved still.
        description->setText(QStringLiteral("words"));
        desk.button("Save")->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(desk.at.server.count("PATCH"), 1);
    }

    void close_secretNotConfirmed_asksAndStays()
    {
        Desk desk;
        desk.create();
        QSignalSpy stayed(desk.dialog.get(), &ui::CreateKeyDialog::stayed);
        QSignalSpy released(desk.dialog.get(), &ui::CreateKeyDialog::released);
        desk.dialog->reject();
        auto *question = desk.dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(QLatin1String("NEWKEY")));
        QCOMPARE(
            question->defaultButton()->text().remove(QLatin1Char('&')), QStringLiteral("Go back"));
        question->defaultButton()->click();
        QTRY_COMPARE(stayed.size(), 1);
        QCOMPARE(released.size(), 0);
        QCOMPARE(desk.page(), desk.secret);
    }
};

QTEST_MAIN(TstCreateKeyDialog)
#include "tst_createkeydialog.moc"
