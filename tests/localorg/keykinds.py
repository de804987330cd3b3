# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""API keys that are out of the ordinary: for several resources, without an owner, of a gone owner; what clients
may send; who sees which key."""

import hashlib
import os
import random
import sqlite3
import unittest

from support import SharedTestCase, TestCase

KEYS = "/iam/v2/api-keys"


def ids(keys):
    return {key["id"] for key in keys}


class Demo(SharedTestCase):
    def key(self, name):
        return next(k for k in self.admin.all(KEYS) if k["spec"]["display_name"] == name)

    def make_account(self):
        self.count = getattr(type(self), "count", 0) + 1
        type(self).count = self.count
        answer = self.admin.post("/iam/v2/service-accounts", {"display_name": f"kind-{self.count}"})
        return self.assertStatus(answer, 201).json()["id"]

    def registry(self, environment):
        return self.admin.get("/srcm/v3/clusters", environment=self.environments[environment]).data[0]["id"]

    def ksql(self, environment):
        return self.admin.get("/ksqldbcm/v2/clusters", environment=self.environments[environment]).data[0]["id"]

    def test_severalResources_areShownInOrder_theFirstAsResource(self):
        spec = self.key("orders-replay")["spec"]
        self.assertEqual([r["kind"] for r in spec["resources"]], ["Cluster", "Cluster", "SchemaRegistry"])
        self.assertEqual(spec["resource"], spec["resources"][0])
        self.assertEqual(spec["resource"]["api_version"], "cmk/v2")
        registry = spec["resources"][2]
        self.assertNotIn("api_version", registry)
        self.assertEqual(registry["environment"], self.environments["Prod_1"])
        self.assertNotIn("resources", self.key("payments-sink")["spec"])

    def test_severalResources_matchTheFilterOfEach(self):
        key = self.key("orders-replay")
        owner = key["spec"]["owner"]["id"]
        for resource in key["spec"]["resources"]:
            listed = self.admin.all(KEYS, **{"spec.resource": resource["id"]})
            self.assertEqual([k["id"] for k in listed].count(key["id"]), 1)
            order = [k["metadata"]["created_at"] for k in listed]
            self.assertEqual(order, sorted(order))
            both = self.admin.all(KEYS, **{"spec.resource": resource["id"], "spec.owner": owner})
            self.assertIn(key["id"], ids(both))
        self.assertNotIn(key["id"], ids(self.admin.all(KEYS, **{"spec.resource": self.ksql("Prod_1")})))
        everything = [k["id"] for k in self.admin.all(KEYS)]
        self.assertEqual(everything.count(key["id"]), 1)

    def test_severalResources_canBeCreated(self):
        owner = self.make_account()
        kafka = self.cluster("Dev_1", "dev_sandbox")["id"]
        registry = self.registry("Dev_1")
        body = {"spec": {"owner": {"id": owner}, "resources": [{"id": registry, "kind": "Cluster"}, {"id": kafka}]}}
        created = self.assertStatus(self.admin.post(KEYS, body), 202).json()
        read = self.admin.get(KEYS + "/" + created["id"]).json()
        self.assertEqual([r["id"] for r in read["spec"]["resources"]], [registry, kafka])
        self.assertEqual(read["spec"]["resource"]["id"], registry)
        endpoint = self.cluster("Dev_1", "dev_sandbox")["spec"]["http_endpoint"]
        client = self.organization.client(created["id"], created["spec"]["secret"])
        self.assertStatus(client.get(endpoint + f"/kafka/v3/clusters/{kafka}/topics"), 200)
        changed = self.admin.patch(KEYS + "/" + created["id"], {"spec": {"display_name": "x"}}).json()
        self.assertEqual(changed["spec"]["resources"], read["spec"]["resources"])

    def test_severalResources_badOnes_areRefusedWithTheirPlace(self):
        owner = self.make_account()
        kafka = self.cluster("Dev_1", "dev_sandbox")["id"]

        def refused(resources, status, pointer=None):
            answer = self.admin.post(KEYS, {"spec": {"owner": {"id": owner}, "resources": resources}})
            self.assertStatus(answer, status)
            self.assertEqual(answer.error["source"].get("pointer"), pointer, answer)

        refused("lkc", 422, "/spec/resources")
        refused([{"id": kafka}, 3], 422, "/spec/resources/1")
        refused([{"id": kafka}, {}], 422, "/spec/resources/1/id")
        refused([{"id": kafka}, {"id": "cloud"}], 422, "/spec/resources/1/id")
        refused([{"id": kafka}, {"id": kafka.upper()}], 422, "/spec/resources/1/id")
        refused([{"id": kafka}, {"id": "lkc-none"}], 403)
        self.assertEqual(self.admin.all(KEYS, **{"spec.owner": owner}), [])
        # An empty list is none: the whole control plane.
        answer = self.admin.post(KEYS, {"spec": {"owner": {"id": owner}, "resources": []}})
        self.assertEqual(answer.json()["spec"]["resource"]["kind"], "Cloud")

    def test_confluentsOwnKeys_haveNoOwner_andAreNobodysToChange(self):
        own = [k for k in self.admin.all(KEYS) if "owner" not in k["spec"]]
        self.assertEqual(len(own), 2)
        for key in own:
            self.assertRegex(key["metadata"]["resource_name"], r"/organization=[0-9a-f-]+/api-key=")
            path = KEYS + "/" + key["id"]
            self.assertStatus(self.admin.get(path), 200)
            self.assertStatus(self.admin.patch(path, {"spec": {"display_name": "x"}}), 403, "forbidden_access")
            self.assertStatus(self.admin.delete(path), 403, "forbidden_access")

    def test_confluentsOwnKeys_countForNobody(self):
        cluster = self.cluster("Prod_1", "cluster_1")["id"]
        keys = self.admin.all(KEYS, **{"spec.resource": cluster})
        owned = [k for k in keys if "owner" in k["spec"]]
        self.assertLess(len(owned), len(keys))
        where = {"scope": "KAFKA_CLUSTER", "environment": self.environments["Prod_1"], "kafka_cluster": cluster}
        quotas = {q["id"]: q for q in self.admin.all("/service-quota/v1/applied-quotas", **where)}
        self.assertEqual(quotas["kafka.max_api_keys.per_cluster"]["usage"], len(owned))

    def test_quotas_countAKeyForSeveralOnce(self):
        owner = self.key("orders-replay")["spec"]["owner"]["id"]
        keys = self.admin.all(KEYS, **{"spec.owner": owner})
        rows = self.admin.all("/service-quota/v1/applied-quotas", scope="SERVICE_ACCOUNT")
        usage = {q["id"]: q["usage"] for q in rows if q["user"]["id"] == owner}
        self.assertEqual(usage["iam.max_cluster_api_keys.per_service_account"], len(keys))

    def test_goneOwner_isStillNamed(self):
        users = {u["id"] for u in self.admin.all("/iam/v2/users")}
        gone = self.key("board-reports")["spec"]["owner"]
        self.assertNotIn(gone["id"], users)
        self.assertEqual(gone["kind"], "User")
        self.assertIn(self.key("board-reports")["id"], ids(self.admin.all(KEYS, **{"spec.owner": gone["id"]})))

    def test_clusterIsTheKindOfAllClusters_inRequests(self):
        owner = self.make_account()
        for resource, kind in ((self.registry("Dev_1"), "SchemaRegistry"), (self.ksql("Dev_1"), "ksqlDB")):
            for sent in ("Cluster", kind, ""):
                created = self.assertStatus(self.admin.create_key(owner, {"id": resource, "kind": sent}), 202).json()
                self.assertEqual(created["spec"]["resource"]["kind"], kind)
        self.assertStatus(self.admin.create_key(owner, {"id": self.ksql("Dev_1"), "kind": 7}), 422)

    def test_ownersKind_mayBeMissing_butNotWrong(self):
        owner = self.make_account()
        for kind, status in (("", 202), ("ServiceAccount", 202), (None, 202), ("User", 422), (4, 422)):
            answer = self.admin.post(KEYS, {"spec": {"owner": {"id": owner, "kind": kind, "related": ""}}})
            self.assertStatus(answer, status)
            if status == 422:
                self.assertEqual(answer.error["source"]["pointer"], "/spec/owner/kind")

    def test_limitsOfNameAndDescription(self):
        owner = self.make_account()
        longest = {"display_name": "界" * 255, "description": "👩" * 1024}
        key = self.assertStatus(self.admin.create_key(owner, **longest), 202).json()
        self.assertEqual({name: key["spec"][name] for name in longest}, longest)
        for name, text in longest.items():
            for answer in (
                self.admin.create_key(owner, **{name: text + "x"}),
                self.admin.patch(KEYS + "/" + key["id"], {"spec": {name: text + "x"}}),
            ):
                self.assertStatus(answer, 422, "invalid_configuration")
                self.assertEqual(answer.error["source"]["pointer"], "/spec/" + name)

    def test_change_ofNothing_changesNothing(self):
        key = self.admin.create_key(self.make_account(), display_name="same").json()
        answer = self.admin.patch(KEYS + "/" + key["id"], {"spec": {"resource": {"id": "global"}, "secret": "x"}})
        changed = self.assertStatus(answer, 200).json()
        self.assertEqual(changed["metadata"]["updated_at"], key["metadata"]["updated_at"])
        self.assertEqual(changed["spec"], {**key["spec"], "secret": ""})
        self.assertNotIn("expires_at", changed["spec"])

    def test_totalSize_isThatOfTheList_withAnyFilter(self):
        keys = self.admin.all(KEYS)
        owners = {k["spec"]["owner"]["id"] for k in keys if "owner" in k["spec"]} | {"", "sa-none"}
        resources = {r["id"] for k in keys for r in k["spec"].get("resources", [k["spec"]["resource"]])} | {""}
        for owner in owners:
            for resource in resources:
                filters = {"spec.owner": owner, "spec.resource": resource}
                page = self.admin.get(KEYS, page_size=1, **filters).json()
                expected = [
                    k
                    for k in keys
                    if owner in ("", k["spec"].get("owner", {}).get("id"))
                    and resource in ("", *(r["id"] for r in k["spec"].get("resources", [k["spec"]["resource"]])))
                ]
                self.assertEqual(page["metadata"]["total_size"], len(expected), filters)
                self.assertEqual(ids(self.admin.all(KEYS, **filters)), ids(expected), filters)


class Cascade(TestCase):
    """Keys for several resources when these go."""

    def setUp(self):
        super().setUp()
        self.organization = self.start()
        self.admin = self.organization.client()
        self.environments = {e["display_name"]: e["id"] for e in self.admin.all("/org/v2/environments")}
        self.owner = self.admin.post("/iam/v2/service-accounts", {"display_name": "several"}).json()["id"]

    def clusters(self, environment):
        listed = self.admin.all("/cmk/v2/clusters", environment=self.environments[environment])
        return [c["id"] for c in listed]

    def create(self, *resources):
        body = {"spec": {"owner": {"id": self.owner}, "resources": [{"id": each} for each in resources]}}
        return self.assertStatus(self.admin.post(KEYS, body), 202).json()["id"]

    def remove(self, cluster, environment):
        path = "/cmk/v2/clusters/" + cluster
        body = {"spec": {"config": {"deletion_protection": False}, "environment": {"id": self.environments[environment]}}}
        self.admin.patch(path, body)
        self.assertStatus(self.admin.delete(path, environment=self.environments[environment]), 204)

    def resources_of(self, key):
        spec = self.assertStatus(self.admin.get(KEYS + "/" + key), 200).json()["spec"]
        self.assertEqual(spec["resource"]["id"], spec["resources"][0]["id"])
        return [r["id"] for r in spec["resources"]]

    def check_counts(self):
        """The counts that the database keeps are those that counting gives."""
        self.organization.stop()
        database = sqlite3.connect(os.path.join(self.organization.data, "organization.sqlite"))
        opened = """SELECT scope, COALESCE(owner_id, '') AS owner FROM api_keys
            UNION ALL SELECT scope, COALESCE(owner_id, '') FROM api_key_resources WHERE place > 0"""
        for kept, counted in (
            ("scope, keys FROM api_key_scopes", f"scope, COUNT(*) FROM ({opened}) GROUP BY 1"),
            ("owner_id, scope, keys FROM api_key_owner_scopes", f"owner, scope, COUNT(*) FROM ({opened}) GROUP BY 1, 2"),
        ):
            self.assertEqual(
                sorted(database.execute("SELECT " + kept)), sorted(database.execute("SELECT " + counted)), kept
            )
        lost = "SELECT key_id FROM api_key_resources WHERE key_id NOT IN (SELECT id FROM api_keys)"
        self.assertEqual(database.execute(lost).fetchall(), [])
        database.close()

    def test_firstResourceGone_theNextIsTheFirst_andTheLastTakesTheKey(self):
        first, second = self.clusters("Dev_1")
        registry = self.admin.get("/srcm/v3/clusters", environment=self.environments["Dev_1"]).data[0]["id"]
        key = self.create(first, registry, second)
        other = self.create(second, first)
        self.remove(first, "Dev_1")
        self.assertEqual(self.resources_of(key), [registry, second])
        self.assertEqual(self.resources_of(other), [second])
        self.assertIn(key, ids(self.admin.all(KEYS, **{"spec.resource": registry})))
        self.assertEqual(self.admin.all(KEYS, **{"spec.resource": first}), [])
        self.remove(second, "Dev_1")
        self.assertEqual(self.resources_of(key), [registry])
        self.assertStatus(self.admin.get(KEYS + "/" + other), 403, "forbidden_access")
        self.check_counts()

    def test_environmentGone_takesItsResourcesOnly(self):
        (staging,) = self.clusters("Staging_1")
        dev = self.clusters("Dev_1")[0]
        lost = self.create(*self.clusters("Dev_1"))
        key = self.create(dev, staging)
        self.assertStatus(self.admin.delete("/org/v2/environments/" + self.environments["Dev_1"]), 204)
        self.assertEqual(self.resources_of(key), [staging])
        self.assertStatus(self.admin.get(KEYS + "/" + lost), 403)
        self.assertIn(key, ids(self.admin.all(KEYS, **{"spec.owner": self.owner})))
        self.check_counts()

    def test_ownerGone_takesTheKeyWhole(self):
        key = self.create(*self.clusters("Dev_1"))
        self.assertStatus(self.admin.delete("/iam/v2/service-accounts/" + self.owner), 204)
        self.assertStatus(self.admin.get(KEYS + "/" + key), 403)
        self.check_counts()

    def test_keyDeleted_itsEntriesToo(self):
        key = self.create(*self.clusters("Dev_1"))
        self.assertStatus(self.admin.delete(KEYS + "/" + key), 204)
        self.check_counts()


class Visibility(TestCase):
    """A list has exactly the keys that its caller can read one by one."""

    def edit(self, organization, *changes):
        """Changes the database of an organization while it is stopped, and starts it again."""
        organization.stop()
        database = sqlite3.connect(os.path.join(organization.data, "organization.sqlite"))
        for change, values in changes:
            database.execute(change, values)
        database.commit()
        database.close()
        return self.start()

    @staticmethod
    def cloud_key(number, owner):
        """A Cloud key whose secret is its id: nobody can make one for another person through the API."""
        key = f"SIGNIN{number:010}"
        salt = os.urandom(16)
        digest = hashlib.sha256(salt + key.encode() + bytes(128)).digest()
        columns = "id, display_name, description, owner_id, kind, resource_id, salt, digest, usable_from, created_at, updated_at"
        return key, (
            f"INSERT INTO api_keys ({columns}) VALUES (?, '', '', ?, 'Cloud', 'cloud', ?, ?, 0, ?, ?)",
            (key, owner, salt, digest, number, number),
        )

    def check(self, admin, client, who):
        keys = admin.all(KEYS)
        readable = {k["id"] for k in keys if client.get(KEYS + "/" + k["id"]).status == 200}
        listed = client.all(KEYS)
        self.assertEqual(ids(listed), readable, who)
        self.assertEqual(len(listed), len(readable), who)
        chosen = random.Random(str(who)).sample(keys, min(25, len(keys)))
        for key in chosen:
            spec = key["spec"]
            filters = {"spec.resource": random.Random(key["id"]).choice(spec.get("resources", [spec["resource"]]))["id"]}
            for more in ({}, {"spec.owner": spec.get("owner", {}).get("id", "")}):
                filters.update(more)
                expected = {k["id"] for k in admin.all(KEYS, **filters)} & readable
                pages = client.all(KEYS, page_size=3, **filters)
                self.assertEqual(ids(pages), expected, (who, filters))
                self.assertEqual(len(pages), len(expected), (who, filters))
        return len(readable)

    def test_demo_everyUserAndAccount(self):
        organization = self.start()
        admin = organization.client()
        principals = [p["id"] for p in admin.all("/iam/v2/users") + admin.all("/iam/v2/service-accounts")]
        keys, changes = zip(*(self.cloud_key(number, who) for number, who in enumerate(principals)))
        organization = self.edit(organization, *changes)
        seen = [
            self.check(organization.client(), organization.client(key, key), who)
            for key, who in zip(keys, principals)
        ]
        self.assertGreater(len(set(seen)), 5, "the roles of the demo make no difference")

    def test_generated_everyRole(self):
        # So many clusters that a role on one of them shows few keys of many.
        size = ("--keys", "600", "--clusters", "60", "--service-accounts", "12", "--seed", "7")
        organization = self.start("--organization", "generated", *size)
        admin = organization.client()
        environment = admin.all("/org/v2/environments")[0]["id"]
        cluster = admin.all("/cmk/v2/clusters", environment=environment)[-1]["id"]
        listed = admin.all(KEYS)
        accounts = [o for o in (k["spec"].get("owner", {}).get("id", "") for k in listed) if o.startswith("sa-")]
        within = f"/environment={environment}"
        roles = [
            (),
            (("EnvironmentAdmin", within),),
            (("CloudClusterAdmin", f"{within}/cloud-cluster={cluster}"),),
            (("ResourceKeyAdmin", ""),),
            (("ResourceOwner", f"/service-account={accounts[0]}"),),
            (("DeveloperRead", f"{within}/cloud-cluster={cluster}/kafka={cluster}/topic=*"), ("AccountAdmin", "")),
            (("CloudClusterAdmin", f"{within}/cloud-cluster={cluster}"), ("ResourceOwner", f"/service-account={accounts[0]}")),
        ]
        crn = "crn://confluent.cloud/organization=" + admin.get("/org/v2/organizations").data[0]["id"]
        changes = []
        keys = []
        for number, bindings in enumerate(roles):
            # The first account owns most keys, and so is one of those who sign in.
            name = {"display_name": f"role-{number}"}
            who = accounts[1] if number == 3 else admin.post("/iam/v2/service-accounts", name).json()["id"]
            key, change = self.cloud_key(number, who)
            keys.append(key)
            changes.append(change)
            for place, (role, scope) in enumerate(bindings):
                binding = (f"rb-{number}-{place}", "User:" + who, role, crn + scope, number, number)
                changes.append(("INSERT INTO role_bindings VALUES (?, ?, ?, ?, ?, ?)", binding))
        organization = self.edit(organization, *changes)
        seen = [
            self.check(organization.client(), organization.client(key, key), bindings)
            for key, bindings in zip(keys, roles)
        ]
        self.assertEqual(seen[0], 1, "without a role, one's own key")
        self.assertLess(1, seen[2])
        self.assertLess(seen[2], len(listed) / 30, "too few keys to be gathered")


if __name__ == "__main__":
    unittest.main()
