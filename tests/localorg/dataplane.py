# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data plane: which key opens which resource, from when and until when, and whose activity it is."""

import time
import unittest

from support import SharedTestCase, TestCase

DEADLINE = 30


class DataPlane(TestCase):
    """What all of these tests need: a key, and a probe that is repeated."""

    def key(self, organization, owner, resource=None):
        created = self.assertStatus(organization.client().create_key(owner, resource), 202).json()
        return created["id"], organization.client(created["id"], created["spec"]["secret"])

    def statuses(self, probe, wanted):
        """The statuses that a probe answers until `wanted` comes."""
        seen = []
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            seen.append(probe().status)
            if seen[-1] == wanted:
                return seen
        raise AssertionError(f"no {wanted} in {DEADLINE} s, but {set(seen)}")


class Doors(SharedTestCase, DataPlane):
    """Each resource has a probe: a key for it opens it, and only it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        environment = cls.environments["Dev_1"]
        region = "gcp.europe-west3"
        organization = cls.admin.get("/org/v2/organizations").data[0]["id"]
        kafka = cls.admin.get("/cmk/v2/clusters", environment=environment).data
        registry = cls.admin.get("/srcm/v3/clusters", environment=environment).data[0]
        ksql = cls.admin.get("/ksqldbcm/v2/clusters", environment=environment).data[0]
        flink = next(r for r in cls.admin.all("/fcpm/v2/regions") if r["id"] == region)
        statements = f"/sql/v1/organizations/{organization}/environments/{environment}/statements"
        topics = [c["spec"]["http_endpoint"] + f"/kafka/v3/clusters/{c['id']}/topics" for c in kafka]
        cls.doors = {
            kafka[0]["id"]: topics[0],
            kafka[1]["id"]: topics[1],
            registry["id"]: registry["spec"]["http_endpoint"] + "/subjects",
            ksql["id"]: ksql["status"]["http_endpoint"] + "/info",
            "flink": flink["http_endpoint"] + statements,
            "tableflow": "/tableflow/v1/regions",
            "cloud": "/org/v2/environments",
        }
        cls.kafka, cls.registry = kafka[0]["id"], registry["id"]
        cls.flink = {"id": region, "environment": environment}
        cls.owner = cls.admin.post("/iam/v2/service-accounts", {"display_name": "caller"}).json()["id"]

    def opened(self, client):
        return {name for name, path in self.doors.items() if client.get(path).status == 200}

    def test_key_ofEachKind_opensItsOwnResourceOnly(self):
        for name in self.doors:
            with self.subTest(name):
                key, client = self.key(self.organization, self.owner, self.flink if name == "flink" else name)
                self.assertEqual(self.opened(client), {name})
                self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + key), 204)
                self.assertEqual(self.opened(client), set(), "a deleted key stops at once")

    def test_key_ofKindGlobal_opensEverything(self):
        self.assertEqual(self.opened(self.key(self.organization, self.owner, "global")[1]), set(self.doors))

    def test_refusal_isInTheWordsOfTheResource(self):
        stranger = self.organization.client("ABCDEFGHIJKLMNOP", "cfltwrong")
        page = self.assertStatus(stranger.get(self.doors[self.kafka]), 401)
        self.assertTrue(page.headers["Content-Type"].startswith("text/html"), page)
        self.assertIn(b"<html", page.body.lower())
        self.assertEqual(
            self.assertStatus(stranger.get(self.doors[self.registry]), 401).json(),
            {"error_code": 401, "message": "Unauthorized"},
        )

    def test_kafka_withoutAnyRole_authenticates(self):
        client = self.key(self.organization, self.owner, self.kafka)[1]
        self.assertStatus(client.get(self.doors[self.kafka]), 200)
        self.assertStatus(client.get(self.doors[self.kafka]), 200)


class Propagation(DataPlane):
    def setUp(self):
        super().setUp()
        self.organization = self.start("--propagation-s", "1")
        self.admin = self.organization.client()
        environment = next(e["id"] for e in self.admin.all("/org/v2/environments") if e["display_name"] == "Dev_1")
        self.cluster = self.admin.get("/cmk/v2/clusters", environment=environment).data[0]
        self.registry = self.admin.get("/srcm/v3/clusters", environment=environment).data[0]
        self.owner = self.admin.post("/iam/v2/service-accounts", {"display_name": "new"}).json()["id"]

    def test_kafka_isRefusedThenKnownToOneBrokerThenToAll(self):
        path = f"{self.cluster['spec']['http_endpoint']}/kafka/v3/clusters/{self.cluster['id']}/topics"
        client = self.key(self.organization, self.owner, self.cluster["id"])[1]
        before = self.assertStatus(client.get(path), 401)
        self.assertTrue(before.headers["Content-Type"].startswith("text/html"), before)
        self.assertEqual(set(self.statuses(lambda: client.get(path), 200)), {401, 200})
        self.assertEqual([client.get(path).status for _ in range(5)], [401, 200, 200, 200, 200])

    def test_schemaRegistry_isRefusedThenKnown(self):
        path = self.registry["spec"]["http_endpoint"] + "/subjects"
        client = self.key(self.organization, self.owner, self.registry["id"])[1]
        self.assertEqual(
            self.assertStatus(client.get(path), 401).json(), {"error_code": 401, "message": "Unauthorized"}
        )
        self.statuses(lambda: client.get(path), 200)
        self.assertStatus(client.get(path), 200)

    def test_cloud_isRefusedWithoutACodeThenKnown(self):
        client = self.key(self.organization, self.owner)[1]
        early = self.assertStatus(client.get("/org/v2/environments"), 401)
        self.assertEqual(early.error["detail"], "Unauthorized")
        self.assertNotIn("code", early.error)
        self.statuses(lambda: client.get("/org/v2/environments"), 200)
        self.assertStatus(client.get("/org/v2/environments"), 200)


if __name__ == "__main__":
    unittest.main()
