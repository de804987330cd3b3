# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who wants to know is told when a new key works, and nobody else's secret is kept for it."""
import blackbox
from console import ConsoleCase


class Readiness(ConsoleCase):
    def start(self, propagation):
        organization = self.local_organization("--propagation-s", propagation)
        app = self.open_organization(organization)
        app.menu("Organization", "Settings…")
        app.dialog("Settings").find("combobox", "Try new keys").select("Every 5 seconds")
        app.key("Escape")
        app.wait_gone("dialog", "Settings")
        return app

    def create(self, app, tell):
        """A key of the signed-in account, saved; its ID."""
        dialog, key = self.secret_page(app)
        wanted = dialog.find("checkbox", "Tell me when it works")
        self.assertIn("checked", wanted.states)
        if not tell:
            wanted.uncheck()
        dialog.find("button", "Copy secret").click()
        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")
        return key

    @staticmethod
    def status(app, key):
        table = app.find("table", "API keys")
        return table.cell(table.row_of(key), "Status").name

    def test_keyOnItsWay_isPropagating_thenWorks(self):
        app = self.start("2")
        key = self.create(app, tell=True)
        app.find("label", f"Finding out whether key {key} works[.]")
        app.find("label", ".*; trying 1 new key")
        self.assertEqual(self.status(app, key), "Propagating")
        app.find("label", f"Key {key} works[.]", timeout=60)
        self.assertEqual(self.status(app, key), "Ready")
        app.wait_gone("label", "Finding out whether key .*")
        app.wait_gone("label", ".*; trying 1 new key")
        app.close()

    def test_stopped_isJudgedByTheTime(self):
        app = self.start("3600")
        key = self.create(app, tell=True)
        app.find("label", f"Finding out whether key {key} works[.]")
        app.find("button", "Stop").click()
        app.wait_gone("label", "Finding out whether key .*")
        self.assertEqual(self.status(app, key), "Propagating")
        app.close()

    def test_notWanted_isNotTried(self):
        app = self.start("3600")
        key = self.create(app, tell=False)
        app.find("label", f"Key {key} was created[.]")
        self.assertFalse(app.find_all("label", "Finding out whether key .*"))
        self.assertEqual(self.status(app, key), "Propagating")
        app.close()


if __name__ == "__main__":
    blackbox.main()
