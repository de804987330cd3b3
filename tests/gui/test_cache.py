# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run has read of a saved organization is what the next one opens with, and no more than that."""
import glob
import os
import stat
import tempfile
import urllib.parse

import blackbox
from console import LOADED, ConsoleCase, keys_of, owned_keys_of


class Cache(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.data = self.use(tempfile.TemporaryDirectory(prefix="keyward-localorg-"))
        self.organization = blackbox.LocalOrganization(data=self.data)
        self.organization.__enter__()
        self.addCleanup(lambda: self.organization.__exit__(None, None, None))
        # Not that of the organization's start, which ends with it.
        owner = keys_of(self.organization)[self.organization.api_key]["spec"]["owner"]["id"]
        made = self.organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": owner}, "resource": {"id": "cloud"}, "display_name": "console"}}).json()
        self.key, self.secret = made["id"], made["spec"]["secret"]
        self.port = str(urllib.parse.urlsplit(self.organization.url).port)

    def restart_organization(self):
        self.organization.__exit__(None, None, None)
        self.organization = blackbox.LocalOrganization("--port", self.port, data=self.data)
        self.organization.__enter__()

    def kept(self):
        found = glob.glob(os.path.join(self.desktop.home, "**", "*.inventory"), recursive=True, include_hidden=True)
        return found[0] if found else None

    def run_once(self):
        """Signs in, reads everything, and ends; how many keys there were."""
        app = self.launch("--endpoint", self.organization.url)
        self.fill_sign_in(app, "Acme", self.key, self.secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        rows = app.find("table", "API keys").row_count
        blackbox.wait_until(self.kept, "the kept inventory")
        app.close()
        return rows

    def test_nextRun_opensFullWithItsAge_andTellsWhatChangedSince(self):
        rows = self.run_once()
        path = self.kept()
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        with open(path, "rb") as file:
            self.assertNotIn(self.secret.encode(), file.read())

        self.organization.stop()
        app = self.launch("--profile", "Acme")
        app.find("label", "You are not signed in: this is what was read before.*", timeout=30)
        self.assertEqual(app.find("table", "API keys").row_count, rows)
        self.assertGreater(app.find("table", "Environments").row_count, 0)
        app.find("label", "read (just now|.* ago)")
        # Nothing can be changed, and the search works.
        self.press(app, "ctrl+n")
        self.assertFalse(app.exists("dialog"))
        app.find("edit", "Search").set_text("type:cloud")
        app.wait(lambda: 0 < app.find("table", "API keys").row_count < rows)
        app.find("edit", "Search").set_text("")

        self.restart_organization()
        owned = owned_keys_of(self.organization)
        gone, like = [k for k, v in owned.items() if v["spec"]["resource"]["id"].startswith("lkc-")
                      and v["spec"]["owner"]["id"].startswith("sa-")][:2]
        self.organization.delete(f"/iam/v2/api-keys/{gone}")
        spec = owned[like]["spec"]
        made = self.organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": spec["owner"]["id"]}, "resource": {"id": spec["resource"]["id"]},
            "display_name": "made between"}})
        self.assertLess(made.status, 300, made)
        app.find("button", "Try again").click()
        # The organization's own key is another one as well.
        app.find("label", "2 new, 2 gone since .*", timeout=30)
        app.find("label", LOADED)
        self.assertFalse(app.exists("label", "You are not signed in: this is what was read before.*"))
        self.assertFalse(app.exists("label", "read (just now|.* ago)"))
        self.press(app, "ctrl+n")
        app.dialog("Create API key")
        app.key("Escape")
        app.wait_gone("dialog", "Create API key")

    def test_serverIsSilent_signInIsSeenToBeUnderWay(self):
        self.run_once()
        self.assertEqual(self.organization.post("/_admin/faults", {"faults": ["GET / stall"]}).status, 201)
        app = self.launch("--profile", "Acme")
        app.find("label", "Keys as of .*; not signed in yet", timeout=30)
        app.find("progress bar", "Progress", timeout=10)
        app.kill()

    def test_damagedFile_isNotTrusted_andMadeAnew(self):
        rows = self.run_once()
        path = self.kept()
        with open(path, "r+b") as file:
            file.seek(-100, os.SEEK_END)
            byte = file.read(1)
            file.seek(-100, os.SEEK_END)
            file.write(bytes([byte[0] ^ 1]))
        damaged = os.stat(path).st_ino
        app = self.launch("--profile", "Acme")
        app.find("label", LOADED, timeout=30)
        self.assertEqual(app.find("table", "API keys").row_count, rows)
        blackbox.wait_until(lambda: os.stat(path).st_ino != damaged, "another file")
        app.close()

    def test_organizationThatIsRemoved_leavesNothingBehind(self):
        self.run_once()
        app = self.launch("--endpoint", self.organization.url)
        app.find("button", "Remove…").click()
        app.dialog().find("button", "Remove").click()
        blackbox.wait_until(lambda: not self.kept(), "the kept inventory gone")
        app.close()


if __name__ == "__main__":
    blackbox.main()
