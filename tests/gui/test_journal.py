# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done in the window stands in the journal: at once, after a restart, and never with a secret."""
import os
import pathlib
import stat

import blackbox
from console import ConsoleCase, keys_of


class JournalPage(ConsoleCase):
    def journal_file(self):
        found = list(pathlib.Path(self.desktop.home).rglob("journal.sqlite"))
        self.assertEqual(len(found), 1)
        return found[0]

    def open_journal(self, app):
        self.press(app, "ctrl+4")
        return app.find("table", "Journal entries")

    @staticmethod
    def column(table, name):
        return [table.cell(row, name).name for row in range(table.row_count)]

    def create_edit_and_delete(self, app, organization):
        """The ID of the key that was, and its secret."""
        dialog = self.create_dialog(app)
        dialog.find("edit", "Description").set_text("=made by a test")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20).click()
        secret = self.desktop.wait_clipboard("[A-Za-z0-9+/]{40,}")
        key = dialog.find("edit", "Key").text
        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")
        self.press(app, "F2")
        app.key("ctrl+a")
        app.type("edited in place")
        app.key("Return")
        blackbox.wait_until(lambda: keys_of(organization)[key]["spec"]["description"] == "edited in place",
                            "the description is not on the server")
        self.press(app, "Delete")
        dialog = app.dialog(f"Delete API key {key}…[?]")
        dialog.find("button", "Delete key").wait("enabled").click()
        app.find("label", f"Key {key} was deleted.")
        return key, secret

    def test_writes_areRecorded_andThereAfterARestart(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        table = self.open_journal(app)
        app.wait(lambda: table.description == "Nothing was created, edited or deleted from this machine yet.")
        self.press(app, "ctrl+1")
        key, secret = self.create_edit_and_delete(app, organization)

        table = self.open_journal(app)
        table.wait_rows(3)
        self.assertEqual(table.headers(), ["Time", "Profile", "Principal", "Operation", "Object", "Name", "Change",
                                           "Outcome", "Request ID"])
        self.assertEqual(self.column(table, "Operation"), ["Deleted", "Edited", "Created"])
        self.assertEqual(self.column(table, "Object"), [f"API key {key}"] * 3)
        app.wait(lambda: all(o.startswith("Succeeded (HTTP 2") for o in self.column(table, "Outcome")))
        self.assertIn("Description: =made by a test → edited in place", self.column(table, "Change"))
        self.assertTrue(all(self.column(table, "Request ID")))
        table.select_row(2)
        app.find("label", "Confirmed as saved")

        search = app.find("edit", "Search")
        search.set_text("EDITED made")
        table.wait_rows(1)
        self.press(app, "ctrl+1")
        self.assertEqual(search.text, "", "the pages share a search")
        self.press(app, "ctrl+4")
        self.assertEqual(search.text, "EDITED made")
        search.set_text("no such word")
        app.wait(lambda: table.description == "No entry matches.")
        search.set_text("")
        table.wait_rows(3)

        file = self.journal_file()
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        app.close()
        for part in file.parent.glob("journal*"):
            content = part.read_bytes()
            for text in (secret, organization.api_secret):
                self.assertNotIn(text.encode(), content, f"a secret is in {part}")

        app = self.open_organization(organization)
        self.open_journal(app).wait_rows(3)

    def test_damagedFile_isSetAside_andSaidSo(self):
        organization = self.local_organization()
        self.open_organization(organization).close()
        file = self.journal_file()
        file.write_bytes(b"no database " * 1000)
        app = self.open_organization(organization)
        app.find("label", "The journal on this machine was damaged. It was set aside, and a new one begun.")
        self.assertEqual(len(list(file.parent.glob("journal-damaged-*.sqlite"))), 1)

    def test_keyActions_areDeadOnTheJournal(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        app.find("button", "Create key…").wait("enabled")
        self.open_journal(app)
        app.wait(lambda: "enabled" not in app.find("button", "Create key…").states)
        self.press(app, "ctrl+n")
        self.press(app, "ctrl+1")
        self.assertFalse(app.exists("dialog", "Create API key"))


if __name__ == "__main__":
    blackbox.main()
