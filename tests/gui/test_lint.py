# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be operated has a name, on every page and in every dialog; and the keyboard alone is enough."""
import blackbox
from console import LOADED, ConsoleCase, keys_of


class Lint(ConsoleCase):
    def check(self, app, where):
        unnamed = [str(node) for node in app.unnamed()]
        self.assertEqual(unnamed, [], f"without a name: {where}")

    def test_everyPageAndDialog_hasNames(self):
        organization = self.local_organization()
        app = self.launch("--endpoint", organization.url)
        app.find("edit", "Organization name")
        self.check(app, "welcome page")
        self.fill_sign_in(app, "Lindwurm", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        app.find("table", "API keys").select_row(2)
        self.check(app, "main window")
        for target in (app.find("table", "API keys").cell(2), app.find("table", "API keys").header("Name")):
            target.right_click()
            popup = app.popup()
            self.check(app, "context menu")
            app.key("Escape")
            popup.wait_gone()
        for menu, item, title in (("Organization", "Settings…", "Settings"), ("Help", "Keyboard shortcuts", None),
                                  ("Help", "About Keyward", "About Keyward")):
            app.menu(menu, item)
            app.dialog(title or item)
            self.check(app, item)
            app.key("Escape")
            app.wait_gone("dialog|alert", title or item)
        self.press(app, "Delete")
        app.dialog("Delete API key.*")
        self.check(app, "delete dialog")
        app.key("Escape")
        app.wait_gone("dialog", "Delete API key.*")
        self.create_dialog(app)
        self.check(app, "create dialog")
        app.key("Escape")
        app.wait_gone("dialog", "Create API key")
        self.secret_page(app)
        self.check(app, "secret page")
        app.key("Escape")
        app.find("button", "Go back")
        self.check(app, "question")

    def test_pageOfALostAnswer_andSavedOrganizations_haveNames(self):
        organization = self.local_organization("--fault", "POST /iam/v2/api-keys drop-after x1")
        app = self.launch("--endpoint", organization.url)
        app.find("button", "Sign in").click()
        app.find("label", "Enter the secret of the key.")
        self.check(app, "sign-in form with errors")
        self.fill_sign_in(app, "Lindwurm", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        app.key("ctrl+n")
        dialog = app.dialog("Create API key")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("label", "The answer was lost, but.*", timeout=30)
        self.check(app, "page of a lost answer")
        dialog.find("button", "Keep without secret").click()
        app.wait_gone("dialog", "Create API key")
        app.menu("Organization", "Switch organization", "All organizations…")
        app.find("list", "Saved organizations")
        self.check(app, "welcome page with a saved organization")

    def test_keyboardAlone_createsAndDeletesAKey(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        before = set(keys_of(organization))
        dialog = self.create_dialog(app)
        app.key("alt+n")
        dialog.find("edit", "Name").wait("focused")
        app.type("by keyboard")
        app.key("Return")
        dialog.find("button", "Copy secret", timeout=20)
        key = dialog.find("edit", "Key").text
        app.key("alt+s")
        self.desktop.wait_clipboard("cflt.{60}")
        confirmation = dialog.find("checkbox", "I have saved the key and secret").wait("enabled")
        self.tab_to(app, "I have saved the key and secret")
        app.key("space")
        confirmation.wait("checked")
        self.tab_to(app, "Save")
        app.key("space")
        app.wait_gone("dialog", "Create API key")
        self.assertEqual(set(keys_of(organization)) - before, {key})
        app.wait(lambda: app.focused() is not None)
        self.press(app, "Delete")
        dialog = app.dialog("Delete API key.*")
        delete = dialog.find("button", "Delete key")
        app.wait(lambda: "enabled" in delete.states or dialog.exists("edit", "Key ID to confirm"))
        if dialog.exists("edit", "Key ID to confirm"):
            self.tab_to(app, "Key ID to confirm")
            app.type(key)
        self.tab_to(app, "Delete key")
        app.key("space")
        blackbox.wait_until(lambda: key not in keys_of(organization), "the key is still there")

    def tab_to(self, app, name):
        """Tab until the focus is there."""
        for _ in range(30):
            focused = app.focused()
            if focused is not None and focused.name == name:
                return
            app.key("Tab")
        self.fail(f"the Tab key does not come to {name}")


if __name__ == "__main__":
    blackbox.main()
