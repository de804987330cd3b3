# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations, environments, clusters, accounts and users; cascades, roles, paging, HTTP itself."""

import json
import os
import socket
import sqlite3
import unittest
import urllib.parse

from support import SharedTestCase, TestCase


class Resources(SharedTestCase):
    def new_environment(self, name):
        return self.assertStatus(self.admin.post("/org/v2/environments", {"display_name": name}), 201).json()["id"]

    def new_cluster(self, environment, name, **spec):
        spec = {
            "display_name": name,
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Basic"},
            "environment": {"id": environment},
            **spec,
        }
        return self.admin.post("/cmk/v2/clusters", {"spec": spec})

    def new_account(self, name):
        return self.assertStatus(self.admin.post("/iam/v2/service-accounts", {"display_name": name}), 201).json()["id"]

    def test_organization(self):
        listed = self.admin.get("/org/v2/organizations").data
        self.assertEqual(len(listed), 1)
        path = "/org/v2/organizations/" + listed[0]["id"]
        self.assertEqual(self.admin.get(path).json()["display_name"], self.organization.info["organization"])
        self.assertStatus(self.admin.get("/org/v2/organizations/none"), 403)
        self.assertStatus(self.admin.patch(path, {"display_name": "a" * 32}), 422)
        self.assertStatus(self.admin.patch(path, {"display_name": "a<b"}), 422)
        renamed = self.assertStatus(self.admin.patch(path, {"jit_enabled": True}), 200).json()
        self.assertTrue(renamed["jit_enabled"])
        self.assertEqual(renamed["display_name"], self.organization.info["organization"])

    def test_environment_lifeOfOne(self):
        created = self.admin.post("/org/v2/environments", {"display_name": "short_lived"})
        self.assertStatus(created, 201)
        environment = created.json()
        self.assertEqual(environment["stream_governance_config"]["package"], "ESSENTIALS")
        path = "/org/v2/environments/" + environment["id"]
        self.assertTrue(created.headers["Location"].endswith(path))
        self.assertStatus(
            self.admin.post("/org/v2/environments", {"display_name": "short_lived"}), 409, "resource_already_exists"
        )
        self.assertStatus(self.admin.post("/org/v2/environments", {"display_name": ""}), 422)
        bad = {"display_name": "x", "stream_governance_config": {"package": "GOLD"}}
        self.assertStatus(self.admin.post("/org/v2/environments", bad), 422)
        self.assertEqual(self.admin.patch(path, {"display_name": "renamed"}).json()["display_name"], "renamed")
        self.assertStatus(self.admin.patch(path, {"display_name": "Prod_1"}), 409)
        self.assertStatus(self.admin.delete(path), 204)
        for answer in (self.admin.get(path), self.admin.delete(path), self.admin.patch(path, {})):
            self.assertStatus(answer, 404, "resource_not_found")

    def test_cluster_lifeOfOne(self):
        environment = self.new_environment("clusters")
        created = self.assertStatus(self.new_cluster(environment, "c1", deletion_protection=True), 202)
        cluster = created.json()
        self.assertEqual(cluster["status"]["phase"], "PROVISIONING")
        path = "/cmk/v2/clusters/" + cluster["id"]
        self.assertEqual(created.headers["Location"], self.organization.url + path)
        self.assertStatus(self.admin.get(path), 400, "invalid_filter")
        self.assertStatus(self.admin.get(path, environment=self.environments["Prod_1"]), 403, "forbidden_access")
        self.assertStatus(self.admin.get(path, environment=environment), 200)
        self.assertStatus(self.admin.delete(path, environment=environment), 409, "deletion_protection_enabled")
        spec = {"spec": {"deletion_protection": False, "display_name": "c2", "environment": {"id": environment}}}
        self.assertEqual(self.admin.patch(path, spec).json()["spec"]["display_name"], "c2")
        self.assertStatus(self.admin.delete(path, environment=environment), 204)
        self.assertStatus(self.admin.get(path, environment=environment), 403, "forbidden_access")
        self.assertStatus(self.new_cluster("env-none", "c"), 403)
        self.assertStatus(self.new_cluster(environment, "c", cloud="MARS"), 422)
        self.assertStatus(self.new_cluster(environment, "c", config={"kind": "Dedicated"}), 422)

    def test_flinkRegions_arePagedAndFiltered(self):
        path = "/fcpm/v2/regions"
        regions = self.admin.all(path)
        self.assertGreater(len(regions), 3)
        self.assertEqual(self.admin.all(path, page_size=2), regions)
        first = self.assertStatus(self.admin.get(path, page_size=2, cloud="aws"), 200)
        self.assertEqual({region["cloud"] for region in first.data}, {"AWS"})
        following = first.json()["metadata"]["next"]
        self.assertEqual({region["cloud"] for region in self.admin.get(following).data}, {"AWS"})
        self.assertStatus(self.admin.get(following.replace("cloud=aws", "cloud=gcp")), 400, "invalid_filter")
        self.assertStatus(self.admin.get(path, page_size=0), 400, "invalid_filter")
        self.assertEqual(self.admin.all(path, cloud="AWS", region_name="us-east-1")[0]["id"], "aws.us-east-1")
        self.assertEqual(self.admin.all(path, region_name="nowhere"), [])

    def test_lists_needTheirEnvironment(self):
        for path in ("/cmk/v2/clusters", "/srcm/v2/clusters", "/srcm/v3/clusters", "/ksqldbcm/v2/clusters"):
            with self.subTest(path=path):
                missing = self.assertStatus(self.admin.get(path), 400, "invalid_filter")
                self.assertEqual(missing.error["source"]["parameter"], "environment")
                self.assertStatus(self.admin.get(path, environment="env-none"), 403, "forbidden_access")
                listed = self.admin.get(path, environment=self.environments["Prod_1"].upper()).data
                self.assertGreaterEqual(len(listed), 1)
                one = f"{path}/{listed[0]['id']}"
                self.assertEqual(self.admin.get(one, environment=self.environments["Prod_1"]).json(), listed[0])
                self.assertStatus(self.admin.get(one, environment=self.environments["Dev_1"]), 403)

    def test_serviceAccount_lifeOfOne(self):
        path = "/iam/v2/service-accounts"
        created = self.assertStatus(self.admin.post(path, {"display_name": "robot", "description": "d"}), 201)
        one = f"{path}/{created.json()['id']}"
        self.assertTrue(created.headers["Location"].endswith(one))
        taken = self.assertStatus(self.admin.post(path, {"display_name": "robot"}), 409)
        self.assertEqual(taken.error["detail"], "Service name is already in use.")
        self.assertStatus(self.admin.post(path, {"display_name": "x" * 65}), 422)
        self.assertStatus(self.admin.post(path, {"display_name": "x", "description": "x" * 129}), 422)
        self.assertEqual(self.admin.patch(one, {"description": ""}).json()["description"], "")
        self.assertEqual(self.admin.get(one).json()["display_name"], "robot")
        self.assertEqual([a["display_name"] for a in self.admin.get(path, display_name=["robot", "nobody"]).data], ["robot"])
        self.assertStatus(self.admin.delete(one), 204)
        self.assertStatus(self.admin.get(one), 404, "service_account_not_found")

    def test_user_isReadChangedAndDeletedWithItsKeys(self):
        siobhan = self.user("Siobhán O’Brien")
        path = "/iam/v2/users/" + siobhan
        self.assertEqual(self.admin.get("/iam/v2/users", email="siobhan.obrien@lindwurm.example").data[0]["id"], siobhan)
        self.assertEqual(self.admin.patch(path, {"full_name": "S. O’Brien"}).json()["full_name"], "S. O’Brien")
        self.assertGreaterEqual(len(self.admin.all("/iam/v2/api-keys", **{"spec.owner": siobhan})), 2)
        self.assertStatus(self.admin.delete(path), 204)
        self.assertStatus(self.admin.get(path), 404)
        self.assertEqual(self.admin.all("/iam/v2/api-keys", **{"spec.owner": siobhan}), [])
        self.assertStatus(self.admin.post("/iam/v2/users", {}), 405)

    def test_cascade_ofAnEnvironment_takesAllKeysInIt_andNoOther(self):
        environment = self.new_environment("doomed")
        cluster = self.new_cluster(environment, "c").json()["id"]
        account = self.new_account("doomed-reader")
        inside = [
            self.admin.create_key(account, cluster).json()["id"],
            self.admin.create_key(account, {"id": "aws.us-east-1", "environment": environment}).json()["id"],
        ]
        outside = self.admin.create_key(account, "global").json()["id"]
        self.assertStatus(self.admin.delete("/org/v2/environments/" + environment), 204)
        left = {k["id"] for k in self.admin.all("/iam/v2/api-keys", **{"spec.owner": account})}
        self.assertEqual(left, {outside})
        for key in inside:
            self.assertStatus(self.admin.get("/iam/v2/api-keys/" + key), 403)

    def test_cascade_ofAClusterAndOfAnAccount(self):
        environment = self.new_environment("half_doomed")
        cluster = self.new_cluster(environment, "c").json()["id"]
        account = self.new_account("half-doomed-reader")
        self.admin.create_key(account, cluster)
        cloud = self.admin.create_key(account).json()["id"]
        self.assertStatus(self.admin.delete("/cmk/v2/clusters/" + cluster, environment=environment), 204)
        self.assertEqual([k["id"] for k in self.admin.all("/iam/v2/api-keys", **{"spec.owner": account})], [cloud])
        self.assertStatus(self.admin.delete("/iam/v2/service-accounts/" + account), 204)
        self.assertEqual(self.admin.all("/iam/v2/api-keys", **{"spec.owner": account}), [])

    def test_roleBindings_areListedByScope(self):
        path = "/iam/v2/role-bindings"
        org = "crn://confluent.cloud/organization=" + self.admin.get("/org/v2/organizations").data[0]["id"]
        dev = org + "/environment=" + self.environments["Dev_1"]

        def roles(**filters):
            return sorted((b["role_name"], b["crn_pattern"]) for b in self.admin.all(path, **filters))

        bob = "User:" + self.user("Bob Marchetti")
        self.assertEqual(roles(crn_pattern=org + "/*", principal=bob), [("EnvironmentAdmin", dev)])
        self.assertEqual(roles(crn_pattern=org, principal=bob), [])
        self.assertEqual(roles(crn_pattern=dev.replace("=", "%3D"), principal=bob), [("EnvironmentAdmin", dev)])
        nested = roles(crn_pattern=dev + "/*")
        self.assertTrue(all(crn == dev or crn.startswith(dev + "/") for _, crn in nested))
        self.assertIn("DeveloperManage", {role for role, _ in nested})
        self.assertNotIn("DeveloperManage", {role for role, _ in roles(crn_pattern=dev)})
        self.assertStatus(self.admin.get(path), 400, "invalid_filter")
        one = self.admin.get(path, crn_pattern=org, role_name="OrganizationAdmin").data[0]
        self.assertEqual(self.admin.get(f"{path}/{one['id']}").json(), one)
        gone = self.assertStatus(self.admin.get(path + "/rb-none"), 403)
        self.assertEqual(gone.json()["error_code"], 40301)

    def test_unknownPathsAndMethods(self):
        self.assertStatus(self.admin.get("/iam/v2/nothing"), 404)
        wrong = self.assertStatus(self.admin.request("PUT", "/org/v2/environments"), 405)
        self.assertEqual(wrong.headers["Allow"], "GET, POST")
        self.assertTrue(wrong.headers["X-Request-Id"])

    def test_tooBigARequest_isA413(self):
        answer = self.admin.request("POST", "/iam/v2/api-keys", raw=b" " * 3_000_000)
        self.assertStatus(answer, 413)
        self.admin.close()

    def test_nonsenseOnTheWire_doesNoHarm(self):
        parts = urllib.parse.urlsplit(self.organization.url)
        for nonsense in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"):
            with socket.create_connection((parts.hostname, parts.port), timeout=2) as connection:
                connection.sendall(nonsense)
                connection.shutdown(socket.SHUT_WR)
                try:
                    connection.recv(4096)
                except OSError:
                    pass
        self.assertStatus(self.admin.get("/org/v2/environments"), 200)


class Roles(SharedTestCase):
    def signed_in(self, account, role, scope):
        """A client with a Cloud key of a service account that has this role."""
        identity = self.assertStatus(self.admin.post("/iam/v2/service-accounts", {"display_name": account}), 201).json()["id"]
        key = self.admin.create_key(identity).json()
        organization = self.admin.get("/org/v2/organizations").data[0]["id"]
        with sqlite3.connect(os.path.join(self.organization.data, "organization.sqlite"), timeout=5) as database:
            database.execute(
                "INSERT INTO role_bindings VALUES (?, ?, ?, ?, 1, 1)",
                ("rb-" + account, "User:" + identity, role, f"crn://confluent.cloud/organization={organization}{scope}"),
            )
        database.close()
        return identity, self.organization.client(key["id"], key["spec"]["secret"])

    def test_noRole_seesNothingButItself(self):
        identity = self.assertStatus(self.admin.post("/iam/v2/service-accounts", {"display_name": "nobody"}), 201).json()["id"]
        key = self.admin.create_key(identity).json()
        client = self.organization.client(key["id"], key["spec"]["secret"])
        self.assertEqual(client.get("/org/v2/environments").data, [])
        self.assertEqual(client.get("/iam/v2/users").data, [])
        self.assertEqual([k["id"] for k in client.all("/iam/v2/api-keys")], [key["id"]])
        self.assertStatus(client.get("/cmk/v2/clusters", environment=self.environments["Prod_1"]), 403)
        self.assertStatus(client.post("/org/v2/environments", {"display_name": "x"}), 403, "user_unauthorized")
        self.assertStatus(client.post("/iam/v2/service-accounts", {"display_name": "x"}), 403, "user_unauthorized")
        self.assertStatus(client.create_key(identity), 403, "user_unauthorized")
        other = next(k["id"] for k in self.admin.all("/iam/v2/api-keys") if k["id"] != key["id"])
        self.assertStatus(client.get("/iam/v2/api-keys/" + other), 403, "forbidden_access")
        self.assertStatus(client.delete("/iam/v2/api-keys/" + other), 403, "forbidden_access")

    def test_environmentAdmin_actsInItsEnvironmentOnly(self):
        dev, prod = self.environments["Dev_1"], self.environments["Prod_1"]
        identity, client = self.signed_in("dev-admin", "EnvironmentAdmin", "/environment=" + dev)
        self.assertEqual([e["id"] for e in client.get("/org/v2/environments").data], [dev])
        self.assertStatus(client.get("/org/v2/environments/" + prod), 403)
        self.assertStatus(client.patch("/org/v2/environments/" + dev, {"display_name": "Dev_1"}), 200)
        here = self.cluster("Dev_1", "dev_sandbox")["id"]
        there = self.cluster("Prod_1", "cluster_1")["id"]
        self.assertStatus(client.create_key(self.account("orders-service"), here), 202)
        self.assertStatus(client.create_key(identity, there), 403)
        self.assertStatus(client.create_key(identity), 403)
        self.assertStatus(client.create_key(identity, "global"), 403)
        seen = {k["spec"]["resource"]["id"] for k in client.all("/iam/v2/api-keys")}
        self.assertIn(here, seen)
        self.assertNotIn(there, seen)

    def test_clusterAdmin_hasThatClustersKeysOnly(self):
        cluster = self.cluster("Prod_1", "tracking_apac")["id"]
        scope = f"/environment={self.environments['Prod_1']}/cloud-cluster={cluster}"
        identity, client = self.signed_in("apac-admin", "CloudClusterAdmin", scope)
        listed = client.get("/cmk/v2/clusters", environment=self.environments["Prod_1"]).data
        self.assertEqual([c["id"] for c in listed], [cluster])
        self.assertStatus(client.create_key(identity, cluster), 202)
        self.assertStatus(client.create_key(identity, self.cluster("Prod_1", "cluster_1")["id"]), 403)
        self.assertEqual(
            {k["spec"]["resource"]["id"] for k in client.all("/iam/v2/api-keys")}, {cluster, "cloud"}
        )

    def test_accountAdmin_hasAccountsAndNoKeys(self):
        _, client = self.signed_in("hr", "AccountAdmin", "")
        created = self.assertStatus(client.post("/iam/v2/service-accounts", {"display_name": "by-hr"}), 201).json()["id"]
        self.assertGreater(len(client.get("/iam/v2/users").data), 1)
        self.assertStatus(client.create_key(created, self.cluster("Dev_1", "dev_sandbox")["id"]), 403)
        self.assertEqual(client.get("/org/v2/environments").data, [])


class Paging(TestCase):
    def test_pages_areStableUnderInsertsAndDeletes(self):
        organization = self.start("--organization", "generated", "--keys", "300", "--seed", "7")
        admin = organization.client()
        throughout = {k["id"] for k in admin.all("/iam/v2/api-keys")}
        doomed = sorted(throughout - {organization.info["api_key"]})[::9]
        owner = admin.get("/iam/v2/service-accounts").data[0]["id"]
        seen = []
        token = ""
        while True:
            page = admin.get("/iam/v2/api-keys", page_size=11, **({"page_token": token} if token else {}))
            self.assertLessEqual(len(page.data), 11)
            seen += [k["id"] for k in page.data]
            if doomed:
                admin.delete("/iam/v2/api-keys/" + doomed.pop())
            admin.create_key(owner, "tableflow")
            following = page.json()["metadata"].get("next")
            if not following:
                break
            token = urllib.parse.parse_qs(urllib.parse.urlsplit(following).query)["page_token"][0]
        self.assertEqual(len(seen), len(set(seen)), "a key was shown twice")
        survivors = throughout & {k["id"] for k in admin.all("/iam/v2/api-keys")}
        self.assertEqual(survivors - set(seen), set(), "a key was left out")

    def test_tokens_areBoundToTheirList(self):
        organization = self.start()
        admin = organization.client()
        following = admin.get("/iam/v2/api-keys", page_size=5, **{"spec.resource": "cloud", "spec.owner": ""})
        following = following.json()["metadata"]["next"]
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(following).query)
        self.assertEqual(query["spec.resource"], ["cloud"])
        token = query["page_token"][0]
        self.assertLessEqual(len(token), 255)
        self.assertStatus(admin.get(following), 200)
        for path, parameters in (
            ("/iam/v2/api-keys", {}),
            ("/iam/v2/api-keys", {"spec.resource": "global"}),
            ("/iam/v2/users", {}),
        ):
            self.assertStatus(admin.get(path, page_token=token, **parameters), 400, "invalid_filter")
        flipped = ("A" if token[3] != "A" else "B").join((token[:3], token[4:]))
        for bad in ("x", "%%%", flipped):
            self.assertStatus(admin.get("/iam/v2/api-keys", page_token=bad, **{"spec.resource": "cloud"}), 400)
        # It is as good after a restart.
        organization.stop()
        again = self.start().client()
        self.assertStatus(again.get("/iam/v2/api-keys", page_token=token, **{"spec.resource": "cloud"}), 200)

    def test_pageSize_hasItsLimits(self):
        admin = self.start().client()
        self.assertEqual(len(admin.get("/iam/v2/api-keys").data), 10)
        self.assertEqual(len(admin.get("/iam/v2/api-keys", page_size=1).data), 1)
        for bad in ("0", "101", "-1", "ten"):
            refused = self.assertStatus(admin.get("/iam/v2/api-keys", page_size=bad), 400, "invalid_filter")
            self.assertEqual(refused.error["source"]["parameter"], "page_size")

    def test_generated_isTheSameForTheSameSeed(self):
        size = ("--organization", "generated", "--keys", "400", "--clusters", "9", "--users", "5", "--environments", "3")

        def keys(*arguments, data):
            organization = self.start(*size, *arguments, data=data)
            own = organization.info["api_key"]
            listed = organization.client().all("/iam/v2/api-keys")
            return {(k["id"], k["spec"]["display_name"], json.dumps(k["spec"]["resource"].get("id"))) for k in listed if k["id"] != own}

        first = keys("--seed", "3", data="a")
        self.assertEqual(len(first), 400)
        self.assertEqual(first, keys("--seed", "3", data="b"))
        self.assertNotEqual(first, keys("--seed", "4", data="c"))


if __name__ == "__main__":
    unittest.main()
