# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives every operation of the published API on the local organization, through a proxy that holds both sides to its
documents, into every status that it declares. The last test settles the account: operation by status, seen or why not.
Needs KEYWARD_OPENAPI_DIR, with contract-proxy in ../tools beside it; without, it is skipped."""

import os
import shutil
import sqlite3
import sys
import tempfile
import unittest
import urllib.parse

import blackbox
import contractreasons
import published
from support import Organization, TestCase

KEYS = "/iam/v2/api-keys"
ACCOUNTS = "/iam/v2/service-accounts"
USERS = "/iam/v2/users"
BINDINGS = "/iam/v2/role-bindings"
ENVIRONMENTS = "/org/v2/environments"
ORGANIZATIONS = "/org/v2/organizations"
CLUSTERS = "/cmk/v2/clusters"
REGISTRIES = "/srcm/v2/clusters"
REGISTRIES3 = "/srcm/v3/clusters"
KSQL = "/ksqldbcm/v2/clusters"
QUOTAS = "/service-quota/v1/applied-quotas"
METRICS = "/v2/metrics/cloud/"
KAFKA_ACLS = "/kafka/v3/clusters/{cluster_id}/acls"
KAFKA_TOPICS = "/kafka/v3/clusters/{cluster_id}/topics"
OF_ENVIRONMENT = (CLUSTERS, REGISTRIES, REGISTRIES3, KSQL)


def reference(identity):
    """As a client of the published contract sends it: all three members are required."""
    return {"id": identity, "related": "-", "resource_name": "-"}


class World:
    """One organization in one directory, started again and again with other options on the same port, and what stands
    before it."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="keyward-contract-")
        self.data = os.path.join(self.directory, "org")
        self.organization = Organization(self.data)
        self.port = urllib.parse.urlsplit(self.organization.url).port
        self.control = published.Proxy(published.CONTROL_PLANE, self.organization.url)
        self.control.start()
        self.learn()
        self.kafka = published.Proxy(published.KAFKA, self.kafka_endpoint)
        self.kafka.start()

    def restart(self, *options):
        self.organization.stop()
        self.organization = Organization(self.data, "--port", str(self.port), *options)

    def end(self):
        for each in (self.kafka, self.control, self.organization):
            each.stop()
        shutil.rmtree(self.directory)

    def learn(self):
        """What is there: IDs, and keys for who signs in."""
        admin = self.organization.client()
        self.me = admin.get(f"{KEYS}/{self.organization.api_key}").json()["spec"]["owner"]["id"]
        self.organization_id = admin.get(ORGANIZATIONS).data[0]["id"]
        self.crn = "crn://confluent.cloud/organization=" + self.organization_id
        self.environment = next(e["id"] for e in admin.all(ENVIRONMENTS) if e["display_name"] == "Dev_1")
        self.ids = {
            path: admin.get(path, environment=self.environment).data[0]["id"] for path in OF_ENVIRONMENT
        }
        cluster = next(c for c in admin.all(CLUSTERS, environment=self.environment) if c["id"] == self.ids[CLUSTERS])
        self.kafka_endpoint = cluster["spec"]["http_endpoint"]
        self.ids[KEYS] = admin.get(KEYS, **{"page_size": 1, "spec.owner": self.me}).data[0]["id"]
        self.ids[USERS] = self.me
        self.ids[ORGANIZATIONS] = self.organization_id
        self.ids[ENVIRONMENTS] = self.environment
        self.ids[BINDINGS] = admin.get(BINDINGS, crn_pattern=self.crn + "/*").data[0]["id"]
        self.ids[QUOTAS] = admin.get(QUOTAS, scope="ORGANIZATION").data[0]["id"]
        self.powerless = admin.post(ACCOUNTS, {"display_name": "powerless"}).json()["id"]
        self.ids[ACCOUNTS] = self.powerless
        self.powerless_key = self.secret(admin.create_key(self.powerless))
        cluster = self.ids[CLUSTERS]
        self.kafka_key = self.secret(admin.create_key(self.me, cluster))
        self.powerless_kafka_key = self.secret(admin.create_key(self.powerless, cluster))

    @staticmethod
    def secret(answer):
        assert answer.status == 202, answer
        made = answer.json()
        return made["id"], made["spec"]["secret"]

    def cluster_spec(self, name, environment=None):
        return {
            "display_name": name,
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Dedicated", "cku": 1},
            "environment": {"id": environment or self.environment},
        }

    def ksql_spec(self, name="contract", environment=None, cluster=None):
        return {
            "display_name": name,
            "csu": 4,
            "use_detailed_processing_log": True,
            "kafka_cluster": reference(cluster or self.ids[CLUSTERS]),
            "credential_identity": reference(self.me),
            "environment": reference(environment or self.environment),
        }

    def registry_spec(self, environment=None, package="ESSENTIALS"):
        return {
            "package": package,
            "region": reference("sgreg-1"),
            "environment": reference(environment or self.environment),
        }

    def binding(self, principal=None):
        return {
            "principal": "User:" + (principal or self.powerless),
            "role_name": "EnvironmentAdmin",
            "crn_pattern": f"{self.crn}/environment={self.environment}",
        }

    def metrics_query(self, **changes):
        return {
            "aggregations": [{"metric": "io.confluent.kafka.server/request_bytes"}],
            "filter": {"field": "resource.kafka.id", "op": "EQ", "value": self.ids[CLUSTERS]},
            "granularity": "PT1H",
            "intervals": ["2026-01-01T00:00:00Z/PT2H"],
            "limit": 5,
            **changes,
        }

    def valid(self, method, template):
        """A request that the document and the organization have nothing against: (path, body)."""
        collection = template.removesuffix("/{id}")
        environment = urllib.parse.urlencode({"environment": self.environment})
        path = template.replace("{id}", self.ids.get(collection, "")).replace("{dataset}", "cloud")
        if method in ("GET", "DELETE") and collection in OF_ENVIRONMENT:
            path += "?" + environment
        elif method == "GET" and template == BINDINGS:
            path += "?" + urllib.parse.urlencode({"crn_pattern": self.crn + "/*"})
        elif method == "GET" and template == KEYS:
            # The document has no keys without an owner, as Confluent's own are.
            path += "?" + urllib.parse.urlencode({"spec.owner": self.me})
        elif collection == QUOTAS:
            path += "?scope=ORGANIZATION" if template == QUOTAS else ""
        bodies = {
            ("POST", KEYS): {"spec": {"owner": reference(self.me)}},
            ("PATCH", KEYS): {"spec": {"description": "changed"}},
            ("POST", ENVIRONMENTS): {"display_name": "one more"},
            ("PATCH", ENVIRONMENTS): {"display_name": "Dev_1"},
            ("PATCH", ORGANIZATIONS): {"jit_enabled": True},
            ("POST", CLUSTERS): {"spec": self.cluster_spec("one-more")},
            ("PATCH", CLUSTERS): {"spec": {"display_name": "c", "environment": reference(self.environment)}},
            ("POST", REGISTRIES): {"spec": self.registry_spec()},
            ("PATCH", REGISTRIES): {"spec": {"package": "ADVANCED", "environment": reference(self.environment)}},
            ("POST", KSQL): {"spec": self.ksql_spec()},
            ("PATCH", USERS): {"full_name": "Somebody"},
            ("POST", ACCOUNTS): {"display_name": "one more"},
            ("PATCH", ACCOUNTS): {"description": "changed"},
            ("POST", BINDINGS): self.binding(),
            ("POST", "/v2/metrics/{dataset}/query"): self.metrics_query(),
        }
        return path, bodies.get((method, collection))

    def valid_kafka(self, method, template):
        path = template.replace("{cluster_id}", self.ids[CLUSTERS])
        acl = {
            "resource_type": "TOPIC",
            "resource_name": "orders",
            "pattern_type": "LITERAL",
            "principal": "User:" + self.powerless,
            "host": "*",
            "operation": "READ",
            "permission": "ALLOW",
        }
        if method == "POST":
            return path, {"data": [acl]} if template.endswith(":batch") else acl
        return path + ("?" + urllib.parse.urlencode(acl) if method == "DELETE" else ""), None


WORLD = None


def setUpModule():
    global WORLD  # pylint: disable=global-statement
    blackbox.contract_tool("contract-proxy")
    WORLD = World()
    unittest.addModuleCleanup(WORLD.end)


class ContractCase(TestCase):
    """`options`: what the organization runs with for these tests."""

    options = ()
    cause = "request"

    @classmethod
    def setUpClass(cls):
        WORLD.restart(*cls.options)
        cls.admin = cls.client(WORLD.organization.api_key, WORLD.organization.api_secret)
        cls.kafka = WORLD.kafka.client(*WORLD.kafka_key, cls.cause)
        cls.addClassCleanup(cls.kafka.close)

    @classmethod
    def client(cls, key, secret):
        client = WORLD.control.client(key, secret, cls.cause)
        cls.addClassCleanup(client.close)
        return client

    def every_operation(self, client, kafka, *statuses, without=None):
        """Sends a valid request of each operation, and expects one of these statuses for each that declares it."""
        for proxy, sender, valid in (
            (WORLD.control, client, WORLD.valid),
            (WORLD.kafka, kafka, WORLD.valid_kafka),
        ):
            for (method, template), declared in proxy.account.declared.items():
                if sender is None or (without and template.startswith(without)):
                    continue
                path, body = valid(method, template)
                with self.subTest(operation=f"{method} {template}"):
                    answer = sender.request(method, path, body)
                    self.assertIn(answer.status, statuses, answer)
                    self.assertTrue(
                        {str(answer.status), f"{answer.status // 100}XX", "default"} & set(declared), answer
                    )


class WhoAsks(ContractCase):
    def test_strangers_areRefused(self):
        kafka = WORLD.kafka.client("NOBODY", "x", self.cause)
        self.addCleanup(kafka.close)
        self.every_operation(self.client("NOBODY", "x"), kafka, 401, without="/v2/metrics/")
        self.assertStatus(self.client("NOBODY", "x").get(METRICS + "descriptors/metrics"), 403)

    def test_whoHasNoRole_changesNothing_andSeesLittle(self):
        kafka = WORLD.kafka.client(*WORLD.powerless_kafka_key, self.cause)
        self.addCleanup(kafka.close)
        client = self.client(*WORLD.powerless_key)
        self.every_operation(client, kafka, 403, 200)
        other = next(a["id"] for a in self.admin.all(ACCOUNTS) if a["id"] != WORLD.powerless)
        self.assertStatus(client.get(f"{ACCOUNTS}/{other}"), 403)
        for collection, one in sorted(WORLD.ids.items()):
            with self.subTest(collection):
                path, _ = WORLD.valid("GET", collection + "/{id}")
                if collection != BINDINGS:
                    self.assertStatus(self.admin.get(path), 200)


class TooFast(ContractCase):
    options = ("--rate-limit", "1")

    def test_everyOperation_isLimited(self):
        self.assertStatus(self.admin.get(ORGANIZATIONS), 200)
        self.every_operation(self.admin, None, 429, without="/v2/metrics/")


class Hurried(ContractCase):
    options = ("--fault", "* /v2/metrics status:429")
    cause = "fault"

    def test_metrics_areLimited(self):
        for method, template in WORLD.control.account.declared:
            if template.startswith("/v2/metrics/"):
                self.assertStatus(self.admin.request(method, *WORLD.valid(method, template)), 429)


class Broken(ContractCase):
    options = ("--fault", "* / status:500")
    cause = "fault"

    def test_everyOperation_fails(self):
        self.every_operation(self.admin, None, 500)


class Full(ContractCase):
    @classmethod
    def setUpClass(cls):
        WORLD.organization.stop()
        cls.limits("UPDATE quota_limits SET applied_limit = -applied_limit")
        cls.addClassCleanup(cls.lift)
        super().setUpClass()

    @staticmethod
    def limits(change):
        with sqlite3.connect(os.path.join(WORLD.data, "organization.sqlite")) as database:
            database.execute(change)
        database.close()

    @classmethod
    def lift(cls):
        WORLD.organization.stop()
        cls.limits("UPDATE quota_limits SET applied_limit = -applied_limit")

    def test_whatQuotasLimit_isNotMade(self):
        for path in (KEYS, ENVIRONMENTS, CLUSTERS, KSQL, ACCOUNTS):
            with self.subTest(path):
                self.assertStatus(self.admin.post(*WORLD.valid("POST", path)), 402)


class BadRequests(ContractCase):
    def test_malformedBodies(self):
        for method, template in WORLD.control.account.declared:
            if method in ("POST", "PATCH"):
                path, _ = WORLD.valid(method, template)
                with self.subTest(f"{method} {template}"):
                    self.assertStatus(self.admin.broken(method, path, []), 400)

    def test_pageTokensOfOthers_andPageSizes(self):
        for method, template in WORLD.control.account.declared:
            if method == "GET" and not template.endswith("{id}") and template != "/fcpm/v2/regions":
                path, _ = WORLD.valid(method, template)
                path += "&" if "?" in path else "?"
                with self.subTest(template):
                    self.assertStatus(self.admin.get(path + "page_token=foreign"), 400)

    def test_withoutEnvironment(self):
        for path in OF_ENVIRONMENT:
            one = f"{path}/{WORLD.ids[path]}"
            for method in ("GET", "DELETE"):
                if (method, path + "/{id}") in WORLD.control.account.declared:
                    with self.subTest(f"{method} {path}"):
                        self.assertStatus(self.admin.broken(method, one), 400)

    def test_whatIsNotThere(self):
        for method, template in WORLD.control.account.declared:
            if not template.endswith("/{id}"):
                continue
            path, body = WORLD.valid(method, template)
            with self.subTest(f"{method} {template}"):
                collection = template.removesuffix("/{id}")
                absent = self.admin.request(method, path.replace(WORLD.ids[collection], "none-000"), body)
                self.assertIn(absent.status, (403, 404), absent)

    def test_whatBreaksRules_is422OrConflicts(self):
        too_long = "x" * 2000
        name = "taken"
        self.assertStatus(self.admin.post(ACCOUNTS, {"display_name": name}), 201)
        self.assertStatus(self.admin.post(ENVIRONMENTS, {"display_name": name}), 201)
        other = self.assertStatus(self.admin.post(ENVIRONMENTS, {"display_name": "other"}), 201).json()["id"]
        made = self.assertStatus(self.admin.post(CLUSTERS, {"spec": WORLD.cluster_spec(name)}), 202).json()["id"]
        self.assertStatus(self.admin.post(BINDINGS, WORLD.binding(WORLD.me)), 201)
        in_environment = reference(WORLD.environment)
        self.assertStatus(self.admin.post(CLUSTERS, {"spec": {
            **WORLD.cluster_spec("protected"), "environment": reference(other), "deletion_protection": True}}), 202)
        for status, method, path, body in (
            (422, "POST", KEYS, {"spec": {"owner": reference(WORLD.me), "description": too_long}}),
            (422, "PATCH", f"{KEYS}/{WORLD.ids[KEYS]}", {"spec": {"description": too_long}}),
            (422, "POST", ENVIRONMENTS, {"display_name": ""}),
            (409, "POST", ENVIRONMENTS, {"display_name": name}),
            (422, "PATCH", f"{ENVIRONMENTS}/{other}", {"display_name": too_long}),
            (409, "PATCH", f"{ENVIRONMENTS}/{other}", {"display_name": name}),
            (409, "DELETE", f"{ENVIRONMENTS}/{other}", None),
            (422, "PATCH", f"{ORGANIZATIONS}/{WORLD.organization_id}", {"display_name": too_long}),
            (422, "POST", CLUSTERS, {"spec": WORLD.cluster_spec(too_long)}),
            (422, "PATCH", f"{CLUSTERS}/{made}", {"spec": {"display_name": "", "environment": in_environment}}),
            (409, "POST", REGISTRIES, {"spec": WORLD.registry_spec()}),
            (422, "POST", REGISTRIES, {"spec": WORLD.registry_spec(package="GOLD")}),
            (422, "PATCH", f"{REGISTRIES}/{WORLD.ids[REGISTRIES]}",
             {"spec": {"package": "GOLD", "environment": in_environment}}),
            (422, "POST", KSQL, {"spec": WORLD.ksql_spec("x" * 40)}),
            (409, "POST", KSQL, {"spec": WORLD.ksql_spec(self.admin.get(
                KSQL, environment=WORLD.environment).data[0]["spec"]["display_name"])}),
            (422, "PATCH", f"{USERS}/{WORLD.me}", {"full_name": too_long}),
            (422, "POST", ACCOUNTS, {"display_name": too_long}),
            (409, "POST", ACCOUNTS, {"display_name": name}),
            (422, "PATCH", f"{ACCOUNTS}/{WORLD.powerless}", {"description": too_long}),
            (409, "PATCH", f"{ACCOUNTS}/{WORLD.powerless}", {"display_name": name}),
            (409, "POST", BINDINGS, WORLD.binding(WORLD.me)),
        ):
            with self.subTest(f"{status} {method} {path}"):
                answer = self.admin.broken(method, path, body)
                self.assertStatus(answer, status)


class Works(ContractCase):
    """Made, shown, changed and deleted."""

    def round(self, collection, body, change, made_status, gone_status=204, **parameters):
        made = self.assertStatus(self.admin.post(collection, body), made_status).json()
        one = f"{collection}/{made['id']}"
        if not made.get("spec", {}).get("secret"):
            self.assertStatus(self.admin.get(one, **parameters), 200)
        if change is not None:
            self.assertStatus(self.admin.patch(one, change), 200)
        self.assertStatus(self.admin.delete(one, **parameters), gone_status)
        self.assertIn(self.admin.get(one, **parameters).status, (403, 404))

    def test_environmentsAndWhatIsInThem(self):
        made = self.assertStatus(self.admin.post(ENVIRONMENTS, {"display_name": "whole"}), 201).json()["id"]
        here = reference(made)
        self.assertStatus(self.admin.get(f"{ENVIRONMENTS}/{made}"), 200)
        self.assertStatus(
            self.admin.patch(f"{ENVIRONMENTS}/{made}", {"stream_governance_config": {"package": "ADVANCED"}}), 200
        )
        spec = WORLD.cluster_spec("whole", made)
        cluster = self.assertStatus(self.admin.post(CLUSTERS, {"spec": spec}), 202).json()["id"]
        self.round(KSQL, {"spec": WORLD.ksql_spec("whole", made, cluster)}, None, 202, environment=made)
        one = f"{CLUSTERS}/{cluster}"
        change = {"display_name": "d", "deletion_protection": True, "environment": here}
        self.assertStatus(self.admin.patch(one, {"spec": change}), 200)
        self.assertStatus(self.admin.delete(one, environment=made), 409)
        change["deletion_protection"] = False
        self.assertStatus(self.admin.patch(one, {"spec": change}), 200)
        self.round(CLUSTERS, {"spec": WORLD.cluster_spec("other", made)}, None, 202, environment=made)
        self.assertStatus(self.admin.delete(f"{ENVIRONMENTS}/{made}"), 204)
        self.assertStatus(self.admin.get(f"{ENVIRONMENTS}/{made}"), 404)

    def test_schemaRegistries(self):
        made = self.assertStatus(self.admin.post(ENVIRONMENTS, {"display_name": "registry"}), 201).json()["id"]
        for registry in self.admin.get(REGISTRIES, environment=made).data:
            self.assertStatus(self.admin.delete(f"{REGISTRIES}/{registry['id']}", environment=made), 204)
        change = {"spec": {"package": "ADVANCED", "environment": reference(made)}}
        self.round(REGISTRIES, {"spec": WORLD.registry_spec(made)}, change, 202, environment=made)
        self.assertStatus(
            self.admin.get(f"{REGISTRIES3}/{WORLD.ids[REGISTRIES3]}", environment=WORLD.environment), 200
        )

    def test_listsOfEverything_pageByPage(self):
        for method, template in WORLD.control.account.declared:
            if method == "GET" and not template.endswith("{id}") and not template.startswith("/v2/"):
                path, _ = WORLD.valid(method, template)
                path, _, query = path.partition("?")
                with self.subTest(template):
                    parameters = dict(urllib.parse.parse_qsl(query))
                    self.assertGreaterEqual(len(self.admin.all(path, **parameters, page_size=7)), 1)

    def test_oneOfEverything(self):
        for collection in sorted(WORLD.ids):
            path, _ = WORLD.valid("GET", collection + "/{id}")
            with self.subTest(collection):
                self.assertStatus(self.admin.get(path), 200)

    def test_organizationAndUsers(self):
        self.assertStatus(self.admin.patch(*WORLD.valid("PATCH", ORGANIZATIONS + "/{id}")), 200)
        self.assertStatus(self.admin.patch(*WORLD.valid("PATCH", USERS + "/{id}")), 200)
        gone = next(u["id"] for u in self.admin.all(USERS) if u["id"] != WORLD.me)
        self.assertStatus(self.admin.delete(f"{USERS}/{gone}"), 204)

    def test_accountsAndBindings(self):
        self.round(ACCOUNTS, {"display_name": "round"}, {"description": "changed"}, 201)
        self.round(BINDINGS, WORLD.binding(), None, 201, 200)

    def test_keysOfEveryKind(self):
        owner = self.assertStatus(self.admin.post(ACCOUNTS, {"display_name": "keys"}), 201).json()["id"]
        for resource in (
            {"id": WORLD.ids[CLUSTERS]},
            {"id": WORLD.ids[REGISTRIES3]},
            {"id": WORLD.ids[KSQL]},
            {"id": "aws.us-east-1", "environment": WORLD.environment},
            {"id": "tableflow"},
            {"id": "global"},
            None,
        ):
            spec = {"owner": reference(owner), "display_name": "n"}
            if resource is not None:
                spec["resource"] = {"related": "-", "resource_name": "-", **resource}
            with self.subTest(resource=resource):
                self.round(KEYS, {"spec": spec}, {"spec": {"description": "d"}}, 202)

    def test_metrics(self):
        for kind in ("metrics", "resources"):
            self.assertStatus(self.admin.get(METRICS + "descriptors/" + kind), 200)
        for changes in ({}, {"group_by": ["metric.principal_id"]}):
            self.assertStatus(self.admin.post(METRICS + "query", WORLD.metrics_query(**changes)), 200)
        self.assertStatus(self.admin.post(METRICS + "query", WORLD.metrics_query(intervals=["never"])), 400)


class Kafka(ContractCase):
    def test_aclsAndTopics(self):
        self.assertStatus(self.kafka.get(WORLD.valid_kafka("GET", KAFKA_TOPICS)[0]), 200)
        for template in (KAFKA_ACLS + ":batch", KAFKA_ACLS):
            self.assertStatus(self.kafka.post(*WORLD.valid_kafka("POST", template)), 201)
            self.assertStatus(self.kafka.get(WORLD.valid_kafka("GET", KAFKA_ACLS)[0]), 200)
            deleted = self.kafka.delete(WORLD.valid_kafka("DELETE", KAFKA_ACLS)[0])
            self.assertEqual(len(self.assertStatus(deleted, 200).data), 1, deleted)

    def test_badRequests(self):
        path = WORLD.valid_kafka("GET", KAFKA_ACLS)[0]
        for method, target, body in (
            ("POST", path, {}),
            ("POST", path + ":batch", {}),
            ("GET", path + "?resource_type=NONSENSE", None),
            ("DELETE", path, None),
        ):
            with self.subTest(f"{method} {target}"):
                self.assertStatus(self.kafka.broken(method, target, body), 400)


class KafkaBroken(ContractCase):
    options = ("--fault", "* /_data envelope:2:503")
    cause = "fault"
    status = 503

    def test_everyOperation_answersWithTheFault(self):
        for method, template in WORLD.kafka.account.declared:
            self.assertStatus(self.kafka.request(method, *WORLD.valid_kafka(method, template)), self.status)


class KafkaHurried(KafkaBroken):
    options = ("--fault", "* /_data html:429")
    status = 429


class ZAccount(unittest.TestCase):
    """Runs last: names are run in their order."""

    @unittest.skipIf(sys.argv[1:], "only some of the tests run")
    def test_everyDeclaredStatus_isSeenOrHasAReason(self):
        wrong = []
        for proxy, reasons in ((WORLD.control, contractreasons.CONTROL), (WORLD.kafka, contractreasons.KAFKA)):
            wrong += proxy.account.settle(contractreasons.spread(reasons, proxy.account.declared))
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    blackbox.main()
