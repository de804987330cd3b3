# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Support staff: everything can be found out, nothing can be changed, whichever way is tried."""
import glob
import os

import blackbox
from console import LARGE, LOADED, ConsoleCase, keys_of, members, owned_keys_of

WRITING = ("Create key…", "Delete…", "Edit name", "Edit description", "Edit descriptions…")


class ReadOnly(ConsoleCase):
    def everything(self, organization):
        return keys_of(organization), members(organization, "/iam/v2/service-accounts")

    @staticmethod
    def cluster(organization, wanted):
        for environment in members(organization, "/org/v2/environments"):
            for cluster in members(organization, f"/cmk/v2/clusters?environment={environment['id']}"):
                if cluster["id"] == wanted:
                    return cluster
        raise KeyError(wanted)

    def check_menu(self, app, popup):
        for item in popup.find_all("menu item", ".*"):
            if any(item.name.startswith(name) for name in WRITING):
                self.assertNotIn("enabled", item.states, item.name)
        app.key("Escape")
        popup.wait_gone()

    def try_everything(self, app, page, column):
        """Each way that changes something elsewhere, on the selected row of the page's table."""
        table = app.find("table", page)
        cell = table.cell(0, column)
        for keys in ("ctrl+n", "Delete", "F2", "shift+F2", "ctrl+z", "ctrl+shift+z"):
            table.select_row(0)
            self.press(app, keys)
        cell.double_click()
        app.type("overwritten")
        app.key("Return")
        x, y, width, height = cell.extents
        self.desktop.drag(x + width // 2, y + height // 2, x + width // 2, y + 3 * height)
        table.select_row(0)
        table.cell(0, column).right_click()
        self.check_menu(app, app.popup())
        key = app.find("menu bar").find("menu item", "Key")
        key.click()
        self.check_menu(app, app.popup())
        self.assertEqual([], [w.name for w in app.find_all("dialog|alert", ".*")])

    def test_pastedId_namesOwnerAndResource_andNothingCanBeChanged(self):
        organization = self.local_organization(*LARGE)
        names = {a["id"]: a["display_name"] for a in members(organization, "/iam/v2/service-accounts")}
        key = next(k for k in owned_keys_of(organization).values()
                   if k["spec"]["resource"]["id"].startswith("lkc-") and k["spec"]["owner"]["id"] in names)
        cluster = self.cluster(organization, key["spec"]["resource"]["id"])
        before = self.everything(organization)
        app = self.open_organization(organization, "--read-only")
        app.find("label", "Read-only")
        self.desktop.set_clipboard(f" {key['id'][:4]} {key['id'][4:]} ")
        self.press(app, "ctrl+f")
        app.wait(lambda: app.focused() is not None and app.focused().name == "Search")
        app.key("ctrl+v")
        table = app.find("table", "API keys")
        table.wait_rows(1)
        self.assertEqual(table.cell(0, "Key").text, key["id"])
        self.assertEqual(table.cell(0, "Owner").name, names[key["spec"]["owner"]["id"]])
        self.assertEqual(table.cell(0, "Resource").name, cluster["spec"]["display_name"])
        app.find("label", f"Service account {key['spec']['owner']['id']}")
        app.find("label", key["spec"]["resource"]["id"])
        for name in ("Name", "Description"):
            self.assertIn("read_only", app.find("edit", name).states)
        self.try_everything(app, "API keys", "Description")
        self.press(app, "ctrl+2")
        self.assertFalse(app.exists("button", "New service account…"))
        self.try_everything(app, "Accounts", "Description")
        self.assertEqual(self.everything(organization), before)
        app.close()

    def test_settingsFile_cannotMakeItWritable(self):
        organization = self.local_organization()
        before = self.everything(organization)
        app = self.launch("--endpoint", organization.url)
        self.fill_sign_in(app, "Support", organization.api_key, organization.api_secret)
        app.find("checkbox|check box", "Read-only.*").click()
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        app.close()
        (settings,) = glob.glob(os.path.join(self.desktop.home, ".config", "*", "*.conf"))
        with open(settings, encoding="utf-8") as file:
            text = file.read()
        self.assertIn("readOnly=true", text)
        for crafted, arguments in (("readOnly=0", ()), ("readOnly=maybe", ()), ("readOnly=@Variant(garbage)", ()),
                                   ("readOnly=false", ("--read-only",))):
            with self.subTest(crafted), open(settings, "w", encoding="utf-8") as file:
                file.write(text.replace("readOnly=true", crafted))
                file.flush()
                app = self.launch("--profile", "Support", *arguments)
                app.find("label", LOADED, timeout=30)
                app.find("label", "Read-only")
                self.try_everything(app, "API keys", "Description")
                app.close()
        self.assertEqual(self.everything(organization), before)


if __name__ == "__main__":
    blackbox.main()
