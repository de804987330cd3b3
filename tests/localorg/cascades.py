# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes with what: deleting a resource takes its keys, deleting an account all of its own, and nothing else goes."""

import blackbox
from support import TestCase

KEYS = "/iam/v2/api-keys"
ACCOUNTS = "/iam/v2/service-accounts"
USERS = "/iam/v2/users"
BINDINGS = "/iam/v2/role-bindings"
CLUSTERS = "/cmk/v2/clusters"
REGISTRIES = "/srcm/v2/clusters"
KSQL = "/ksqldbcm/v2/clusters"


class Cascades(TestCase):
    """Each test has an organization of its own, with a key of each kind of one account."""

    def setUp(self):
        super().setUp()
        self.admin = self.start().client()
        self.environment = next(
            e["id"] for e in self.admin.all("/org/v2/environments") if e["display_name"] == "Dev_1"
        )
        self.ksql = self.admin.get(KSQL, environment=self.environment).data[0]
        self.kafka = self.ksql["spec"]["kafka_cluster"]["id"]
        self.registry = self.admin.get(REGISTRIES, environment=self.environment).data[0]["id"]
        self.account = self.admin.post(ACCOUNTS, {"display_name": "cascades"}).json()["id"]
        self.made = {
            "Kafka": self.key(self.kafka),
            "SchemaRegistry": self.key(self.registry),
            "ksqlDB": self.key(self.ksql["id"]),
            "Flink": self.key({"id": "aws.us-east-1", "environment": self.environment}),
            "Tableflow": self.key("tableflow"),
            "Cloud": self.key(None),
            "Global": self.key("global"),
        }
        crn = "crn://confluent.cloud/organization=" + self.admin.get("/org/v2/organizations").data[0]["id"]
        self.pattern = crn + "/*"
        self.binding = {
            "principal": "User:" + self.account,
            "role_name": "EnvironmentAdmin",
            "crn_pattern": f"{crn}/environment={self.environment}",
        }
        self.assertStatus(self.admin.post(BINDINGS, self.binding), 201)
        self.before = self.listed()

    def key(self, resource):
        return self.assertStatus(self.admin.create_key(self.account, resource), 202).json()["id"]

    def listed(self):
        return {key["id"]: key["spec"] for key in self.admin.all(KEYS)}

    def bindings(self, principal=None):
        return self.admin.all(BINDINGS, crn_pattern=self.pattern, principal="User:" + (principal or self.account))

    def assertGone(self, *kinds):
        """Of the account's keys, those of these kinds are gone and the others there; Global ones always are."""
        listed = self.listed()
        for kind, key in self.made.items():
            self.assertEqual(key not in listed, kind in kinds, kind)
        for key, spec in self.before.items():
            if spec["resource"]["id"] == "global" and spec.get("owner", {}).get("id") != self.account:
                self.assertIn(key, listed)
        return listed

    def test_ksqlCluster_takesItsKeysOnly(self):
        path = f"{KSQL}/{self.ksql['id']}"
        self.assertStatus(self.admin.delete(path, environment=self.environment), 204)
        self.assertGone("ksqlDB")

    def test_schemaRegistry_takesItsKeysOnly(self):
        path = f"{REGISTRIES}/{self.registry}"
        self.assertStatus(self.admin.delete(path, environment=self.environment), 204)
        self.assertGone("SchemaRegistry")

    def test_kafkaCluster_takesItsKeys_andKsqlClustersWithTheirs(self):
        path = f"{CLUSTERS}/{self.kafka}"
        self.assertStatus(self.admin.delete(path, environment=self.environment), 204)
        self.assertGone("Kafka", "ksqlDB")

    def test_environment_takesAllInIt_withRoleBindings(self):
        self.assertEqual(len(self.bindings()), 1)
        self.assertStatus(self.admin.delete("/org/v2/environments/" + self.environment), 204)
        listed = self.assertGone("Kafka", "SchemaRegistry", "ksqlDB", "Flink")
        self.assertEqual(self.bindings(), [])
        for key in self.before.keys() - listed.keys():
            self.assertNotIn(self.before[key]["resource"]["id"], ("global", "cloud", "tableflow"))

    def test_serviceAccount_takesAllItsKeys_andNoOther(self):
        self.assertStatus(self.admin.delete(f"{ACCOUNTS}/{self.account}"), 204)
        self.assertEqual(self.before.keys() - self.listed().keys(), set(self.made.values()))
        self.assertEqual(self.bindings(), [])

    def test_user_takesAllTheirKeys_andNoOther(self):
        owners = [spec["owner"]["id"] for spec in self.before.values() if "owner" in spec]
        me = self.before[self.admin.key]["owner"]["id"]
        user = next(u["id"] for u in self.admin.all(USERS) if u["id"] in owners and u["id"] != me)
        theirs = {key for key, spec in self.before.items() if spec.get("owner", {}).get("id") == user}
        self.assertIn(self.admin.post(BINDINGS, {**self.binding, "principal": "User:" + user}).status, (201, 409))
        self.assertNotEqual(self.bindings(user), [])
        self.assertStatus(self.admin.delete(f"{USERS}/{user}"), 204)
        self.assertEqual(self.bindings(user), [])
        self.assertEqual(self.before.keys() - self.listed().keys(), theirs)


if __name__ == "__main__":
    blackbox.main()
