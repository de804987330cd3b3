# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys are replaced without an outage: the old one stays until the new one is saved, ready and in use."""
import blackbox
from console import LOADED, ConsoleCase, clusters_of, owned_keys_of

KEYS = "/iam/v2/api-keys"
NAME = "to be rotated"


class Rotate(ConsoleCase):
    def start(self, *options, keys=1):
        self.organization = self.local_organization(*options)
        self.old = self.make_keys(keys)
        return self.open()

    def open(self, *arguments):
        app = self.open_organization(self.organization, "--find", f'"{NAME}"', *arguments)
        self.table(app).row_of(self.old[0])
        return app

    def make_keys(self, count):
        """Kafka keys of a service account that has no others, on one cluster; their IDs."""
        answer = self.organization.post("/iam/v2/service-accounts", {"display_name": "rotating", "description": ""})
        self.assertEqual(answer.status, 201, answer)
        self.owner = answer.json()["id"]
        self.cluster = next(iter(clusters_of(self.organization, "Dev_1")))
        made = []
        for number in range(count):
            answer = self.organization.post(KEYS, {"spec": {
                "display_name": NAME, "description": f"number {number}",
                "owner": {"id": self.owner}, "resource": {"id": self.cluster}}})
            self.assertEqual(answer.status, 202, answer)
            made.append(answer.json()["id"])
        return made

    @staticmethod
    def table(app):
        return app.find("table", "API keys")

    def status(self, app, key):
        return self.table(app).cell(self.table(app).row_of(key), "Status").name

    def try_often(self, app):
        app.menu("Organization", "Settings…")
        app.dialog("Settings").find("combobox", "Try new keys").select("Every 5 seconds")
        app.key("Escape")
        app.wait_gone("dialog", "Settings")

    def select(self, app, key):
        table = self.table(app)
        table.select_row(table.row_of(key))

    def secret_of_new_key(self, app, old):
        """From page one on; the dialog on its page with the secret, and the new key's ID."""
        dialog = app.dialog(f"Rotate API key {old}")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20)
        return dialog, dialog.find("edit", "Key").text

    def save(self, app, dialog, old):
        dialog.find("button", "Copy secret").click()
        dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", f"Rotate API key {old}")

    def rotate_one(self, app):
        (old,) = self.old
        self.select(app, old)
        self.press(app, "ctrl+shift+r")
        dialog, new = self.secret_of_new_key(app, old)
        self.save(app, dialog, old)
        return old, new

    def finish(self, app, rotations, old, new):
        """Deletes the old key, once the new one is ready."""
        button = rotations.find("button", f"Delete old key {old}…")
        self.assertNotIn("enabled", button.states)
        rotations.find("label", "The new key is ready: .*", timeout=60)
        self.assertNotIn("enabled", button.states)
        rotations.find("checkbox", f"Applications use the new key {new}").check()
        button.wait("enabled").click()
        self.confirm_deletion(app, app.dialog(f"Delete API key {old}…[?]"), old)
        app.wait_gone("dialog", f"Delete API key {old}.*")
        rotations.find("label", "No rotation is open")

    def test_kafkaKey_isReplaced_andDeletedWhenTheNewOneIsInUse(self):
        app = self.start("--propagation-s", "2")
        self.try_often(app)
        (old,) = self.old
        self.select(app, old)
        self.press(app, "ctrl+shift+r")
        dialog = app.dialog(f"Rotate API key {old}")
        dialog.find("label", f".*[(]{self.cluster}[)]")
        dialog.find("label", f".*[(]{self.owner}[)]")
        dialog.find("edit", "Description").set_text("the next one")
        dialog, new = self.secret_of_new_key(app, old)
        self.save(app, dialog, old)
        spec = owned_keys_of(self.organization)[new]["spec"]
        self.assertEqual((spec["owner"]["id"], spec["resource"]["id"], spec["display_name"], spec["description"]),
                         (self.owner, self.cluster, NAME, "the next one"))
        rotations = app.dialog("Rotations")
        rotations.find("label", f"{old} is replaced by {new}")
        rotations.find("label", "You have saved the secret of the new key[.]")
        rotations.find("label", "(No activity of|.* was active on) .* since the new key was made.*does not tell which key.*",
                       timeout=30)
        self.assertEqual(self.status(app, old), f"Propagating · Being replaced by {new}")
        self.assertRegex(self.status(app, new), f"(Propagating|Ready) · Replaces {old}")
        self.finish(app, rotations, old, new)
        left = owned_keys_of(self.organization)
        self.assertIn(new, left)
        self.assertNotIn(old, left)
        self.assertEqual(self.status(app, new), "Ready")
        rotations.find("button", "Close").click()
        self.press(app, "ctrl+4")
        journal = app.find("table", "Journal entries")
        changes = [journal.cell(row, "Change").name for row in range(2)]
        self.assertIn(f"Replaced by: {new}", changes[0])
        self.assertIn(f"Replaces: {old}", changes[1])
        app.close()

    def test_deletionOfTheOldKey_isLocked_everywhere(self):
        app = self.start("--propagation-s", "3600")
        old, new = self.rotate_one(app)
        app.dialog("Rotations").find("button", "Close").click()
        app.wait_gone("dialog", "Rotations")
        self.select(app, old)
        self.press(app, "Delete")
        dialog = app.dialog(f"Delete API key {old}…[?]")
        dialog.find("label", f"This key is replaced by {new}, and cannot be deleted yet[.]")
        if dialog.exists("edit", "Key ID to confirm"):
            dialog.find("edit", "Key ID to confirm").set_text(old)
        self.assertNotIn("enabled", dialog.find("button", "Delete key").states)
        dialog.find("button", "Continue the rotation…").click()
        rotations = app.dialog("Rotations")
        rotations.find("button", "Keep both keys").click()
        rotations.find("label", "No rotation is open")
        rotations.find("button", "Close").click()
        app.wait(lambda: self.status(app, old) == "Propagating")
        app.kill()
        app = self.open()
        self.assertFalse(app.exists("button", "Continue…"))
        app.close()

    def test_deleteDialog_offersToRotateInstead(self):
        app = self.start()
        self.select(app, self.old[0])
        self.press(app, "Delete")
        app.dialog(f"Delete API key {self.old[0]}…[?]").find("button", "Rotate instead…").click()
        dialog = app.dialog(f"Rotate API key {self.old[0]}")
        dialog.find("button", "Cancel").click()
        app.wait_gone("dialog", "Rotate API key .*")
        app.close()

    def test_killedAfterSave_goesOnAtTheNextStart(self):
        app = self.start("--propagation-s", "2")
        self.try_often(app)
        old, new = self.rotate_one(app)
        app.dialog("Rotations").find("label", "The new key is ready: .*", timeout=60)
        app.kill()
        app = self.open()
        app.find("label", f"The rotation of {old} to {new} is not finished[.] .*")
        app.find("button", "Continue…").click()
        self.finish(app, app.dialog("Rotations"), old, new)
        app.wait(lambda: not app.exists("button", "Continue…"))
        self.assertNotIn(old, owned_keys_of(self.organization))
        app.close()

    def test_killedBeforeItIsReady_isNotAskedAgain_andSaysSo(self):
        app = self.start("--propagation-s", "3600")
        old, new = self.rotate_one(app)
        app.dialog("Rotations")
        app.kill()
        app = self.open()
        app.find("button", "Continue…").click()
        rotations = app.dialog("Rotations")
        rotations.find("label", "The new key is on its way[.] Whether it is accepted is not asked; .*")
        rotations.find("checkbox", f"Applications use the new key {new}").check()
        rotations.find("label", f"Still to come: {new} is not ready yet[.]")
        self.assertNotIn("enabled", rotations.find("button", f"Delete old key {old}…").states)
        app.close()

    def test_killedWhileTheSecretIsShown_saysSo_andDeletesTheNewKey(self):
        app = self.start()
        (old,) = self.old
        self.select(app, old)
        self.press(app, "ctrl+shift+r")
        _, new = self.secret_of_new_key(app, old)
        # The dialog speaks of it.
        self.assertFalse(app.exists("button", "Continue…"))
        app.kill()
        app = self.open()
        app.find("label", f"It was to take the place of {old}, which goes on working[.]")
        app.find("button", "Continue…").click()
        rotations = app.dialog("Rotations")
        rotations.find("label", f"The secret of {new} was never confirmed as saved.*")
        rotations.find("button", f"Delete new key {new}…").click()
        self.confirm_deletion(app, app.dialog(f"Delete API key {new}…[?]"), new)
        rotations.find("label", "No rotation is open")
        left = owned_keys_of(self.organization)
        self.assertIn(old, left)
        self.assertNotIn(new, left)
        app.close()

    def test_killedWhileTheAnswerIsOnItsWay_theKeyIsFound(self):
        app = self.start()
        (old,) = self.old
        before = owned_keys_of(self.organization).keys()
        answer = self.organization.post("/_admin/faults", {"faults": [f"POST {KEYS} slow:60000 x1"]})
        self.assertEqual(answer.status, 201)
        self.select(app, old)
        self.press(app, "ctrl+shift+r")
        app.dialog(f"Rotate API key {old}").find("button", "Create key").wait("enabled").click()
        app.wait(lambda: all(f["struck"] for f in self.organization.get("/_admin/faults").json()["data"]), timeout=30)
        self.organization.delete("/_admin/faults")
        app.kill()
        (new,) = owned_keys_of(self.organization).keys() - before
        app = self.open()
        app.find("button", "Continue…", timeout=20).click()
        app.dialog("Rotations").find("button", f"Delete new key {new}…")
        app.close()

    def test_killedOnPageOne_nothingIsOpen(self):
        app = self.start()
        self.select(app, self.old[0])
        self.press(app, "ctrl+shift+r")
        app.dialog(f"Rotate API key {self.old[0]}")
        app.kill()
        app = self.open()
        self.assertFalse(app.exists("button", "Continue…"))
        app.close()

    def test_fiveKeysOfOneAccount_inOneGo(self):
        app = self.start("--propagation-s", "2", keys=5)
        self.try_often(app)
        self.select(app, self.old[0])
        self.press(app, "ctrl+a")
        app.find("label", "5 keys are selected.")
        self.press(app, "ctrl+shift+r")
        order, pairs = [self.table(app).cell(row, "Key").name for row in range(5)], {}
        for number, old in enumerate(order, 1):
            app.dialog(f"Rotate API key {old}").find("label", f"A new key in place of {old} [(]{number} of 5[)]")
            dialog, pairs[old] = self.secret_of_new_key(app, old)
            self.save(app, dialog, old)
        rotations = app.dialog("Rotations")
        rotations.find("label", "5 rotations not finished")
        for old, new in pairs.items():
            rotations.find("label", f"{old} is replaced by {new}")
        app.wait(lambda: len(rotations.find_all("label", "The new key is ready: .*")) == 5, timeout=90)
        self.assertEqual(len(owned_keys_of(self.organization).keys() & set(pairs.values())), 5)
        app.close()

    def test_whatCannotBeRotated_isSaid(self):
        app = self.start()
        own = self.organization.api_key
        app.find("edit", "Search").set_text(own)
        self.select(app, own)
        app.menu("Key")
        self.assertNotIn("enabled", app.find("menu item", "Rotate…").states)
        app.key("Escape", "Escape")
        app.close()

    def test_readOnly_cannotRotate(self):
        app = self.start()
        self.rotate_one(app)
        app.kill()
        app = self.open("--read-only")
        self.select(app, self.old[0])
        self.press(app, "ctrl+shift+r")
        app.find("label", LOADED)
        self.assertFalse(app.exists("dialog", "Rotate API key .*"))
        self.assertFalse(app.exists("button", "Continue…"))
        app.close()


if __name__ == "__main__":
    blackbox.main()
