# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: what it prints, what it refuses, and what it leaves alone."""

import hashlib
import json
import os
import resource
import signal
import socket
import sqlite3
import subprocess
import tempfile
import unittest

from support import PROGRAM, TestCase


class CommandLine(TestCase):
    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=30)

    def refuse(self, status, *arguments, words=()):
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, status, done)
        self.assertEqual(done.stdout, "")
        lines = done.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, done.stderr)
        for word in ("keyward-localorg: ", *words):
            self.assertIn(word, lines[0])

    def path(self, name):
        return os.path.join(self.directory, name)

    def digest(self, path):
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def test_start_printsOneLineOfJson_andEndsWith0(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            organization = self.start()
            self.assertEqual(set(organization.info), {"url", "api_key", "api_secret", "organization"})
            self.assertRegex(organization.url, r"^http://127\.0\.0\.1:\d+$")
            self.assertEqual(organization.client().get("/org/v2/environments").status, 200)
            organization.process.send_signal(number)
            rest, _ = organization.process.communicate(timeout=20)
            self.assertEqual((organization.process.returncode, rest, organization.log()), (0, b"", ""))

    def test_eachStart_hasAFreshSignInKey_andTheDataStay(self):
        first = self.start()
        made = first.client().post("/iam/v2/service-accounts", {"display_name": "kept"}).json()["id"]
        first.stop()
        second = self.start()
        self.assertNotEqual(first.info["api_key"], second.info["api_key"])
        self.assertEqual(second.client(first.info["api_key"], first.info["api_secret"]).get("/org/v2/environments").status, 401)
        admin = second.client()
        self.assertEqual(admin.get("/iam/v2/service-accounts/" + made).status, 200)
        self.assertEqual(admin.get("/iam/v2/api-keys/" + first.info["api_key"]).status, 403)

    def test_listensOnLoopbackOnly(self):
        organization = self.start()
        port = organization.url.rsplit(":", 1)[1]
        with open("/proc/net/tcp", encoding="ascii") as table:
            listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
        self.assertIn("0100007F:%04X" % int(port), listening)
        self.assertNotIn("00000000:%04X" % int(port), listening)

    def test_emptyOrganization_hasOneUserAndNothingElse(self):
        admin = self.start("--organization", "empty").client()
        self.assertEqual(admin.get("/org/v2/environments").data, [])
        self.assertEqual(len(admin.get("/iam/v2/users").data), 1)
        self.assertEqual(len(admin.get("/iam/v2/api-keys").data), 1)
        self.assertEqual(admin.post("/org/v2/environments", {"display_name": "first"}).status, 201)

    def test_help(self):
        done = self.run_program("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("--propagation-s", done.stdout)
        self.assertEqual(self.run_program("--version").returncode, 0)

    def test_badUsage_isStatus2(self):
        data = self.path("org")
        for arguments, words in (
            ((), ("--port",)),
            (("--port", "0"), ("--data",)),
            (("--port", "65536", "--data", data), ("--port", "65535", "'65536'")),
            (("--port", "-1", "--data", data), ("--port",)),
            (("--port", "http", "--data", data), ("'http'",)),
            (("--port", "0", "--data", data, "--organization", "huge"), ("'huge'",)),
            (("--port", "0", "--data", data, "--keys", "many"), ("--keys",)),
            (("--port", "0", "--data", data, "--keys", "5"), ("--keys", "--organization generated")),
            (("--port", "0", "--data", data, "--organization", "empty", "--seed", "5"), ("--seed", "generated")),
            (("--port", "0", "--data", data, "--wrong"), ("wrong",)),
            (("--port", "0", "--data", data, "extra"), ("'extra'",)),
            (("--port", "0", "--data", data, "--fault", "POST /x"), ("fault", "KIND")),
            (("--port", "0", "--data", data, "--fault", "POST /x explode"), ("explode",)),
            (("--port", "0", "--data", data, "--fault", "POST /x status:9"), ("9",)),
            (("--port", "0", "--data", data, "--fault", "POST /x stall x0"), ("x0",)),
        ):
            with self.subTest(arguments=arguments):
                self.refuse(2, *arguments, words=words)
        self.assertFalse(os.path.exists(data))

    def test_portTaken_isStatus1(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            self.refuse(1, "--port", port, "--data", self.path("org"), words=("cannot listen", port))

    def test_unusableDirectory_isStatus1(self):
        with open(self.path("file"), "w", encoding="ascii"):
            pass
        for directory in (self.path("file"), self.path("file/below"), "/proc/keyward"):
            with self.subTest(directory=directory):
                self.refuse(1, "--port", "0", "--data", directory, words=("data directory", directory))

    def test_directoryInUse_isStatus1_untilItsHolderIsDead(self):
        holder = self.start()
        self.refuse(1, "--port", "0", "--data", holder.data, words=("in use",))
        holder.stop(signal.SIGKILL)
        self.assertEqual(self.start().client().get("/org/v2/environments").status, 200)

    def test_earlierSchema_isBroughtUpToDate_andNothingIsLost(self):
        data = self.path("org")
        os.mkdir(data)
        database = sqlite3.connect(os.path.join(data, "organization.sqlite"))
        with open(os.path.join(os.path.dirname(__file__), "organization-v1.sql"), encoding="utf-8") as dump:
            database.executescript(dump.read())
        # A dump has neither.
        database.execute("PRAGMA user_version = 1")
        database.execute(f"PRAGMA application_id = {0x4B574C4F}")
        tables = ("environments", "service_accounts", "users", "role_bindings")
        before = {table: {row[0] for row in database.execute(f"SELECT id FROM {table}")} for table in tables}
        keys = {row[0] for row in database.execute("SELECT id FROM api_keys WHERE NOT sign_in")}
        database.close()
        organization = self.start()
        admin = organization.client()
        paths = ("/org/v2/environments", "/iam/v2/service-accounts", "/iam/v2/users")
        for table, path in zip(tables, paths):
            self.assertEqual({each["id"] for each in admin.all(path)}, before[table], path)
        self.assertEqual({each["id"] for each in admin.all("/iam/v2/api-keys")}, keys | {organization.info["api_key"]})
        owner = admin.get("/iam/v2/service-accounts").data[0]["id"]
        self.assertEqual(admin.create_key(owner).status, 202)
        organization.stop()
        database = sqlite3.connect(os.path.join(data, "organization.sqlite"))
        for table in ("activity_habits", "kafka_topics"):
            self.assertEqual(database.execute(f"SELECT COUNT(*) FROM {table}").fetchone(), (0,), "made up")
        database.close()
        fresh = self.start(data="fresh")
        fresh.stop()
        schemas = []
        for directory in (data, fresh.data):
            database = sqlite3.connect(os.path.join(directory, "organization.sqlite"))
            schemas.append(sorted(row[0] for row in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")))
            database.close()
        self.assertEqual(*schemas)

    def test_schemaWithoutMarks_getsThem_andListsTheSame(self):
        arguments = ("--organization", "generated", "--keys", "500")

        def listed(organization):
            return [k for k in organization.client().all("/iam/v2/api-keys") if k["id"] != organization.info["api_key"]]

        def without_addresses(text, organization):
            return text.replace(organization.url, "")

        organization = self.start(*arguments)
        before = without_addresses(json.dumps(listed(organization)), organization)
        self.assertIn('"resources"', before, "no key for several")
        organization.stop()
        database = sqlite3.connect(os.path.join(organization.data, "organization.sqlite"))
        with database:
            database.execute("DROP TRIGGER api_key_for_several")
            database.execute("DROP INDEX api_keys_page")
            database.execute("ALTER TABLE api_keys DROP COLUMN for_several")
            database.execute("CREATE INDEX api_keys_page ON api_keys (created_at, id)")
            database.execute("PRAGMA user_version = 3")
        database.close()
        organization = self.start()
        self.assertEqual(without_addresses(json.dumps(listed(organization)), organization), before)

    def test_laterSchema_isRefusedAndLeftAlone(self):
        organization = self.start()
        organization.stop()
        file = os.path.join(organization.data, "organization.sqlite")
        database = sqlite3.connect(file)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute(f"PRAGMA user_version = {version + 1}")
        database.execute("PRAGMA journal_mode = DELETE")
        database.close()
        before = self.digest(file)
        self.refuse(1, "--port", "0", "--data", organization.data, words=("later version",))
        self.assertEqual(self.digest(file), before)

    def test_damagedDatabase_isRefusedAndLeftAlone(self):
        organization = self.start()
        organization.stop()
        file = os.path.join(organization.data, "organization.sqlite")
        size = os.path.getsize(file)
        with open(file, "r+b") as database:
            database.seek(4096)
            database.write(os.urandom(size // 2))
        before = self.digest(file)
        self.refuse(1, "--port", "0", "--data", organization.data, words=("damaged",))
        self.assertEqual(self.digest(file), before)

    def test_foreignFiles_areRefusedAndLeftAlone(self):
        os.mkdir(self.path("text"))
        with open(self.path("text/organization.sqlite"), "w", encoding="ascii") as file:
            file.write("This is no database. " * 500)
        os.mkdir(self.path("other"))
        database = sqlite3.connect(self.path("other/organization.sqlite"))
        database.execute("CREATE TABLE songs (title TEXT)")
        database.commit()
        database.close()
        for name, words in (("text", "damaged"), ("other", "no database of a local organization")):
            file = self.path(name + "/organization.sqlite")
            before = self.digest(file)
            self.refuse(1, "--port", "0", "--data", self.path(name), words=(words,))
            self.assertEqual(self.digest(file), before)

    def test_directoryOfOtherThings_isRefusedAndLeftAlone(self):
        for name in ("letter.txt", ".profile", "lock.txt"):
            with self.subTest(name=name), tempfile.TemporaryDirectory(dir=self.directory) as home:
                with open(os.path.join(home, name), "w", encoding="ascii") as file:
                    file.write("mine")
                self.refuse(1, "--port", "0", "--data", home, words=("data directory", home, "other files"))
                self.assertEqual(os.listdir(home), [name])

    def test_emptyDirectory_isUsed(self):
        os.mkdir(self.path("org"))
        self.assertEqual(self.start().client().get("/org/v2/environments").status, 200)
        self.start(data="new").stop()
        # A start that was killed before it made the database leaves this.
        os.mkdir(self.path("locked"))
        with open(self.path("locked/lock"), "w", encoding="ascii"):
            pass
        self.assertEqual(self.start(data="locked").client().get("/org/v2/environments").status, 200)

    def test_files_areForTheirOwnerAlone(self):
        organization = self.start()
        self.assertEqual(organization.client().post("/iam/v2/service-accounts", {"display_name": "x"}).status, 201)
        names = os.listdir(organization.data)
        self.assertIn("organization.sqlite-wal", names)
        for name in names:
            mode = os.stat(os.path.join(organization.data, name)).st_mode
            self.assertEqual(mode & 0o077, 0, f"{name} {mode:o}")

    def test_fullDisk_isA500_andNothingAcknowledgedIsLost(self):
        self.start().stop()
        database = os.path.getsize(os.path.join(self.path("org"), "organization.sqlite"))

        def limit_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (database + 200_000, database + 200_000))

        organization = self.start(preexec_fn=limit_files, stderr=subprocess.DEVNULL)
        client = organization.client()
        made = []
        for number in range(300):
            answer = client.post("/iam/v2/service-accounts", {"display_name": f"n{number}"})
            if answer.status != 201:
                break
            made.append(answer.json()["id"])
        self.assertEqual(answer.status, 500)
        self.assertTrue(made)
        self.assertEqual(client.get("/org/v2/environments").status, 200)
        organization.stop(signal.SIGKILL)
        there = {a["id"] for a in self.start().client().all("/iam/v2/service-accounts")}
        self.assertLessEqual(set(made), there)

    def test_secrets_areNotInTheDatabase(self):
        organization = self.start()
        admin = organization.client()
        owner = admin.get("/iam/v2/service-accounts").data[0]["id"]
        secrets = [organization.info["api_secret"], admin.create_key(owner).json()["spec"]["secret"]]
        organization.stop(signal.SIGKILL)
        for name in os.listdir(organization.data):
            with open(os.path.join(organization.data, name), "rb") as file:
                content = file.read()
            for secret in secrets:
                self.assertNotIn(secret[:32].encode(), content)


if __name__ == "__main__":
    unittest.main()
