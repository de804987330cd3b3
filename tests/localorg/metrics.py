# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Metrics API: what it counts, what it makes up, what it refuses and whom."""

import datetime
import unittest

from support import SharedTestCase, TestCase

QUERY = "/v2/metrics/cloud/query"
SERVER = "io.confluent.kafka.server/"
UTC = datetime.timezone.utc


def moment(**ago):
    return (datetime.datetime.now(UTC) - datetime.timedelta(**ago)).strftime("%Y-%m-%dT%H:%M:%SZ")


def lately(**ago):
    return moment(**ago) + "/" + moment(seconds=-1)


def equal(field, value):
    return {"field": field, "op": "EQ", "value": value}


def query(cluster, metric="request_count", **members):
    body = {
        "aggregations": [{"metric": SERVER + metric, "agg": "SUM"}],
        "filter": equal("resource.kafka.id", cluster),
        "group_by": ["metric.principal_id"],
        "granularity": "ALL",
        "intervals": [lately(days=7)],
        "limit": 1000,
    }
    body.update(members)
    return {name: value for name, value in body.items() if value is not None}


class Counting(TestCase):
    """An organization that began empty: nothing is made up there."""

    def setUp(self):
        super().setUp()
        self.begin("--organization", "empty")
        environment = self.assertStatus(self.admin.post("/org/v2/environments", {"display_name": "Only"}), 201).json()
        spec = {
            "display_name": "c", "availability": "SINGLE_ZONE", "cloud": "AWS", "region": "eu-central-1",
            "config": {"kind": "Basic"}, "environment": {"id": environment["id"]},
        }  # fmt: skip
        self.cluster = self.assertStatus(self.admin.post("/cmk/v2/clusters", {"spec": spec}), 202).json()["id"]
        self.account = self.admin.post("/iam/v2/service-accounts", {"display_name": "worker"}).json()["id"]
        created = self.assertStatus(self.admin.create_key(self.account, self.cluster), 202).json()
        self.key, self.secret = created["id"], created["spec"]["secret"]

    def begin(self, *arguments):
        self.organization = self.start(*arguments)
        self.admin = self.organization.client()

    def call(self, secret=None):
        client = self.organization.client(self.key, secret or self.secret)
        return client.get(f"/_data/{self.cluster}/kafka/v3/clusters/{self.cluster}/topics")

    def value(self, metric):
        data = self.assertStatus(self.admin.post(QUERY, query(self.cluster, metric)), 200).data
        self.assertLessEqual({d["metric.principal_id"] for d in data}, {self.account})
        return sum(d["value"] for d in data)

    def test_call_countsForItsPrincipal(self):
        self.assertEqual(self.value("request_count"), 0, "a key that was never used")
        size = sum(len(self.assertStatus(self.call(), 200).body) for _ in range(3))
        self.assertEqual(self.value("request_count"), 3)
        self.assertEqual(self.value("response_bytes"), size)
        self.assertEqual(self.value("request_bytes"), 0)
        self.assertEqual(self.value("successful_authentication_count"), 3)
        self.assertEqual(self.value("active_connection_count"), 1)

    def test_call_thatIsRefused_countsNothing(self):
        self.assertStatus(self.call(secret="cfltwrong"), 401)
        self.assertEqual(self.value("request_count"), 0)

    def test_counts_outliveTheServerAndTheKey(self):
        self.assertStatus(self.call(), 200)
        self.assertEqual(self.organization.stop(), 0)
        self.begin()
        self.assertStatus(self.call(), 200)
        self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + self.key), 204)
        self.assertEqual(self.value("request_count"), 2)


class Demo(SharedTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        names = [(e, c["spec"]["display_name"], c["id"]) for e, i in cls.environments.items()
                 for c in cls.admin.all("/cmk/v2/clusters", environment=i)]  # fmt: skip
        cls.clusters = {name: cluster for _, name, cluster in names}

    def ask(self, cluster, client=None, token=None, **members):
        path = QUERY + (f"?page_token={token}" if token else "")
        name = self.clusters.get(cluster, cluster)
        return (client or self.admin).post(path, query(name, **members))

    def active(self, cluster, **members):
        data = self.assertStatus(self.ask(cluster, **members), 200).data
        return {d["metric.principal_id"]: d["value"] for d in data}

    def test_history_fitsTheStories(self):
        production = self.active("cluster_1", metric="successful_authentication_count")
        self.assertIn(self.account("payments-connector"), production)
        for silent in ("iot-gateway", "legacy-reports"):
            self.assertNotIn(self.account(silent), production)
        self.assertNotIn("u-9d3kq7", production, "the deactivated owner")
        busy = self.active("orders_eu")
        self.assertEqual(max(busy, key=busy.get), self.account("orders-service"))

    def test_history_ofABusyService_isHigherByDay(self):
        only = {"op": "AND", "filters": [equal("resource.kafka.id", self.clusters["orders_eu"]),
                                         equal("metric.principal_id", self.account("orders-service"))]}  # fmt: skip
        points = self.ask("orders_eu", granularity="PT1H", filter=only).data
        self.assertGreaterEqual(len(points), 7 * 24 - 1)
        day = {}
        for point in points:
            time = datetime.datetime.strptime(point["timestamp"], "%Y-%m-%dT%H:%M:%SZ")
            self.assertEqual((time.minute, time.second), (0, 0))
            day.setdefault(time.hour, []).append(point["value"])
        self.assertGreater(min(day[14]), max(day[2]))
        self.assertEqual(points, self.ask("orders_eu", granularity="PT1H", filter=only).data, "the same each time")

    def test_history_olderThanAWeek_isNotAnswered(self):
        self.assertEqual(self.active("orders_eu", intervals=[moment(days=30) + "/P20D"]), {})

    def test_history_isNotMadeUpForNewKeys(self):
        account = self.admin.post("/iam/v2/service-accounts", {"display_name": "fresh"}).json()["id"]
        self.assertStatus(self.admin.create_key(account, self.clusters["dev_shared"]), 202)
        self.assertNotIn(account, self.active("dev_shared"))

    def test_intervals_inEachForm_meanTheSame(self):
        begin, end = moment(days=3), moment(days=1)
        answers = [self.active("orders_eu", intervals=[i]) for i in (f"{begin}/{end}", f"{begin}/P2D", f"PT48H/{end}")]
        self.assertTrue(answers[0])
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(answers[0], answers[2])

    def test_filter_tree(self):
        cluster = equal("resource.kafka.id", self.clusters["orders_eu"])
        everybody = set(self.active("orders_eu"))
        one = equal("metric.principal_id", self.account("orders-service"))

        def names(*filters):
            return set(self.active("orders_eu", filter={"op": "AND", "filters": [cluster, *filters]}))

        self.assertEqual(names(one), {one["value"]})
        self.assertEqual(names({"op": "NOT", "filter": one}), everybody - {one["value"]})
        users = {"field": "metric.principal_id", "op": "GTE", "value": "u-"}
        self.assertEqual(names(users), {p for p in everybody if p.startswith("u-")})
        both = {"op": "OR", "filters": [cluster, equal("resource.kafka.id", self.clusters["cluster_1"])]}
        found = self.ask("orders_eu", filter=both, group_by=["resource.kafka.id"]).data
        self.assertEqual({d["resource.kafka.id"] for d in found}, {cluster["value"], self.clusters["cluster_1"]})

    def test_format_groupedHoldsTheSamePoints(self):
        flat = self.ask("orders_eu", granularity="P1D").data
        groups = self.ask("orders_eu", granularity="P1D", format="GROUPED").data
        regrouped = [{"metric.principal_id": g["metric.principal_id"], **p} for g in groups for p in g["points"]]
        self.assertEqual(flat, regrouped)
        self.assertGreater(len(flat), len(groups))

    def test_orderBy_sortsByValue(self):
        order = {"metric": SERVER + "request_count", "agg": "SUM"}
        down = [d["value"] for d in self.ask("orders_eu", order_by=[order]).data]
        self.assertEqual(down, sorted(down, reverse=True))
        up = [d["value"] for d in self.ask("orders_eu", order_by=[{**order, "order": "ASCENDING"}]).data]
        self.assertEqual(up, down[::-1])

    def test_pages_areTheWholeAndTheirTokenFitsOneQuery(self):
        interval = [lately(days=2)]
        whole = self.ask("orders_eu", granularity="PT1H", intervals=interval).data
        pages, token = [], None
        while True:
            page = self.assertStatus(
                self.ask("orders_eu", token=token, granularity="PT1H", intervals=interval, limit=50), 200
            )
            pages += page.data
            self.assertLessEqual(len(page.data), 50)
            following = page.json()["meta"]["pagination"].get("next_page_token")
            if not following:
                break
            token = following
        self.assertGreater(len(whole), 50)
        self.assertEqual(pages, whole)
        self.assertStatus(self.ask("cluster_1", token=token), 400)
        self.assertStatus(self.ask("orders_eu", token="bogus"), 400)

    def test_badQuery_isRefusedWithItsReason(self):
        two = [{"metric": SERVER + m} for m in ("request_count", "request_bytes")]
        for reason, members in (
            ("aggregations", {"aggregations": two}),
            ("aggregations", {"aggregations": []}),
            ("metric", {"metric": "no_such_metric"}),
            ("filter", {"filter": None}),
            ("resource", {"filter": equal("metric.principal_id", "u-1")}),
            ("resource", {"filter": {"op": "NOT", "filter": equal("resource.kafka.id", "lkc-1")}}),
            ("op", {"filter": {"field": "resource.kafka.id", "op": "LT", "value": "lkc-1"}}),
            ("field", {"filter": equal("resource.ksql.id", "lksqlc-1")}),
            ("group", {"group_by": ["metric.api_key"]}),
            ("granularity", {"granularity": "PT2H"}),
            ("too long", {"granularity": "PT1M"}),
            ("too long", {"granularity": "PT5M"}),
            ("too long", {"granularity": "PT15M"}),
            ("too long", {"granularity": "PT30M", "intervals": [lately(days=8)]}),
            ("interval", {"intervals": []}),
            ("interval", {"intervals": ["yesterday"]}),
            ("interval", {"intervals": [moment(days=1) + "/" + moment(days=2)]}),
            ("interval", {"intervals": [moment(days=1) + "/P"]}),
            ("limit", {"limit": 0}),
            ("limit", {"limit": 1001}),
            ("order_by", {"granularity": "PT1H", "order_by": [{"metric": SERVER + "request_count"}]}),
            ("format", {"format": "TABLE"}),
        ):
            with self.subTest(reason=reason, members=members):
                answer = self.assertStatus(self.ask("orders_eu", **members), 400)
                self.assertIn(reason, answer.error["detail"])
                self.assertEqual(answer.error["status"], "400")
        self.assertStatus(self.admin.request("POST", QUERY, raw=b"{"), 400)

    def test_unknownCluster_hasNoActivity(self):
        self.assertEqual(self.active("lkc-none"), {})

    def test_attributes_nameWhoWasActive(self):
        body = {"metric": SERVER + "request_count", "group_by": ["metric.principal_id"], "intervals": [lately(days=7)],
                "filter": equal("resource.kafka.id", self.clusters["orders_eu"])}  # fmt: skip
        data = self.assertStatus(self.admin.post("/v2/metrics/cloud/attributes", body), 200).data
        self.assertEqual({d["metric.principal_id"] for d in data}, set(self.active("orders_eu")))

    def test_descriptors_sayWhichMetricsNameThePrincipal(self):
        path = "/v2/metrics/cloud/descriptors/"
        listed = self.assertStatus(self.admin.get(path + "metrics", resource_type="kafka"), 200).data
        self.assertEqual(len(listed), 5)
        for each in listed:
            self.assertEqual([label["key"] for label in each["labels"]], ["principal_id"])
        self.assertEqual(self.admin.get(path + "metrics", resource_type="ksql").data, [])
        self.assertEqual([r["type"] for r in self.admin.get(path + "resources").data], ["kafka"])
        first = self.admin.get(path + "metrics", page_size=3).json()
        rest = self.admin.get(path + "metrics", page_size=3, page_token=first["meta"]["pagination"]["next_page_token"])
        self.assertEqual(first["data"] + rest.data, listed)
        self.assertStatus(self.admin.get(path + "metrics", page_size=1001), 400)

    def test_badKey_isRefusedInTheWordsOfThisHost(self):
        account = self.account("orders-service")
        kafka = self.admin.create_key(account, self.clusters["dev_shared"]).json()
        for client in (
            self.organization.client("NOSUCHKEYATALL00", "x"),
            self.organization.client(kafka["id"], kafka["spec"]["secret"]),
        ):
            answer = self.assertStatus(self.ask("orders_eu", client=client), 403)
            self.assertEqual(answer.json(), {"error": {"code": 403, "message": "invalid API key"}})
        self.assertStatus(self.admin.delete("/iam/v2/api-keys/" + kafka["id"]), 204)

    def test_roles_sayWhoseClusterMayBeSeen(self):
        def seen(name):
            key = self.admin.create_key(self.account(name)).json()
            client = self.organization.client(key["id"], key["spec"]["secret"])
            answers = {each: self.ask(each, client=client).status for each in self.clusters}
            self.assertLessEqual(set(answers.values()), {200, 403})
            return {each for each, status in answers.items() if status == 200}

        self.assertEqual(seen("terraform-ci"), set(self.clusters), "OrganizationAdmin")
        self.assertEqual(seen("mirror-eu-apac"), {"orders_eu", "tracking_apac"}, "CloudClusterAdmin of two")
        self.assertEqual(seen("orders-service"), set(), "DeveloperWrite")
        self.assertEqual(seen("legacy-reports"), set(), "no role")
        organization = "crn://confluent.cloud/organization=" + self.admin.get("/org/v2/organizations").data[0]["id"]
        production = organization + "/environment=" + self.environments["Prod_1"]
        for name, role, scope in (
            ("iot-gateway", "MetricsViewer", organization),
            ("billing-export", "EnvironmentAdmin", production),
        ):
            binding = {"principal": "User:" + self.account(name), "role_name": role, "crn_pattern": scope}
            self.assertStatus(self.admin.post("/iam/v2/role-bindings", binding), 201)
        self.assertEqual(seen("iot-gateway"), set(self.clusters), "MetricsViewer")
        self.assertEqual(seen("billing-export"), {"cluster_1", "orders_eu", "tracking_apac"}, "EnvironmentAdmin")


class Generated(TestCase):
    def history(self, data):
        organization = self.start("--organization", "generated", "--keys", "2000", "--seed", "7", data=data)
        admin = organization.client()
        found = {}
        for environment in admin.all("/org/v2/environments"):
            for cluster in admin.all("/cmk/v2/clusters", environment=environment["id"]):
                body = query(cluster["id"], intervals=[f"{moment(days=6)[:11]}00:00:00Z/P3D"])
                found[cluster["id"]] = {
                    d["metric.principal_id"]: d["value"] for d in self.assertStatus(admin.post(QUERY, body), 200).data
                }
        owners = {k["spec"].get("owner", {}).get("id") for k in admin.all("/iam/v2/api-keys")}
        return found, owners

    def test_history_isTheSameForTheSameSeed_andSkewed(self):
        found, owners = self.history("a")
        self.assertEqual(found, self.history("b")[0])
        active = {principal for principals in found.values() for principal in principals}
        self.assertTrue(active)
        self.assertLess(active, owners, "some owners are silent")
        values = sorted((v for principals in found.values() for v in principals.values()), reverse=True)
        self.assertGreater(sum(values[: len(values) // 5]), sum(values) / 2, "few are busy")


class RateLimit(TestCase):
    def test_limit_isSixtyAMinute(self):
        admin = self.start("--rate-limit", "100000").client()
        statuses = [admin.get("/v2/metrics/cloud/descriptors/resources").status for _ in range(130)]
        # A new window may begin in between.
        self.assertIn(statuses.index(429), range(60, 121))
        answer = admin.get("/v2/metrics/cloud/descriptors/resources")
        if answer.status == 429:
            self.assertIn(int(answer.headers["Retry-After"]), range(0, 61))


if __name__ == "__main__":
    unittest.main()
