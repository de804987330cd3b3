# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What support staff do with what they are given: a key's ID, an e-mail, a name; read-only, and with no mouse."""
import blackbox
from console import ConsoleCase, members, owned_keys_of


class Search(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()

    def open(self, *arguments):
        app = self.open_organization(self.organization, "--read-only", *arguments)
        self.table = app.find("table", "API keys")
        return app

    def paste(self, app, text):
        """Into the search, with what mail and chat programs leave around it."""
        self.desktop.set_clipboard(text)
        self.press(app, "ctrl+f")
        app.wait(lambda: app.focused() is not None and app.focused().name == "Search")
        app.key("ctrl+a", "ctrl+v")

    def search(self, app, text):
        self.press(app, "ctrl+f")
        app.wait(lambda: app.focused() is not None and app.focused().name == "Search")
        app.key("ctrl+a", "Delete")
        app.type(text)

    def shown(self):
        return {self.table.cell(row, "Key").text for row in range(self.table.row_count)}

    def wait_shown(self, app, keys):
        app.wait(lambda: self.shown() == set(keys), what=f"the rows {sorted(keys)}")

    def keys_owned_by(self, owner):
        return {i for i, key in owned_keys_of(self.organization).items() if key["spec"]["owner"]["id"] == owner}

    def test_keyId_inQuotesAndSpaces_namesOwnerAndResource(self):
        key = next(k for k in owned_keys_of(self.organization).values()
                   if k["spec"]["resource"]["id"].startswith("lkc-") and k["spec"]["owner"]["id"].startswith("sa-"))
        app = self.open()
        self.paste(app, f"  \"{key['id']}\"  ")
        self.wait_shown(app, [key["id"]])
        app.find("label", f"Service account {key['spec']['owner']['id']}")
        app.find("label", key["spec"]["resource"]["id"])

    def test_keyId_thatIsNotLoaded_isAskedOfTheApi(self):
        app = self.open()
        known = next(iter(owned_keys_of(self.organization).values()))
        made = self.organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": known["spec"]["owner"]["id"]}, "display_name": "made elsewhere"}}).json()["id"]
        self.paste(app, f"'{made[:8]} {made[8:]}'")
        self.wait_shown(app, [made])
        self.assertEqual(self.table.cell(0, "Name").text, "made elsewhere")
        app.find("label", f"Key {made} is not in the list as it was read.*")

    def test_keyId_thatDoesNotExist_isSaidHonestly(self):
        app = self.open()
        self.paste(app, " ABCD1234EFGH5678 ")
        app.find("label", "The API does not show key ABCD1234EFGH5678: you are not permitted to see it, or it does "
                          "not exist.*")
        self.assertEqual(app.find("edit", "Search").text.strip(), "ABCD1234EFGH5678")
        self.assertEqual(self.table.row_count, 0)

    def test_mailAndName_giveEverythingThatAPersonOwns(self):
        bob = next(u for u in members(self.organization, "/iam/v2/users") if u["full_name"].startswith("Bob"))
        owned = self.keys_owned_by(bob["id"])
        self.assertTrue(owned)
        app = self.open()
        app.find("table", "Environments").cell(0, "Name").click()
        app.find("button", "All environments").wait("enabled")
        self.paste(app, f" {bob['email']}\n")
        self.wait_shown(app, owned)
        self.assertNotIn("enabled", app.find("button", "All environments").states)
        self.search(app, f"owner:\"{bob['full_name']}\" ")
        self.wait_shown(app, owned)
        # What was looked at before the search is there again after it.
        app.key("Escape")
        app.find("button", "All environments").wait("enabled")

    def test_suggestions_byKeyboard_findAnOwner(self):
        bob = next(u for u in members(self.organization, "/iam/v2/users") if u["full_name"].startswith("Bob"))
        app = self.open()
        self.search(app, "ow")
        app.key("Down", "Return")
        app.wait(lambda: app.find("edit", "Search").text == "owner:")
        app.type("bob")
        app.key("Down", "Return")
        app.wait(lambda: app.find("edit", "Search").text == f"owner:\"{bob['full_name']}\" ")
        self.wait_shown(app, self.keys_owned_by(bob["id"]))

    def test_wrongTerm_isSaid_andTheRestApplies(self):
        app = self.open()
        self.search(app, "older:90 type:global ")
        app.find("label", "“older:90” is left out of the search. .*older:90d.*")
        globals_ = {i for i, k in owned_keys_of(self.organization).items() if k["spec"]["resource"]["id"] == "global"}
        self.wait_shown(app, globals_)
        self.assertEqual(app.find("edit", "Search").text, "older:90 type:global ")
        app.key("Escape")
        app.wait_gone("label", "“older:90” is left out.*")
        app.wait(lambda: app.find("edit", "Search").text == "")

    def test_whatASearchTakesAway_isNoLongerSelected_andItsWordsAreNamed(self):
        app = self.open()
        self.table.select_row(1)
        self.table.select_row(3, mods=("shift",))
        app.find("label", "3 keys are selected.")
        self.search(app, "owner:nobody-has-this-name is:")
        app.find("label", "No key matches “owner:nobody-has-this-name is:”.*")
        app.find("label", "Select a key to see everything that is known about it.")
        app.type("none")
        app.find("label", "No key matches “owner:nobody-has-this-name is:none”.*")
        app.key("Escape")
        app.wait(lambda: self.table.row_count > 3)
        self.assertFalse(app.exists("label", "3 keys are selected."))

    def test_ownerOfNothing_isNamed(self):
        users = members(self.organization, "/iam/v2/users")
        owners = {k["spec"]["owner"]["id"] for k in owned_keys_of(self.organization).values()}
        idle = next((u for u in users if u["id"] not in owners), None)
        if idle is None:
            made = self.organization.post("/iam/v2/service-accounts", {"display_name": "idle-account"}).json()
            idle = {"id": made["id"], "email": "idle-account"}
        app = self.open()
        self.paste(app, idle["email"])
        app.find("label", f"No key matches .*{idle['id']}.* owns no key in the loaded list.*")

    def test_find_startsWithTheSearchApplied(self):
        key = sorted(owned_keys_of(self.organization))[0]
        app = self.open("--find", f" {key} ")
        self.wait_shown(app, [key])
        self.assertEqual(app.find("edit", "Search").text.strip(), key)


if __name__ == "__main__":
    blackbox.main()
