# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults that are armed while the server runs, and the odd shapes that they give to answers."""

import email.utils
import gzip
import json
import time
import unittest
import urllib.parse

from support import SharedTestCase, TestCase

ADMIN = "/_admin/faults"
ENVIRONMENTS = "/org/v2/environments"
KEYS = "/iam/v2/api-keys"


class Case(SharedTestCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.admin.delete, ADMIN)

    def arm(self, *specs):
        return self.assertStatus(self.admin.post(ADMIN, {"faults": list(specs)}), 201).data


class AtRunTime(Case):
    def test_armedForOne_strikesOne_andIsCounted(self):
        self.assertEqual(self.arm(f"GET {ENVIRONMENTS} status:503 x1")[0]["remaining"], 1)
        self.assertEqual([self.admin.get(ENVIRONMENTS).status for _ in range(3)], [503, 200, 200])
        listed = self.admin.get(ADMIN).data
        self.assertEqual([(f["spec"], f["remaining"], f["struck"]) for f in listed],
                         [(f"GET {ENVIRONMENTS} status:503", 0, 1)])

    def test_plainText_aSpecALine(self):
        answer = self.admin.request("POST", ADMIN, raw=b"GET /org status:500 x1\n\nGET /org status:501\n")
        self.assertStatus(answer, 201)
        self.assertEqual([self.admin.get(ENVIRONMENTS).status for _ in range(3)], [500, 501, 501])
        self.assertIsNone(self.admin.get(ADMIN).data[1]["remaining"])

    def test_delete_oneOrAll(self):
        first, second = self.arm("GET /org status:500", "GET /org status:501")
        self.assertStatus(self.admin.delete(f"{ADMIN}/{first['id']}"), 204)
        self.assertEqual(self.admin.get(ENVIRONMENTS).status, 501)
        self.assertStatus(self.admin.delete(f"{ADMIN}/{first['id']}"), 404)
        self.assertStatus(self.admin.delete(ADMIN), 204)
        self.assertEqual(self.admin.get(ENVIRONMENTS).status, 200)

    def test_aBadSpec_armsNone_andSaysWhatIsWrong(self):
        answer = self.admin.post(ADMIN, {"faults": ["GET /org status:500", "GET /org explode"]})
        self.assertStatus(answer, 422, "invalid_fault")
        self.assertEqual(answer.error["detail"], 'fault "GET /org explode": no kind explode')
        self.assertEqual(answer.error["source"], {"pointer": "/faults/1"})
        self.assertEqual(self.admin.get(ADMIN).data, [])
        for body in (b"", b"{}", b'{"faults": [1]}', b'{"faults": "x"}', b"{"):
            self.assertStatus(self.admin.request("POST", ADMIN, raw=body), 400)

    def test_tooMany_areRefused_andSpentOnesMakeRoom(self):
        self.arm(*["GET /org status:500 x1"] * 1000)
        self.assertStatus(self.admin.post(ADMIN, {"faults": ["GET /x stall"]}), 409)
        self.admin.get(ENVIRONMENTS)
        self.arm("GET /x stall")

    def test_onlyAnAdministratorsKey_andNoWebPage(self):
        self.assertStatus(self.organization.client("", "").get(ADMIN), 401)
        account = self.admin.get("/iam/v2/service-accounts").data[0]["id"]
        key = self.admin.create_key(account, "cloud").json()
        try:
            powerless = self.organization.client(key["id"], key["spec"]["secret"])
            self.assertStatus(powerless.get(ADMIN), 403, "forbidden_access")
        finally:
            self.admin.delete(f"{KEYS}/{key['id']}")
        for header in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "same-origin"}):
            self.assertStatus(self.admin.request("POST", ADMIN, raw=b"* / stall", headers=header), 403)
        self.assertEqual(self.admin.get(ADMIN).data, [])

    def test_aFaultNeverStrikesItsOwnAdministration(self):
        self.arm("* / drop-before")
        self.assertStatus(self.admin.delete(ADMIN), 204)

    def test_foreignHosts_areRefused_everywhere(self):
        for path in (ADMIN, ENVIRONMENTS):
            for host in ("evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", "[::2]", "a b"):
                self.assertStatus(self.admin.request("GET", path, headers={"Host": host}), 421)
            for host in ("localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.2:8080", "[::1]:80"):
                self.assertStatus(self.admin.request("GET", path, headers={"Host": host}), 200)

    def test_dataPlane_isStruckToo(self):
        self.arm("GET /_data/ html:429 x1")
        answer = self.admin.get("/_data/lkc-000000/subjects")
        self.assertEqual(answer.status, 429)
        self.assertNotIn("X-RateLimit-Limit", answer.headers)

    def test_everyAnswerHasARequestId(self):
        seen = set()
        for method, path in (("GET", ADMIN), ("GET", "/nowhere"), ("PUT", ENVIRONMENTS),
                             ("GET", "/_data/lkc-0/kafka/v3/clusters/lkc-0/topics"), ("GET", ENVIRONMENTS)):
            seen.add(self.admin.request(method, path).headers["X-Request-Id"])
        self.arm("* /org html:502 x1")
        seen.add(self.admin.get(ENVIRONMENTS).headers["X-Request-Id"])
        self.assertEqual(len(seen - {None}), 6)


class Answers(Case):
    def test_envelopes(self):
        members = {1: {"errors"}, 2: {"error_code", "message"}, 3: {"error"}, 4: {"message"},
                   5: {"status_code", "message", "type"}, 6: {"code", "message"},
                   7: {"status", "error", "requestId"}}
        for number in range(1, 11):
            self.arm(f"GET /org envelope:{number}:418 x1")
            answer = self.admin.get(ENVIRONMENTS)
            self.assertEqual(answer.status, 418)
            if number in members:
                self.assertEqual(set(answer.json()), members[number])
        self.arm("GET /org envelope:8 x1", "GET /org envelope:9 x1", "GET /org envelope:10 x1")
        html, nothing, text = (self.admin.get(ENVIRONMENTS) for _ in range(3))
        self.assertTrue(html.status == 401 and html.headers["Content-Type"].startswith("text/html"))
        self.assertEqual((nothing.status, nothing.body), (403, b""))
        self.assertTrue(text.status == 502 and text.headers["Content-Type"] == "text/plain")

    def test_retryAfterDate_isADateSoFarAhead(self):
        self.arm("GET /org retry-after-date:90 x1")
        answer = self.admin.get(ENVIRONMENTS)
        self.assertEqual(answer.status, 429)
        when = email.utils.parsedate_to_datetime(answer.headers["Retry-After"]).timestamp()
        self.assertTrue(60 <= when - time.time() <= 91)

    def test_statusAfter_isDone(self):
        path = "/iam/v2/service-accounts"
        self.arm(f"POST {path} status-after:500 x1", f"POST {path} status-after:200 x1")
        self.assertStatus(self.admin.post(path, {"display_name": "lost"}), 500)
        lost = self.admin.get(path, display_name="lost").data
        self.assertEqual(len(lost), 1)
        other = self.assertStatus(self.admin.post(path, {"display_name": "found"}), 200).json()
        for each in (lost[0], other):
            self.assertStatus(self.admin.delete(f"{path}/{each['id']}"), 204)

    def owned_key(self):
        """The first key that is not one of Confluent's own."""
        return next(key for key in self.admin.get(KEYS, page_size=100).data if "owner" in key["spec"])

    def first_key(self, oddity):
        """That key as the oddity shows it."""
        id = self.owned_key()["id"]
        self.arm(f"GET {KEYS} body:{oddity} x1")
        return next(key for key in self.admin.get(KEYS, page_size=100).data if key["id"] == id)

    def test_bodies(self):
        plain = self.owned_key()
        self.assertNotIn("owner", self.first_key("no-owner")["spec"])
        self.assertEqual(self.first_key("unknown-owner")["spec"]["owner"]["id"], "sa-000000")
        self.assertNotIn("metadata", self.first_key("no-metadata"))
        self.assertNotIn("created_at", self.first_key("no-created-at")["metadata"])
        self.assertNotIn("secret", self.first_key("no-secret")["spec"])
        self.assertEqual(self.first_key("empty-secret")["spec"]["secret"], "")
        self.assertNotIn("api_version", self.first_key("no-api-version")["spec"]["resource"])
        self.assertEqual(self.first_key("no-owner")["id"], plain["id"])
        self.arm(f"GET {KEYS} body:error-null x1")
        self.assertIsNone(self.admin.get(KEYS).json()["error"])
        cluster = {"environment": next(iter(self.environments.values()))}
        self.arm("GET /cmk body:no-config x1", "GET /cmk body:lower-case-cloud x1")
        for each in self.admin.get("/cmk/v2/clusters", **cluster).data:
            self.assertNotIn("config", each["spec"])
        for each in self.admin.get("/cmk/v2/clusters", **cluster).data:
            self.assertTrue(each["spec"]["cloud"].islower())

    def test_timestamps_comeInSeveralWidths(self):
        plain = {k["id"]: k for k in self.admin.get(KEYS, page_size=100).data}
        self.arm(f"GET {KEYS} body:timestamps x1")
        widths = set()
        for key in self.admin.get(KEYS, page_size=100).data:
            odd = key["metadata"]["created_at"]
            self.assertEqual(odd[:19], plain[key["id"]]["metadata"]["created_at"][:19])
            widths.add(len(odd))
        self.assertGreater(len(widths), 4)

    def test_gzip_withoutAHeader(self):
        self.arm("GET /org body:gzip x1")
        answer = self.admin.get(ENVIRONMENTS)
        self.assertNotIn("Content-Encoding", answer.headers)
        self.assertIn("data", json.loads(gzip.decompress(answer.body)))

    def test_aNewSecret_isToldInEveryShape(self):
        account = self.admin.get("/iam/v2/service-accounts").data[0]["id"]
        for oddity in ("no-owner", "no-metadata", "no-secret", "timestamps"):
            self.arm(f"POST {KEYS} body:{oddity} x1")
            key = self.assertStatus(self.admin.create_key(account, "global"), 202).json()
            signed = self.organization.client(key["id"], key["spec"]["secret"])
            self.assertEqual(signed.get(ENVIRONMENTS).status, 200)
            self.assertStatus(self.admin.delete(f"{KEYS}/{key['id']}"), 204)


class Paging(Case):
    def pages(self, oddity):
        """The pages of the environments by twos, as a client reads them that takes only the token of next."""
        self.arm(f"GET /org paging:{oddity}:2")
        pages, token = [], {}
        while len(pages) < 20:
            page = self.assertStatus(self.admin.get(ENVIRONMENTS, page_size=100, **token), 200).json()
            pages.append(page)
            query = urllib.parse.urlsplit(page.get("metadata", {}).get("next") or "").query
            found = urllib.parse.parse_qs(query).get("page_token")
            if not found or {"page_token": found[0]} == token:
                break
            token = {"page_token": found[0]}
        self.admin.delete(ADMIN)
        return pages

    def assertWhole(self, pages):
        ids = [each["id"] for page in pages for each in page["data"]]
        self.assertEqual(ids, list(self.environments.values()))

    def test_ends(self):
        for oddity, check in (
            ("next-absent", lambda last: "next" not in last["metadata"]),
            ("next-null", lambda last: last["metadata"]["next"] is None),
            ("next-empty", lambda last: last["metadata"]["next"] == ""),
            ("metadata-empty", lambda last: last["metadata"] == {}),
            ("metadata-missing", lambda last: "metadata" not in last),
            ("empty-last-page", lambda last: last["data"] == []),
        ):
            with self.subTest(oddity):
                pages = self.pages(oddity)
                self.assertWhole(pages)
                self.assertGreater(len(pages), 1)
                self.assertTrue(check(pages[-1]), pages[-1])

    def test_links(self):
        for oddity, begin in (
            ("next-other-host", "https://confluent.cloud/api/org/v2/environments?"),
            ("next-relative", "/org/v2/environments?"),
            ("token-first", self.organization.url + "/org/v2/environments?page_token="),
        ):
            with self.subTest(oddity):
                pages = self.pages(oddity)
                self.assertWhole(pages)
                self.assertTrue(pages[0]["metadata"]["next"].startswith(begin), pages[0]["metadata"])

    def test_totals(self):
        for oddity, check in (
            ("total-wrong", lambda found: found["total_size"] == 1),
            ("total-zero", lambda found: found["total_size"] == 0),
            ("total-null", lambda found: found["total_size"] is None),
            ("total-absent", lambda found: "total_size" not in found),
            ("only-next", lambda found: not set(found) - {"next"}),
        ):
            with self.subTest(oddity):
                pages = self.pages(oddity)
                self.assertWhole(pages)
                self.assertTrue(all(check(page["metadata"]) for page in pages))

    def test_linksThatLeadNowhere(self):
        page = self.pages("next-without-token")[0]
        self.assertTrue(page["metadata"]["next"].startswith("http"))
        self.assertNotIn("page_token", page["metadata"]["next"])
        first, second = self.pages("repeated-token")
        self.assertEqual(first["metadata"]["next"], second["metadata"]["next"])

    def test_errorsAndOtherAnswersStayAsTheyAre(self):
        self.arm("GET /org paging:next-null", "GET /iam body:no-owner")
        self.assertStatus(self.admin.get(ENVIRONMENTS, page_token="x"), 400)
        self.assertStatus(self.admin.get(f"{ENVIRONMENTS}/{next(iter(self.environments.values()))}"), 200)
        self.assertStatus(self.admin.get(f"{KEYS}/NONE"), 403)


class RateLimit(TestCase):
    def test_organizationLimit_countsAllTogether(self):
        organization = self.start("--organization", "empty", "--organization-rate-limit", "3", "--rate-limit", "2")
        client = organization.client()
        remaining = [client.get(ENVIRONMENTS).headers["X-RateLimit-Remaining"] for _ in range(2)]
        self.assertEqual(remaining, ["1", "0"])
        self.assertEqual(client.get(ENVIRONMENTS).headers["X-RateLimit-Limit"], "2")
        stranger = organization.client("NOBODY", "x")
        self.assertEqual(stranger.get(ENVIRONMENTS).status, 401)
        refused = stranger.get(ENVIRONMENTS)
        self.assertEqual((refused.status, refused.headers["X-RateLimit-Limit"]), (429, "3"))

    def test_headersOnErrors_notOnTheDataPlane(self):
        client = self.start("--organization", "empty", "--rate-limit", "100").client()
        for method, path, status in (("GET", "/nowhere", 404), ("PUT", ENVIRONMENTS, 405),
                                     ("GET", f"{ENVIRONMENTS}/env-0", 404)):
            answer = self.assertStatus(client.request(method, path), status)
            self.assertEqual(answer.headers["X-RateLimit-Limit"], "100")
        for path in ("/_data/lkc-0/subjects", "/_data/nowhere", ADMIN):
            self.assertNotIn("X-RateLimit-Limit", client.get(path).headers)


if __name__ == "__main__":
    unittest.main()
