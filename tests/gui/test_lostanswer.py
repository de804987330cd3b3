# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One POST leaves; where its answer is lost, the person is told what became of it, truly."""
import tempfile
import urllib.parse

import blackbox
from console import LOADED, ConsoleCase, owned_keys_of
from tlsfront import TlsFront

FOUND = "The answer was lost, but 1 key appeared.*"
NOT_FOUND = "The answer was lost. The list of keys shows no new key.*"
CREATE = "POST /iam/v2/api-keys "


class LostAnswer(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.app = None

    def open(self, *, tls=False):
        organization = self.organization
        if tls:
            front = self.use(TlsFront(urllib.parse.urlsplit(organization.url).port, self.use(tempfile.TemporaryDirectory())))
            self.app = self.launch("--endpoint", front.url, env={
                "SSL_CERT_FILE": front.authority, "CONFLUENT_CLOUD_API_KEY": organization.api_key,
                "CONFLUENT_CLOUD_API_SECRET": organization.api_secret})
            self.app.find("label", LOADED, timeout=30)
        else:
            self.app = self.open_organization(organization)
        self.before = set(owned_keys_of(organization))

    def made(self):
        return set(owned_keys_of(self.organization)) - self.before

    def arm(self, *faults):
        answer = self.organization.post("/_admin/faults", {"faults": list(faults)})
        self.assertEqual(answer.status, 201, answer)

    def create(self):
        dialog = self.create_dialog(self.app)
        dialog.find("button", "Create key").wait("enabled").click()
        return dialog

    def delete_on_the_spot(self, dialog, key):
        dialog.find("label", key)
        dialog.find("button", "Delete the key…").click()
        self.confirm_deletion(self.app, self.app.dialog("Delete API key.*"), key)
        self.app.find("label", f"Key {key} was deleted.", timeout=20)
        self.app.wait_gone("dialog", "Create API key")

    def check(self, fault, *, is_made):
        """What is said, what there is, one POST at most; and the list, after the orphan was deleted, is as it was."""
        count = self.app.find("label", LOADED).name.split(" keys")[0]
        # A second POST would be answered well, and make a second key.
        self.arm(CREATE + fault + " x1")
        dialog = self.create()
        dialog.find("label", FOUND if is_made else NOT_FOUND, timeout=40)
        made = self.made()
        self.assertEqual(len(made), 1 if is_made else 0)
        if is_made:
            self.delete_on_the_spot(dialog, *made)
            self.assertEqual(self.made(), set())
            self.press(self.app, "F5")
        else:
            dialog.find("button", "Back").click()
            dialog.find("button", "Cancel").wait("enabled").click()
            self.app.wait_gone("dialog", "Create API key")
        self.app.find("label", f"{count} keys, read at .*")
        # Beside the heading of the table: a row of a key that is gone is no key.
        self.app.find("label", count)
        self.organization.delete("/_admin/faults")

    def test_everyWayToLoseIt_plain(self):
        self.open()
        self.every_way()

    def test_everyWayToLoseIt_overTls(self):
        self.open(tls=True)
        self.every_way()

    def every_way(self):
        for fault, is_made in (("drop-before", False), ("drop-after", True), ("status:502", False), ("status-after:502", True),
                               ("truncate:40", True), ("garbage", True), ("html:502", False)):
            with self.subTest(fault):
                self.check(fault, is_made=is_made)

    def test_notInTime_isFoundOut(self):
        self.open()
        self.check("slow:45000", is_made=True)

    def test_listCannotBeReadEither_saysThatItIsNotKnown_andLooksAgain(self):
        self.open()
        # The first listing is the one before the POST; reads are tried three times.
        self.arm("GET /iam/v2/api-keys slow:1 x1", CREATE + "drop-after x1", "GET /iam/v2/api-keys status:403 x1")
        dialog = self.create()
        dialog.find("label", "The answer was lost, and it could not be found out whether a key was created.*", timeout=40)
        self.organization.delete("/_admin/faults")
        (key,) = self.made()
        dialog.find("button", "Look again").click()
        dialog.find("label", FOUND, timeout=20)
        self.delete_on_the_spot(dialog, key)

    def test_nothingWasCreated_canBeTriedAgain(self):
        self.open()
        self.arm(CREATE + "drop-before x1")
        dialog = self.create()
        dialog.find("label", NOT_FOUND, timeout=30)
        dialog.find("button", "Back").click()
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20)
        self.assertEqual(len(self.made()), 1)

    def test_tooManyRequests_countsDownAndLetsThePersonPressAgain(self):
        self.open()
        self.arm(CREATE + "retry-after:2 x1")
        dialog = self.create()
        dialog.find("label", "The API asks to wait.*", timeout=20)
        self.assertEqual(self.made(), set())
        dialog.find("button", "Create key").wait("enabled", timeout=20).click()
        dialog.find("button", "Copy secret", timeout=20)
        self.assertEqual(len(self.made()), 1)


if __name__ == "__main__":
    blackbox.main()
