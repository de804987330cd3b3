# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the local organization is, each number beside a floor that was measured in the same run: what the same
disk, the same database and the same connection take at least. Nothing here passes or fails."""

import argparse
import base64
import hashlib
import http.client
import http.server
import json
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
import urllib.parse

for folder in ("localorg", "support"):
    sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", folder))
from support import Organization  # noqa: E402

KEYS = "/iam/v2/api-keys"


def measure(work, times):
    """Median and 99th percentile of what `work` takes, in milliseconds."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.99))]


def row(name, value, floor_name="", floor=None):
    """One line of the table: median, p99 and, where it is known, the server's own processor time beside median and p99
    of the floor, and the ratio of the medians."""
    line = f"{name:44} {value[0]:8.2f} {value[1]:8.2f} " + (f"{value[2]:8.2f}" if len(value) > 2 else " " * 8)
    if floor is not None:
        line += f"   {floor_name:36} {floor[0]:8.2f} {floor[1]:8.2f} {value[0] / floor[0]:7.1f}"
    print(line.rstrip(), flush=True)


class Raw:
    """A connection that neither decodes nor counts: what is measured is the server, as far as that is possible."""

    def __init__(self, url, key, secret):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=60)
        token = base64.b64encode(f"{key}:{secret}".encode()).decode()
        self.headers = {"Authorization": "Basic " + token, "Content-Type": "application/json"}

    def send(self, method, path, body=None):
        self.connection.request(method, path, body, self.headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:300]!r}")
        return content


def query(filters, **more):
    return KEYS + "?" + urllib.parse.urlencode({"page_size": 100, **filters, **more})


def add_administrators(data, organization, scopes):
    """People who see a part of the keys, each with a Cloud key whose secret is its id. It takes the database: nobody
    may make a Cloud key for another person."""
    database = sqlite3.connect(os.path.join(data, "organization.sqlite"))
    columns = "id, display_name, description, owner_id, kind, resource_id, salt, digest, usable_from, created_at, updated_at"
    keys = {}
    for number, (role, scope) in enumerate(scopes.items()):
        user, key, salt = f"u-bench{number}", f"BENCH{number:011}", os.urandom(16)
        digest = hashlib.sha256(salt + key.encode() + bytes(128)).digest()
        crn = f"crn://confluent.cloud/organization={organization}{scope}"
        database.execute("INSERT INTO users VALUES (?, ?, 'Bench', 'AUTH_TYPE_LOCAL', 1, 1)", (user, user))
        binding = (f"rb-bench{number}", "User:" + user, role, crn)
        database.execute("INSERT INTO role_bindings VALUES (?, ?, ?, ?, 1, 1)", binding)
        database.execute(
            f"INSERT INTO api_keys ({columns}) VALUES (?, '', '', ?, 'Cloud', 'cloud', ?, ?, 0, 1, 1)",
            (key, user, salt, digest),
        )
        keys[role] = key
    database.commit()
    database.close()
    return keys


class Bench:
    def __init__(self, options, directory):
        self.options = options
        self.directory = directory
        self.data = os.path.join(directory, "org")
        self.arguments = ("--organization", "generated", "--keys", str(options.keys), "--seed", "1")

    def start(self):
        begin = time.perf_counter()
        self.organization = Organization(self.data, *self.arguments, stderr=None)
        taken = (time.perf_counter() - begin) * 1000
        processor = self.processor()
        info = self.organization.info
        self.raw = Raw(info["url"], info["api_key"], info["api_secret"])
        return taken, taken, processor

    def run(self):
        print(f"{self.options.keys} keys; milliseconds")
        print(f"{'':44} {'median':>8} {'p99':>8} {'CPU':>8}   {'floor':36} {'median':>8} {'p99':>8} {'ratio':>7}")
        generated = self.start()
        row("make the organization, ready to serve", generated, "sqlite3, the same rows, no index", self.insert_floor())
        self.choose()
        self.organization.stop()
        cluster, environment = self.quiet
        scopes = {
            "CloudClusterAdmin": f"/environment={environment}/cloud-cluster={cluster}",
            "EnvironmentAdmin": f"/environment={environment}",
            "ResourceKeyAdmin": "",
        }
        self.administrators = add_administrators(self.data, self.organization_id, scopes)
        again = self.start()
        self.pages()
        self.creates()
        self.connections()
        self.organization.stop()
        row("start on what is there", again, "", None)
        row("start once more", self.start())
        if self.options.soak:
            self.soak(self.options.soak)
        self.organization.stop()

    def processor(self):
        """What the server has worked so far, in milliseconds: other programs on the machine do not change it."""
        tasks = f"/proc/{self.organization.process.pid}/task"
        total = 0
        for task in os.listdir(tasks):
            with open(f"{tasks}/{task}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        return total / 1e6

    def served(self, work, times):
        """measure(), and the server's processor time for one."""
        before = self.processor()
        return *measure(work, times), (self.processor() - before) / (times + 1)

    def insert_floor(self):
        """The rows of api_keys, copied by sqlite3 into a table that has nothing but a primary key."""
        source = sqlite3.connect(os.path.join(self.data, "organization.sqlite"))
        columns = "id, display_name, description, owner_id, kind, resource_id, environment_id, salt, digest, created_at"
        rows = source.execute(f"SELECT {columns} FROM api_keys").fetchall()
        source.close()
        copy = sqlite3.connect(os.path.join(self.directory, "floor.sqlite"))
        begin = time.perf_counter()
        copy.execute(f"CREATE TABLE api_keys ({columns}, PRIMARY KEY (id))")
        copy.executemany(f"INSERT INTO api_keys VALUES ({', '.join('?' * 10)})", rows)
        copy.commit()
        taken = (time.perf_counter() - begin) * 1000
        copy.close()
        return taken, taken

    def choose(self):
        """A busy owner and resource, of which there are thousands of keys, and a quiet cluster."""
        database = sqlite3.connect(f"file:{self.data}/organization.sqlite?mode=ro", uri=True)

        def most(column, direction, condition="1"):
            return database.execute(
                f"SELECT {column}, environment_id FROM api_keys WHERE owner_id IS NOT NULL AND {condition} "
                f"GROUP BY 1 ORDER BY COUNT(*) {direction} LIMIT 1"
            ).fetchone()

        self.owner = most("owner_id", "DESC")[0]
        self.resource = most("resource_id", "DESC", "kind = 'Kafka'")[0]
        self.quiet = most("resource_id", "ASC", "kind = 'Kafka'")
        self.rare = most("owner_id", "ASC", "owner_id IN (SELECT id FROM service_accounts)")[0]
        (self.organization_id,) = database.execute("SELECT id FROM organizations").fetchone()
        (self.some,) = database.execute("SELECT id FROM api_keys WHERE NOT sign_in LIMIT 1").fetchone()
        database.close()

    def pages(self):
        times = 200
        single = self.served(lambda: self.raw.send("GET", f"{KEYS}/{self.some}"), times)
        row("GET one key", single, "python's http.server, the same bytes", self.http_floor(f"{KEYS}/{self.some}"))
        owner, resource = {"spec.owner": self.owner}, {"spec.resource": self.resource}
        everything = self.raw.send("GET", query({}))
        row("python's http.server, a page's bytes", self.http_floor(query({})), "GET one key", single)
        admin = self.raw
        callers = [("", admin)]
        for role, key in self.administrators.items():
            callers.append((role + ": ", Raw(self.organization.url, key, key)))
        for who, raw in callers:
            for name, filters in (
                ("no filter", {}),
                ("busy owner", owner),
                ("busy resource", resource),
                ("both", {**owner, **resource}),
                ("rare owner", {"spec.owner": self.rare}),
                ("quiet cluster", {"spec.resource": self.quiet[0]}),
            ):
                value = self.served(lambda r=raw, f=filters: r.send("GET", query(f)), times)
                row(f"{who}first page, {name}", value, "sqlite3 reads the 100 rows", self.read_floor(filters))
        following = json.loads(everything)["metadata"]["next"]
        token = urllib.parse.parse_qs(urllib.parse.urlsplit(following).query)["page_token"][0]
        value = self.served(lambda: admin.send("GET", query({}, page_token=token)), times)
        row("next page, no filter", value, "sqlite3 reads the 100 rows", self.read_floor({}))

    def read_floor(self, filters):
        """The same 100 rows, read by their index and made JSON by python."""
        database = sqlite3.connect(f"file:{self.data}/organization.sqlite?mode=ro", uri=True)
        conditions = {"spec.owner": "owner_id = ?", "spec.resource": "resource_id = ?"}
        where = " AND ".join(conditions[name] for name in filters) or "1"
        select = (
            "SELECT created_at, id, display_name, description, owner_id, kind, resource_id, environment_id, updated_at "
            f"FROM api_keys WHERE {where} ORDER BY created_at, id LIMIT 100"
        )
        floor = measure(lambda: json.dumps(database.execute(select, tuple(filters.values())).fetchall()), 100)
        database.close()
        return floor

    def http_floor(self, path):
        """What python's own HTTP server takes to send the same bytes from memory."""
        content = self.raw.send("GET", path)

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *arguments):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        raw = Raw(f"http://127.0.0.1:{server.server_port}", "", "")
        floor = measure(lambda: raw.send("GET", path), 200)
        raw.connection.close()
        server.shutdown()
        server.server_close()
        return floor

    def creates(self):
        def body(owner, resource):
            spec = {"owner": {"id": owner}, "display_name": "bench", "description": "made by the benchmark"}
            return json.dumps({"spec": {**spec, "resource": {"id": resource}}})

        floor = self.append_floor()
        for name, owner, resource in (
            ("busy owner and cluster", self.owner, self.resource),
            ("rare owner, quiet cluster", self.rare, self.quiet[0]),
        ):
            sent = body(owner, resource)
            row(f"create, {name}", self.served(lambda b=sent: self.raw.send("POST", KEYS, b), 200), "append and fsync", floor)
        made = [json.loads(self.raw.send("POST", KEYS, body(self.rare, self.quiet[0])))["id"] for _ in range(101)]
        row("delete", self.served(lambda: self.raw.send("DELETE", f"{KEYS}/{made.pop()}"), 100), "append and fsync", floor)
        patch = json.dumps({"spec": {"description": "changed by the benchmark"}})
        row(
            "change",
            self.served(lambda: self.raw.send("PATCH", f"{KEYS}/{self.some}", patch), 100),
            "append and fsync",
            floor,
        )

    def append_floor(self):
        """A bare append of as much as a transaction of a few pages writes to the log, made durable."""
        with open(os.path.join(self.directory, "append"), "wb", buffering=0) as file:

            def append():
                file.write(bytes(4096))
                os.fsync(file.fileno())

            return measure(append, 200)

    def connections(self, count=200, seconds=5):
        """Many at once, each asking for a page, then for one key, as fast as it is answered."""
        info = self.organization.info
        taken = []
        failures = []
        end = time.perf_counter() + seconds
        barrier = threading.Barrier(count)

        def work(number):
            dice = random.Random(number)
            mine = []
            try:
                raw = Raw(info["url"], info["api_key"], info["api_secret"])
                raw.connection.connect()
                barrier.wait(30)
                while time.perf_counter() < end or not mine:
                    begin = time.perf_counter()
                    raw.send("GET", query({}) if dice.random() < 0.1 else f"{KEYS}/{self.some}")
                    mine.append((time.perf_counter() - begin) * 1000)
                raw.connection.close()
            except Exception as failure:  # pylint: disable=broad-except
                failures.append(failure)
            taken.extend(mine)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
        begin = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        rate = len(taken) / (time.perf_counter() - begin)
        taken.sort()
        print(
            f"{count} connections, a page in ten: {rate:.0f} answers a second, "
            f"median {taken[len(taken) // 2]:.0f} ms, worst {taken[-1]:.0f} ms, {len(failures)} failed"
        )

    def resident(self):
        """Resident memory of the server, in MiB."""
        with open(f"/proc/{self.organization.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def soak(self, minutes):
        """Mixed load: pages of every filter, single keys, creates, changes and deletes, connections that come and
        go, refused sign-ins and refused requests."""
        info = self.organization.info
        print(f"soak: {minutes:g} minutes of mixed load; resident memory in MiB")
        end = time.monotonic() + minutes * 60
        done = [0] * 4
        failures = []

        def work(number):
            dice = random.Random(number)
            made = []
            raw = Raw(info["url"], info["api_key"], info["api_secret"])
            owner, resource = {"spec.owner": self.owner}, {"spec.resource": self.resource}
            body = {"owner": {"id": self.rare}, "resource": {"id": self.quiet[0]}, "display_name": f"soak {number}"}
            while time.monotonic() < end:
                choice = dice.random()
                try:
                    if choice < 0.5:
                        raw.send("GET", query(dice.choice(({}, owner, resource, {**owner, **resource}))))
                    elif choice < 0.7:
                        raw.send("GET", f"{KEYS}/{self.some}")
                    elif choice < 0.8 and len(made) < 50:
                        made.append(json.loads(raw.send("POST", KEYS, json.dumps({"spec": body})))["id"])
                    elif choice < 0.9 and made:
                        raw.send("DELETE", f"{KEYS}/{made.pop()}")
                    elif choice < 0.95:
                        stranger = Raw(info["url"], f"NOBODY{dice.randrange(10**9)}", "x")
                        try:
                            stranger.send("GET", KEYS)
                        except RuntimeError:
                            pass
                        stranger.connection.close()
                    else:
                        raw.connection.close()
                    done[number] += 1
                except Exception as failure:  # pylint: disable=broad-except
                    failures.append(failure)
                    raw.connection.close()
                    time.sleep(0.1)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(len(done))]
        print(f"  minute  0: {self.resident():.1f}", flush=True)
        for thread in threads:
            thread.start()
        minute = 0
        while any(thread.is_alive() for thread in threads):
            minute += 1
            for thread in threads:
                thread.join(max(0.0, end - (minutes - minute) * 60 - time.monotonic()))
            log = os.path.getsize(os.path.join(self.data, "organization.sqlite-wal")) / 2**20
            print(
                f"  minute {minute:2}: {self.resident():.1f}, {sum(done)} requests, {len(failures)} failed, log {log:.1f} MiB",
                flush=True,
            )
        if failures:
            print("  first failure:", repr(failures[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=100_000)
    parser.add_argument("--soak", type=float, default=0, metavar="MINUTES")
    options = parser.parse_args()
    directory = tempfile.mkdtemp(prefix="keyward-bench-")
    bench = Bench(options, directory)
    try:
        bench.run()
    finally:
        bench.organization.stop()
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
