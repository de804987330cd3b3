# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading an organization of 10,000 keys at 40 ms a request, one page after another and in parts, beside what the
official command line does."""
import json
import os
import sqlite3
import subprocess
import time

import blackbox
from consolestart import faults

LATENCY = 40
KEYS = 10_000
PAGE = 100
ACCOUNTS = ("--service-accounts", "2000", "--users", "600")


class Loading:
    """`run(arguments, env, talk)`: runs keyward-consolebench on the display of the round and gives its samples."""

    def __init__(self, values, run, everything):
        """`everything`: the organization of 100,000 keys."""
        self.values, self.run, self.everything = values, run, everything
        self.organizations = {number: self._organization(number, environments)
                              for number, environments in ((25, 2), (400, 5))}

    @staticmethod
    def _organization(resources, environments):
        """Running, with as many keys at each resource as at any other: generated ones have a few that are busy."""
        organization = blackbox.LocalOrganization(
            "--organization", "generated", "--environments", environments, "--clusters", resources, *ACCOUNTS,
            "--keys", KEYS)
        organization.start()
        organization.stop()
        with sqlite3.connect(os.path.join(organization.data, "organization.sqlite")) as database:
            clusters = database.execute("SELECT id, environment_id FROM kafka_clusters ORDER BY id").fetchall()
            keys = database.execute("SELECT id FROM api_keys WHERE NOT sign_in ORDER BY created_at, id").fetchall()
            database.executemany(
                "UPDATE api_keys SET kind = 'Kafka', resource_id = ?, environment_id = ? WHERE id = ?",
                [(*clusters[i % resources], key) for i, (key,) in enumerate(keys)])
            database.execute("DELETE FROM api_key_resources")
        database.close()
        organization.start()
        return organization

    def close(self):
        for organization in self.organizations.values():
            organization.stop()

    def round(self):
        for number, organization in self.organizations.items():
            self._fresh(organization, f"load {number}")
            self._again(organization, f"again {number}")
        self._command_line(self.organizations[25])
        last = self._last_key(self.everything)
        faults(self.everything)
        samples = self.run(self._arguments(self.everything) + ["--find", last], self._env(self.everything))
        self._take("all", samples)
        arguments = ["slices", *self._arguments(self.everything)[1:]]
        self._take("all", self.run(arguments, self._env(self.everything)))

    def _take(self, prefix, samples):
        for name, values in samples.items():
            self.values[f"{prefix}, {name}"] += values

    @staticmethod
    def _arguments(organization):
        (own,) = organization.get("/org/v2/organizations").data
        return ["load", "--url", organization.url, "--organization", own["id"]]

    @staticmethod
    def _env(organization):
        return {"CONFLUENT_CLOUD_API_KEY": organization.api_key, "CONFLUENT_CLOUD_API_SECRET": organization.api_secret}

    def _fresh(self, organization, name):
        """Nothing is known before."""
        faults(organization, f"GET / slow:{LATENCY}")
        samples = self.run(self._arguments(organization), self._env(organization))
        faults(organization)
        self._take(name, samples)
        self.values[f"{name}, pages"].append(-(-int(samples["keys"][0]) // PAGE))

    def _again(self, organization, name):
        """A reading that is a reading behind: what it says of every key has changed since."""
        faults(organization)

        def change(process):
            assert process.stdout.readline().strip() == "ready"
            with sqlite3.connect(os.path.join(organization.data, "organization.sqlite"), timeout=30) as database:
                database.execute("UPDATE api_keys SET description = ?", (f"changed {time.time()}",))
            database.close()
            faults(organization, f"GET / slow:{LATENCY}")
            process.stdin.write("go\n")
            process.stdin.flush()

        self._take(name, self.run(self._arguments(organization) + ["--again"], self._env(organization), change))
        faults(organization)

    def _command_line(self, organization):
        """Service accounts, users, keys, one page after another on one connection, printed at the end."""
        faults(organization, f"GET / slow:{LATENCY}")
        begin = time.monotonic()
        client = organization.client()
        rows = {path: client.all(path)
                for path in ("/iam/v2/service-accounts", "/iam/v2/users", "/iam/v2/api-keys")}
        names = {each["id"]: each.get("display_name") or each.get("full_name") for path in list(rows)[:2]
                 for each in rows[path]}
        table = "\n".join(f"{key['id']} {names.get(key['spec'].get('owner', {}).get('id'))}"
                          for key in rows["/iam/v2/api-keys"])
        assert table
        self.values["command line"].append(1000 * (time.monotonic() - begin))
        faults(organization)

    @staticmethod
    def _last_key(organization):
        with sqlite3.connect(f"file:{organization.data}/organization.sqlite?mode=ro", uri=True) as database:
            (last,) = database.execute(
                "SELECT id FROM api_keys ORDER BY created_at DESC, id DESC LIMIT 1").fetchone()
        database.close()
        return last


def run_part(program, desktop, arguments, env=None, talk=None):
    """Runs one part of keyward-consolebench: its samples by name. `talk(process)`: while it runs."""
    with subprocess.Popen([program, *arguments], env={**desktop.env, **(env or {})}, cwd=desktop.home, text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if talk:
            talk(process)
        output = process.communicate()[0]
        if process.returncode:
            raise RuntimeError(f"{' '.join(arguments)}: ended with {process.returncode}")
        return json.loads(output)
