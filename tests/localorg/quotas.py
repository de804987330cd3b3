# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service quotas: what is shown of them, and what each of them refuses once it is reached."""

import os
import sqlite3
import unittest

from support import TestCase

QUOTAS = "/service-quota/v1/applied-quotas"
ACCOUNTS = "/iam/v2/service-accounts"
BINDINGS = "/iam/v2/role-bindings"
ENVIRONMENTS = "/org/v2/environments"
PER_ACCOUNT = "iam.max_cluster_api_keys.per_service_account"


def by_id(rows):
    return {row["id"]: row for row in rows}


class QuotaTestCase(TestCase):
    def make_account(self, admin, name):
        return self.assertStatus(admin.post(ACCOUNTS, {"display_name": name}), 201).json()["id"]

    def make_environment(self, admin, name):
        return self.assertStatus(admin.post(ENVIRONMENTS, {"display_name": name}), 201).json()["id"]

    def post_cluster(self, admin, environment, name):
        spec = {
            "display_name": name,
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Basic"},
            "environment": {"id": environment},
        }
        return admin.post("/cmk/v2/clusters", {"spec": spec})

    def make_cluster(self, admin, environment, name):
        return self.assertStatus(self.post_cluster(admin, environment, name), 202).json()["id"]

    def bind(self, admin, identity, role, crn):
        return admin.post(BINDINGS, {"principal": "User:" + identity, "role_name": role, "crn_pattern": crn})

    def organization_crn(self, admin):
        return "crn://confluent.cloud/organization=" + admin.get("/org/v2/organizations").data[0]["id"]

    def quota(self, admin, quota, scope="ORGANIZATION", **filters):
        """The one row of a quota."""
        rows = admin.all(QUOTAS, scope=scope, id=quota, **filters)
        self.assertEqual([row["id"] for row in rows], [quota])
        return rows[0]

    def assertBreach(self, answer, words, status=402):
        self.assertStatus(answer, status, "quota_exceeded")
        self.assertEqual("The number of " + words, answer.error["detail"])

    def fill(self, make, limit):
        """Calls `make` until it is refused, and gives the refusal, which has to come at the limit."""
        for number in range(limit + 1):
            answer = make(number)
            if answer.status >= 400:
                self.assertEqual(number, limit, answer)
                return answer
        raise AssertionError(f"{limit + 1} were made")

    def limits(self, data, change):
        """Changes the stored limits of an organization that is not running."""
        with sqlite3.connect(os.path.join(data, "organization.sqlite")) as database:
            database.execute(change)
        database.close()


class Shown(QuotaTestCase):
    def setUp(self):
        super().setUp()
        self.organization = self.start()
        self.admin = self.organization.client()

    def test_scope_isRequired_inAnyCase(self):
        for scope in ("", "PLANET"):
            refused = self.assertStatus(self.admin.get(QUOTAS, scope=scope), 400, "invalid_filter")
            self.assertEqual(refused.error["source"]["parameter"], "scope")
        self.assertStatus(self.admin.get(QUOTAS), 400, "invalid_filter")
        upper = self.admin.all(QUOTAS, scope="ORGANIZATION")
        self.assertEqual(self.admin.all(QUOTAS, scope="organization"), upper)
        self.assertTrue(upper)
        for empty in ("NETWORK", "identity_provider", "CERTIFICATE_AUTHORITY"):
            self.assertEqual(self.admin.all(QUOTAS, scope=empty), [])

    def test_organizationsQuotas_haveLimitsAndRealUsage(self):
        rows = by_id(self.admin.all(QUOTAS, scope="ORGANIZATION"))
        keys = [k for k in self.admin.all("/iam/v2/api-keys") if k["id"] != self.organization.info["api_key"]]
        clusters = [c for e in self.admin.all(ENVIRONMENTS) for c in self.admin.all("/cmk/v2/clusters", environment=e["id"])]
        bindings = self.admin.all(BINDINGS, crn_pattern=self.organization_crn(self.admin) + "/*")
        wide = [b for b in bindings if "cloud-cluster=" not in b["crn_pattern"] and "schema-registry=" not in b["crn_pattern"]]
        expected = {
            "iam.max_cloud_api_keys.per_org": (
                1000,
                sum(k["spec"]["resource"]["id"] in ("cloud", "global") for k in keys),
            ),
            "iam.max_audit_log_api_keys.per_org": (10000, None),
            "iam.max_pending_invitations.per_organization": (150, None),
            "iam.max_service_accounts.per_org": (1000, len(self.admin.all(ACCOUNTS))),
            "iam.max_users.per_org": (1000, len(self.admin.all("/iam/v2/users"))),
            "iam.max_environments.per_org": (25, len(self.admin.all(ENVIRONMENTS))),
            "iam.max_kafka_clusters.per_org": (400, len(clusters)),
            "iam.max_rbac_role_bindings.per_org_plus_envs": (1000, len(wide)),
            "iam.max_rbac_role_bindings_all_roles.per_org": (250000, len(bindings)),
        }
        self.assertEqual({id: (row["applied_limit"], row.get("usage")) for id, row in rows.items()}, expected)
        one = rows["iam.max_environments.per_org"]
        self.assertEqual((one["api_version"], one["kind"]), ("service-quota/v1", "AppliedQuota"))
        self.assertEqual((one["scope"], one["default_limit"]), ("ORGANIZATION", 25))
        self.assertIsNone(one["environment"])
        self.assertNotIn("user", one)
        self.assertEqual(self.admin.get(f"{QUOTAS}/{one['id']}").json(), one)

    def test_accountsQuotas_haveOneRowForEachPrincipal(self):
        robots = {a["id"] for a in self.admin.all(ACCOUNTS)}
        rows = self.admin.all(QUOTAS, scope="service_account", page_size=200)
        for quota in ("cloud", "cluster"):
            quota = f"iam.max_{quota}_api_keys.per_service_account"
            self.assertEqual({row["user"]["id"] for row in rows if row["id"] == quota}, robots)
        self.assertEqual(len(rows), 2 * len(robots))
        keys = self.admin.all("/iam/v2/api-keys")
        for row in rows:
            isCloud = "cloud" in row["id"]
            own = [k for k in keys if k["spec"].get("owner", {}).get("id") == row["user"]["id"]]
            count = sum((k["spec"]["resource"]["id"] in ("cloud", "global")) == isCloud for k in own)
            self.assertEqual((row["usage"], row["applied_limit"], row["scope"]), (count, 10, "SERVICE_ACCOUNT"))
        people = self.admin.all(QUOTAS, scope="USER_ACCOUNT", id="iam.max_cloud_api_keys.per_user", page_size=3)
        self.assertEqual({row["user"]["id"] for row in people}, {u["id"] for u in self.admin.all("/iam/v2/users")})
        # The key that the console signs in with counts for nobody.
        me = self.admin.get("/iam/v2/api-keys/" + self.organization.info["api_key"]).json()["spec"]["owner"]["id"]
        mine = next(row for row in people if row["user"]["id"] == me)
        own = [k for k in keys if k["spec"].get("owner", {}).get("id") == me]
        self.assertEqual(mine["usage"], sum(k["spec"]["resource"]["id"] in ("cloud", "global") for k in own) - 1)
        self.assertEqual(self.admin.get(QUOTAS + "/iam.max_cloud_api_keys.per_user").json(), mine)
        # Of service accounts, this user is none.
        other = self.assertStatus(self.admin.get(f"{QUOTAS}/{PER_ACCOUNT}"), 200).json()
        self.assertEqual(other["applied_limit"], 10)
        self.assertNotIn("usage", other)
        self.assertNotIn("user", other)

    def test_environmentsAndClustersQuotas_areFiltered(self):
        environments = {e["display_name"]: e["id"] for e in self.admin.all(ENVIRONMENTS)}
        dev = environments["Dev_1"]
        rows = self.admin.all(QUOTAS, scope="ENVIRONMENT")
        self.assertEqual({row["environment"]["id"] for row in rows}, set(environments.values()))
        here = by_id(self.admin.all(QUOTAS, scope="ENVIRONMENT", environment=dev.upper()))
        self.assertEqual(set(here), {"kafka.max_kafka_clusters.per_env", "ksql.max_apps.per_env"})
        self.assertEqual((here["kafka.max_kafka_clusters.per_env"]["usage"], here["ksql.max_apps.per_env"]["usage"]), (2, 1))
        clusters = self.admin.all("/cmk/v2/clusters", environment=dev)
        quota = "kafka.max_api_keys.per_cluster"
        rows = self.admin.all(QUOTAS, scope="KAFKA_CLUSTER", environment=dev, id=quota)
        self.assertEqual({row["kafka_cluster"]["id"] for row in rows}, {c["id"] for c in clusters})
        for row in rows:
            cluster = row["kafka_cluster"]["id"]
            keys = self.admin.all("/iam/v2/api-keys", **{"spec.resource": cluster})
            self.assertEqual((row["usage"], row["environment"]["id"]), (len(keys), dev))
            self.assertEqual(self.quota(self.admin, quota, "KAFKA_CLUSTER", kafka_cluster=cluster), row)
            one = self.admin.get(f"{QUOTAS}/{quota}", environment=dev, kafka_cluster=cluster)
            self.assertEqual(one.json(), row)
        wrong = self.admin.get(f"{QUOTAS}/{quota}", environment=environments["Prod_1"], kafka_cluster=clusters[0]["id"])
        self.assertStatus(wrong, 403, "forbidden_access")
        self.assertStatus(self.admin.get(f"{QUOTAS}/{quota}"), 400, "invalid_filter")
        self.assertStatus(self.admin.get(QUOTAS + "/ksql.max_apps.per_env"), 400, "invalid_filter")
        self.assertStatus(self.admin.get(QUOTAS + "/no.such.quota"), 404, "resource_not_found")

    def test_pages_areUpTo200Long(self):
        for number in range(120):
            self.make_account(self.admin, f"n{number}")
        total = 2 * len(self.admin.all(ACCOUNTS))
        page = self.admin.get(QUOTAS, scope="SERVICE_ACCOUNT", page_size=200)
        self.assertEqual((len(page.data), page.json()["metadata"]["total_size"]), (200, total))
        rest = self.assertStatus(self.admin.get(page.json()["metadata"]["next"]), 200)
        seen = [(row["id"], row["user"]["id"]) for row in page.data + rest.data]
        self.assertEqual((len(seen), len(set(seen))), (total, total))
        self.assertStatus(self.admin.get(QUOTAS, scope="SERVICE_ACCOUNT", page_size=201), 400, "invalid_filter")
        following = page.json()["metadata"]["next"].replace("SERVICE_ACCOUNT", "USER_ACCOUNT")
        self.assertStatus(self.admin.get(following), 400, "invalid_filter")

    def test_scopes(self):
        scopes = self.assertStatus(self.admin.get("/service-quota/v1/scopes"), 200).json()
        self.assertEqual(scopes["kind"], "ScopeList")
        ids = [scope["id"] for scope in scopes["data"]]
        self.assertIn("SERVICE_ACCOUNT", ids)
        self.assertEqual([scope["id"] for scope in self.admin.all("/service-quota/v1/scopes", page_size=3)], ids)
        self.assertStatus(self.admin.get("/service-quota/v1/scopes", page_token="foreign"), 400, "invalid_filter")

    def test_onlyWhatIsVisible_isShown(self):
        environments = {e["display_name"]: e["id"] for e in self.admin.all(ENVIRONMENTS)}
        identity = self.make_account(self.admin, "outsider")
        key = self.admin.create_key(identity).json()
        client = self.organization.client(key["id"], key["spec"]["secret"])
        self.assertEqual(client.all(QUOTAS, scope="ORGANIZATION"), [])
        self.assertStatus(client.get(QUOTAS + "/iam.max_users.per_org"), 403, "forbidden_access")
        dev = environments["Dev_1"]
        self.bind(self.admin, identity, "Operator", f"{self.organization_crn(self.admin)}/environment={dev}")
        self.assertTrue(client.all(QUOTAS, scope="ORGANIZATION"))
        self.assertEqual({row["environment"]["id"] for row in client.all(QUOTAS, scope="ENVIRONMENT")}, {dev})
        self.assertEqual({row["environment"]["id"] for row in client.all(QUOTAS, scope="KAFKA_CLUSTER")}, {dev})
        self.assertEqual({row["user"]["id"] for row in client.all(QUOTAS, scope="SERVICE_ACCOUNT")}, {identity})
        self.assertEqual(client.all(QUOTAS, scope="USER_ACCOUNT"), [])
        self.assertEqual(client.get(f"{QUOTAS}/{PER_ACCOUNT}").json()["user"]["id"], identity)

    def test_limitsThatAnEarlierVersionDidNotHave_areThereAfterAStart(self):
        before = self.admin.all(QUOTAS, scope="ENVIRONMENT")
        self.organization.stop()
        self.limits(self.organization.data, "DELETE FROM quota_limits WHERE scope = 'ENVIRONMENT'")
        self.limits(self.organization.data, "UPDATE quota_limits SET applied_limit = 7 WHERE id = 'iam.max_users.per_org'")
        again = self.start().client()
        self.assertEqual(
            [(r["id"], r["applied_limit"], r["usage"]) for r in again.all(QUOTAS, scope="ENVIRONMENT")],
            [(r["id"], r["applied_limit"], r["usage"]) for r in before],
        )
        self.assertEqual(self.quota(again, "iam.max_users.per_org")["applied_limit"], 7)


class Enforced(QuotaTestCase):
    def test_keysOfAUser(self):
        admin = self.start("--organization", "empty").client()
        me = admin.get("/iam/v2/users").data[0]["id"]
        environment = self.make_environment(admin, "e")
        cluster = self.make_cluster(admin, environment, "c")
        for resource, word, quota in (("cloud", "Cloud", "cloud"), (cluster, "cluster", "cluster")):
            refused = self.fill(lambda _, resource=resource: admin.create_key(me, resource), 10)
            self.assertBreach(refused, f"{word} API keys of {me} is currently limited to 10")
            row = admin.get(f"{QUOTAS}/iam.max_{quota}_api_keys.per_user").json()
            self.assertEqual((row["usage"], row["applied_limit"]), (10, 10))
        # Every kind that is not Cloud or Global counts as a cluster key.
        self.assertStatus(admin.create_key(me, "tableflow"), 402, "quota_exceeded")
        self.assertStatus(admin.create_key(me, "global"), 402, "quota_exceeded")
        key = admin.get("/iam/v2/api-keys", **{"spec.owner": me, "spec.resource": cluster}).data[0]["id"]
        self.assertStatus(admin.delete("/iam/v2/api-keys/" + key), 204)
        self.assertStatus(admin.create_key(me, "tableflow"), 202)

    def test_keysOfServiceAccounts_ofTheOrganization_andOfACluster(self):
        admin = self.start("--organization", "empty").client()
        cluster = self.make_cluster(admin, self.make_environment(admin, "e"), "c")
        robots = [self.make_account(admin, f"n{number}") for number in range(21)]
        for name, resource in (("Cloud", "cloud"), ("cluster", cluster)):
            refused = self.fill(lambda _, resource=resource: admin.create_key(robots[0], resource), 100)
            self.assertBreach(refused, f"{name} API keys of {robots[0]} is currently limited to 100")
        refused = self.fill(lambda number: admin.create_key(robots[1 + number // 100], "global"), 900)
        self.assertBreach(refused, "Cloud API keys of the organization is currently limited to 1000")
        self.assertEqual(self.quota(admin, "iam.max_cloud_api_keys.per_org")["usage"], 1000)
        refused = self.fill(lambda number: admin.create_key(robots[1 + number // 100], cluster), 1900)
        self.assertBreach(refused, f"API keys of the cluster {cluster} is currently limited to 2000")
        row = self.quota(admin, "kafka.max_api_keys.per_cluster", "KAFKA_CLUSTER", kafka_cluster=cluster)
        self.assertEqual(row["usage"], 2000)
        self.assertStatus(admin.create_key(robots[20], "tableflow"), 202)

    def test_environmentsAndClusters(self):
        admin = self.start("--organization", "empty").client()
        environments = []

        def make(number):
            answer = admin.post(ENVIRONMENTS, {"display_name": f"e{number}"})
            environments.append(answer.json().get("id"))
            return answer

        self.assertBreach(self.fill(make, 25), "environments of the organization is currently limited to 25")
        first = environments[0]
        refused = self.fill(lambda number: self.post_cluster(admin, first, f"c{number}"), 20)
        self.assertBreach(refused, f"Kafka clusters of the environment {first} is currently limited to 20")
        self.assertEqual(
            self.quota(admin, "kafka.max_kafka_clusters.per_env", "ENVIRONMENT", environment=first)["usage"], 20
        )
        refused = self.fill(lambda number: self.post_cluster(admin, environments[1 + number // 20], f"c{number}"), 380)
        self.assertBreach(refused, "Kafka clusters of the organization is currently limited to 400")
        self.assertStatus(admin.delete(f"{ENVIRONMENTS}/{first}"), 204)
        self.make_environment(admin, "again")
        self.make_cluster(admin, environments[20], "c")

    def test_serviceAccounts(self):
        admin = self.start("--organization", "empty").client()
        refused = self.fill(lambda number: admin.post(ACCOUNTS, {"display_name": f"n{number}"}), 1000)
        self.assertBreach(refused, "service accounts of the organization is currently limited to 1000")
        self.assertStatus(admin.delete(f"{ACCOUNTS}/{admin.get(ACCOUNTS).data[0]['id']}"), 204)
        self.make_account(admin, "again")

    def test_roleBindings_ofTheOrganizationAndItsEnvironments_areRefusedAsA400(self):
        admin = self.start("--organization", "empty").client()
        org = self.organization_crn(admin)
        environment = self.make_environment(admin, "e")
        cluster = f"{org}/environment={environment}/cloud-cluster={self.make_cluster(admin, environment, 'c')}"
        roles = ("Operator", "MetricsViewer", "ResourceKeyAdmin", "NetworkAdmin")
        scopes = [(role, crn) for role in roles for crn in (org, f"{org}/environment={environment}")]
        robots = [self.make_account(admin, f"n{number}") for number in range(126)]
        # The administrator's own is the first.
        refused = self.fill(lambda number: self.bind(admin, robots[number // 8], *scopes[number % 8]), 999)
        self.assertBreach(refused, "role bindings of the organization and its environments is currently limited to 1000", 400)
        self.assertEqual(refused.json()["message"], refused.error["detail"])
        self.assertEqual(self.quota(admin, "iam.max_rbac_role_bindings.per_org_plus_envs")["usage"], 1000)
        self.assertStatus(self.bind(admin, robots[0], "CloudClusterAdmin", cluster), 201)

    def test_roleBindings_ofAClusterAndInAll_areRefusedAsA400(self):
        organization = self.start("--organization", "empty")
        admin = organization.client()
        org = self.organization_crn(admin)
        environment = self.make_environment(admin, "e")
        clusters = [self.make_cluster(admin, environment, name) for name in "ab"]
        identity = self.make_account(admin, "n")
        organization.stop()
        # The real ones take minutes to fill.
        self.limits(organization.data, "UPDATE quota_limits SET applied_limit = 5 WHERE id LIKE '%role_bindings.per_cluster'")
        self.limits(organization.data, "UPDATE quota_limits SET applied_limit = 9 WHERE id LIKE '%role_bindings_all_roles%'")
        admin = self.start("--organization", "empty").client()

        def bind(cluster, number):
            crn = f"{org}/environment={environment}/cloud-cluster={cluster}/kafka={cluster}/topic=t{number}"
            return self.bind(admin, identity, "DeveloperRead", crn)

        refused = self.fill(lambda number: bind(clusters[0], number), 5)
        self.assertBreach(refused, f"role bindings of the cluster {clusters[0]} is currently limited to 5", 400)
        refused = self.fill(lambda number: bind(clusters[1], number), 3)
        self.assertBreach(refused, "role bindings of the organization is currently limited to 9", 400)
        owned = admin.post(f"{ACCOUNTS}?assigned_resource_owner={identity}", {"display_name": "owned"})
        self.assertBreach(owned, "role bindings of the organization is currently limited to 9")

    def test_generatedOrganizations_haveRoom(self):
        size = ("--keys", "3000", "--environments", "30", "--clusters", "5")
        admin = self.start("--organization", "generated", *size).client()
        self.assertGreater(self.quota(admin, "iam.max_environments.per_org")["usage"], 25)
        self.make_environment(admin, "one more")
        cluster = max(
            admin.all(QUOTAS, scope="KAFKA_CLUSTER", id="kafka.max_api_keys.per_cluster"), key=lambda row: row["usage"]
        )
        robot = admin.get(ACCOUNTS).data[0]["id"]
        self.assertStatus(admin.create_key(robot, cluster["kafka_cluster"]["id"]), 202)


if __name__ == "__main__":
    unittest.main()
