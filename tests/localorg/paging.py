# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists page by page: their tokens, and what a page holds while others write. KEYWARD_SEED repeats a run."""

import os
import random
import sqlite3
import threading
import unittest
import urllib.parse

from support import SharedTestCase

KEYS = "/iam/v2/api-keys"
SEED = int(os.environ.get("KEYWARD_SEED", random.SystemRandom().randrange(2**32)))


def token_of(page):
    following = page.json()["metadata"].get("next")
    return following and urllib.parse.parse_qs(urllib.parse.urlsplit(following).query)["page_token"][0]


class Paging(SharedTestCase):
    arguments = ("--organization", "generated", "--keys", "900", "--seed", "11", "--service-accounts", "20")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        keys = cls.admin.all(KEYS)
        cls.keys = keys
        owners = [k["spec"]["owner"]["id"] for k in keys if "owner" in k["spec"]]
        resources = [k["spec"]["resource"]["id"] for k in keys]
        cls.owner = max(set(owners), key=owners.count)
        cls.resource = max(set(resources), key=resources.count)

    def filters(self):
        owner, resource = {"spec.owner": self.owner}, {"spec.resource": self.resource}
        return [{}, owner, resource, {**owner, **resource}]

    def test_pagesOfAnySize_areTheListInOrder(self):
        for filters in self.filters():
            whole = [k["id"] for k in self.admin.all(KEYS, **filters)]
            self.assertEqual(len(set(whole)), len(whole))
            for size in (1, 7, 99, 100):
                if size > 1 or len(whole) < 100:
                    self.assertEqual([k["id"] for k in self.admin.all(KEYS, page_size=size, **filters)], whole)

    def test_sizes(self):
        self.assertEqual(len(self.admin.get(KEYS).data), 10)
        for size in (0, 101, -1, "x", "1e1"):
            refused = self.assertStatus(self.admin.get(KEYS, page_size=size), 400, "invalid_filter")
            self.assertEqual(refused.error["source"]["parameter"], "page_size")
        # A later page is as long as the first was.
        first = self.admin.get(KEYS, page_size=7)
        self.assertEqual(len(self.admin.get(KEYS, page_size=50, page_token=token_of(first)).data), 7)

    def test_lastPage_hasNoNext(self):
        whole = self.admin.all(KEYS, **{"spec.owner": self.owner})
        page = self.admin.get(KEYS, page_size=100, **{"spec.owner": self.owner})
        while token_of(page):
            self.assertNotEqual(page.data, [])
            page = self.admin.get(page.json()["metadata"]["next"])
        self.assertEqual(page.data[-1]["id"], whole[-1]["id"])

    def test_foreignToken_is400(self):
        lists = self.filters()
        tokens = [token_of(self.admin.get(KEYS, page_size=3, **filters)) for filters in lists]
        for mine, filters in enumerate(lists):
            for other, token in enumerate(tokens):
                answer = self.admin.get(KEYS, page_token=token, **filters)
                self.assertEqual(answer.status, 200 if other == mine else 400, (filters, other))
        accounts = token_of(self.admin.get("/iam/v2/service-accounts", page_size=3))
        for token in (accounts, "x", "AAAA" * 20, tokens[0][:-4], tokens[0].swapcase(), "é", "%00"):
            refused = self.assertStatus(self.admin.get(KEYS, page_token=token), 400, "invalid_filter")
            self.assertEqual(refused.error["source"]["parameter"], "page_token")

    def test_token_doesNotDependOnHowTheSameFilterIsSpelt(self):
        token = token_of(self.admin.get(KEYS, page_size=3, **{"spec.owner": "", "spec.resource": self.resource}))
        plain = self.admin.get(KEYS, page_token=token, **{"spec.resource": self.resource.upper()})
        self.assertStatus(plain, 200)
        self.assertEqual(plain.data, self.admin.get(KEYS, page_token=token, **{"spec.resource": self.resource}).data)

    def test_token_isShort_andSaysNothingToAUrl(self):
        token = token_of(self.admin.get(KEYS, page_size=100))
        self.assertRegex(token, "^[A-Za-z0-9_-]{1,255}$")

    def test_page_beginsBehindADeletedKey(self):
        account = self.admin.post("/iam/v2/service-accounts", {"display_name": "behind"}).json()["id"]
        made = [self.admin.create_key(account).json()["id"] for _ in range(6)]
        first = self.admin.get(KEYS, page_size=3, **{"spec.owner": account})
        self.assertEqual([k["id"] for k in first.data], made[:3])
        for key in made[1:4]:
            self.assertStatus(self.admin.delete(KEYS + "/" + key), 204)
        rest = self.admin.get(first.json()["metadata"]["next"])
        self.assertEqual([k["id"] for k in rest.data], made[4:])

    def begun(self, account, client):
        """The address of the second page of that account's keys, when the server has had time to put it together."""
        first = self.assertStatus(client.get(KEYS, page_size=3, **{"spec.owner": account}), 200)
        self.admin.get("/org/v2/environments")
        return first.json()["metadata"]["next"]

    def test_page_isOfTheMomentInWhichItIsAskedFor(self):
        account = self.admin.post("/iam/v2/service-accounts", {"display_name": "ahead"}).json()["id"]
        made = [self.admin.create_key(account, display_name="made").json()["id"] for _ in range(6)]

        def names(page):
            return [k["spec"]["display_name"] for k in page.data]

        def rename_in_the_file():
            # Another program's connection, as that of somebody who mends a database by hand.
            database = sqlite3.connect(os.path.join(self.organization.data, "organization.sqlite"))
            with database:
                database.execute("UPDATE api_keys SET display_name = 'by hand' WHERE id = ?", (made[4],))
            database.close()

        spec = {"spec": {"display_name": "renamed"}}
        changes = (
            (lambda: None, ["made", "made", "made"]),
            (lambda: self.assertStatus(self.admin.patch(KEYS + "/" + made[3], spec), 200), ["renamed", "made", "made"]),
            (rename_in_the_file, ["renamed", "by hand", "made"]),
            (lambda: self.assertStatus(self.admin.delete(KEYS + "/" + made[3]), 204), ["by hand", "made"]),
        )
        for change, expected in changes:
            following = self.begun(account, self.admin)
            change()
            self.assertEqual(names(self.admin.get(following)), expected)
            self.assertEqual(names(self.admin.get(following)), expected, "asked for once more")


class Concurrent(SharedTestCase):
    """Readers list while writers create and delete: what existed throughout is in every list exactly once."""

    arguments = ("--organization", "generated", "--keys", "300", "--seed", "5", "--service-accounts", "10")

    def write(self, number, accounts, clusters, stop):
        dice = random.Random(f"{SEED} writer {number}")
        client = self.organization.client()
        mine = []
        while not stop.is_set():
            if mine and dice.random() < 0.5:
                key = mine.pop(dice.randrange(len(mine)))
                self.assertStatus(client.delete(KEYS + "/" + key), 204)
                self.deleted.add(key)
            else:
                made = client.create_key(dice.choice(accounts), dice.choice(clusters))
                mine.append(self.assertStatus(made, 202).json()["id"])

    def delete_old(self, victims):
        client = self.organization.client()
        for key in victims:
            self.assertStatus(client.delete(KEYS + "/" + key), 204)

    def read(self, number, lists, staying):
        dice = random.Random(f"{SEED} reader {number}")
        client = self.organization.client()
        for _ in range(6):
            filters, matching = dice.choice(lists)
            # What was deleted before the list began must not be in it.
            gone = set(self.deleted)
            listed = [k["id"] for k in client.all(KEYS, page_size=dice.choice((7, 20, 50, 100)), **filters)]
            self.assertEqual(len(listed), len(set(listed)), "a key was listed twice")
            missed = (matching & staying) - set(listed)
            self.assertEqual(missed, set(), "keys that were there throughout were missed")
            self.assertEqual(set(listed) & gone, set(), "deleted keys were listed")

    def test_listWhileWriting_missesAndDoublesNothing(self):
        dice = random.Random(SEED)
        type(self).deleted = set()
        keys = self.admin.all(KEYS)
        owned = [k for k in keys if "owner" in k["spec"] and k["id"] != self.organization.info["api_key"]]
        victims = [k["id"] for k in dice.sample(owned, 100)]
        staying = {k["id"] for k in keys} - set(victims)
        accounts = [a["id"] for a in self.admin.all("/iam/v2/service-accounts")]
        resources = [k["spec"]["resource"]["id"] for k in keys if k["spec"]["resource"]["id"].startswith("lkc-")]
        busy = max(set(resources), key=resources.count)
        lists = []
        for owner in ("", *accounts[:2]):
            for resource in ("", busy):
                filters = {"spec.owner": owner, "spec.resource": resource}
                lists.append((filters, {k["id"] for k in self.admin.all(KEYS, **filters)}))
        stop = threading.Event()
        failures = []

        def thread(work, *arguments):
            def run():
                try:
                    work(*arguments)
                except BaseException as failure:  # pylint: disable=broad-except
                    failures.append(failure)

            result = threading.Thread(target=run)
            result.start()
            return result

        writers = [thread(self.write, n, accounts, sorted(set(resources)), stop) for n in range(3)]
        writers.append(thread(self.delete_old, victims))
        readers = [thread(self.read, n, lists, staying) for n in range(4)]
        for reader in readers:
            reader.join()
        stop.set()
        for writer in writers:
            writer.join()
        if failures:
            raise AssertionError(f"KEYWARD_SEED={SEED} repeats this") from failures[0]
        self.assertTrue(self.deleted, "nothing was written meanwhile")


class Generated(SharedTestCase):
    """The same seed and size make the same organization."""

    arguments = ("--organization", "generated", "--keys", "3000", "--seed", "42")

    LISTS = ("/org/v2/environments", "/iam/v2/service-accounts", "/iam/v2/users", KEYS)

    @staticmethod
    def content(each):
        """All of an object but what counts from now and where the server listens."""
        spec = {n: v for n, v in each.items() if n != "metadata"}
        name = each["metadata"].get("resource_name")
        return repr(without_addresses({"resource_name": name, **spec}))

    def lists(self, organization):
        client = organization.client()
        found = {path: [self.content(each) for each in client.all(path)] for path in self.LISTS}
        for environment in client.all("/org/v2/environments"):
            for path in ("/cmk/v2/clusters", "/srcm/v3/clusters", "/ksqldbcm/v2/clusters"):
                listed = client.all(path, environment=environment["id"])
                found[path, environment["id"]] = [self.content(each) for each in listed]
        # The sign-in key is made at each start.
        found[KEYS] = [key for key in found[KEYS] if organization.info["api_key"] not in key]
        return found

    def test_sameSeed_sameOrganization(self):
        arguments = self.arguments[:-1]
        again = self.start(*arguments, "42", data="again")
        self.assertEqual(self.lists(self.organization), self.lists(again))
        other = self.start(*arguments, "43", data="other")
        self.assertNotEqual(self.lists(self.organization)[KEYS], self.lists(other)[KEYS])

    def test_everyKindOfKey_isThere_howeverFewTheyAre(self):
        few = self.start("--organization", "generated", "--keys", "8", data="few").client()
        for client in (self.admin, few):
            keys = client.all(KEYS)
            kinds = {k["spec"]["resource"]["kind"] for k in keys}
            self.assertEqual(
                kinds, {"Cluster", "SchemaRegistry", "ksqlDB", "Region", "Tableflow", "Cloud", "Global"}
            )
            self.assertTrue([k for k in keys if "owner" not in k["spec"]], "none of Confluent's own")
            self.assertTrue([k for k in keys if len(k["spec"].get("resources", [])) > 1], "none for several")

    def test_namesAndOwners_areLikeLife(self):
        keys = self.admin.all(KEYS)
        specs = [k["spec"] for k in keys]
        names = {s["display_name"] for s in specs}
        descriptions = {s["description"] for s in specs}
        self.assertIn("", names)
        self.assertIn("", descriptions)
        self.assertEqual(max(map(len, names)), 255)
        self.assertEqual(max(map(len, descriptions)), 1024)
        for first, last in (("\u0400", "\u04ff"), ("\u0590", "\u05ff"), ("\u0600", "\u06ff"), ("\u0900", "\u097f"), ("\u4e00", "\u9fff")):
            self.assertTrue(any(first <= c <= last for name in names for c in name), first)
        known = {p["id"] for path in self.LISTS[1:3] for p in self.admin.all(path)}
        owners = [s["owner"]["id"] for s in specs if "owner" in s]
        self.assertTrue(set(owners) - known, "no owner is gone")
        counts = sorted((owners.count(owner) for owner in set(owners)), reverse=True)
        self.assertGreater(counts[0], 10 * counts[len(counts) // 2], "no owner is busier than the others")
        for environment in self.environments.values():
            for path in ("/cmk/v2/clusters", "/srcm/v3/clusters"):
                self.assertTrue(self.admin.all(path, environment=environment), path)


def without_addresses(value):
    if isinstance(value, dict):
        return {n: without_addresses(v) for n, v in value.items() if n not in ("related", "self") and "endpoint" not in n}
    if isinstance(value, list):
        return [without_addresses(each) for each in value]
    return value


if __name__ == "__main__":
    unittest.main()
