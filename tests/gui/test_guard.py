# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way off the page with the secret asks first, and loses nothing without the person's word."""
import os
import signal

import blackbox
from console import LOADED, ConsoleCase, keys_of

KEEP = "Keep the key without its secret"


class Guard(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.app = self.open_organization(self.organization)
        self.dialog, self.key = self.secret_page(self.app)

    def assert_secret_is_there(self):
        self.dialog.find("button", "Copy secret").click()
        self.desktop.wait_clipboard("cflt.{60}")

    def go_back_and_copy(self):
        """The question stands there with Go back as its default; after it the secret can be copied still."""
        self.assertIn("is_default", self.app.find("button", "Go back").states)
        self.app.dialog("Secret not confirmed").wait("active")
        self.app.key("Return")
        self.app.wait_gone("button", KEEP)
        self.assert_secret_is_there()
        self.assertIn(self.key, keys_of(self.organization))

    def go_back(self):
        self.app.find("button", "Go back").click()
        self.app.wait_gone("button", KEEP)
        self.assert_secret_is_there()

    def test_escape_asks(self):
        self.app.key("Escape")
        self.go_back_and_copy()

    def test_closeButton_asks(self):
        self.app.close_window("Create API key")
        self.go_back_and_copy()

    def test_quitShortcut_asksAndThenQuits(self):
        self.app.key("ctrl+q")
        self.go_back_and_copy()
        self.app.key("ctrl+q")
        self.app.find("button", KEEP).click()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)
        self.assertFalse(self.desktop.clipboard(), "the secret is still in the clipboard after the end")
        self.assertIn(self.key, keys_of(self.organization))

    def test_terminationSignal_asks(self):
        os.kill(self.app.pid, signal.SIGTERM)
        self.go_back_and_copy()
        os.kill(self.app.pid, signal.SIGTERM)
        self.app.find("button", KEEP).click()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)

    def test_keepTheKey_closesTheDialogOnly(self):
        self.app.key("Escape")
        self.app.find("button", KEEP).click()
        self.app.wait_gone("dialog", "Create API key")
        self.assertIn(self.key, keys_of(self.organization))
        self.assertIsNotNone(self.app.find("table", "API keys").row_of(self.key, "Key"))

    def test_deleteTheKey_deletesIt(self):
        self.app.key("Escape")
        self.app.find("button", "Delete the key").click()
        self.app.find("label", f"Key {self.key} was deleted.", timeout=20)
        self.assertNotIn(self.key, keys_of(self.organization))

    def test_save_isDeadUntilConfirmed_andEnterDoesNothing(self):
        save = self.dialog.find("button", "Save")
        confirmation = self.dialog.find("checkbox", "I have saved the key and secret")
        self.assertNotIn("enabled", save.states)
        self.assertNotIn("enabled", confirmation.states)
        self.app.key("Return")
        self.dialog.find("checkbox", "Show secret").click()
        confirmation.wait("enabled")
        self.assertNotIn("enabled", save.states)
        self.dialog.find("edit", "Description").focus()
        self.app.key("Return")
        self.assertTrue(self.app.exists("button", "Copy secret"))
        confirmation.check()
        save.wait("enabled")

    def confirm(self):
        self.dialog.find("checkbox", "Show secret").press()
        self.dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
        self.dialog.find("button", "Save").wait("enabled").click()

    def test_descriptionThatIsNotTaken_isToldBesideTheField_andTheSecretStays(self):
        self.organization.post("/_admin/faults", {"faults": ["PATCH /iam/v2/api-keys status:500 x1"]})
        self.dialog.find("edit", "Description").set_text("for the nightly job")
        self.confirm()
        self.dialog.find("label", "The description was not saved.*", timeout=20)
        self.assert_secret_is_there()
        self.dialog.find("button", "Save").wait("enabled").click()
        self.app.wait_gone("dialog", "Create API key")
        self.assertEqual(keys_of(self.organization)[self.key]["spec"]["description"], "for the nightly job")

    def test_signedOutMeanwhile_theSecretStays(self):
        owner = keys_of(self.organization)[self.organization.api_key]["spec"]["owner"]["id"]
        other = self.organization.client().create_key(owner).json()
        admin = self.organization.client(other["id"], other["spec"]["secret"])
        self.assertEqual(admin.delete(f"/iam/v2/api-keys/{self.organization.api_key}").status, 204)
        self.dialog.find("edit", "Description").set_text("for the nightly job")
        self.confirm()
        self.dialog.find("label", "The description was not saved.*", timeout=20)
        self.assert_secret_is_there()
        self.app.key("Escape")
        self.go_back()
        self.dialog.find("edit", "Description").set_text("")
        self.dialog.find("button", "Save").wait("enabled").click()
        self.app.wait_gone("dialog", "Create API key")
        self.app.find("button", "Sign in again…")
        self.assertIn(self.key, [k["id"] for k in admin.all("/iam/v2/api-keys")])

    def test_environmentThatGoesMeanwhile_theSecretStays(self):
        cluster = keys_of(self.organization)[self.key]["spec"]["resource"]["id"]
        (environment,) = {e["id"] for e in self.organization.get("/org/v2/environments").data
                          if cluster in {c["id"] for c in self.organization.get(f"/cmk/v2/clusters?environment={e['id']}").data}}
        self.assertEqual(self.organization.delete(f"/org/v2/environments/{environment}").status, 204)
        self.assertNotIn(self.key, keys_of(self.organization))
        self.assert_secret_is_there()
        self.app.key("Escape")
        self.go_back()
        self.confirm()
        self.app.wait_gone("dialog", "Create API key")
        self.press(self.app, "F5")
        self.app.find("label", LOADED, timeout=20)

    def test_otherInstance_leavesItAlone(self):
        other = self.open_organization(self.organization)
        other.close()
        self.app.activate("Create API key")
        self.assert_secret_is_there()
        self.app.key("Escape")
        self.go_back()


if __name__ == "__main__":
    blackbox.main()
