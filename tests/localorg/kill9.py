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
KEYS_OF_ONE = 9  # below the quota


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
        self.deleted_environments = set()
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
            owners = [owner for owner, _ in self.keys.values()]
            owner = random.choice(list(self.accounts))
            if owners.count(owner) >= KEYS_OF_ONE:
                return
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
        elif dice < 0.92:
            self.make_and_delete_environment()
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


    def make_and_delete_environment(self):
        """With a cluster, a key for it and a role binding, which all go with the environment."""
        name = f"{self.name_prefix}-{self.count}"
        made = self.write(name, lambda: self.client.post("/org/v2/environments", {"display_name": name})).json()
        environment = made["id"]
        spec = {
            "display_name": name,
            "availability": "SINGLE_ZONE",
            "cloud": "AWS",
            "region": "eu-west-1",
            "config": {"kind": "Basic"},
            "environment": {"id": environment},
        }
        cluster = self.write(name, lambda: self.client.post("/cmk/v2/clusters", {"spec": spec})).json()["id"]
        owner = self.write(
            name + "-", lambda: self.client.post("/iam/v2/service-accounts", {"display_name": name + "-"})
        ).json()["id"]
        self.accounts[owner] = ""
        key = self.write("key", lambda: self.client.create_key(owner, cluster)).json()["id"]
        binding = {
            "principal": "User:" + owner,
            "role_name": "EnvironmentAdmin",
            "crn_pattern": made["metadata"]["resource_name"],
        }
        self.write("binding", lambda: self.client.post("/iam/v2/role-bindings", binding))
        self.write(environment, lambda: self.client.delete("/org/v2/environments/" + environment))
        self.deleted_environments.add(environment)
        self.deleted_keys.add(key)


class Kill9(TestCase):
    def test_killedInTheMiddle_losesNothingAcknowledged_andLeavesNothingHalf(self):
        seed = random.randrange(2**32)
        print(f"seed {seed}", flush=True)
        random.seed(seed)
        for round_number in range(ROUNDS):
            data = f"org{round_number // 5}"  # a new one now and then: quotas limit how much comes together
            options = ("--organization", "empty") if round_number % 5 == 0 else ()
            organization = self.start(*options, data=data)
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
            again = self.start(data=data)
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
        for kind, table in (("Kafka", "kafka_clusters"), ("ksqlDB", "ksql_clusters")):
            orphans = database.execute(
                f"SELECT id FROM api_keys WHERE kind = ? AND resource_id NOT IN (SELECT id FROM {table})", (kind,)
            ).fetchall()
            self.assertEqual(orphans, [], "keys were left without what they open")
        orphans = database.execute(
            "SELECT id FROM api_keys WHERE environment_id <> '' AND environment_id NOT IN (SELECT id FROM environments)"
        ).fetchall()
        self.assertEqual(orphans, [], "keys were left without their environment")
        orphans = database.execute(
            "SELECT id FROM role_bindings WHERE principal LIKE 'User:sa-%' "
            "AND substr(principal, 6) NOT IN (SELECT id FROM service_accounts)"
        ).fetchall()
        self.assertEqual(orphans, [], "role bindings were left without their principal")
        environments = [each for (each,) in database.execute("SELECT id FROM environments")]
        for (pattern,) in database.execute("SELECT crn_pattern FROM role_bindings WHERE crn_pattern LIKE '%/environment=%'"):
            self.assertIn(pattern.split("/environment=")[1].split("/")[0], environments)
        counted = database.execute("SELECT scope, SUM(keys) FROM api_key_owner_scopes GROUP BY 1 HAVING SUM(keys) > 0")
        really = database.execute(
            "SELECT scope, COUNT(*) FROM (SELECT scope FROM api_keys UNION ALL "
            "SELECT scope FROM api_key_resources WHERE place > 0) GROUP BY 1"
        )
        self.assertEqual(sorted(counted), sorted(really), "keys are counted wrong")
        both = database.execute("SELECT id FROM api_keys WHERE id IN (SELECT id FROM deleted_api_keys)").fetchall()
        self.assertEqual(both, [], "keys are there and deleted at once")
        database.close()

    def check_acknowledged(self, client, writers):
        keys = {k["id"]: k["spec"] for k in client.all("/iam/v2/api-keys")}
        accounts = {a["id"] for a in client.all("/iam/v2/service-accounts")}
        environments = {e["id"] for e in client.all("/org/v2/environments")}
        for environment in environments:  # a quota allows a few only: what the kill left behind goes
            if client.get("/cmk/v2/clusters", environment=environment).data == []:
                continue
            self.assertStatus(client.delete("/org/v2/environments/" + environment), 204)
        for writer in writers:
            self.assertEqual(writer.deleted_environments & environments, set())
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
