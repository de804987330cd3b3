# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several organizations: edited, switched, removed; and signed in again with everything where it was."""
import blackbox
from console import LARGE, LOADED, ConsoleCase, keys_of, owned_keys_of


class Profiles(ConsoleCase):
    def add(self, app, name, organization):
        """Signs in to one more organization from the welcome page, and keeps it."""
        if app.exists("button", "Add a Confluent Cloud organization") and not app.exists("edit", "Organization name"):
            app.find("button", "Add a Confluent Cloud organization").click()
        self.fill_sign_in(app, name, organization.api_key, organization.api_secret)
        app.find("edit", "API endpoint").set_text(organization.url)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)

    def cloud_key(self, organization):
        """Another Cloud API key of the same owner."""
        owner = keys_of(organization)[organization.api_key]["spec"]["owner"]["id"]
        made = organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": owner}, "resource": {"id": "cloud"}, "display_name": "second"}}).json()
        return made["id"], made["spec"]["secret"]

    def wait_title(self, app, name):
        app.wait(lambda: app.find("frame", "Keyward.*").name == f"Keyward – {name}")

    def test_twoOrganizations_switchWithoutRestart_andOneIsEditedAndRemoved(self):
        first, second = self.local_organization(*LARGE), self.local_organization()
        names = [o.get("/org/v2/organizations").json()["data"][0]["display_name"] for o in (first, second)]
        app = self.launch("--endpoint", first.url)
        self.add(app, "Large", first)
        app.menu("Organization", "Switch organization", "All organizations…")
        app.find("list", "Saved organizations")
        self.add(app, "Small", second)
        self.wait_title(app, names[1])
        self.press(app, "ctrl+2")
        app.find("table", "Accounts")

        app.menu("Organization", "Switch organization", "Large")
        self.wait_title(app, names[0])
        app.find("label", LOADED, timeout=30)
        app.find("table", "API keys").wait_rows(2001)
        app.find("edit", "Search").set_text("type:global")
        app.menu("Organization", "Switch organization", "Small")
        self.wait_title(app, names[1])
        # As it was left.
        app.find("table", "Accounts")
        app.menu("Organization", "Switch organization", "Large")
        self.wait_title(app, names[0])
        app.wait(lambda: app.find("edit", "Search").text == "type:global")

        self.press(app, "ctrl+n")
        app.dialog("Create API key")
        app.key("Escape")
        app.wait_gone("dialog", "Create API key")
        app.menu("Organization", "Edit organization…")
        dialog = app.dialog("Edit organization")
        dialog.find("edit", "Organization name").set_text("")
        dialog.find("button", "Save").click()
        dialog.find("label", "Give the organization a name, to find it again.")
        dialog.find("edit", "Organization name").set_text("Larger")
        dialog.find("edit", "Production").set_text("stag*")
        dialog.find("label", "Marked as production: Staging_1")
        dialog.find("combobox", "Colour").select("Red")
        dialog.find("checkbox", "Read-only.*").check()
        dialog.find("button", "Save").click()
        app.wait_gone("dialog", "Edit organization")
        # All of it holds at once.
        app.find("label", "Read-only")
        self.press(app, "ctrl+n")
        self.assertFalse(app.exists("dialog"))
        app.close()

        app = self.launch("--profile", "larger")
        app.find("label", LOADED, timeout=30)
        app.find("label", "Read-only")
        app.menu("Organization", "Switch organization", "All organizations…")
        app.find("list item", "Larger").click()
        app.find("button", "Remove…").click()
        app.find("button", "Remove").click()
        app.wait_gone("list item", "Larger")
        self.assertEqual(len([i for i in self.desktop.keyring_items(secrets=False) if "sign-in" in str(i)]), 1)
        app.close()

    def test_production_byHand_isMarkedEverywhereAtOnce_andStays(self):
        organization = self.local_organization()
        app = self.launch("--endpoint", organization.url)
        self.add(app, "Demo", organization)
        environments = app.find("table", "Environments")
        environments.cell(environments.row_of("Dev_1"), "Name").right_click()
        app.choose("Production environment")
        dialog = self.create_dialog(app)
        self.choose(dialog, "Environment", r"Dev_1 \(.*")
        dialog.find(None, "Production")
        app.key("Escape")
        app.wait_gone("dialog", "Create API key")
        app.close()
        app = self.launch("--profile", "Demo")
        app.find("label", LOADED, timeout=30)
        app.menu("Organization", "Edit organization…")
        app.dialog("Edit organization").find("label", "Marked as production: Dev_1, Prod_1")
        app.close()

    def test_keyRevoked_signInAgain_keepsPageSelectionAndSearch(self):
        organization = self.local_organization(*LARGE)
        other = self.local_organization()
        key, secret = self.cloud_key(organization)
        selected = next(k["id"] for k in owned_keys_of(organization).values()
                        if k["spec"]["resource"]["id"].startswith("lkc-"))
        app = self.launch("--endpoint", organization.url)
        self.add(app, "Large", organization)
        table = app.find("table", "API keys")
        app.find("edit", "Search").set_text("type:kafka")
        app.wait(lambda: 100 < table.row_count < 2000)
        rows = table.row_count
        table.select_row(table.row_of(selected))
        self.assertEqual([table.cell(r, "Key").name for r in table.selected_rows()], [selected])

        self.assertEqual(organization.delete(f"/iam/v2/api-keys/{organization.api_key}").status, 204)
        self.press(app, "F5")
        app.find("label", r"You are not signed in any more\..*")
        self.assertEqual(table.row_count, rows)
        app.find("button", "Sign in again…").click()
        dialog = app.dialog("Sign in again")
        dialog.find("edit", "API key").set_text(key)
        dialog.find("password", "API secret").set_text("wrong")
        dialog.find("button", "Sign in").click()
        dialog.find("label", "The API does not accept this key and secret.*")
        dialog.find("edit", "API key").set_text(other.api_key)
        dialog.find("password", "API secret").set_text(other.api_secret)
        dialog.find("button", "Sign in").wait("enabled").click()
        dialog.find("label", "The API does not accept this key and secret.*")
        dialog.find("edit", "API key").set_text(key)
        dialog.find("password", "API secret").set_text(secret)
        dialog.find("button", "Sign in").wait("enabled").click()
        app.wait_gone("dialog", "Sign in again")
        app.wait_gone("label", r"You are not signed in any more\..*")
        app.find("label", LOADED, timeout=30)
        self.assertEqual(app.find("edit", "Search").text, "type:kafka")
        self.assertEqual([table.cell(r, "Key").name for r in table.selected_rows()], [selected])
        app.close()

        app = self.launch("--profile", "Large")
        app.find("label", LOADED, timeout=30)
        self.assertNotIn(organization.api_key, keys_of_table(app))
        app.close()


def keys_of_table(app):
    table = app.find("table", "API keys")
    return [table.cell(row, "Key").name for row in range(min(table.row_count, 30))]


if __name__ == "__main__":
    blackbox.main()
