# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives every operation of the local organization through a proxy that holds both sides to the published
API. Needs KEYWARD_OPENAPI_DIR, with contract-proxy in ../tools beside it; without, it is skipped."""

import os
import select
import sqlite3
import subprocess
import sys
import unittest

from support import Client, Organization, SharedTestCase

OPENAPI = os.environ.get("KEYWARD_OPENAPI_DIR", "")
PROXY = os.path.join(OPENAPI, "..", "tools", "contract-proxy")

#: What was answered: (method, path with {id}) -> statuses.
COVERED = {}


class Checked(Client):
    """Fails on any answer that the proxy objects to."""

    def request(self, method, path, body=None, headers=None, raw=None):
        answer = super().request(method, path, body, headers, raw)
        violations = answer.headers.get("sl-violations")
        kind = answer.headers.get("Content-Type") or ""
        if violations or kind.startswith("application/problem+json"):
            raise AssertionError(f"{method} {path}: {answer.status} {violations} {answer.body[:2000]!r}")
        parts = path.split("?")[0].split("/")
        operation = "/".join(parts[:4] + (["{id}"] if len(parts) > 4 else []))
        COVERED.setdefault((method, operation), set()).add(answer.status)
        return answer


class Contract(SharedTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.remove_ownerless_keys()
        cls.proxy = subprocess.Popen(
            [PROXY, "--quiet", "0", cls.organization.url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        cls.addClassCleanup(cls.stop_proxy)
        ready, _, _ = select.select([cls.proxy.stdout], [], [], 120)
        line = cls.proxy.stdout.readline().strip() if ready else ""
        if not line:
            raise RuntimeError("contract-proxy did not start")
        info = cls.organization.info
        cls.admin = Checked(line, info["api_key"], info["api_secret"])
        cls.addClassCleanup(cls.admin.close)
        cls.stranger = Checked(line, "NOBODY", "x")
        cls.addClassCleanup(cls.stranger.close)

    @classmethod
    def remove_ownerless_keys(cls):
        """The document says that a key has an owner; Confluent's own have none, and it would object to each list."""
        cls.organization.stop()
        database = sqlite3.connect(os.path.join(cls.organization.data, "organization.sqlite"))
        database.execute("DELETE FROM api_keys WHERE owner_id IS NULL")
        database.commit()
        database.close()
        cls.organization = Organization(cls.organization.data)
        cls.addClassCleanup(cls.organization.stop)

    @classmethod
    def stop_proxy(cls):
        if cls.proxy.poll() is None:
            cls.proxy.terminate()
        _, complaints = cls.proxy.communicate(timeout=20)
        if cls.proxy.returncode != 0:
            raise AssertionError(f"contract-proxy ended with {cls.proxy.returncode}: {complaints}")

    def test_lists_pageByPage(self):
        for path in (
            "/iam/v2/api-keys",
            "/iam/v2/service-accounts",
            "/iam/v2/users",
            "/org/v2/environments",
            "/org/v2/organizations",
        ):
            self.assertStatus(self.stranger.get(path), 401)
            self.assertGreaterEqual(len(self.admin.all(path, page_size=7)), 1)
            self.assertStatus(self.admin.get(path, page_token="foreign"), 400)
        self.assertGreaterEqual(len(self.admin.get("/fcpm/v2/regions").data), 1)
        self.assertStatus(self.stranger.get("/fcpm/v2/regions"), 401)

    def test_resourcesOfEachEnvironment(self):
        for environment in self.environments.values():
            self.assertStatus(self.admin.get("/org/v2/environments/" + environment), 200)
            for path in ("/cmk/v2/clusters", "/srcm/v2/clusters", "/srcm/v3/clusters", "/ksqldbcm/v2/clusters"):
                for item in self.admin.all(path, environment=environment, page_size=1):
                    self.assertStatus(self.admin.get(f"{path}/{item['id']}", environment=environment), 200)
                self.assertStatus(self.admin.get(path + "/none", environment=environment), 403)
                self.assertStatus(self.admin.get(path, environment="env-none"), 403)
                self.assertStatus(self.stranger.get(path, environment=environment), 401)

    def test_organization(self):
        path = "/org/v2/organizations/" + self.admin.get("/org/v2/organizations").data[0]["id"]
        self.assertStatus(self.admin.get(path), 200)
        self.assertStatus(self.admin.patch(path, {"jit_enabled": True}), 200)
        self.assertStatus(self.admin.get("/org/v2/organizations/none"), 403)

    def test_environmentAndCluster(self):
        created = self.admin.post("/org/v2/environments", {"display_name": "contract"})
        self.assertStatus(created, 201)
        self.assertStatus(self.admin.post("/org/v2/environments", {"display_name": "contract"}), 409)
        self.assertStatus(self.admin.post("/org/v2/environments", {"display_name": ""}), 422)
        self.assertStatus(self.admin.request("POST", "/org/v2/environments"), 400)
        environment = created.json()["id"]
        path = "/org/v2/environments/" + environment
        advanced = {"stream_governance_config": {"package": "ADVANCED"}}
        self.assertStatus(self.admin.patch(path, advanced), 200)
        spec = {
            "display_name": "c",
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Dedicated", "cku": 1},
            "environment": {"id": environment},
        }
        made = self.assertStatus(self.admin.post("/cmk/v2/clusters", {"spec": spec}), 202).json()["id"]
        cluster = "/cmk/v2/clusters/" + made
        self.assertStatus(self.admin.get(cluster, environment=environment), 200)
        change = {"display_name": "d", "deletion_protection": True, "environment": {"id": environment}}
        self.assertStatus(self.admin.patch(cluster, {"spec": change}), 200)
        self.assertStatus(self.admin.delete(cluster, environment=environment), 409)
        change["deletion_protection"] = False
        self.assertStatus(self.admin.patch(cluster, {"spec": change}), 200)
        self.assertStatus(self.admin.delete(cluster, environment=environment), 204)
        self.assertStatus(self.admin.delete(path), 204)
        self.assertStatus(self.admin.get(path), 404)

    def test_serviceAccountsAndUsers(self):
        path = "/iam/v2/service-accounts"
        created = self.assertStatus(self.admin.post(path, {"display_name": "contract"}), 201).json()["id"]
        self.assertStatus(self.admin.post(path, {"display_name": "contract"}), 409)
        self.assertStatus(self.admin.post(path, {"display_name": "x" * 65}), 422)
        one = f"{path}/{created}"
        self.assertStatus(self.admin.get(one), 200)
        self.assertStatus(self.admin.patch(one, {"description": "changed"}), 200)
        self.assertStatus(self.admin.delete(one), 204)
        self.assertStatus(self.admin.get(one), 404)
        user = "/iam/v2/users/" + self.user("Ada Lindqvist")
        self.assertStatus(self.admin.get(user), 200)
        self.assertStatus(self.admin.patch(user, {"full_name": "Ada Lindqvist"}), 200)
        self.assertStatus(self.admin.get("/iam/v2/users/u-none"), 404)
        self.assertStatus(self.admin.delete("/iam/v2/users/" + self.user("דנה לוי")), 204)

    def test_roleBindings(self):
        path = "/iam/v2/role-bindings"
        org = "crn://confluent.cloud/organization=" + self.admin.get("/org/v2/organizations").data[0]["id"]
        for binding in self.admin.all(path, crn_pattern=org + "/*", page_size=7):
            self.assertStatus(self.admin.get(f"{path}/{binding['id']}"), 200)
        self.assertStatus(self.admin.get(path, crn_pattern="nonsense"), 400)
        self.assertStatus(self.admin.get(path + "/rb-none"), 403)
        self.assertStatus(self.stranger.get(path, crn_pattern=org), 401)

    def test_keysOfEveryKind(self):
        owner = self.assertStatus(self.admin.post("/iam/v2/service-accounts", {"display_name": "keys"}), 201)
        owner = owner.json()["id"]
        dev = self.environments["Dev_1"]
        resources = [
            {"id": self.admin.get("/cmk/v2/clusters", environment=dev).data[0]["id"]},
            {"id": self.admin.get("/srcm/v3/clusters", environment=dev).data[0]["id"]},
            {"id": self.admin.get("/ksqldbcm/v2/clusters", environment=dev).data[0]["id"]},
            {"id": "aws.us-east-1", "environment": dev},
            {"id": "tableflow"},
            {"id": "global"},
            None,
        ]
        path = "/iam/v2/api-keys"
        for resource in resources:
            if resource is not None:  # what a client of the published contract sends
                resource = {"related": "-", "resource_name": "-", **resource}
            spec = {"owner": {"id": owner, "related": "-", "resource_name": "-"}, "display_name": "n"}
            if resource is not None:
                spec["resource"] = resource
            made = self.assertStatus(self.admin.post(path, {"spec": spec}), 202).json()
            one = f"{path}/{made['id']}"
            self.assertStatus(self.admin.get(one), 200)
            self.assertStatus(self.admin.patch(one, {"spec": {"description": "d"}}), 200)
            self.assertStatus(self.admin.delete(one), 204)
            self.assertIn(self.admin.get(one).status, (403, 404))
        bad = {"spec": {"owner": {"id": "sa-none", "related": "-", "resource_name": "-"}}}
        self.assertStatus(self.admin.post(path, bad), 403)
        reference = {"id": owner, "related": "-", "resource_name": "-"}
        long = {"spec": {"owner": reference, "description": "x" * 2000}}
        self.assertStatus(self.admin.post(path, long), 422)
        for _ in range(10):
            self.assertStatus(self.admin.post(path, {"spec": {"owner": reference}}), 202)
        self.assertStatus(self.admin.post(path, {"spec": {"owner": reference}}), 402)

    @classmethod
    def tearDownClass(cls):
        for (method, path), statuses in sorted(COVERED.items(), key=lambda each: (each[0][1], each[0][0])):
            print(f"{method:6} {path:40} {' '.join(str(s) for s in sorted(statuses))}", flush=True)


if __name__ == "__main__":
    if not os.access(PROXY, os.X_OK):
        print("skipped: KEYWARD_OPENAPI_DIR does not lead to the OpenAPI documents and their tools")
        sys.exit(77)
    unittest.main()
