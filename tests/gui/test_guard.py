# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way off the page with the secret asks first, and loses nothing without the person's word."""
import os
import signal

import blackbox
from console import ConsoleCase, keys_of

KEEP = "Keep the key without its secret"


class Guard(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.app = self.open_organization(self.organization)
        self.dialog, self.key = self.secret_page(self.app)

    def go_back_and_copy(self):
        """The question stands there with Go back as its default; after it the secret can be copied still."""
        self.assertIn("is_default", self.app.find("button", "Go back").states)
        self.app.find("button", KEEP)
        self.app.key("Return")
        self.app.wait_gone("button", KEEP)
        self.dialog.find("button", "Copy secret").click()
        self.desktop.wait_clipboard("cflt.{60}")
        self.assertIn(self.key, keys_of(self.organization))

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


if __name__ == "__main__":
    blackbox.main()
