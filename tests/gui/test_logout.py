# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging out of the desktop while the secret of a new key is on screen: nothing is lost without a word."""
import tempfile
import unittest

import blackbox
from guidrive import Desktop
from sessionmanager import SessionManager


class Logout(unittest.TestCase):
    def setUp(self):
        self.desktop = self.enterContext(Desktop())
        self.session = self.enterContext(SessionManager())
        data = self.enterContext(tempfile.TemporaryDirectory())
        self.app = self.desktop.launch(blackbox.program("KEYWARD_BIN"), "--local", data,
                                       env={"SESSION_MANAGER": self.session.address})
        self.session.wait_client()
        self.app.find("label", r".*read at.*", timeout=30)

    def enterContext(self, manager):
        """As Python 3.11 has it."""
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def open_secret_page(self):
        self.app.key("ctrl+n")
        dialog = self.app.dialog("Create API key")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20)
        return dialog

    def test_nothingAtRisk_endsTheProgram(self):
        self.assertTrue(self.session.log_out())
        self.session.die()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)

    def test_secretOnScreen_isHeldUpAndAsked(self):
        dialog = self.open_secret_page()
        self.assertFalse(self.session.log_out(), "the log-out went on over an unconfirmed secret")
        self.app.find("button", "Keep the key without its secret")
        self.app.find("button", "Go back").click()
        self.app.wait_gone("button", "Go back")
        dialog.find("button", "Copy secret").click()
        self.assertRegex(self.desktop.wait_clipboard("cflt.{60}"), "^cflt.{60}$")

    def test_secretOnScreen_sessionManagerThatDoesNotWait_stillAsks(self):
        self.open_secret_page()
        self.session.die()
        self.app.find("button", "Go back")
        self.app.find("button", "Keep the key without its secret").click()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)


if __name__ == "__main__":
    blackbox.main()
