# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From signing in to a key created, used, edited and deleted, as an administrator does it."""
import pathlib

import blackbox
from console import LOADED, ConsoleCase, keys_of


class Story(ConsoleCase):
    def test_welcomePage_opensTheLocalOrganization(self):
        app = self.launch()
        app.find("button", "Open the local organization").click()
        app.find("label", LOADED, timeout=30)
        app.find("table", "Environments").wait_rows(3)
        self.assertEqual(app.find("table", "API keys").headers()[:8],
                         ["Key", "Name", "Description", "Kind", "Resource", "Environment", "Owner", "Created"])
        self.assertRegex(app.window().name, "^Keyward – .+")
        app.close()

    def test_keyOfAServiceAccount_isCreatedUsedEditedAndDeleted(self):
        organization = self.local_organization()
        app = self.launch("--endpoint", organization.url)
        self.fill_sign_in(app, "Lindwurm", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)

        environments = app.find("table", "Environments")
        environments.select_row(environments.row_of("Prod_1"))
        clusters = app.find("table", "Clusters and resources")
        clusters.wait_rows(5)
        clusters.select_row(clusters.row_of("cluster_1"))
        cluster = clusters.cell(clusters.row_of("cluster_1"), "ID").name

        dialog = self.create_dialog(app)
        self.choose(dialog, "Owner", "fraud-scoring.*")
        dialog.find("edit", "Description").set_text("made by a test")
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=20).click()
        secret = self.desktop.wait_clipboard("cflt[A-Za-z0-9+/]{60}")
        key = dialog.find("edit", "Key").text
        self.assertIn("x-kde-passwordManagerHint", self.desktop.clipboard_targets())
        self.assertFalse(self.desktop.clipboard("primary"), "the secret went to the X11 selection")

        endpoint = organization.get(f"/cmk/v2/clusters?environment={self.environment(organization, 'Prod_1')}").json()
        topics = next(c for c in endpoint["data"] if c["id"] == cluster)["spec"]["http_endpoint"] \
            + f"/kafka/v3/clusters/{cluster}/topics"
        self.assertEqual(blackbox.request("GET", topics, key=key, secret=secret).status, 200)

        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")
        table = app.find("table", "API keys")
        row = table.row_of(key)
        self.assertEqual(table.selected_rows(), [row])
        self.assertEqual(table.cell(row, "Description").name, "made by a test")
        self.assertEqual(table.cell(row, "Status").name, "Propagating")

        self.press(app, "F2")
        app.key("ctrl+a")
        app.type("edited in place")
        app.key("Return")
        blackbox.wait_until(lambda: keys_of(organization)[key]["spec"]["description"] == "edited in place",
                            "the description is not on the server")
        app.wait(lambda: table.cell(table.row_of(key), "Description").name == "edited in place")

        self.press(app, "Delete")
        dialog = app.dialog(f"Delete API key {key}…[?]")
        delete = dialog.find("button", "Delete key")
        self.assertNotIn("enabled", delete.states)
        dialog.find("edit", "Key ID to confirm").set_text(key)
        delete.wait("enabled").click()
        app.find("label", f"Key {key} was deleted.")
        self.assertNotIn(key, keys_of(organization))
        self.assertEqual(blackbox.request("GET", topics, key=key, secret=secret).status, 401)
        self.assertEqual(table.cell(table.row_of(key), "Status").name, "Deleted")
        app.close()
        self.assertFalse(self.desktop.clipboard(), "the secret is still in the clipboard after the end")

        self.check_nothing_in_the_clear(organization, secret)
        app = self.launch()
        app.find("list", "Saved organizations")
        app.find("button", "Open").click()
        app.find("label", LOADED, timeout=30)

    def test_withoutAKeychain_signsInForThisSessionOnly(self):
        self.keyring = None
        self.setUp()
        organization = self.local_organization()
        app = self.launch("--endpoint", organization.url)
        app.find("label", "There is no system keychain.*")
        self.fill_sign_in(app, "Lindwurm", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        app.close()
        app = self.launch()
        app.find("edit", "Organization name")
        self.assertFalse(app.exists("list", "Saved organizations"))

    @staticmethod
    def environment(organization, name):
        page = organization.get("/org/v2/environments?page_size=100").json()
        return next(e["id"] for e in page["data"] if e["display_name"] == name)

    def check_nothing_in_the_clear(self, organization, secret):
        kept = self.desktop.keyring_items()
        self.assertEqual(len(kept), 1)
        self.assertEqual(kept[0]["label"], "Keyward")
        for path in pathlib.Path(self.desktop.home).rglob("*"):
            if not path.is_file() or "keyrings" in path.parts:
                continue
            content = path.read_bytes()
            for text in (secret, organization.api_secret):
                self.assertNotIn(text.encode(), content, f"a secret is in {path}")


if __name__ == "__main__":
    blackbox.main()
