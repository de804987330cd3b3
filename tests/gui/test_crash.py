# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed on the way loses nothing: the next start says which key's secret nobody confirmed."""
import json
import re

import blackbox
from console import LOADED, ConsoleCase, owned_keys_of

NAMED = "Key {} for .* was created on .*, and Keyward ended before you confirmed that you saved its secret.*"
FITS = "No answer came for the key that Keyward asked for on .* Key {} for .* fits, .*"


class Crash(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.app = self.open_organization(self.organization)

    def kill_and_start_again(self, *arguments):
        self.app.kill()
        self.app = self.open_organization(self.organization, *arguments)
        return self.app

    def assert_nothing_is_named(self, app):
        # The journal is read after the keys; its page shows that it was.
        self.assertFalse(app.exists("button", "Keep key"))

    def fault(self, *words):
        answer = self.organization.post("/_admin/faults", {"faults": list(words)})
        self.assertLess(answer.status, 300, answer)

    def test_killedWhileChoosing_nothingIsNamed(self):
        before = owned_keys_of(self.organization)
        dialog = self.create_dialog(self.app)
        dialog.find("edit", "Name").set_text("never made")
        app = self.kill_and_start_again()
        app.find("label", LOADED)
        self.assert_nothing_is_named(app)
        self.assertEqual(owned_keys_of(self.organization).keys() - before.keys(),
                         {k for k, v in owned_keys_of(self.organization).items()
                          if v["spec"]["display_name"] == "Sign-in"} - before.keys())

    def test_killedWhileTheSecretIsShown_theKeyIsNamed_andDeleted(self):
        _, key = self.secret_page(self.app)
        app = self.kill_and_start_again()
        app.find("label", NAMED.format(key))
        app.find("button", "Delete key…").click()
        dialog = app.dialog(f"Delete API key {key}…[?]")
        self.confirm_deletion(app, dialog, key)
        app.wait_gone("dialog", "Delete API key .*")
        app.wait(lambda: not app.exists("button", "Keep key"))
        self.assertNotIn(key, owned_keys_of(self.organization))

    def test_killedAfterACopy_theKeyIsNamed_andKept(self):
        dialog, key = self.secret_page(self.app)
        dialog.find("button", "Copy secret").click()
        dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
        app = self.kill_and_start_again()
        app.find("label", NAMED.format(key))
        app.find("button", "Keep key").click()
        app.wait(lambda: not app.exists("button", "Keep key"))
        app = self.kill_and_start_again()
        self.assert_nothing_is_named(app)
        self.assertIn(key, owned_keys_of(self.organization))

    def test_killedBeforeTheAnswer_theKeyThatFitsIsNamed(self):
        self.fault("POST /iam/v2/api-keys slow:60000 x1")
        self.kill_when_struck()

    def test_killedWhileFindingOut_theKeyThatFitsIsNamed(self):
        # The first listing is that before the POST.
        self.fault("GET /iam/v2/api-keys slow:1 x1", "POST /iam/v2/api-keys drop-after x1",
                   "GET /iam/v2/api-keys stall x1")
        self.kill_when_struck()

    def kill_when_struck(self):
        dialog = self.create_dialog(self.app)
        dialog.find("edit", "Name").set_text("answer on its way")
        dialog.find("button", "Create key").wait("enabled").click()
        self.app.wait(lambda: all(f["struck"] for f in self.organization.get("/_admin/faults").json()["data"]), timeout=30)
        self.organization.delete("/_admin/faults")
        app = self.kill_and_start_again()
        (key,) = [k for k, v in owned_keys_of(self.organization).items()
                  if v["spec"]["display_name"] == "answer on its way"]
        app.find("label", FITS.format(key))
        app.find("button", "Delete key…")

    def test_killedAfterSave_nothingIsNamed(self):
        dialog, _ = self.secret_page(self.app)
        dialog.find("button", "Copy secret").click()
        dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
        dialog.find("button", "Save").wait("enabled").click()
        self.app.wait_gone("dialog", "Create API key")
        self.assert_nothing_is_named(self.kill_and_start_again())

    def test_keptWithoutItsSecret_isNotNamedAgain(self):
        self.secret_page(self.app)
        self.app.key("Escape")
        self.app.find("button", "Keep the key without its secret").click()
        self.app.wait_gone("dialog", "Create API key")
        self.assert_nothing_is_named(self.kill_and_start_again())

    def test_otherWindowStillShowsTheSecret_itIsNotNamedThere(self):
        dialog, key = self.secret_page(self.app)
        other = self.open_organization(self.organization)
        other.find("table", "API keys").row_of(key)
        self.assert_nothing_is_named(other)
        self.app.kill()
        other.key("F5")
        other.find("label", NAMED.format(key))

    def test_readOnly_changesNothing(self):
        self.secret_page(self.app)
        self.assert_nothing_is_named(self.kill_and_start_again("--read-only"))


if __name__ == "__main__":
    blackbox.main()
