# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data plane of a Kafka cluster: topics, ACLs, and who may see and change them."""

import os
import sqlite3
import unittest

from support import SharedTestCase, TestCase

FIELDS = ("resource_type", "resource_name", "pattern_type", "principal", "host", "operation", "permission")
EVERY = {"resource_type": "ANY", "pattern_type": "ANY", "operation": "ANY", "permission": "ANY"}


def acl(principal, operation="READ", resource="TOPIC:orders", pattern="LITERAL", permission="ALLOW", host="*"):
    kind, name = resource.split(":")
    return dict(zip(FIELDS, (kind, name, pattern, principal, host, operation, permission)))


class Cluster:
    """A cluster's own endpoint, signed in with a Kafka key of that owner."""

    def __init__(self, test, organization, admin, cluster, owner):
        key = test.assertStatus(admin.create_key(owner, cluster["id"]), 202).json()
        self.key = key["id"]
        self.client = organization.client(key["id"], key["spec"]["secret"])
        self.path = f"{cluster['spec']['http_endpoint']}/kafka/v3/clusters/{cluster['id']}"

    def acls(self, **filters):
        return self.client.get(self.path + "/acls", **filters)

    def create(self, body):
        return self.client.post(self.path + "/acls", body)

    def batch(self, *entries):
        return self.client.post(self.path + "/acls:batch", {"data": list(entries)})

    def remove(self, **filters):
        return self.client.delete(self.path + "/acls", **filters)

    def topics(self):
        return self.client.get(self.path + "/topics")


class Acls(SharedTestCase):
    # As soon as it is made, a key works.
    arguments = ("--propagation-s", "0")

    def setUp(self):
        super().setUp()
        self.kafka = self.cluster("Dev_1", "dev_shared")
        me = self.admin.get("/iam/v2/api-keys/" + self.organization.info["api_key"]).json()["spec"]["owner"]["id"]
        if not hasattr(type(self), "chief"):
            type(self).chief = self.enter(me)

    def enter(self, owner, cluster=None):
        return Cluster(self, self.organization, self.admin, cluster or self.kafka, owner)

    def new_account(self):
        type(self).count = getattr(type(self), "count", 0) + 1
        body = {"display_name": f"acl-{type(self).count}"}
        return self.assertStatus(self.admin.post("/iam/v2/service-accounts", body), 201).json()["id"]

    def allow(self, account, operation, resource, **more):
        self.assertStatus(self.chief.create(acl("User:" + account, operation, resource, **more)), 201)

    def refused(self, answer, status, code):
        self.assertEqual((answer.status, answer.json()["error_code"]), (status, code), answer)
        self.assertTrue(answer.json()["message"])

    def test_create_answers201WithNothing_andAgainChangesNothing(self):
        account = self.new_account()
        for _ in range(2):
            created = self.assertStatus(self.chief.create(acl("User:" + account)), 201)
            self.assertEqual(created.body, b"")
        listed = self.assertStatus(self.chief.acls(principal="UserV2:" + account), 200).json()
        self.assertEqual((listed["kind"], listed["metadata"]["next"]), ("KafkaAclList", None))
        (one,) = listed["data"]
        self.assertEqual({name: one[name] for name in FIELDS}, acl("User:" + account))
        self.assertEqual((one["kind"], one["cluster_id"]), ("KafkaAcl", self.kafka["id"]))
        self.assertTrue(one["metadata"]["self"].startswith(self.chief.path + "/acls?resource_type=TOPIC"))

    def test_create_whatIsNoAcl_isRefused(self):
        account = "User:" + self.new_account()
        for name in FIELDS:
            with self.subTest(missing=name):
                entry = acl(account)
                del entry[name]
                self.refused(self.chief.create(entry), 400, 400)
        for change in (
            {"resource_type": "ANY"},
            {"pattern_type": "ANY"},
            {"pattern_type": "MATCH"},
            {"operation": "ANY"},
            {"operation": "STEAL"},
            {"permission": "ANY"},
            {"resource_type": "CLUSTER", "resource_name": "mine"},
            {"principal": "Group:x"},
            {"principal": "User:"},
        ):
            with self.subTest(change=change):
                self.refused(self.chief.create({**acl(account), **change}), 400, 40002)
        self.refused(self.chief.create({**acl(account), "operation": "UNKNOWN"}), 400, 400)
        self.refused(self.chief.create({**acl(account), "host": 7}), 400, 400)
        self.refused(self.chief.client.request("POST", self.chief.path + "/acls", raw=b"{"), 400, 400)
        self.refused(self.chief.client.post(self.chief.path + "/acls:batch", {}), 400, 400)
        self.assertEqual(self.chief.acls(principal="UserV2:" + account[5:]).data, [])

    def test_batch_isAllOrNothing(self):
        account = self.new_account()
        good, better = acl("User:" + account), acl("User:" + account, "WRITE")
        self.refused(self.chief.batch(good, {**better, "operation": "ANY"}), 400, 40002)
        self.assertEqual(self.chief.acls(principal="UserV2:" + account).data, [])
        self.assertStatus(self.chief.batch(good, better), 201)
        self.assertEqual(len(self.chief.acls(principal="UserV2:" + account).data), 2)

    def test_list_everyFilter(self):
        account = self.new_account()
        principal = "User:" + account
        entries = [
            acl(principal, "READ", "TOPIC:filter-a"),
            acl(principal, "WRITE", "TOPIC:filter-", pattern="PREFIXED", permission="DENY"),
            acl(principal, "ALL", "GROUP:*"),
            acl(principal, "DESCRIBE", "TOPIC:*", host="10.0.0.1"),
        ]
        self.assertStatus(self.chief.batch(*entries), 201)

        def found(**filters):
            data = self.assertStatus(self.chief.acls(principal="UserV2:" + account, **filters), 200).data
            return sorted(entries.index({name: one[name] for name in FIELDS}) for one in data)

        self.assertEqual(found(), [0, 1, 2, 3])
        self.assertEqual(found(**EVERY), [0, 1, 2, 3])
        self.assertEqual(found(resource_type="GROUP"), [2])
        self.assertEqual(found(resource_type="topic"), [0, 1, 3])
        self.assertEqual(found(resource_name="filter-a"), [0])
        self.assertEqual(found(pattern_type="PREFIXED"), [1])
        self.assertEqual(found(pattern_type="MATCH", resource_type="TOPIC", resource_name="filter-a"), [0, 1, 3])
        self.assertEqual(found(pattern_type="MATCH", resource_type="TOPIC", resource_name="other"), [3])
        self.assertEqual(found(operation="READ"), [0])
        self.assertEqual(found(permission="DENY"), [1])
        self.assertEqual(found(host="10.0.0.1"), [3])
        self.refused(self.chief.acls(operation="UNKNOWN"), 400, 400)
        self.refused(self.chief.acls(resource_type="CABINET"), 400, 400)
        self.refused(self.chief.acls(principal=account), 400, 40002)

    def test_delete_needsFourParameters_andAnswersWhatWent(self):
        account = self.new_account()
        self.assertStatus(self.chief.batch(acl("User:" + account), acl("User:" + account, "WRITE")), 201)
        for name in EVERY:
            with self.subTest(missing=name):
                some = {key: value for key, value in EVERY.items() if key != name}
                self.refused(self.chief.remove(**some, principal="UserV2:" + account), 400, 400)
                self.refused(self.chief.remove(**some, **{name: "UNKNOWN"}), 400, 400)
        gone = self.chief.remove(**{**EVERY, "operation": "READ"}, principal="UserV2:" + account)
        self.assertEqual([one["operation"] for one in self.assertStatus(gone, 200).data], ["READ"])
        self.assertEqual([one["operation"] for one in self.chief.acls(principal="UserV2:" + account).data], ["WRITE"])
        self.assertEqual(self.chief.remove(**EVERY, principal="UserV2:sa-none").data, [])

    def test_principals_areNumbers_unlessIdsAreAskedFor(self):
        account = self.new_account()
        self.allow(account, "READ", "TOPIC:numbered")
        mapped = self.assertStatus(self.admin.get("/service_accounts"), 200).json()["users"]
        number = next(user["id"] for user in mapped if user["resource_id"] == account)
        users = self.assertStatus(self.admin.get("/users"), 200).json()["users"]
        self.assertTrue(all(user["resource_id"].startswith("u-") for user in users))
        self.assertEqual(len({user["id"] for user in mapped + users}), len(mapped + users))

        def principals(**filters):
            return {one["principal"] for one in self.chief.acls(resource_name="numbered", **filters).data}

        self.assertEqual(principals(), {f"User:{number}"})
        self.assertEqual(principals(principal="UserV2:*"), {"User:" + account})
        self.assertEqual(principals(principal="UserV2:" + account.upper()), {"User:" + account})
        self.assertEqual(principals(principal=f"User:{number}"), {f"User:{number}"})
        self.assertEqual(principals(principal="User:" + account), {f"User:{number}"})
        self.assertEqual(principals(principal="User:*"), set())
        # The account goes, what it was allowed stays, under the same number.
        self.assertStatus(self.admin.delete("/iam/v2/service-accounts/" + account), 204)
        self.assertEqual(principals(), {f"User:{number}"})
        self.assertNotIn(account, str(self.admin.get("/service_accounts").json()))

    def test_legacyMapping_hasErrorsOfItsOwn(self):
        for path in ("/users", "/service_accounts"):
            answer = self.assertStatus(self.organization.client("NOBODY", "x").get(path), 401)
            self.assertEqual(answer.json(), {"code": 401, "message": "Unauthorized"})

    def test_managing_needsAlterOnTheCluster_andDenyBeatsIt(self):
        account = self.new_account()
        entry = self.enter(account)
        for answer in (entry.acls(), entry.create(acl("User:*")), entry.batch(), entry.remove(**EVERY)):
            self.refused(answer, 403, 40301)
            self.assertEqual(answer.json()["message"], "Request is not authorized")
        self.allow(account, "DESCRIBE", "CLUSTER:kafka-cluster")
        self.assertStatus(entry.acls(), 200)
        self.refused(entry.batch(), 403, 40301)
        self.allow(account, "ALTER", "CLUSTER:kafka-cluster")
        self.assertStatus(entry.batch(), 201)
        self.allow(account, "ALTER", "CLUSTER:kafka-cluster", permission="DENY")
        self.refused(entry.batch(), 403, 40301)

    def test_access_byRole(self):
        orders, first = (self.cluster("Prod_1", name) for name in ("orders_eu", "cluster_1"))
        roles = {}
        for binding in self.admin.all("/iam/v2/role-bindings", crn_pattern=self.organization_crn() + "/*"):
            roles.setdefault(binding["principal"][5:], []).append((binding["role_name"], binding["crn_pattern"]))
        ci = next(
            principal
            for principal, held in roles.items()
            if principal.startswith("sa-") and [role for role, _ in held] == ["CloudClusterAdmin"] * 2
        )
        entry = self.enter(ci, orders)
        self.assertStatus(entry.batch(), 201)
        # Makes room for another one: an account may own no more.
        self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + entry.key), 204)
        self.refused(self.enter(ci, first).batch(), 403, 40301)
        chief = next(p for p, held in roles.items() if p.startswith("sa-") and held[0][0] == "OrganizationAdmin")
        every = [one["topic_name"] for one in self.enter(chief, orders).topics().data]
        writer = next(
            p for p, held in roles.items() if p.startswith("sa-") and any(crn.endswith("topic=orders*") for _, crn in held)
        )
        entry = self.enter(writer, orders)
        self.refused(entry.batch(), 403, 40301)
        mine = [one["topic_name"] for one in entry.topics().data]
        self.assertEqual(mine, [name for name in every if name.startswith("orders")])
        self.assertTrue(mine and len(mine) < len(every))

    def organization_crn(self):
        return "crn://confluent.cloud/organization=" + self.admin.get("/org/v2/organizations").data[0]["id"]

    def test_topics_areThoseThatTheOwnerMayDescribe(self):
        every = self.assertStatus(self.chief.topics(), 200).json()
        self.assertEqual(every["kind"], "KafkaTopicList")
        topic = next(topic for topic in every["data"] if topic["topic_name"] == "orders")
        self.assertEqual((topic["partitions_count"], topic["replication_factor"], topic["is_internal"]), (6, 3, False))
        account = self.new_account()
        entry = self.enter(account)
        self.assertEqual(self.assertStatus(entry.topics(), 200).data, [])
        self.allow(account, "READ", "TOPIC:orders")
        self.assertEqual([one["topic_name"] for one in entry.topics().data], ["orders"])
        self.allow(account, "WRITE", "TOPIC:*")
        self.assertEqual(entry.topics().data, every["data"])
        self.allow(account, "ALL", "TOPIC:ord", pattern="PREFIXED", permission="DENY")
        self.assertNotIn("orders", [one["topic_name"] for one in entry.topics().data])

    def test_strangers_getAPage_andOtherClustersNothing(self):
        stranger = self.organization.client("NOBODY", "x")
        for name in ("acls", "topics"):
            answer = self.assertStatus(stranger.get(f"{self.chief.path}/{name}"), 401)
            self.assertEqual(answer.headers["Content-Type"].split(";")[0], "text/html")
        wrong = self.chief.path.rsplit("/", 1)[0] + "/lkc-none/acls"
        self.refused(self.chief.client.get(wrong), 404, 40403)

    def test_subjects_areTheClustersTopics(self):
        environment = self.environments["Dev_1"]
        registry = self.admin.get("/srcm/v3/clusters", environment=environment).data[0]
        key = self.admin.create_key(self.new_account(), registry["id"]).json()
        client = self.organization.client(key["id"], key["spec"]["secret"])
        path = registry["spec"]["http_endpoint"] + "/subjects"
        subjects = self.assertStatus(client.get(path), 200).json()
        self.assertIn("orders-value", subjects)
        self.assertEqual(client.get(path + "/orders-value/versions").json(), [1])
        self.refused(client.get(path + "/nothing/versions"), 404, 40401)
        self.refused(self.organization.client("NOBODY", "x").get(path), 401, 401)


class Numbers(TestCase):
    def test_numbers_surviveARestartAndAVacuum(self):
        organization = self.start()
        before = [organization.client().get(path).json() for path in ("/users", "/service_accounts")]
        self.assertEqual(organization.stop(), 0)
        for name in os.listdir(organization.data):
            if name.endswith((".db", ".sqlite")):
                database = sqlite3.connect(os.path.join(organization.data, name))
                database.execute("VACUUM")
                database.close()
                break
        else:
            self.fail("no database")
        organization = self.start()
        after = [organization.client().get(path).json() for path in ("/users", "/service_accounts")]
        self.assertEqual(after, before)

    def test_acls_goWithTheirCluster(self):
        organization = self.start("--propagation-s", "0")
        admin = organization.client()
        environments = {e["display_name"]: e["id"] for e in admin.all("/org/v2/environments")}
        environment = environments["Dev_1"]
        kafka = admin.all("/cmk/v2/clusters", environment=environment)[0]
        me = admin.get("/iam/v2/api-keys/" + organization.info["api_key"]).json()["spec"]["owner"]["id"]
        chief = Cluster(self, organization, admin, kafka, me)
        self.assertStatus(chief.acls(), 200)
        self.assertStatus(admin.delete("/cmk/v2/clusters/" + kafka["id"], environment=environment), 204)
        self.assertStatus(chief.acls(), 401)
        organization.stop()
        for name in os.listdir(organization.data):
            if name.endswith((".db", ".sqlite")):
                database = sqlite3.connect(os.path.join(organization.data, name))
                for table in ("kafka_acls", "kafka_topics"):
                    left = database.execute(f"SELECT COUNT(*) FROM {table} WHERE cluster_id = ?", (kafka["id"],))
                    self.assertEqual(left.fetchone()[0], 0)
                database.close()


if __name__ == "__main__":
    unittest.main()
