# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs what the README shows of the local organization, as it stands there."""

import os
import re
import shutil
import subprocess
import unittest

from support import PROGRAM, TestCase

README = os.path.join(os.path.dirname(__file__), "..", "..", "README.md")


class Readme(TestCase):
    def test_commandsOfTheLocalOrganization(self):
        if not shutil.which("curl"):
            self.skipTest("curl is not installed")
        with open(README, encoding="utf-8") as file:
            section = file.read().split("\n## The local organization\n")[1].split("\n## ")[0]
        commands = "\n".join(re.findall(r"^```sh\n(.*?)^```$", section, re.DOTALL | re.MULTILINE))
        for shown, used in (("build/debug/app/keyward-localorg", PROGRAM), ("/tmp", self.directory)):
            self.assertIn(shown, commands)
            commands = commands.replace(shown, used)
        # Should a command fail, the server must not outlive the shell.
        script = "set -eu\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n" + commands
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout[-2000:])
        for expected in ('"kind":"EnvironmentList"', '"kind":"KafkaTopicList"', "paging:ODDITY", '"status":"503"',
                         '"struck":1', "HTTP/1.1 429", "Retry-After: "):
            self.assertIn(expected, done.stdout)


if __name__ == "__main__":
    unittest.main()
