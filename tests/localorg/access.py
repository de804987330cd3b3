# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role bindings, and what each predefined role lets somebody make, see and delete."""

import itertools
import os
import subprocess
import unittest
import urllib.parse

from support import SharedTestCase, TestCase

BINDINGS = "/iam/v2/role-bindings"
KEYS = "/iam/v2/api-keys"
ACCOUNTS = "/iam/v2/service-accounts"
NUMBERS = itertools.count()


class RoleTestCase(SharedTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.org = "crn://confluent.cloud/organization=" + cls.admin.get("/org/v2/organizations").data[0]["id"]
        cls.dev = cls.org + "/environment=" + cls.environments["Dev_1"]
        cls.prod = cls.org + "/environment=" + cls.environments["Prod_1"]

    def new_account(self, client=None, **parameters):
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        body = {"display_name": f"made-{next(NUMBERS)}"}
        return self.assertStatus((client or self.admin).post(ACCOUNTS + query, body), 201).json()["id"]

    def bind(self, identity, role, crn, client=None):
        body = {"principal": "User:" + identity, "role_name": role, "crn_pattern": crn}
        return (client or self.admin).post(BINDINGS, body)

    def member(self, role=None, crn=None):
        """A new service account with that role, and a client that signs in as it."""
        identity = self.new_account()
        key = self.assertStatus(self.admin.create_key(identity), 202).json()
        if role is not None:
            self.assertStatus(self.bind(identity, role, crn), 201)
        return identity, self.organization.client(key["id"], key["spec"]["secret"])

    def resource(self, path, environment):
        return self.admin.get(path, environment=self.environments[environment]).data[0]["id"]


class Pages(RoleTestCase):
    """The page that follows is what the one who asks for it may see when they ask."""

    def test_followingPage_isOfWhoAsks_andOfTheirRolesNow(self):
        owner = self.new_account()
        for _ in range(7):
            self.assertStatus(self.admin.create_key(owner), 202)
        identity, member = self.member()
        binding = self.assertStatus(self.bind(identity, "OrganizationAdmin", self.org), 201).json()["id"]
        _, other = self.member()

        def second_page():
            first = self.assertStatus(member.get(KEYS, page_size=3, **{"spec.owner": owner}), 200)
            self.admin.get("/org/v2/environments")  # gives the server the time to put it together
            return first.json()["metadata"]["next"]

        following = second_page()
        self.assertEqual(other.get(following).data, [])
        self.assertEqual(len(member.get(following).data), 3)
        following = second_page()
        self.assertStatus(self.admin.delete(f"{BINDINGS}/{binding}"), 200)
        self.assertEqual(member.get(following).data, [])


class Bindings(RoleTestCase):
    def test_create_answers201WithLocation_andDelete200WithTheObject(self):
        identity = self.new_account()
        created = self.assertStatus(self.bind(identity, "EnvironmentAdmin", self.dev), 201)
        binding = created.json()
        self.assertEqual((binding["api_version"], binding["kind"]), ("iam/v2", "RoleBinding"))
        self.assertEqual(binding["principal"], "User:" + identity)
        self.assertEqual((binding["role_name"], binding["crn_pattern"]), ("EnvironmentAdmin", self.dev))
        self.assertEqual(created.headers["Location"], binding["metadata"]["self"])
        self.assertEqual(self.admin.get(created.headers["Location"]).json(), binding)
        path = f"{BINDINGS}/{binding['id']}"
        self.assertEqual(self.assertStatus(self.admin.delete(path), 200).json(), binding)
        for gone in (self.admin.get(path), self.admin.delete(path)):
            self.assertStatus(gone, 403)
            self.assertEqual(gone.json()["error_code"], 40301)
            self.assertIn("does not exist", gone.json()["message"])

    def test_create_isRefused(self):
        identity = self.new_account()
        cluster = self.cluster("Dev_1", "dev_shared")["id"]
        in_cluster = f"{self.dev}/cloud-cluster={cluster}"
        registry = self.resource("/srcm/v3/clusters", "Dev_1")
        for principal, role, crn, status, code in (
            ("", "Operator", self.dev, 400, "invalid_configuration"),
            ("u-x", "Operator", self.dev, 400, None),
            ("User:sa-none", "Operator", self.dev, 403, "forbidden_access"),
            ("User:u-none", "Operator", self.dev, 403, "forbidden_access"),
            ("User:i-7x2k9", "Operator", self.dev, 403, "forbidden_access"),
            ("Group:" + identity, "Operator", self.dev, 403, "forbidden_access"),
            (identity, "Overlord", self.dev, 400, "invalid-role"),
            (identity, "operator", self.dev, 400, "invalid-role"),
            (identity, "Operator", "everything", 400, None),
            (identity, "Operator", self.dev.replace("confluent.cloud", "example.com"), 400, None),
            (identity, "Operator", self.dev + "/*", 400, None),
            (identity, "Operator", self.dev + "/", 400, None),
            (identity, "Operator", self.dev + "/cloud-cluster=", 400, None),
            (identity, "Operator", self.dev + "/topic=t", 400, None),
            (identity, "Operator", self.org + "/cloud-cluster=" + cluster, 400, None),
            (identity, "Operator", in_cluster + "/topic=t", 400, None),
            (identity, "OrganizationAdmin", self.dev, 400, None),
            (identity, "EnvironmentAdmin", self.org, 400, None),
            (identity, "EnvironmentAdmin", in_cluster, 400, None),
            (identity, "CloudClusterAdmin", self.dev, 400, None),
            (identity, "CloudClusterAdmin", f"{in_cluster}/kafka={cluster}", 400, None),
            (identity, "DeveloperRead", self.dev, 400, None),
            (identity, "AccountAdmin", self.dev, 400, None),
            (identity, "Assigner", self.org, 400, None),
            (identity, "KsqlAdmin", in_cluster, 400, None),
            (identity, "EnvironmentAdmin", self.org + "/environment=env-none", 403, "forbidden_access"),
            (identity, "OrganizationAdmin", "crn://confluent.cloud/organization=other", 403, "forbidden_access"),
            (identity, "CloudClusterAdmin", self.dev + "/cloud-cluster=lkc-none", 403, "forbidden_access"),
            (identity, "CloudClusterAdmin", f"{self.prod}/cloud-cluster={cluster}", 403, "forbidden_access"),
            (identity, "DeveloperRead", in_cluster + "/kafka=lkc-none/topic=t", 403, "forbidden_access"),
            (identity, "KsqlAdmin", in_cluster + "/ksql=none", 403, "forbidden_access"),
            (identity, "ResourceOwner", f"{self.prod}/schema-registry={registry}/subject=*", 403, "forbidden_access"),
            (identity, "FlinkDeveloper", self.dev + "/flink-region=aws.nowhere", 403, "forbidden_access"),
            (identity, "FlinkDeveloper", self.dev + "/flink-region=aws.us-east-1/compute-pool=p", 403, "forbidden_access"),
            (identity, "Assigner", self.org + "/service-account=sa-none", 403, "forbidden_access"),
            (identity, "ResourceOwner", self.org + "/identity-provider=op-1/identity-pool=pool-1", 403, "forbidden_access"),
        ):
            with self.subTest(principal=principal, role=role, crn=crn):
                sent = "User:" + principal if principal == identity else principal
                body = {"principal": sent, "role_name": role, "crn_pattern": crn}
                refused = self.assertStatus(self.admin.post(BINDINGS, body), status, code)
                if status == 400:
                    self.assertEqual(refused.json()["status_code"], 400)
                    self.assertEqual(refused.json()["message"], refused.error["detail"])
                if code == "invalid-role":
                    self.assertEqual(refused.json()["message"], "Invalid role name : " + role)
        self.assertStatus(self.admin.request("POST", BINDINGS, raw=b"{"), 400)
        self.assertEqual(len(self.admin.post(BINDINGS, {}).json()["errors"]), 3)
        self.assertEqual(self.admin.all(BINDINGS, crn_pattern=self.org + "/*", principal="User:" + identity), [])

    def test_everyScopeOfTheGrammar_canBeBound(self):
        identity = self.new_account()
        other = self.new_account()
        cluster = self.cluster("Dev_1", "dev_shared")["id"]
        registry = self.resource("/srcm/v3/clusters", "Dev_1")
        in_cluster = f"{self.dev}/cloud-cluster={cluster}"
        kafka = f"{in_cluster}/kafka={cluster}"
        bindings = [
            ("Operator", self.org),
            ("Operator", self.dev),
            ("Operator", in_cluster),
            ("DeveloperManage", kafka),
            ("DeveloperRead", kafka + "/topic=orders*"),
            ("DeveloperRead", kafka + "/topic=*"),
            ("DeveloperRead", kafka + "/group=g"),
            ("DeveloperWrite", kafka + "/transactional-id=t"),
            ("DeveloperRead", in_cluster + "/connector=sink"),
            ("KsqlAdmin", in_cluster + "/ksql=enrichment_dev"),
            ("DeveloperRead", f"{self.dev}/schema-registry={registry}"),
            ("ResourceOwner", f"{self.dev}/schema-registry={registry}/subject=orders*"),
            ("ResourceOwner", f"{self.dev}/schema-registry={registry}/kek=k"),
            ("FlinkDeveloper", self.dev + "/flink-region=aws.us-east-1"),
            ("ResourceOwner", f"{self.org}/service-account={other}"),
        ]
        for role, crn in bindings:
            with self.subTest(role=role, crn=crn):
                made = self.assertStatus(self.bind(identity, role, crn), 201).json()
                self.assertEqual(made["crn_pattern"], crn)
        listed = self.admin.all(BINDINGS, crn_pattern=self.org + "/*", principal="User:" + identity)
        self.assertEqual([(b["role_name"], b["crn_pattern"]) for b in listed], bindings)

    def test_duplicate_isA409_howeverItIsSpelled(self):
        identity = self.new_account()
        cluster = self.cluster("Dev_1", "dev_shared")["id"]
        plain = f"{self.dev}/cloud-cluster={cluster}/kafka={cluster}/topic=eu:orders/new*"
        encoded = plain.replace("eu:orders/new", "eu%3Aorders%2Fnew")
        first = self.assertStatus(self.bind(identity, "DeveloperRead", encoded), 201)
        self.assertEqual(first.json()["crn_pattern"], encoded)
        spellings = (
            encoded,
            encoded.replace("eu%3A", "eu:"),
            encoded.replace(cluster, cluster.upper()),
            encoded.replace("//confluent.cloud", "//api.confluent.cloud"),
        )
        for spelling in spellings:
            with self.subTest(spelling=spelling):
                refused = self.assertStatus(
                    self.bind(identity.upper(), "DeveloperRead", spelling), 409, "resource_already_exists"
                )
                self.assertEqual(refused.headers["Location"], first.headers["Location"])
                found = self.admin.get(BINDINGS, crn_pattern=spelling).data
                self.assertIn(first.json(), found)
        self.assertStatus(self.bind(identity, "DeveloperRead", encoded.replace("orders", "Orders")), 201)
        self.assertStatus(self.bind(identity, "DeveloperWrite", encoded), 201)

    def test_list_byScopePrincipalAndRole(self):
        identity = self.new_account()
        cluster = f"{self.dev}/cloud-cluster={self.cluster('Dev_1', 'dev_shared')['id']}"
        for role, crn in (("Operator", self.org), ("Operator", self.dev), ("MetricsViewer", cluster)):
            self.assertStatus(self.bind(identity, role, crn), 201)

        def scopes(crn_pattern, **filters):
            filters = {"principal": "User:" + identity, **filters}
            return [b["crn_pattern"] for b in self.admin.all(BINDINGS, crn_pattern=crn_pattern, page_size=2, **filters)]

        self.assertEqual(scopes(self.org + "/*"), [self.org, self.dev, cluster])
        self.assertEqual(scopes(self.org), [self.org])
        self.assertEqual(scopes(self.dev), [self.dev])
        self.assertEqual(scopes(self.dev + "/*"), [self.dev, cluster])
        self.assertEqual(scopes(self.prod + "/*"), [])
        self.assertEqual(scopes(self.org + "/*", role_name="MetricsViewer"), [cluster])
        self.assertEqual(scopes(self.org + "/*", role_name="", principal="User:sa-none"), [])
        absent = self.assertStatus(self.admin.get(BINDINGS), 400, "invalid_filter")
        self.assertIn("crn_pattern is required", absent.error["detail"])
        self.assertStatus(self.admin.get(BINDINGS, crn_pattern="*"), 400, "invalid_filter")

    def test_whoMayBind(self):
        cluster = self.cluster("Dev_1", "dev_shared")["id"]
        in_cluster = f"{self.dev}/cloud-cluster={cluster}"
        registry = f"{self.dev}/schema-registry={self.resource('/srcm/v3/clusters', 'Dev_1')}"
        account = f"{self.org}/service-account={self.new_account()}"
        targets = [
            ("AccountAdmin", self.org),
            ("Assigner", account),
            ("EnvironmentAdmin", self.prod),
            ("EnvironmentAdmin", self.dev),
            ("ResourceOwner", registry + "/subject=*"),
            ("CloudClusterAdmin", in_cluster),
            ("DeveloperRead", f"{in_cluster}/kafka={cluster}/topic=*"),
        ]
        for role, crn, allowed in (
            ("OrganizationAdmin", self.org, targets),
            ("EnvironmentAdmin", self.dev, targets[3:]),
            ("CloudClusterAdmin", in_cluster, targets[5:]),
            ("Operator", self.org, []),
            ("AccountAdmin", self.org, []),
            ("ResourceKeyAdmin", self.org, []),
        ):
            _, client = self.member(role, crn)
            identity = self.new_account()
            for target in targets:
                with self.subTest(role=role, target=target):
                    answer = self.bind(identity, *target, client=client)
                    self.assertStatus(answer, 201 if target in allowed else 403)
                    by_admin = answer if target in allowed else self.assertStatus(self.bind(identity, *target), 201)
                    path = f"{BINDINGS}/{by_admin.json()['id']}"
                    self.assertStatus(client.get(path), 200 if target in allowed else 403)
                    self.assertStatus(client.delete(path), 200 if target in allowed else 403)
            hidden = client.all(BINDINGS, crn_pattern=self.prod + "/*")
            self.assertEqual(bool(hidden), role == "OrganizationAdmin")

    def test_oneself_seesItsBindings_andCannotChangeThem(self):
        identity, client = self.member("Operator", self.dev)
        own = client.all(BINDINGS, crn_pattern=self.org + "/*")
        self.assertEqual([b["principal"] for b in own], ["User:" + identity])
        self.assertStatus(client.delete(f"{BINDINGS}/{own[0]['id']}"), 403, "user_unauthorized")
        self.assertStatus(self.bind(identity, "EnvironmentAdmin", self.dev, client), 403, "user_unauthorized")
        # What it cannot see is as if it was not there.
        self.assertStatus(self.bind(identity, "EnvironmentAdmin", self.prod, client), 403, "forbidden_access")

    def test_change_countsFromTheNextRequest(self):
        identity, client = self.member()
        environments = "/org/v2/environments"
        self.assertEqual(client.get(environments).data, [])
        binding = self.bind(identity, "Operator", self.dev).json()["id"]
        self.assertEqual([e["id"] for e in client.get(environments).data], [self.environments["Dev_1"]])
        self.assertStatus(self.admin.delete(f"{BINDINGS}/{binding}"), 200)
        self.assertEqual(client.get(environments).data, [])

    def test_bob_losesHisRole_andHisKeysGoOnWorking(self):
        bob, client = self.member("OrganizationAdmin", self.org)
        cluster = self.cluster("Prod_1", "cluster_1")
        key = self.assertStatus(client.create_key(bob, cluster["id"]), 202).json()
        data = self.organization.client(key["id"], key["spec"]["secret"])
        topics = f"{cluster['spec']['http_endpoint']}/kafka/v3/clusters/{cluster['id']}/topics"
        self.assertStatus(data.get(topics), 200)
        for binding in self.admin.all(BINDINGS, crn_pattern=self.org, principal="User:" + bob):
            self.assertStatus(self.admin.delete(f"{BINDINGS}/{binding['id']}"), 200)
        self.assertStatus(self.bind(bob, "EnvironmentAdmin", self.dev), 201)
        self.assertStatus(data.get(topics), 200)
        self.assertIn(key["id"], [k["id"] for k in self.admin.all(KEYS, **{"spec.owner": bob})])
        self.assertStatus(client.create_key(bob, cluster["id"]), 403, "user_unauthorized")
        self.assertStatus(client.create_key(bob), 403, "user_unauthorized")
        # What is one's own can be seen and deleted for ever.
        self.assertStatus(client.delete(f"{KEYS}/{key['id']}"), 204)
        self.assertStatus(data.get(topics), 401)


class Keys(RoleTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        test = cls()
        cls.resources = {}
        for stage, cluster in (("Dev_1", "dev_shared"), ("Prod_1", "orders_eu")):
            environment = cls.environments[stage]
            mark = "" if stage == "Dev_1" else " elsewhere"
            cls.resources["kafka" + mark] = test.cluster(stage, cluster)["id"]
            cls.resources["registry" + mark] = test.resource("/srcm/v3/clusters", stage)
            cls.resources["ksql" + mark] = test.resource("/ksqldbcm/v2/clusters", stage)
            cls.resources["flink" + mark] = {"id": "aws.us-east-1", "environment": environment}
        cls.resources["sibling"] = test.cluster("Dev_1", "dev_sandbox")["id"]
        cls.resources.update({"tableflow": "tableflow", "cloud": "cloud", "global": "global"})
        # A key of somebody else on each.
        other = test.new_account()
        more = test.new_account()
        cls.foreign = {
            name: test.admin.create_key(more if "elsewhere" in name else other, resource).json()["id"]
            for name, resource in cls.resources.items()
        }
        cls.cluster_scope = f"{cls.dev}/cloud-cluster={cls.resources['kafka']}"
        cls.kafka_scope = f"{cls.cluster_scope}/kafka={cls.resources['kafka']}"
        cls.registry_scope = f"{cls.dev}/schema-registry={cls.resources['registry']}"

    ENVIRONMENT = {"kafka", "sibling", "registry", "ksql", "flink"}
    EVERYWHERE = ENVIRONMENT | {name + " elsewhere" for name in ("kafka", "registry", "ksql", "flink")}
    CLUSTER = {"kafka", "registry", "ksql"}

    def roles(self):
        """(role, scope, resources for keys of its own, resources whose keys it manages for service accounts)."""
        everything = set(self.resources)
        nothing = set()
        topic = self.kafka_scope + "/topic=orders*"
        return [
            ("OrganizationAdmin", self.org, everything, everything),
            ("EnvironmentAdmin", self.dev, self.ENVIRONMENT | {"tableflow"}, self.ENVIRONMENT),
            ("CloudClusterAdmin", self.cluster_scope, {"kafka"}, {"kafka"}),
            ("Operator", self.org, self.EVERYWHERE, nothing),
            ("Operator", self.dev, self.ENVIRONMENT, nothing),
            ("Operator", self.cluster_scope, self.CLUSTER | {"flink"}, nothing),
            ("ResourceOwner", self.kafka_scope, self.CLUSTER, nothing),
            ("ResourceOwner", topic, self.CLUSTER, nothing),
            ("ResourceOwner", self.registry_scope + "/subject=*", {"registry"}, nothing),
            ("DeveloperManage", self.cluster_scope, self.CLUSTER, nothing),
            ("DeveloperRead", topic, self.CLUSTER, nothing),
            ("DeveloperWrite", self.kafka_scope + "/group=g", self.CLUSTER, nothing),
            ("DeveloperRead", self.registry_scope, {"registry"}, nothing),
            ("DataDiscovery", self.dev, {"registry"}, nothing),
            ("DataSteward", self.dev, {"registry"}, nothing),
            ("KsqlAdmin", self.cluster_scope + "/ksql=enrichment_dev", {"ksql"}, {"ksql"}),
            ("ResourceKeyAdmin", self.org, nothing, self.EVERYWHERE),
            ("ResourceKeyAdmin", self.dev, nothing, self.ENVIRONMENT),
            ("AccountAdmin", self.org, nothing, nothing),
            ("BillingAdmin", self.org, nothing, nothing),
            ("MetricsViewer", self.org, nothing, nothing),
            ("NetworkAdmin", self.org, nothing, nothing),
            ("FlinkAdmin", self.org, nothing, nothing),
            ("FlinkAdmin", self.dev, nothing, nothing),
            ("FlinkDeveloper", self.dev + "/flink-region=aws.us-east-1", nothing, nothing),
            ("ConnectManager", self.cluster_scope, nothing, nothing),
            ("ClusterLinkConnection", self.cluster_scope, nothing, nothing),
            (None, None, nothing, nothing),
        ]

    def test_eachRole_makesSeesAndDeletesTheKeysThatItMay(self):
        for role, crn, own, others in self.roles():
            identity, client = self.member(role, crn)
            account = self.new_account()
            listed = {k["id"] for k in client.all(KEYS)}
            for name, resource in self.resources.items():
                with self.subTest(role=role, crn=crn, resource=name):
                    for owner, allowed in ((identity, name in own), (account, name in others)):
                        answer = client.create_key(owner, resource)
                        self.assertStatus(answer, 202 if allowed else 403, None if allowed else "user_unauthorized")
                        if allowed:
                            path = f"{KEYS}/{answer.json()['id']}"
                            self.assertStatus(client.patch(path, {"spec": {"description": "d"}}), 200)
                            self.assertStatus(client.delete(path), 204)
                    foreign = f"{KEYS}/{self.foreign[name]}"
                    self.assertEqual(self.foreign[name] in listed, name in others)
                    if name in others:
                        self.assertStatus(client.get(foreign), 200)
                        self.assertStatus(client.patch(foreign, {"spec": {}}), 200)
                    else:
                        for answer in (client.get(foreign), client.patch(foreign, {"spec": {}}), client.delete(foreign)):
                            self.assertStatus(answer, 403, "forbidden_access")

    def test_nobody_makesAKeyForAnotherUser(self):
        user = self.user("Bob Marchetti")
        for role, crn, own, others in self.roles():
            _, client = self.member(role, crn)
            for name in own | others | {"kafka"}:
                with self.subTest(role=role, resource=name):
                    self.assertStatus(client.create_key(user, self.resources[name]), 403, "user_unauthorized")

    def test_resourceOwner_ofAServiceAccount_hasItsKeys(self):
        account = self.new_account()
        crn = f"{self.org}/service-account={account}"
        _, client = self.member("ResourceOwner", crn)
        key = self.assertStatus(client.create_key(account, self.resources["kafka"]), 202).json()["id"]
        self.assertStatus(client.create_key(account), 403, "user_unauthorized")
        self.assertStatus(client.create_key(self.new_account(), self.resources["kafka"]), 403, "user_unauthorized")
        self.assertIn(key, [k["id"] for k in client.all(KEYS)])
        self.assertIn(account, [a["id"] for a in client.all(ACCOUNTS)])
        self.assertEqual(client.get("/org/v2/environments").data, [])
        self.assertStatus(client.delete(f"{KEYS}/{key}"), 204)
        _, assigner = self.member("Assigner", crn)
        self.assertIn(account, [a["id"] for a in assigner.all(ACCOUNTS)])
        self.assertStatus(assigner.create_key(account, self.resources["kafka"]), 403, "user_unauthorized")

    def test_assignedResourceOwner_hasTheRoleOnTheNewAccount(self):
        owner, client = self.member()
        account = self.new_account(assigned_resource_owner=owner)
        crn = f"{self.org}/service-account={account}"
        bindings = self.admin.get(BINDINGS, crn_pattern=crn).data
        self.assertEqual([(b["principal"], b["role_name"]) for b in bindings], [("User:" + owner, "ResourceOwner")])
        self.assertStatus(client.create_key(account, self.resources["kafka"]), 202)
        before = len(self.admin.all(ACCOUNTS))
        for bad in ("sa-none", "pool-1", "nobody"):
            refused = self.admin.post(f"{ACCOUNTS}?assigned_resource_owner={bad}", {"display_name": "orphan"})
            self.assertStatus(refused, 400, "invalid_filter")
            self.assertEqual(refused.error["source"]["parameter"], "assigned_resource_owner")
        self.assertEqual(len(self.admin.all(ACCOUNTS)), before)
        self.assertStatus(self.admin.delete(f"{ACCOUNTS}/{account}"), 204)
        self.assertEqual(self.admin.get(BINDINGS, crn_pattern=crn).data, [])

    def test_eachRole_seesTheResourcesThatItMay(self):
        dev, prod = self.environments["Dev_1"], self.environments["Prod_1"]
        one, both = {"dev_shared"}, {"dev_shared", "dev_sandbox"}
        topic = self.kafka_scope + "/topic=orders*"
        for role, crn, environments, clusters, accounts in (
            ("EnvironmentAdmin", self.dev, {dev}, both, True),
            ("CloudClusterAdmin", self.cluster_scope, {dev}, one, True),
            ("Operator", self.dev, {dev}, both, False),
            ("DeveloperRead", topic, {dev}, one, False),
            ("ResourceOwner", self.registry_scope + "/subject=*", {dev}, set(), False),
            ("KsqlAdmin", self.cluster_scope + "/ksql=enrichment_dev", {dev}, one, False),
            ("FlinkDeveloper", self.dev + "/flink-region=aws.us-east-1", {dev}, set(), False),
            ("ResourceKeyAdmin", self.dev, {dev}, both, False),
            ("MetricsViewer", self.org, set(self.environments.values()), both, False),
            ("NetworkAdmin", self.org, set(self.environments.values()), both, False),
            ("ConnectManager", self.cluster_scope, {dev}, one, False),
            ("AccountAdmin", self.org, set(), set(), True),
            ("BillingAdmin", self.org, set(), set(), False),
            (None, None, set(), set(), False),
        ):
            with self.subTest(role=role, crn=crn):
                identity, client = self.member(role, crn)
                self.assertEqual({e["id"] for e in client.all("/org/v2/environments")}, environments)
                listed = client.get("/cmk/v2/clusters", environment=dev)
                if dev in environments:
                    self.assertEqual({c["spec"]["display_name"] for c in listed.data}, clusters)
                else:
                    self.assertStatus(listed, 403, "forbidden_access")
                elsewhere = client.get("/cmk/v2/clusters", environment=prod)
                self.assertEqual(elsewhere.status, 200 if prod in environments else 403)
                seen = {a["id"] for a in client.all(ACCOUNTS)}
                self.assertEqual(seen == {identity}, not accounts)
                self.assertEqual(bool(client.all("/iam/v2/users")), accounts)
                mayMake = role == "AccountAdmin"
                made = client.post(ACCOUNTS, {"display_name": f"by {role}"})
                self.assertStatus(made, 201 if mayMake else 403)
                self.assertStatus(client.post("/org/v2/environments", {"display_name": "x"}), 403, "user_unauthorized")
                change = client.patch("/org/v2/environments/" + dev, {"display_name": "Dev_1"})
                self.assertStatus(change, 200 if role == "EnvironmentAdmin" else 403)


class Accounts(RoleTestCase):
    def test_limitsOfNamesAndDescriptions_areA422WithThePointer(self):
        account = f"{ACCOUNTS}/{self.new_account()}"

        def pointers(answer):
            self.assertStatus(answer, 422, "invalid_configuration")
            return [error["source"]["pointer"] for error in answer.json()["errors"]]

        for body, expected in (
            ({"display_name": "x" * 65}, ["/display_name"]),
            ({"display_name": 7}, ["/display_name"]),
            ({"display_name": "  "}, ["/display_name"]),
            ({"display_name": "n", "description": "x" * 129}, ["/description"]),
            ({"display_name": "名" * 65, "description": "x" * 129}, ["/display_name", "/description"]),
        ):
            with self.subTest(body=body):
                self.assertEqual(pointers(self.admin.post(ACCOUNTS, body)), expected)
                self.assertEqual(pointers(self.admin.patch(account, body)), expected)
        self.assertEqual(pointers(self.admin.post(ACCOUNTS, {})), ["/display_name"])
        longest = {"display_name": "名" * 64, "description": "\U0001f511" * 128}
        made = self.assertStatus(self.admin.post(ACCOUNTS, longest), 201).json()
        self.assertEqual({name: made[name] for name in longest}, longest)
        for taken in (self.admin.post(ACCOUNTS, longest), self.admin.patch(account, longest)):
            self.assertStatus(taken, 409)
            self.assertEqual(taken.error["detail"], "Service name is already in use.")
        self.assertStatus(self.admin.patch(f"{ACCOUNTS}/{made['id']}", longest), 200)


class LastAdministrator(TestCase):
    def without_administrator(self, organization):
        admin = organization.client()
        crn = "crn://confluent.cloud/organization=" + admin.get("/org/v2/organizations").data[0]["id"]
        own = admin.get(KEYS + "/" + organization.info["api_key"]).json()["spec"]["owner"]["id"]
        bindings = admin.all(BINDINGS, crn_pattern=crn, role_name="OrganizationAdmin")
        for binding in sorted(bindings, key=lambda each: each["principal"] == "User:" + own):
            self.assertStatus(admin.delete(f"{BINDINGS}/{binding['id']}"), 200)
        self.assertStatus(admin.post("/org/v2/environments", {"display_name": "x"}), 403, "user_unauthorized")
        organization.stop()
        return crn

    def test_theLastOne_mayGo_andTheNextStartMakesTheOldestUserOne(self):
        first = self.start()
        oldest = first.client().get("/iam/v2/users", page_size=1).data[0]["id"]
        crn = self.without_administrator(first)
        with open(os.path.join(self.directory, "complaints"), "w+", encoding="utf-8") as complaints:
            again = self.start(stderr=complaints)
            complaints.seek(0)
            self.assertIn(f"{oldest} has been given the role", complaints.read())
        bindings = again.client().all(BINDINGS, crn_pattern=crn, role_name="OrganizationAdmin")
        self.assertEqual([b["principal"] for b in bindings], ["User:" + oldest])
        again.stop()
        # Once is enough.
        third = self.start()
        self.assertEqual(len(third.client().all(BINDINGS, crn_pattern=crn, role_name="OrganizationAdmin")), 1)

    def test_withoutAnyUser_oneIsMade(self):
        first = self.start("--organization", "empty")
        admin = first.client()
        crn = "crn://confluent.cloud/organization=" + admin.get("/org/v2/organizations").data[0]["id"]
        robot = admin.post(ACCOUNTS, {"display_name": "robot"}).json()["id"]
        key = admin.create_key(robot).json()
        body = {"principal": "User:" + robot, "role_name": "OrganizationAdmin", "crn_pattern": crn}
        self.assertStatus(admin.post(BINDINGS, body), 201)
        client = first.client(key["id"], key["spec"]["secret"])
        user = client.get("/iam/v2/users").data[0]["id"]
        self.assertStatus(client.delete("/iam/v2/users/" + user), 204)
        self.assertStatus(client.delete(f"{ACCOUNTS}/{robot}"), 204)
        first.stop()
        again = self.start("--organization", "empty", stderr=subprocess.DEVNULL)
        users = again.client().get("/iam/v2/users").data
        self.assertEqual([u["email"] for u in users], ["admin@localorg.invalid"])
        self.assertNotEqual(users[0]["id"], user)
        self.assertStatus(again.client().post("/org/v2/environments", {"display_name": "first"}), 201)


if __name__ == "__main__":
    unittest.main()
