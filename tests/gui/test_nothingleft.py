# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""After Save and the clipboard's clearing nothing of a secret is left, wherever one looks."""
import base64
import os
import pathlib
import signal
import tempfile
import urllib.parse

import blackbox
import remains
from console import LOADED, ConsoleCase, clusters_of
from tlsfront import TlsFront

SECRET = "cflt[A-Za-z0-9+/]{60}"


class NothingLeft(ConsoleCase):
    def setUp(self):
        super().setUp()
        settings = pathlib.Path(self.desktop.home, ".config/keyward/keyward.conf")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("[ui]\nclipboardSeconds=10\n")
        self.aside = self.use(tempfile.TemporaryDirectory())
        self.organization = self.local_organization()
        self.buses = [self.use(remains.BusTraffic(self.desktop.info[name], os.path.join(self.aside, name)))
                      for name in ("bus", "a11y_bus")]

    def start(self, *arguments, tls=False):
        url, env = self.organization.url, {}
        if tls:
            front = self.use(TlsFront(urllib.parse.urlsplit(url).port, self.aside))
            url, env = front.url, {"SSL_CERT_FILE": front.authority}
        env |= {"CONFLUENT_CLOUD_API_KEY": self.organization.api_key,
                "CONFLUENT_CLOUD_API_SECRET": self.organization.api_secret}
        self.app = self.launch("--endpoint", url, *arguments, env=env)
        self.app.find("label", LOADED, timeout=30)

    def assert_left(self, secret):
        """The check finds it where it is."""
        self.assertTrue(remains.in_memory(self.app, secret), "the check does not find what is there")

    def assert_nothing_left(self, secret, files=()):
        """`files`: where the person asked for it to be."""
        blackbox.wait_until(lambda: not remains.in_memory(self.app, secret), "the secret is gone from memory", timeout=40)
        self.assert_nowhere_else(secret, files)

    def assert_nowhere_else(self, secret, files=()):
        log = os.path.join(self.desktop.dir, "log")
        self.assertEqual(remains.in_files(secret, self.desktop.home, log, without=files), [])
        self.assertFalse([w for w in self.desktop.windows() if remains.in_bytes(str(w).encode(), secret)])
        for bus in self.buses:
            self.assertGreater(bus.size(), 0)
            self.assertFalse(bus.holds(secret), f"it went over {bus.path}")

    def create(self, kind):
        """Creates a key of the kind, up to the page with its secret; the dialog."""
        dialog = self.create_dialog(self.app)
        self.choose(dialog, "Kind", kind)
        self.choose(dialog, "Owner", "My account.*")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20)
        return dialog

    def copy(self, dialog):
        dialog.find("button", "Copy secret", timeout=20).click()
        # What the program says of the copy, and not what a key before left on the clipboard.
        dialog.find("label", "Secret copied.*")
        return self.desktop.wait_clipboard(SECRET)

    def save(self, dialog):
        """Confirms, saves, and waits until the secret has left the clipboard."""
        dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
        dialog.find("button", "Save").wait("enabled").click()
        self.app.wait_gone("dialog", "Create API key")
        self.app.wait(lambda: not self.desktop.clipboard(), timeout=30)

    def test_kafkaKey_shown_copied_pastedBack(self):
        self.start()
        dialog = self.create("Kafka")
        dialog.find("checkbox", "Show secret").press()
        secret = self.copy(dialog)
        self.app.key("alt+c")
        self.app.wait(lambda: "focused" in dialog.find("edit", "Check").states)
        self.app.key("ctrl+v")
        dialog.find("label", r"It matches the secret\.")
        self.assert_left(secret)
        self.save(dialog)
        # The person wants to be told when the key works: until then, or until they do not, it is held.
        self.assert_left(secret)
        self.app.find("button", "Stop").click()
        self.assert_nothing_left(secret)

    def test_cloudKey_overTls_savedToFileAndKeychain(self):
        self.start(tls=True)
        dialog = self.create("Cloud")
        file = os.path.join(self.desktop.home, "key.json")
        dialog.find("button", "Save to").click()
        self.app.choose("JSON…")
        choosing = self.app.dialog("Save without encryption: JSON")
        choosing.find("edit", "File name:").set_text(file)
        choosing.find("button", "Save").wait("enabled").press()
        self.app.wait_gone("dialog", "Save without encryption: .*")
        dialog.find("button", "Save to").click()
        self.app.choose("System keychain")
        dialog.find("label", "Saved in the system keychain: .*")
        secret = self.copy(dialog)
        self.assert_left(secret)
        dialog.find("checkbox", "Tell me when it works").uncheck()
        self.save(dialog)
        self.assert_nothing_left(secret, files=[file])

    def test_rotationOfFiveKeys(self):
        account = self.organization.post("/iam/v2/service-accounts", {"display_name": "rotating", "description": ""}).json()
        cluster = next(iter(clusters_of(self.organization, "Dev_1")))
        for _ in range(5):
            answer = self.organization.client().create_key(account["id"], cluster, display_name="to be rotated")
            self.assertLess(answer.status, 300, answer)
        self.start("--find", f"owner:{account['id']}", tls=True)
        table = self.app.find("table", "API keys")
        table.wait_rows(5)
        table.select_row(0)
        self.press(self.app, "ctrl+a")
        self.app.find("label", "5 keys are selected[.]")
        self.press(self.app, "ctrl+shift+r")
        secrets = []
        for old in [table.cell(row, "Key").name for row in range(5)]:
            dialog = self.app.dialog(f"Rotate API key {old}")
            dialog.find("button", "Create key").wait("enabled").click()
            secrets.append(self.copy(dialog))
            dialog.find("checkbox", "Tell me when it works").uncheck()
            dialog.find("checkbox", "I have saved the key and secret").wait("enabled").check()
            dialog.find("button", "Save").wait("enabled").click()
            self.app.wait_gone("dialog", f"Rotate API key {old}")
        self.assert_left(secrets[-1])  # on the clipboard still
        self.app.wait(lambda: not self.desktop.clipboard(), timeout=30)
        self.assertEqual(len(set(secrets)), 5)
        for secret in secrets:
            self.assert_nothing_left(secret)

    def test_signInSecret_ofTheEnvironment_isHeldOnce(self):
        self.start(tls=True)
        self.assert_sign_in_secret_is_held_once()

    def test_signInSecret_typed_isHeldOnce(self):
        self.app = self.launch("--endpoint", self.organization.url)
        self.fill_sign_in(self.app, "Acme", self.organization.api_key, self.organization.api_secret)
        self.app.find("button", "Sign in").click()
        self.app.find("label", LOADED, timeout=30)
        self.assert_sign_in_secret_is_held_once()

    def assert_sign_in_secret_is_held_once(self):
        secret = self.organization.api_secret
        encoded = base64.b64encode(f"{self.organization.api_key}:{secret}".encode()).decode()
        blackbox.wait_until(lambda: not remains.in_memory(self.app, encoded), "no request is left", timeout=60)
        found = self.app.memory(secret, secret[12:24], secret[-12:])
        self.assertEqual([(f["utf8"], f["utf16le"]) for f in found.values()], [(1, 0)] * 3)
        self.assert_nowhere_else(secret)
        self.assert_nowhere_else(encoded)

    def test_releaseBuild_crashes_andLeavesNoCore(self):
        if os.environ.get("KEYWARD_CONFIG") != "Release":
            self.skipTest("only a release build keeps its memory from debuggers")
        app = self.desktop.launch(blackbox.program("KEYWARD_BIN"), under=["prlimit", "--core=unlimited"])
        with open(f"/proc/{app.pid}/limits") as limits:
            self.assertRegex(limits.read(), r"Max core file size +0 +0 ")
        os.kill(app.pid, signal.SIGSEGV)
        end = os.waitid(os.P_PID, app.pid, os.WEXITED | os.WNOWAIT)
        self.assertEqual((end.si_status, end.si_code), (signal.SIGSEGV, os.CLD_KILLED))


if __name__ == "__main__":
    blackbox.main()
