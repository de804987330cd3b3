# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making, changing and deleting Kafka, Schema Registry and ksqlDB clusters."""

import time
import unittest

from support import SharedTestCase


class Clusters(SharedTestCase):
    arguments = ("--propagation-s", "0")

    def new_environment(self):
        type(self).count = getattr(type(self), "count", 0) + 1
        body = {"display_name": f"clusters-{type(self).count}"}
        return self.assertStatus(self.admin.post("/org/v2/environments", body), 201).json()["id"]

    def new_account(self):
        type(self).count = getattr(type(self), "count", 0) + 1
        body = {"display_name": f"clusters-{type(self).count}"}
        return self.assertStatus(self.admin.post("/iam/v2/service-accounts", body), 201).json()["id"]

    def new_kafka(self, environment, **spec):
        spec = {
            "display_name": "kafka",
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Basic"},
            "environment": {"id": environment},
            **spec,
        }
        return self.assertStatus(self.admin.post("/cmk/v2/clusters", {"spec": spec}), 202).json()

    def new_registry(self, environment, **spec):
        spec = {
            "package": "ESSENTIALS",
            "region": {"id": "sgreg-4"},
            "environment": {"id": environment},
            **spec,
        }
        return self.admin.post("/srcm/v2/clusters", {"spec": spec})

    def new_ksql(self, environment, kafka, credential, **spec):
        spec = {
            "display_name": "streams",
            "csu": 4,
            "kafka_cluster": {"id": kafka},
            "credential_identity": {"id": credential},
            "environment": {"id": environment},
            **spec,
        }
        return self.admin.post("/ksqldbcm/v2/clusters", {"spec": spec})

    def provisioned(self, path, environment):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            cluster = self.assertStatus(self.admin.get(path, environment=environment), 200).json()
            if cluster["status"]["phase"] == "PROVISIONED":
                return cluster
            self.assertEqual(cluster["status"]["phase"], "PROVISIONING")
        raise AssertionError("still provisioning: " + path)

    def refused(self, answer, pointer):
        self.assertStatus(answer, 422)
        self.assertIn(pointer, [error["source"].get("pointer") for error in answer.json()["errors"]], answer)

    def test_kafka_hasNoEndpointsUntilItIsProvisioned(self):
        environment = self.new_environment()
        made = self.new_kafka(environment)
        self.assertEqual(made["status"]["phase"], "PROVISIONING")
        self.assertEqual((made["spec"]["http_endpoint"], made["spec"]["kafka_bootstrap_endpoint"]), ("", ""))
        ready = self.provisioned("/cmk/v2/clusters/" + made["id"], environment)
        public = ready["spec"]["endpoints"]["PUBLIC"]
        self.assertTrue(ready["spec"]["http_endpoint"].startswith(self.organization.url))
        self.assertEqual(public["http_endpoint"], ready["spec"]["http_endpoint"])
        self.assertEqual(public["connection_type"], "PUBLIC")

    def test_kafka_filters(self):
        environment = self.new_environment()
        plain = self.new_kafka(environment)["id"]
        protected = self.new_kafka(environment, display_name="kept", deletion_protection=True)["id"]

        def listed(**filters):
            return [one["id"] for one in self.admin.all("/cmk/v2/clusters", environment=environment, **filters)]

        self.assertEqual(listed(), [plain, protected])
        self.assertEqual(listed(**{"spec.deletion_protection": "true"}), [protected])
        self.assertEqual(listed(**{"spec.deletion_protection": "false"}), [plain])
        self.assertEqual(listed(**{"spec.network": ["n-1", "n-2"]}), [])
        wrong = self.admin.get("/cmk/v2/clusters", **{"environment": environment, "spec.deletion_protection": "maybe"})
        self.assertEqual(self.assertStatus(wrong, 400).error["source"]["parameter"], "spec.deletion_protection")

    def test_kafka_whatCannotBeChanged(self):
        environment = self.new_environment()
        path = "/cmk/v2/clusters/" + self.new_kafka(environment)["id"]
        spec = {"environment": {"id": environment}}
        self.refused(self.admin.patch(path, {"spec": {"display_name": "x"}}), "/spec/environment/id")
        for name, value in (("availability", "HIGH"), ("cloud", "GCP"), ("region", "us-east-1")):
            self.refused(self.admin.patch(path, {"spec": {**spec, name: value}}), "/spec/" + name)
        same = {"cloud": "AWS", "unknown": 1, "config": None}
        self.assertStatus(self.admin.patch(path.upper().replace("/CMK/V2/CLUSTERS", "/cmk/v2/clusters"), {"spec": {**spec, **same}}), 200)
        self.refused(self.admin.patch(path, {"spec": {**spec, "display_name": ""}}), "/spec/display_name")
        self.refused(self.admin.patch(path, {"spec": {**spec, "deletion_protection": "no"}}), "/spec/deletion_protection")
        self.assertStatus(self.admin.request("PATCH", path, raw=b"nothing"), 400)

    def test_registry_lifeOfOne(self):
        environment = self.new_environment()
        made = self.assertStatus(self.new_registry(environment), 202)
        registry = made.json()
        path = "/srcm/v2/clusters/" + registry["id"]
        self.assertTrue(made.headers["Location"].endswith(path))
        self.assertEqual(registry["status"]["phase"], "PROVISIONING")
        self.assertEqual((registry["spec"]["package"], registry["spec"]["region"]["id"]), ("ESSENTIALS", "sgreg-4"))
        self.assertStatus(self.new_registry(environment), 409, "resource_already_exists")
        self.provisioned(path, environment)
        third = self.admin.get("/srcm/v3/clusters/" + registry["id"], environment=environment).json()
        self.assertEqual((third["spec"]["cloud"], third["spec"]["region"]), ("AWS", "eu-central-1"))
        spec = {"environment": {"id": environment}}
        changed = self.admin.patch(path, {"spec": {**spec, "package": "ADVANCED"}})
        self.assertEqual(self.assertStatus(changed, 200).json()["spec"]["package"], "ADVANCED")
        self.refused(self.admin.patch(path, {"spec": {**spec, "package": "GOLD"}}), "/spec/package")
        self.refused(self.admin.patch(path, {"spec": {"package": "ADVANCED"}}), "/spec/environment/id")
        key = self.assertStatus(self.admin.create_key(self.new_account(), registry["id"]), 202).json()["id"]
        self.assertStatus(self.admin.delete(path), 400)
        self.assertStatus(self.admin.delete(path, environment=self.environments["Dev_1"]), 403)
        self.assertStatus(self.admin.delete(path, environment=environment), 204)
        self.assertStatus(self.admin.get(path, environment=environment), 403, "forbidden_access")
        self.assertStatus(self.admin.get("/iam/v2/api-keys/" + key), 403)
        for call in (
            self.admin.post("/srcm/v3/clusters", {}),
            self.admin.delete("/srcm/v3/clusters/" + registry["id"]),
        ):
            self.assertStatus(call, 405)

    def test_kafka_config_changesWhereTheCloudAllows(self):
        environment = self.new_environment()

        def change(cluster, **config):
            body = {"spec": {"environment": {"id": environment}, "config": config}}
            return self.admin.patch("/cmk/v2/clusters/" + cluster, body)

        basic = self.new_kafka(environment)["id"]
        self.refused(change(basic, kind="Basic", cku=2), "/spec/config/cku")
        self.refused(change(basic, kind="Dedicated"), "/spec/config/kind")
        changed = self.assertStatus(change(basic, kind="Standard"), 200).json()
        self.assertEqual(changed["spec"]["config"]["kind"], "Standard")
        self.refused(change(basic, kind="Basic"), "/spec/config/kind")
        dedicated = self.new_kafka(environment, config={"kind": "Dedicated", "cku": 1})["id"]
        changed = self.assertStatus(change(dedicated, kind="Dedicated", cku=3), 200).json()
        self.assertEqual(changed["spec"]["config"]["cku"], 3)
        self.refused(change(dedicated, cku=0), "/spec/config/cku")

    def test_environment_withAProtectedCluster_stays(self):
        environment = self.new_environment()
        cluster = self.new_kafka(environment, deletion_protection=True)["id"]
        path = "/org/v2/environments/" + environment
        self.assertStatus(self.admin.delete(path), 409, "deletion_protection_enabled")
        self.assertStatus(self.admin.get("/cmk/v2/clusters/" + cluster, environment=environment), 200)
        spec = {"environment": {"id": environment}, "deletion_protection": False}
        self.assertStatus(self.admin.patch("/cmk/v2/clusters/" + cluster, {"spec": spec}), 200)
        self.assertStatus(self.admin.delete(path), 204)

    def test_registry_badRequests(self):
        environment = self.new_environment()
        self.refused(self.admin.post("/srcm/v2/clusters", {}), "/spec")
        self.refused(self.new_registry(environment, package="GOLD"), "/spec/package")
        self.refused(self.new_registry(environment, package=7), "/spec/package")
        self.refused(self.new_registry(environment, region={"id": "sgreg-none"}), "/spec/region/id")
        self.refused(self.new_registry(environment, region={}), "/spec/region/id")
        self.assertStatus(self.new_registry("env-none"), 403, "forbidden_access")
        self.assertStatus(self.admin.request("POST", "/srcm/v2/clusters", raw=b"{"), 400)

    def test_ksql_lifeOfOne(self):
        environment = self.new_environment()
        kafka = self.new_kafka(environment)["id"]
        owner = self.new_account()
        made = self.assertStatus(self.new_ksql(environment, kafka, owner), 202)
        ksql = made.json()
        path = "/ksqldbcm/v2/clusters/" + ksql["id"]
        self.assertTrue(made.headers["Location"].endswith(path))
        self.assertEqual((ksql["status"]["phase"], ksql["status"]["http_endpoint"]), ("PROVISIONING", ""))
        self.assertEqual(ksql["spec"]["credential_identity"]["id"], owner)
        self.assertEqual(ksql["spec"]["kafka_cluster"]["id"], kafka)
        self.assertTrue(ksql["spec"]["use_detailed_processing_log"])
        self.assertStatus(self.new_ksql(environment, kafka, owner), 409, "resource_already_exists")
        endpoint = self.provisioned(path, environment)["status"]["http_endpoint"]
        key = self.assertStatus(self.admin.create_key(owner, ksql["id"]), 202).json()
        client = self.organization.client(key["id"], key["spec"]["secret"])
        info = self.assertStatus(client.get(endpoint + "/info"), 200).json()["KsqlServerInfo"]
        self.assertEqual((info["kafkaClusterId"], info["serverStatus"]), (kafka, "RUNNING"))
        organization = self.admin.get("/org/v2/organizations").data[0]["id"]
        binding = {
            "principal": "User:" + owner,
            "role_name": "KsqlAdmin",
            "crn_pattern": f"crn://confluent.cloud/organization={organization}/environment={environment}"
            f"/cloud-cluster={kafka}/ksql=streams",
        }
        bound = self.assertStatus(self.admin.post("/iam/v2/role-bindings", binding), 201).json()["id"]
        self.assertStatus(self.admin.delete(path), 400)
        self.assertStatus(self.admin.delete(path, environment=environment), 204)
        # A later cluster of the same name must not find it.
        self.assertStatus(self.admin.get("/iam/v2/role-bindings/" + bound), 403)
        self.assertStatus(self.admin.delete(path, environment=environment), 403, "forbidden_access")
        self.assertStatus(self.admin.get("/iam/v2/api-keys/" + key["id"]), 403)
        self.assertStatus(client.get(endpoint + "/info"), 401)
        self.assertStatus(self.admin.patch(path, {}), 405)

    def test_ksql_badRequests(self):
        environment = self.new_environment()
        kafka = self.new_kafka(environment)["id"]
        owner = self.new_account()
        for pointer, change in (
            ("/spec/csu", {"csu": 3}),
            ("/spec/csu", {"csu": "4"}),
            ("/spec/csu", {"csu": None}),
            ("/spec/display_name", {"display_name": "a b"}),
            ("/spec/display_name", {"display_name": "x" * 33}),
            ("/spec/kafka_cluster/id", {"kafka_cluster": {}}),
            ("/spec/credential_identity/id", {"credential_identity": {"id": 1}}),
        ):
            with self.subTest(change=change):
                self.refused(self.new_ksql(environment, kafka, owner, **change), pointer)
        self.assertStatus(self.new_ksql(environment, "lkc-none", owner), 403, "forbidden_access")
        self.assertStatus(self.new_ksql(environment, kafka, "sa-none"), 403, "forbidden_access")
        self.assertStatus(self.new_ksql(self.environments["Dev_1"], kafka, owner), 403, "forbidden_access")


if __name__ == "__main__":
    unittest.main()
