# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging out of the desktop while the secret of a new key is on screen: nothing is lost without a word."""
import tempfile

import blackbox
from console import LOADED, ConsoleCase
from sessionmanager import SessionManager


class Logout(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.session = self.use(SessionManager())
        data = self.use(tempfile.TemporaryDirectory())
        self.app = self.launch("--local", data, env={"SESSION_MANAGER": self.session.address})
        self.session.wait_client()
        self.app.find("label", LOADED, timeout=30)

    def test_nothingAtRisk_endsTheProgram(self):
        self.assertTrue(self.session.log_out())
        self.session.die()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)

    def test_secretOnScreen_isHeldUpAndAsked(self):
        dialog, _ = self.secret_page(self.app)
        self.assertFalse(self.session.log_out(), "the log-out went on over an unconfirmed secret")
        self.app.find("button", "Keep the key without its secret")
        self.app.find("button", "Go back").click()
        self.app.wait_gone("button", "Go back")
        dialog.find("button", "Copy secret").click()
        self.assertRegex(self.desktop.wait_clipboard("cflt.{60}"), "^cflt.{60}$")

    def test_secretOnScreen_sessionManagerThatDoesNotWait_stillAsks(self):
        self.secret_page(self.app)
        self.session.die()
        self.app.find("button", "Go back")
        self.app.find("button", "Keep the key without its secret").click()
        self.app.wait_exit()
        self.assertEqual(self.app.exit_code, 0)


if __name__ == "__main__":
    blackbox.main()
