# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the server in the middle of a thousand writes, again and again: whatever it acknowledged is there
afterwards, and nothing is half there."""

import http.client
import os
import random
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from support import PROGRAM, TestCase

ROUNDS = int(os.environ.get("KEYWARD_KILL9_ROUNDS", "5"))
WRITERS = 4
WRITES = 1000


class Writer(threading.Thread):
    """Writes until the server is gone, and keeps what was acknowledged. What was sent and not answered may
    have happened or not."""

    def __init__(self, client, number, left):
        super().__init__()
        self.client = client
        self.name_prefix = number
        self.left = left
        self.keys = {}  # id -> description, as acknowledged
        self.accounts = {}  # id -> description
        self.deleted_keys = set()
        self.deleted_accounts = set()
        self.unsure = set()  # ids whose last write was not answered
        self.count = 0
        self.failure = None

    def run(self):
        try:
            while next(self.left, None) is not None:
                self.step()
        except (http.client.HTTPException, OSError):
            pass  # the server was killed
        except Exception as failure:  # pylint: disable=broad-except
            self.failure = failure

    def write(self, target, request):
        self.unsure.add(target)
        answer = request()
        assert 200 <= answer.status < 300, answer
        self.unsure.discard(target)
        self.count += 1
        return answer

    def step(self):
        dice = random.random()
        if dice < 0.3 or not self.accounts:
            name = f"{self.name_prefix}-{self.count}"
            made = self.write(name, lambda: self.client.post("/iam/v2/service-accounts", {"display_name": name}))
            self.accounts[made.json()["id"]] = ""
        elif dice < 0.7 or not self.keys:
            owner = random.choice(list(self.accounts))
            made = self.write("key", lambda: self.client.create_key(owner, "tableflow", description=owner)).json()
            self.keys[made["id"]] = (owner, owner)
        elif dice < 0.8:
            key = random.choice(list(self.keys))
            text = str(random.random())
            self.write(key, lambda: self.client.patch("/iam/v2/api-keys/" + key, {"spec": {"description": text}}))
            self.keys[key] = (self.keys[key][0], text)
        elif dice < 0.9:
            key = random.choice(list(self.keys))
            self.write(key, lambda: self.client.delete("/iam/v2/api-keys/" + key))
            del self.keys[key]
            self.deleted_keys.add(key)
        else:
            account = random.choice(list(self.accounts))
            taken = {key for key, (owner, _) in self.keys.items() if owner == account}
            self.unsure |= taken
            self.write(account, lambda: self.client.delete("/iam/v2/service-accounts/" + account))
            self.unsure -= taken
            del self.accounts[account]
            self.deleted_accounts.add(account)
            for key in taken:
                del self.keys[key]
            self.deleted_keys |= taken


class Kill9(TestCase):
    def test_killedInTheMiddle_losesNothingAcknowledged_andLeavesNothingHalf(self):
        seed = random.randrange(2**32)
        print(f"seed {seed}", flush=True)
        random.seed(seed)
        self.start("--organization", "empty").stop()
        for round_number in range(ROUNDS):
            organization = self.start()
            left = iter(range(WRITES))
            writers = [Writer(organization.client(), f"r{round_number}w{i}", left) for i in range(WRITERS)]
            for writer in writers:
                writer.start()
            goal = random.randrange(20, WRITES)
            while sum(w.count for w in writers) < goal and any(w.is_alive() for w in writers):
                time.sleep(0.001)
            os.kill(organization.process.pid, signal.SIGKILL)
            for writer in writers:
                writer.join()
                if writer.failure is not None:
                    raise writer.failure
            organization.stop()
            print(f"round {round_number}: killed after {sum(w.count for w in writers)} writes", flush=True)
            self.check_database(organization.data)
            again = self.start()
            self.check_acknowledged(again.client(), writers)
            again.stop()

    def test_killedWhileMakingAnOrganization_makesItWholeNextTime(self):
        for round_number in range(ROUNDS * 2):
            data = os.path.join(self.directory, f"new{round_number}")
            arguments = [PROGRAM, "--port", "0", "--data", data, "--organization", "generated", "--keys", "3000"]
            with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as process:
                time.sleep(random.uniform(0.0, 0.15))
                process.kill()
            again = self.start("--organization", "generated", "--keys", "3000", data=f"new{round_number}")
            listed = again.client().all("/iam/v2/api-keys")
            self.assertEqual(len([k for k in listed if k["id"] != again.info["api_key"]]), 3000)
            again.stop()

    def check_database(self, data):
        database = sqlite3.connect(os.path.join(data, "organization.sqlite"))
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        orphans = database.execute(
            "SELECT id FROM api_keys WHERE owner_id LIKE 'sa-%' AND owner_id NOT IN (SELECT id FROM service_accounts)"
        ).fetchall()
        self.assertEqual(orphans, [], "keys were left without their owner")
        both = database.execute("SELECT id FROM api_keys WHERE id IN (SELECT id FROM deleted_api_keys)").fetchall()
        self.assertEqual(both, [], "keys are there and deleted at once")
        database.close()

    def check_acknowledged(self, client, writers):
        keys = {k["id"]: k["spec"] for k in client.all("/iam/v2/api-keys")}
        accounts = {a["id"] for a in client.all("/iam/v2/service-accounts")}
        for writer in writers:
            for account in set(writer.accounts) - writer.unsure:
                self.assertIn(account, accounts)
            self.assertEqual(writer.deleted_accounts & accounts, set())
            self.assertEqual(writer.deleted_keys & set(keys), set())
            for key, (owner, description) in writer.keys.items():
                if key in writer.unsure:
                    continue
                self.assertIn(key, keys)
                self.assertEqual(keys[key]["owner"]["id"], owner)
                self.assertEqual(keys[key]["description"], description)


if __name__ == "__main__":
    unittest.main()
