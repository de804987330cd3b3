# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong is said clearly, where it went wrong, and nothing that was typed is lost."""
import socket
import subprocess
import tempfile

import blackbox
from console import LOADED, ConsoleCase, keys_of


class BadInput(ConsoleCase):
    def sign_in(self, url, key, secret):
        app = self.launch("--endpoint", url)
        self.fill_sign_in(app, "Acme", key, secret)
        app.find("button", "Sign in").click()
        return app

    def check_said(self, app, sentence):
        app.find("label", sentence, timeout=60)
        self.assertEqual(app.find("edit", "Organization name").text, "Acme")
        self.assertTrue(app.alive())

    def test_wrongSecret_isSaid(self):
        organization = self.local_organization()
        app = self.sign_in(organization.url, organization.api_key, "wrong")
        self.check_said(app, "The API does not accept this key and secret.*")

    def test_clusterKey_isSaid(self):
        organization = self.local_organization()
        keys = keys_of(organization)
        owner = keys[organization.api_key]["spec"]["owner"]["id"]
        cluster = next(k["spec"]["resource"]["id"] for k in keys.values()
                       if k["spec"]["resource"]["id"].startswith("lkc-"))
        made = organization.post("/iam/v2/api-keys", {"spec": {"owner": {"id": owner}, "resource": {"id": cluster}}}).json()
        app = self.sign_in(organization.url, made["id"], made["spec"]["secret"])
        self.check_said(app, "This is the key of a cluster, not a Cloud API key.*")

    def test_unreachableHost_isSaid(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        app = self.sign_in(f"http://127.0.0.1:{port}", "KEY", "SECRET")
        self.check_said(app, "The API could not be reached.*")

    def test_htmlPage_isSaidWithoutItsMarkup(self):
        organization = self.local_organization("--fault", "GET /org/v2/environments html:200 x9")
        app = self.sign_in(organization.url, organization.api_key, organization.api_secret)
        self.check_said(app, "What answered is not the API.*")
        self.assertFalse(app.exists("label", ".*<html.*"))

    def test_garbageAndTruncatedAnswers_areSaid(self):
        for fault in ("garbage x9", "truncate:20 x9"):
            with self.subTest(fault):
                organization = self.local_organization("--fault", f"GET /org/v2/environments {fault}")
                app = self.sign_in(organization.url, organization.api_key, organization.api_secret)
                self.check_said(app, "(What answered is not the API|The API could not be reached).*")
                app.close()

    def test_addresses_areCheckedAtTheField(self):
        app = self.launch()
        for address, sentence in (("https://api.example:99999", "The port must be between.*"),
                                  ("http://api.example", "Plain http would send.*"),
                                  ("ftp://api.example", "The address must begin with https.*"),
                                  ("not an address", "This is not an address.*")):
            self.fill_sign_in(app, "Acme", "KEY", "SECRET")
            app.find("edit", "API endpoint").set_text(address)
            app.find("button", "Sign in").click()
            app.find("label", sentence)

    def test_commandLine_isRefusedWithOneLine(self):
        for arguments, sentence in ((["--endpoint", "https://api.example:99999"], "port"),
                                    (["--endpoint", "http://api.example"], "plain http"),
                                    (["--nonsense"], "nonsense"), (["--profile", "Nobody"], "Nobody")):
            with self.subTest(arguments):
                done = subprocess.run([blackbox.program("KEYWARD_BIN"), *arguments], env=self.desktop.env, timeout=30,
                                      capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 2)
                self.assertIn(sentence, done.stderr)
                self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_unwritableDataDirectory_isSaid(self):
        with tempfile.NamedTemporaryFile() as file:
            app = self.launch("--local", f"{file.name}/data")
            app.find("label", "The local organization did not start.*", timeout=20)
            app.find("button", "Open the local organization")


class Settings(ConsoleCase):
    def test_windowAndColumns_areRememberedAcrossRuns(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        app.resize(1000, 640)
        app.menu("View", "Columns of the table", "Owner ID")
        table = app.find("table", "API keys")
        app.close()
        app = self.open_organization(organization)
        app.find("label", LOADED)
        table = app.find("table", "API keys")
        self.assertGreater(table.cell(0, "Owner ID").extents[2], 0)
        app.wait(lambda: app.window().extents[2] == 1000)


if __name__ == "__main__":
    blackbox.main()
