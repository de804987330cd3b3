# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""API keys: every kind, who may own one, secrets, what becomes of deleted ones."""

import base64
import struct
import time
import unittest
import zlib

from support import SharedTestCase, TestCase


class Keys(SharedTestCase):
    def make_account(self):
        self.count = getattr(type(self), "count", 0) + 1
        type(self).count = self.count
        answer = self.admin.post("/iam/v2/service-accounts", {"display_name": f"made-{self.count}"})
        self.assertStatus(answer, 201)
        return answer.json()["id"]

    def resource_of(self, resource):
        created = self.assertStatus(self.admin.create_key(self.make_account(), resource), 202).json()
        read = self.admin.get("/iam/v2/api-keys/" + created["id"]).json()
        self.assertEqual(read["spec"]["resource"], created["spec"]["resource"])
        return created["spec"]["resource"]

    def test_create_answers202WithLocationAndTheSecretOnce(self):
        owner = self.make_account()
        answer = self.admin.create_key(
            owner, self.cluster("Dev_1", "dev_shared")["id"], display_name="näme", description='"secret":""'
        )
        self.assertStatus(answer, 202)
        key = answer.json()
        self.assertEqual(answer.headers["Location"], key["metadata"]["self"])
        self.assertRegex(key["id"], "^[A-Z0-9]{16}$")
        self.assertEqual((key["api_version"], key["kind"]), ("iam/v2", "ApiKey"))
        self.assertEqual(key["spec"]["display_name"], "näme")
        self.assertEqual(key["spec"]["description"], '"secret":""')
        self.assertEqual(key["spec"]["owner"]["id"], owner)
        self.assertEqual(key["spec"]["owner"]["kind"], "ServiceAccount")
        self.assertRegex(key["metadata"]["created_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")
        self.assertTrue(key["metadata"]["resource_name"].endswith(f"/service-account={owner}/api-key={key['id']}"))
        for read in (
            self.admin.get(answer.headers["Location"]),
            self.admin.get("/iam/v2/api-keys/" + key["id"].lower()),
            self.admin.patch("/iam/v2/api-keys/" + key["id"], {"spec": {}}),
        ):
            self.assertEqual(self.assertStatus(read, 200).json()["spec"]["secret"], "")

    def test_awkwardText_comesBackAsItWasSent(self):
        text = '"secret":"" \\ / \n\t\x01\x7f\u2028 \U0001f511 \u200fשלום'
        owner = self.make_account()
        created = self.assertStatus(self.admin.create_key(owner, description=text), 202).json()
        self.assertEqual(created["spec"]["description"], text)
        self.assertTrue(created["spec"]["secret"].startswith("cflt"))
        listed = self.admin.get("/iam/v2/api-keys", **{"spec.owner": owner}).data
        self.assertEqual([key["spec"]["description"] for key in listed], [text])

    def test_secret_hasTheCloudsForm(self):
        secret = self.admin.create_key(self.make_account()).json()["spec"]["secret"]
        self.assertRegex(secret, "^cflt[A-Za-z0-9+/]{60}$")
        checksum = base64.b64encode(struct.pack("<I", zlib.crc32(secret[4:58].encode())))[:6].decode()
        self.assertEqual(secret[58:], checksum)

    def test_resource_ofEveryKind_isAsTheCloudShowsIt(self):
        environment = self.environments["Dev_1"]
        kafka = self.cluster("Dev_1", "dev_shared")["id"]
        registry = self.admin.get("/srcm/v3/clusters", environment=environment).data[0]["id"]
        ksql = self.admin.get("/ksqldbcm/v2/clusters", environment=environment).data[0]["id"]
        flink = {"id": "aws.us-east-1", "environment": environment, "kind": "Region", "api_version": "fcpm/v2"}

        def check(sent, **expected):
            got = self.resource_of(sent)
            for name, value in expected.items():
                self.assertEqual(got.get(name), value, got)
            self.assertTrue(got["related"] and got["resource_name"])
            return got

        cluster = check({"id": kafka.upper(), "kind": "Cluster"}, id=kafka, api_version="cmk/v2", kind="Cluster")
        self.assertNotIn("environment", cluster)
        check(registry, id=registry, api_version="srcm/v2", kind="SchemaRegistry", environment=environment)
        check({"id": ksql, "related": "", "resource_name": ""}, id=ksql, kind="ksqlDB", api_version="ksqldbcm/v2")
        check(flink, id="aws.us-east-1", kind="Region", api_version="fcpm/v2", environment=environment)
        check(environment + ".aws.us-east-1", id="aws.us-east-1", environment=environment)
        check("Tableflow", id="tableflow", api_version="tableflow/v1", kind="Tableflow", related="tableflow")
        check(None, id="cloud", api_version="iam/v2", kind="Cloud", related="cloud", resource_name="cloud")
        check("CLOUD", id="cloud", kind="Cloud")
        check("global", id="global", api_version="global/v1", kind="Global", related="global")

    def test_create_badRequests_areRefusedWithTheirField(self):
        owner = self.make_account()
        kafka = self.cluster("Dev_1", "dev_shared")["id"]

        def refused(body, status, pointer=None, code=None):
            answer = self.assertStatus(self.admin.post("/iam/v2/api-keys", body), status, code)
            self.assertEqual(answer.error["status"], str(status))
            self.assertEqual(answer.error["source"].get("pointer"), pointer, answer)

        self.assertStatus(self.admin.request("POST", "/iam/v2/api-keys", raw=b'{"spec":'), 400)
        self.assertStatus(self.admin.request("POST", "/iam/v2/api-keys", raw=b"[1]"), 400)
        self.assertStatus(self.admin.request("POST", "/iam/v2/api-keys"), 400)
        refused({}, 422, "/spec")
        refused({"spec": 3}, 422, "/spec")
        refused({"spec": {}}, 422, "/spec/owner/id")
        refused({"spec": {"owner": {"id": 7}}}, 422, "/spec/owner/id")
        refused({"spec": {"owner": {"id": owner}, "display_name": 7}}, 422, "/spec/display_name")
        refused({"spec": {"owner": {"id": owner}, "description": "x" * 1025}}, 422, "/spec/description")
        refused({"spec": {"owner": {"id": owner}, "resource": {"id": ""}}}, 422, "/spec/resource/id")
        refused({"spec": {"owner": {"id": owner}, "resource": {"id": "aws.us-east-1"}}}, 422, "/spec/resource/environment")
        refused({"spec": {"owner": {"id": "sa-none"}}}, 403)
        refused({"spec": {"owner": {"id": owner}, "resource": {"id": "lkc-none"}}}, 403, code="forbidden_access")
        refused({"spec": {"owner": {"id": owner}, "resource": {"id": "aws.nowhere", "environment": "env-x"}}}, 403)
        wrong = {"id": kafka, "environment": self.environments["Prod_1"]}
        refused({"spec": {"owner": {"id": owner}, "resource": wrong}}, 403)
        both = self.admin.post("/iam/v2/api-keys", {"spec": {"display_name": 1, "description": 2}})
        self.assertEqual(len(both.json()["errors"]), 3, both)

    def test_owner_anotherUser_isRefused(self):
        other = self.user("Bob Marchetti")
        self.assertStatus(self.admin.create_key(other), 403, "user_unauthorized")
        self.assertStatus(self.admin.create_key("u-none"), 403, "user_unauthorized")

    def test_owner_oneself_isAllowed(self):
        me = self.admin.get("/iam/v2/api-keys/" + self.organization.info["api_key"]).json()["spec"]["owner"]
        self.assertEqual(me["kind"], "User")
        created = self.assertStatus(self.admin.create_key(me["id"], display_name="mine"), 202).json()
        self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + created["id"]), 204)

    def test_change_touchesNameAndDescriptionOnly(self):
        owner = self.make_account()
        created = self.admin.create_key(owner, display_name="a", description="b").json()
        path = "/iam/v2/api-keys/" + created["id"]
        changed = self.assertStatus(
            self.admin.patch(path, {"spec": {"description": "", "owner": {"id": "sa-none"}}}), 200
        ).json()
        self.assertEqual(changed["spec"]["display_name"], "a")
        self.assertEqual(changed["spec"]["description"], "")
        self.assertEqual(changed["spec"]["owner"], created["spec"]["owner"])
        self.assertEqual(changed["metadata"]["created_at"], created["metadata"]["created_at"])
        self.assertGreater(changed["metadata"]["updated_at"], created["metadata"]["updated_at"])
        self.assertStatus(self.admin.patch(path, {"spec": {"display_name": ["x"]}}), 422)
        self.assertEqual(self.admin.get(path).json()["spec"]["display_name"], "a")

    def test_text_ofEveryScript_comesBackAsItWasSent(self):
        for sent, got in (
            ("Ünï 日本語 עברית العربية 👩‍👩‍👧 \u202eabc\u0000d\n", None),
            ("<b>&amp;</b> '\"\\ %s %1 ; DROP TABLE api_keys", None),
            ("half \ud83d pair", "half ? pair"),
        ):
            spec = self.admin.create_key(self.make_account(), display_name=sent, description=sent).json()["spec"]
            self.assertEqual(spec["display_name"], got or sent)
            self.assertEqual(spec["description"], got or sent)

    def test_deleted_readsAs403_andAGlobalOneAs404(self):
        owner = self.make_account()
        for resource, status, code in ((None, 403, "forbidden_access"), ("global", 404, "api_key_not_found")):
            key = self.admin.create_key(owner, resource).json()["id"]
            path = "/iam/v2/api-keys/" + key
            gone = self.assertStatus(self.admin.delete(path), 204)
            self.assertEqual(gone.body, b"")
            for answer in (self.admin.get(path), self.admin.delete(path), self.admin.patch(path, {"spec": {}})):
                self.assertStatus(answer, status, code)
        self.assertIn(key, self.admin.get(path).error["detail"])
        self.assertStatus(self.admin.get("/iam/v2/api-keys/NEVERWAS"), 403, "forbidden_access")

    def test_list_filters(self):
        owner = self.make_account()
        kafka = self.cluster("Dev_1", "dev_shared")["id"]
        key = self.admin.create_key(owner, kafka).json()["id"]
        cloud = self.admin.create_key(owner).json()["id"]

        def ids(**filters):
            return {k["id"] for k in self.admin.all("/iam/v2/api-keys", **filters)}

        everything = ids()
        self.assertEqual(ids(**{"spec.owner": "", "spec.resource": ""}), everything)
        self.assertEqual(ids(**{"spec.owner": owner}), {key, cloud})
        self.assertEqual(ids(**{"spec.owner": owner.upper(), "spec.resource": kafka}), {key})
        self.assertIn(key, ids(**{"spec.resource": kafka}))
        self.assertIn(cloud, ids(**{"spec.resource": "cloud"}))
        self.assertNotIn(key, ids(**{"spec.resource": "cloud"}))
        self.assertEqual(ids(**{"spec.owner": "sa-none"}), set())

    def test_quota_ofAServiceAccount_isA402(self):
        owner = self.make_account()
        kafka = self.cluster("Dev_1", "dev_shared")["id"]
        for _ in range(10):
            self.assertStatus(self.admin.create_key(owner, kafka), 202)
        refused = self.assertStatus(self.admin.create_key(owner, kafka), 402, "quota_exceeded")
        self.assertIn("currently limited to 10", refused.error["detail"])
        self.assertStatus(self.admin.create_key(owner), 202)  # Cloud keys have a quota of their own

    def test_signIn_refusals(self):
        client = self.organization.client
        kafka = self.cluster("Dev_1", "dev_shared")["id"]
        key = self.admin.create_key(self.make_account(), kafka).json()
        path = "/org/v2/environments"
        info = self.organization.info
        for bad in (client("", ""), client("NOKEY", "x"), client(info["api_key"], info["api_secret"][:-1])):
            answer = self.assertStatus(bad.get(path), 401, "user_unauthenticated")
            self.assertTrue(answer.headers["WWW-Authenticate"].startswith("Basic"))
            self.assertTrue(answer.headers["X-Request-Id"])
        wrong_kind = self.assertStatus(client(key["id"], key["spec"]["secret"]).get(path), 401)
        self.assertTrue(
            wrong_kind.error["detail"].startswith(
                "invalid API key: make sure you're using a Cloud API Key and not a Cluster API Key"
            )
        )
        self.assertNotIn("code", wrong_kind.error)

    def test_signIn_withADeletedKey_isRefusedWithoutACode(self):
        for resource in (None, "global"):
            with self.subTest(resource=resource):
                key = self.admin.create_key(self.make_account(), resource).json()
                client = self.organization.client(key["id"], key["spec"]["secret"])
                self.assertStatus(client.get("/org/v2/environments"), 200)
                self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + key["id"]), 204)
                refused = self.assertStatus(client.get("/org/v2/environments"), 401)
                self.assertEqual(refused.error["detail"], "Unauthorized")
                self.assertNotIn("code", refused.error)

    def test_dataPlane_takesTheKeysOwnCredentials_untilItIsDeleted(self):
        environment = self.environments["Dev_1"]
        kafka = self.cluster("Dev_1", "dev_shared")
        registry = self.admin.get("/srcm/v3/clusters", environment=environment).data[0]
        ksql = self.admin.get("/ksqldbcm/v2/clusters", environment=environment).data[0]
        region = self.admin.get("/fcpm/v2/regions", region_name="us-east-1").data[0]
        org = self.admin.get("/org/v2/organizations").data[0]["id"]
        statements = f"/sql/v1/organizations/{org}/environments/{environment}/statements"
        probes = [
            (kafka["id"], kafka["spec"]["http_endpoint"] + f"/kafka/v3/clusters/{kafka['id']}/topics", "text/html"),
            (registry["id"], registry["spec"]["http_endpoint"] + "/subjects", "application/json"),
            (ksql["id"], ksql["status"]["http_endpoint"] + "/info", "application/json"),
            ({"id": region["id"], "environment": environment}, region["http_endpoint"] + statements, "application/json"),
            ("tableflow", self.organization.url + "/tableflow/v1/regions", "application/json"),
        ]
        for resource, url, refusal in probes:
            with self.subTest(url=url):
                self.assertTrue(url.startswith(self.organization.url))
                key = self.admin.create_key(self.make_account(), resource).json()
                client = self.organization.client(key["id"], key["spec"]["secret"])
                self.assertStatus(client.get(url), 200)
                wrong = self.assertStatus(self.organization.client(key["id"], "wrong").get(url), 401)
                self.assertTrue(wrong.headers["Content-Type"].startswith(refusal), wrong.headers)
                self.assertStatus(self.admin.get(url), 401)
                self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + key["id"]), 204)
                self.assertStatus(client.get(url), 401)

    def test_bob_lostHisRole_butHisKeyIsThere(self):
        bob = self.user("Bob Marchetti")
        cluster = self.cluster("Prod_1", "cluster_1")["id"]
        keys = self.admin.all("/iam/v2/api-keys", **{"spec.owner": bob, "spec.resource": cluster})
        self.assertGreaterEqual(len(keys), 1)


class Propagation(TestCase):
    def test_newKey_isRefusedUntilItHasPropagated(self):
        organization = self.start("--propagation-s", "2")
        admin = organization.client()
        owner = admin.get("/iam/v2/service-accounts").data[0]["id"]
        key = admin.create_key(owner).json()
        client = organization.client(key["id"], key["spec"]["secret"])
        early = self.assertStatus(client.get("/org/v2/environments"), 401)
        self.assertEqual(early.error["detail"], "Unauthorized")
        deadline = time.monotonic() + 20
        while client.get("/iam/v2/users").status == 401:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)
        self.assertNotEqual(client.get("/org/v2/environments").status, 401)


if __name__ == "__main__":
    unittest.main()
