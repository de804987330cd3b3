# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""With a million keys the console still opens, searches, exports, and opens again with what it kept."""
import csv
import pathlib

import blackbox
from console import LOADED, ConsoleCase

KEYS = 1_000_000
PATIENCE = 300


class Million(ConsoleCase):
    def test_aMillionKeys_areOpenedSearchedAndExported(self):
        organization = self.use(blackbox.LocalOrganization(
            "--organization", "generated", "--environments", "5", "--clusters", "60", "--service-accounts", "2000",
            "--keys", str(KEYS), timeout=PATIENCE))
        app = self.launch("--endpoint", organization.url)
        self.fill_sign_in(app, "Acme", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=PATIENCE)
        table = app.find("table", "API keys")
        everything = table.row_count
        self.assertGreaterEqual(everything, KEYS)

        last = table.cell(everything - 1, "Key").name
        self.press(app, "ctrl+f")
        self.desktop.type(last)
        app.wait(lambda: table.row_count == 1, timeout=PATIENCE)
        self.assertEqual(table.cell(0, "Key").name, last)
        self.press(app, "ctrl+a", "Delete")
        app.wait(lambda: table.row_count == everything, timeout=PATIENCE)

        file = pathlib.Path(self.desktop.home) / "keys.csv"
        self.press(app, "ctrl+e")
        dialog = app.dialog("Export: API keys")
        dialog.find("edit", "File name:").set_text(str(file))
        dialog.find("button", "Save").wait("enabled").click()
        app.find("label", r"1,000,0\d\d rows were written to .*", timeout=PATIENCE)
        with open(file, encoding="utf-8", newline="") as content:
            ids = {record[0] for record in csv.reader(content)}
        self.assertEqual(len(ids), everything + 1)  # and the heading
        app.close()

        organization.post("/_admin/faults", {"faults": ["GET / stall"]})
        app = self.launch("--profile", "Acme")
        app.find("label", "Keys as of .*", timeout=PATIENCE)
        self.assertEqual(app.find("table", "API keys").row_count, everything)


if __name__ == "__main__":
    blackbox.main()
