# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person has set is as they left it in the next run, and takes effect in this one."""
import subprocess

import blackbox
from guidrive import Desktop
from console import LOADED, ConsoleCase

LOADED_GERMAN = r".*, Stand .*"


class Settings(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()

    @staticmethod
    def set(app, label, choice):
        """Chooses in the dialog of settings, which is closed afterwards."""
        app.menu("Organization", "Settings…")
        dialog = app.dialog("Settings")
        dialog.find("combobox", label).select(choice)
        app.key("Escape")
        app.wait_gone("dialog", "Settings")

    def brightness(self, app):
        """Of the window's background, at an edge where nothing stands: 0 to 255."""
        x, y, _, height = app.window().extents
        return sum(self.desktop.pixel(x + 4, y + height // 2)) / 3

    def test_language_changesAtRunTimeAndStays(self):
        app = self.open_organization(self.organization)
        rows = app.find("table", "API keys").row_count
        app.menu("Organization", "Settings…")
        app.dialog("Settings").find("combobox", "Language").select("Deutsch")
        table = app.find("table", "API-Schlüssel")
        app.find("label", LOADED_GERMAN)
        self.assertEqual(table.row_count, rows)
        self.assertIn("Beschreibung", table.headers())
        app.close()

        app = self.launch_signed_in(self.organization.url, self.organization.api_key, self.organization.api_secret)
        app.find("label", LOADED_GERMAN, timeout=30)
        app.close()

    def test_appearance_changesAtRunTimeAndStays(self):
        app = self.open_organization(self.organization)
        self.set(app, "Appearance", "Dark")
        app.wait(lambda: self.brightness(app) < 100)
        self.set(app, "Appearance", "Light")
        app.wait(lambda: self.brightness(app) > 180)
        self.set(app, "Appearance", "Dark")
        app.close()
        app = self.open_organization(self.organization)
        app.wait(lambda: self.brightness(app) < 100)

    def test_firstWindow_fitsASmallScreen(self):
        desktop = self.use(Desktop(size=(1100, 640)))
        app = desktop.launch(blackbox.program("KEYWARD_BIN"))
        _, y, width, height = app.window().extents
        self.assertLessEqual(width, 1100)
        self.assertLessEqual(y + height, 640)

    def test_splitterAndHiddenColumn_stay(self):
        app = self.open_organization(self.organization)
        environments = app.find("table", "Environments")
        x, y, before, height = environments.extents
        app.find("table", "API keys").header("Kind").context_menu("Owner")
        app.wait(lambda: app.find("table", "API keys").cell(0, "Owner").extents[2] == 0)
        # The handle is between the table and its neighbour.
        neighbour = app.find("table", "Clusters and resources").extents[0]
        middle = (x + before + neighbour) // 2
        self.desktop.drag(middle, y + height // 2, middle - 90, y + height // 2)
        app.wait(lambda: abs(environments.extents[2] - (before - 90)) <= 4)
        width = environments.extents[2]
        app.close()

        app = self.open_organization(self.organization)
        self.assertEqual(app.find("table", "API keys").cell(0, "Owner").extents[2], 0)
        self.assertEqual(app.find("table", "Environments").extents[2], width)

    def test_helpAndVersion_needNoDisplay(self):
        for option in ("--help", "--version"):
            environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.desktop.home)}
            done = subprocess.run([blackbox.program("KEYWARD_BIN"), option], env=environment, timeout=30,
                                  stdout=subprocess.PIPE, text=True, check=False)
            self.assertEqual(done.returncode, 0)
            self.assertRegex(done.stdout.lower(), "keyward")


if __name__ == "__main__":
    blackbox.main()
