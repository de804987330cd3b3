# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of keyward-localorg share beside tests/support/blackbox.py: cases with an organization to talk to."""

import os
import shutil
import tempfile
import unittest

import blackbox
from blackbox import Answer, Client  # noqa: F401  (tests take them from here)

PROGRAM = blackbox.program("KEYWARD_LOCALORG_BIN")


class Organization(blackbox.LocalOrganization):
    """A running keyward-localorg; `process` goes to subprocess.Popen."""

    def __init__(self, data, *arguments, **process):
        super().__init__(*arguments, data=data, timeout=60, **process)
        self.start()


class TestCase(unittest.TestCase):
    """A test with a directory, and with organizations that end when it does."""

    arguments = ()

    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="keyward-localorg-")
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)

    def start(self, *arguments, data="org", **process):
        """Starts one; `process` goes to subprocess.Popen."""
        organization = Organization(os.path.join(self.directory, data), *arguments, **process)
        self.addCleanup(organization.stop)
        return organization

    def assertStatus(self, answer, status, code=None):
        self.assertEqual(answer.status, status, answer)
        if code is not None:
            self.assertEqual(answer.error.get("code"), code, answer)
        return answer


class SharedTestCase(TestCase):
    """Tests that share one organization, each leaving alone what the others count on."""

    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.mkdtemp(prefix="keyward-localorg-")
        cls.addClassCleanup(shutil.rmtree, cls.shared, ignore_errors=True)
        cls.organization = Organization(os.path.join(cls.shared, "org"), *cls.arguments)
        cls.addClassCleanup(cls.organization.stop)
        cls.admin = cls.organization.client()
        cls.environments = {e["display_name"]: e["id"] for e in cls.admin.all("/org/v2/environments")}

    def cluster(self, environment, name):
        for cluster in self.admin.all("/cmk/v2/clusters", environment=self.environments[environment]):
            if cluster["spec"]["display_name"] == name:
                return cluster
        raise AssertionError(name)

    def account(self, name):
        return self.admin.get("/iam/v2/service-accounts", display_name=name).data[0]["id"]

    def user(self, full_name):
        return next(u["id"] for u in self.admin.all("/iam/v2/users") if u["full_name"] == full_name)
