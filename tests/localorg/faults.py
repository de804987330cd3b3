# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults on purpose: that each does what it says, and leaves done or undone what it says."""

import http.client
import json
import time
import unittest

from support import TestCase

ACCOUNTS = "/iam/v2/service-accounts"


class Faults(TestCase):
    def begin(self, kind, method="POST", path=ACCOUNTS, count="x1", arguments=()):
        organization = self.start("--organization", "empty", "--fault", f"{method} {path} {kind} {count}", *arguments)
        return organization, organization.client()

    def create(self, client):
        return client.post(ACCOUNTS, {"display_name": "robot"})

    def assertDone(self, client, done):
        self.assertEqual(len(client.get(ACCOUNTS).data), 1 if done else 0)

    def test_status_answersThatError_onceAndDoesNothing(self):
        _, client = self.begin("status:503")
        self.assertEqual(self.create(client).status, 503)
        self.assertDone(client, False)
        self.assertEqual(self.create(client).status, 201)

    def test_retryAfter_isA429WithItsSeconds(self):
        _, client = self.begin("retry-after:7")
        answer = self.create(client)
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (429, "7"))
        self.assertDone(client, False)

    def test_dropBefore_closesAndDoesNothing(self):
        _, client = self.begin("drop-before")
        with self.assertRaises((http.client.HTTPException, OSError)):
            self.create(client)
        self.assertDone(client, False)

    def test_dropAfter_doesItAndCloses(self):
        _, client = self.begin("drop-after")
        with self.assertRaises((http.client.HTTPException, OSError)):
            self.create(client)
        self.assertDone(client, True)

    def test_truncate_sendsSoManyBytesOfTheBody(self):
        _, client = self.begin("truncate:10")
        with self.assertRaises(http.client.IncompleteRead) as caught:
            self.create(client)
        self.assertEqual(len(caught.exception.partial), 10)
        client.close()
        self.assertDone(client, True)

    def test_garbage_isNoJson(self):
        _, client = self.begin("garbage")
        answer = self.create(client)
        self.assertEqual(answer.status, 201)
        with self.assertRaises(ValueError):
            json.loads(answer.body)
        self.assertDone(client, True)

    def test_html_isAPage(self):
        _, client = self.begin("html:502")
        answer = self.create(client)
        self.assertEqual(answer.status, 502)
        self.assertTrue(answer.headers["Content-Type"].startswith("text/html"))
        self.assertIn(b"<html>", answer.body)
        self.assertDone(client, False)

    def test_slow_answersLate_whileOthersAreServed(self):
        organization, client = self.begin("slow:1500", method="GET", path="/org/v2/organizations")
        client.get(ACCOUNTS)
        client.connection.request(
            "GET", "/org/v2/organizations", headers={"Authorization": "Basic none"}
        )
        other = organization.client()
        started = time.monotonic()
        self.assertEqual(other.get(ACCOUNTS).status, 200)
        self.assertLess(time.monotonic() - started, 1.4)
        self.assertEqual(client.connection.getresponse().status, 401)
        self.assertGreaterEqual(time.monotonic() - started, 1.0)

    def test_stall_neverAnswers_andDoesNothing(self):
        organization, client = self.begin("stall")
        client.get(ACCOUNTS)
        client.connection.timeout = 0.5
        client.connection.sock.settimeout(0.5)
        with self.assertRaises(OSError):
            self.create(client)
        self.assertDone(organization.client(), False)

    def test_prefixMethodAndCount_areObserved(self):
        _, client = self.begin("status:500", method="*", path="/org", count="x2")
        self.assertEqual(client.get(ACCOUNTS).status, 200)
        statuses = [client.get("/org/v2/environments").status for _ in range(3)]
        self.assertEqual(statuses, [500, 500, 200])

    def test_latency_isWhatEveryAnswerTakes(self):
        client = self.start("--organization", "empty", "--latency-ms", "200").client()
        started = time.monotonic()
        client.get(ACCOUNTS)
        client.get(ACCOUNTS)
        # To the nearest millisecond each.
        self.assertGreaterEqual(time.monotonic() - started, 0.398)

    def test_rateLimit_isA429WithItsHeaders(self):
        organization = self.start("--organization", "empty", "--rate-limit", "3")
        client = organization.client()
        for left in (2, 1, 0):
            answer = client.get(ACCOUNTS)
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.headers["X-RateLimit-Limit"], "3")
            self.assertEqual(answer.headers["X-RateLimit-Remaining"], str(left))
        refused = client.get(ACCOUNTS)
        self.assertEqual(refused.status, 429)
        self.assertEqual(refused.headers["Retry-After"], refused.headers["X-RateLimit-Reset"])
        self.assertTrue(1 <= int(refused.headers["Retry-After"]) <= 60)
        # Strangers have a window of their own.
        self.assertEqual(organization.client("NOBODY", "x").get(ACCOUNTS).status, 401)

    def test_afterADrop_theSecretOfTheLostKeyIsLost_butTheKeyIsThere(self):
        organization = self.start("--fault", "POST /iam/v2/api-keys drop-after x1")
        client = organization.client()
        owner = client.get(ACCOUNTS).data[0]["id"]
        before = len(client.all("/iam/v2/api-keys", **{"spec.owner": owner}))
        with self.assertRaises((http.client.HTTPException, OSError)):
            client.create_key(owner)
        self.assertEqual(len(client.all("/iam/v2/api-keys", **{"spec.owner": owner})), before + 1)


if __name__ == "__main__":
    unittest.main()
