# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a real window, for tests: a desktop of its own and the steps that many tests take."""
import unittest
import urllib.parse

import blackbox
from guidrive import Desktop

LOADED = r".*, read at .*"
# An organization of the size that administrators have.
LARGE = ("--organization", "generated", "--environments", "3", "--clusters", "40", "--keys", "2000", "--seed", "11")


class ConsoleCase(unittest.TestCase):
    """A test with a desktop. `keyring`: as guidrive's Desktop has it."""

    keyring = "unlocked"

    def setUp(self):
        self.desktop = self.use(Desktop(size=(1280, 860), keyring=self.keyring))

    def use(self, manager):
        """Enters a context manager for the rest of the test."""
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def local_organization(self, *options):
        return self.use(blackbox.LocalOrganization(*options))

    def launch(self, *arguments, env=None):
        return self.desktop.launch(blackbox.program("KEYWARD_BIN"), *arguments, env=env or {})

    def launch_signed_in(self, url, key, secret, *arguments):
        """Signed in for this run only, by the environment."""
        return self.launch("--endpoint", url, *arguments,
                           env={"CONFLUENT_CLOUD_API_KEY": key, "CONFLUENT_CLOUD_API_SECRET": secret})

    def open_organization(self, organization, *arguments):
        """The console on a running local organization, loaded."""
        app = self.launch_signed_in(organization.url, organization.api_key, organization.api_secret, *arguments)
        app.find("label", LOADED, timeout=30)
        return app

    @staticmethod
    def fill_sign_in(app, name, key, secret):
        app.find("edit", "Organization name").set_text(name)
        app.find("edit", "API key").set_text(key)
        app.find("password", "API secret").set_text(secret)

    @staticmethod
    def choose(app, label, pattern):
        """Chooses in the combo box that has this label."""
        app.find("combobox", label).select(pattern)

    @staticmethod
    def press(app, *keys):
        """Keys for the main window, once it is the active one: a dialog that has just closed may have had them."""
        app.wait(lambda: "active" in app.find("frame", "Keyward.*").states)
        app.key(*keys)

    def create_dialog(self, app):
        """Opens the create dialog; returns when the window manager has placed it and it takes clicks and keys."""
        self.press(app, "ctrl+n")
        dialog = app.dialog("Create API key")
        button = dialog.find("button", "Create key")
        places = [None]

        def is_placed():
            places.append(button.extents)
            return "active" in dialog.states and app.focused() is not None and places[-1] == places[-2]

        app.wait(is_placed)
        return dialog

    @staticmethod
    def confirm_deletion(app, dialog, key):
        """In the dialog that asks whether a key shall be deleted: types its ID where that is wanted, and deletes."""
        button = dialog.find("button", "Delete key")
        app.wait(lambda: "enabled" in button.states or dialog.exists("edit", "Key ID to confirm"))
        if dialog.exists("edit", "Key ID to confirm"):
            dialog.find("edit", "Key ID to confirm").set_text(key)
        button.wait("enabled").click()

    def secret_page(self, app):
        """Creates a key of the signed-in account, up to the page with its secret; the dialog and the key's ID."""
        dialog = self.create_dialog(app)
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20)
        return dialog, dialog.find("edit", "Key").text


def owned_keys_of(organization):
    """Every key that somebody owns, by ID: not those that Confluent keeps for itself."""
    return {key: value for key, value in keys_of(organization).items() if "owner" in value["spec"]}


def keys_of(organization):
    """Every key of a local organization, by ID."""
    return {key["id"]: key for key in members(organization, "/iam/v2/api-keys")}


def members(organization, path):
    """Everything that a list holds, from all of its pages. `path` may have a query."""
    found, token = [], ""
    while True:
        query = f"page_size=100{token and '&page_token=' + token}"
        page = organization.get(f"{path}{'&' if '?' in path else '?'}{query}").json()
        found += page["data"]
        following = page["metadata"].get("next") or ""
        if "page_token=" not in following:
            return found
        token = following.split("page_token=")[1].split("&")[0]


def clusters_of(organization, environment):
    """The Kafka clusters of the environment with this name, by ID."""
    (wanted,) = [e["id"] for e in members(organization, "/org/v2/environments") if e["display_name"] == environment]
    return {c["id"]: c["spec"]["display_name"] for c in members(organization, f"/cmk/v2/clusters?environment={wanted}")}


def bindings_of(organization, principal):
    """The role bindings of an account, wherever in the organization."""
    scope = members(organization, "/org/v2/organizations")[0]["metadata"]["resource_name"] + "/*"
    return members(organization, "/iam/v2/role-bindings?"
                   + urllib.parse.urlencode({"crn_pattern": scope, "principal": f"User:{principal}"}))
