# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight writers and eight readers at once: no answer is an error, a list loses and doubles nothing that was there
throughout, and afterwards what is stored is what was acknowledged, with all counts right. KEYWARD_SECONDS says how long
(4); KEYWARD_SEED repeats a run's choices. A build with sanitizers has to stay silent."""

import os
import random
import sqlite3
import threading
import time
import unittest

import blackbox
from support import TestCase

SECONDS = float(os.environ.get("KEYWARD_SECONDS", "4"))
SEED = int(os.environ.get("KEYWARD_SEED", random.SystemRandom().randrange(2**32)))
WRITERS = 8
READERS = 8
KEYS = "/iam/v2/api-keys"
ACCOUNTS = "/iam/v2/service-accounts"
KEYS_OF_ONE = 8  # below the quota


class Worker(threading.Thread):
    """Does steps until told to stop; `failure` is what ended it before."""

    def __init__(self, client, number, stop):
        super().__init__(name=f"{type(self).__name__}-{number}")
        self.client = client
        self.stop = stop
        self.dice = random.Random(f"{SEED} {self.name}")
        self.failure = None
        self.steps = 0

    def run(self):
        try:
            while not self.stop.is_set():
                self.step()
                self.steps += 1
        except Exception as failure:  # pylint: disable=broad-except
            self.failure = failure
            self.stop.set()

    def expect(self, status, answer):
        assert answer.status == status, f"{self.name}: {answer}"
        return answer


class Writer(Worker):
    """Makes, changes and deletes accounts and keys of its own."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.accounts = {}  # id -> ids of its keys
        self.descriptions = {}  # key -> description
        self.gone = set()

    def step(self):
        choice = self.dice.random()
        room = [account for account, keys in self.accounts.items() if len(keys) < KEYS_OF_ONE]
        if choice < 0.15 or not room:
            body = {"display_name": f"{self.name}-{self.steps}"}
            self.accounts[self.expect(201, self.client.post(ACCOUNTS, body)).json()["id"]] = set()
        elif choice < 0.6 or not self.descriptions:
            owner = self.dice.choice(room)
            made = self.expect(202, self.client.create_key(owner, "tableflow", description=owner)).json()["id"]
            self.accounts[owner].add(made)
            self.descriptions[made] = owner
        elif choice < 0.75:
            key = self.dice.choice(list(self.descriptions))
            text = str(self.dice.random())
            self.expect(200, self.client.patch(f"{KEYS}/{key}", {"spec": {"description": text}}))
            self.descriptions[key] = text
        elif choice < 0.9:
            key = self.dice.choice(list(self.descriptions))
            self.expect(204, self.client.delete(f"{KEYS}/{key}"))
            self.forget(key)
        else:
            account = self.dice.choice(list(self.accounts))
            self.expect(204, self.client.delete(f"{ACCOUNTS}/{account}"))
            for key in list(self.accounts.pop(account)):
                self.forget(key)

    def forget(self, key):
        for keys in self.accounts.values():
            keys.discard(key)
        del self.descriptions[key]
        self.gone.add(key)


class Reader(Worker):
    """Reads the whole list of keys, with pages of any size, and single keys that stay."""

    def __init__(self, steady, *arguments):
        super().__init__(*arguments)
        self.steady = steady

    def step(self):
        listed = [key["id"] for key in self.client.all(KEYS, page_size=self.dice.randint(5, 100))]
        assert len(listed) == len(set(listed)), f"{self.name}: a list had keys twice"
        missed = self.steady - set(listed)
        assert not missed, f"{self.name}: a list lost {missed}"
        self.expect(200, self.client.get(f"{KEYS}/{self.dice.choice(sorted(self.steady))}"))


class Concurrency(TestCase):
    def test_writersAndReadersAtOnce(self):
        print(f"KEYWARD_SEED={SEED} KEYWARD_SECONDS={SECONDS:g}", flush=True)
        options = ("--organization", "generated", "--keys", "150", "--seed", "5", "--service-accounts", "20")
        organization = self.start(*options)
        steady = {key["id"] for key in organization.client().all(KEYS)}
        stop = threading.Event()
        writers = [Writer(organization.client(), i, stop) for i in range(WRITERS)]
        readers = [Reader(steady, organization.client(), i, stop) for i in range(READERS)]
        began = time.monotonic()
        for worker in writers + readers:
            worker.start()
        stop.wait(SECONDS)
        stop.set()
        for worker in writers + readers:
            worker.join()
        failures = [worker.failure for worker in writers + readers if worker.failure is not None]
        self.assertEqual(failures, [], organization.log())
        self.assertTrue(all(worker.steps for worker in writers + readers), "somebody never had a turn")
        done = (sum(w.steps for w in writers), sum(r.steps for r in readers), time.monotonic() - began)
        print("%d writes and %d whole lists in %.1f s" % done, flush=True)

        descriptions = {key: text for writer in writers for key, text in writer.descriptions.items()}
        listed = {key["id"]: key for key in organization.client().all(KEYS)}
        self.assertEqual(set(listed), steady | set(descriptions))
        for key, text in descriptions.items():
            self.assertEqual(listed[key]["spec"]["description"], text)
        self.assertEqual({k["id"] for k in listed.values()} & set().union(*(w.gone for w in writers)), set())
        self.assertEqual(organization.stop(), 0, organization.log())
        self.assertEqual(organization.log(), "", "the server complained")
        self.check_database(organization.data)

    def check_database(self, data):
        database = sqlite3.connect(os.path.join(data, "organization.sqlite"))
        self.addCleanup(database.close)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        counted = database.execute("SELECT scope, SUM(keys) FROM api_key_owner_scopes GROUP BY 1 HAVING SUM(keys) > 0")
        really = database.execute(
            "SELECT scope, COUNT(*) FROM (SELECT scope FROM api_keys UNION ALL "
            "SELECT scope FROM api_key_resources WHERE place > 0) GROUP BY 1"
        )
        self.assertEqual(sorted(counted), sorted(really), "keys are counted wrong")


if __name__ == "__main__":
    blackbox.main()
