# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard on Wayland, in a compositor without a screen: there a copy needs a key press that the compositor saw."""
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

import blackbox
from console import keys_of

SECRET = "cflt[A-Za-z0-9+/]{60}"
# Sway does not run for root; in a namespace of its own it is somebody else, with the same files.
AS_SOMEBODY = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.getuid() == 0 else []


def eventually(look, what):
    """What look() gives as soon as it is true."""
    return blackbox.wait_until(look, what, timeout=60, every=0.05)


class Wayland(unittest.TestCase):
    def setUp(self):
        if AS_SOMEBODY and subprocess.run([*AS_SOMEBODY, "true"], capture_output=True).returncode:
            self.skipTest("no user namespaces for root here")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        home = pathlib.Path(folder.name)
        settings = home / ".config/keyward/keyward.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text("[ui]\nclipboardSeconds=10\n")
        self.env = {"PATH": os.environ["PATH"], "HOME": folder.name, "XDG_RUNTIME_DIR": folder.name, "LC_ALL": "C.UTF-8",
                    "QT_QPA_PLATFORM": "wayland", "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1",
                    "WLR_RENDERER": "pixman", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        self.start(*AS_SOMEBODY, "sway", "-c", "/dev/null")
        socket = eventually(lambda: [p for p in home.glob("wayland-*") if p.suffix != ".lock"], "the compositor")[0]
        self.env["WAYLAND_DISPLAY"] = socket.name
        organization = blackbox.LocalOrganization()
        self.organization = organization.__enter__()
        self.addCleanup(organization.__exit__, None, None, None)
        self.env["CONFLUENT_CLOUD_API_KEY"] = self.organization.api_key
        self.env["CONFLUENT_CLOUD_API_SECRET"] = self.organization.api_secret
        self.keyward = self.start(blackbox.program("KEYWARD_BIN"), "--endpoint", self.organization.url)

    def start(self, *command):
        process = subprocess.Popen(command, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def end():
            process.kill()
            process.wait()
        self.addCleanup(end)
        return process

    def run_tool(self, *command):
        return subprocess.run(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=20)

    def press(self, *keys):
        """Until it has its effect, again and again: the compositor tells a program late of a new keyboard."""
        self.run_tool("wtype", "-s", "50", *keys, "-s", "50")

    def clipboard(self, *options):
        return self.run_tool("wl-paste", "--no-newline", *options).stdout

    def copy_secret(self):
        before = set(keys_of(self.organization))

        def create():
            self.press("-M", "ctrl", "n", "-m", "ctrl")
            self.press("-k", "Return")
            return set(keys_of(self.organization)) - before

        def copy():
            self.press("-k", "space")
            return re.fullmatch(SECRET, self.clipboard())
        self.assertEqual(len(eventually(create, "a new key")), 1)
        eventually(copy, "the secret in the clipboard")

    def test_secret_isMarked_staysOutOfTheSelection_andIsTakenBack(self):
        self.copy_secret()
        types = self.clipboard("--list-types").split("\n")
        self.assertIn("x-kde-passwordManagerHint", types)
        self.assertEqual(self.clipboard("--primary"), "")
        eventually(lambda: not self.clipboard("--list-types"), "the secret to leave the clipboard")
        self.assertIsNone(self.keyward.poll())

    def test_anotherProgramsCopy_survives(self):
        self.copy_secret()
        self.run_tool("wl-copy", "somebody else's")
        eventually(lambda: self.clipboard() == "somebody else's", "the other copy")
        # Longer than the secret would have been there: nothing else tells that it is left alone.
        end = time.monotonic() + 12
        while time.monotonic() < end:
            self.assertEqual(self.clipboard(), "somebody else's")
            time.sleep(0.5)


if __name__ == "__main__":
    blackbox.main()
