# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console on the published document itself: answers that nobody here wrote."""
import pathlib
import re

import blackbox
from console import LOADED, ConsoleCase


class ContractMock(ConsoleCase):
    def mock(self, *options):
        return self.use(blackbox.Service(blackbox.contract_tool("contract-mock"), "--quiet", *options, "0", timeout=120))

    def test_examples_areListedCreatedEditedAndDeleted(self):
        log = pathlib.Path(self.desktop.home, "mock.log")
        mock = self.mock("--log", str(log))
        url = mock.line.strip()

        def sent(verb):
            return log.read_text().count(f"{verb} /iam/v2/api-keys")

        def example(path):
            return blackbox.request("GET", url + path, key="KEY", secret="SECRET").json()["data"][0]

        environment, listed = example("/org/v2/environments"), example("/iam/v2/api-keys")
        cluster = example(f"/cmk/v2/clusters?environment={environment['id']}")
        made = blackbox.request("POST", url + "/iam/v2/api-keys", {"spec": {"owner": {"id": "u-1"}, "resource": {"id": "cloud"}}},
                                key="KEY", secret="SECRET")
        app = self.launch_signed_in(url, "KEY", "SECRET")
        # The mock's lists never end: what was read is a part, and is said to be one.
        app.find("label", "The list of keys is not complete", timeout=60)
        environments = app.find("table", "Environments")
        environments.wait_rows(1)
        self.assertEqual(environments.cell(0, "ID").name, environment["id"])
        clusters = app.find("table", "Clusters and resources")
        clusters.wait_rows(lambda rows: rows >= 1)
        row = clusters.row_of(cluster["id"], "ID")
        self.assertIsNotNone(row)
        self.assertEqual(clusters.cell(row, "Name").name, cluster["spec"]["display_name"])
        table = app.find("table", "API keys")
        table.wait_rows(1)
        key = table.cell(0, "Key").name
        self.assertEqual(key, listed["id"])
        self.assertEqual(table.cell(0, "Description").name, listed["spec"]["description"])

        dialog = self.create_dialog(app)
        self.choose(dialog, "Kind", "Cloud")
        owners = dialog.find("combobox", "Owner")
        owners.select(owners.items()[1])
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=30).click()
        self.desktop.wait_clipboard(re.escape(made.json()["spec"]["secret"]))
        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")

        table.select_row(table.row_of(key))
        self.press(app, "F2")
        app.key("ctrl+a")
        app.type("another description")
        app.key("Return")
        blackbox.wait_until(lambda: sent("patch") == 1, "no PATCH came to the mock")
        app.wait(lambda: table.cell(table.row_of(key), "Status").name != "Saving…")
        self.press(app, "Delete")
        dialog = app.dialog("Delete API key.*")
        self.confirm_deletion(app, dialog, key)
        app.find("label", "Key .* was deleted.", timeout=30)
        self.assertEqual((sent("post"), sent("patch"), sent("delete")), (2, 1, 1))  # one POST was this test's own

    def test_madeUpAnswers_areShown(self):
        mock = self.mock("--seed", "13")
        app = self.launch_signed_in(mock.line.strip(), "KEY", "SECRET")
        app.find("table", "API keys", timeout=60)
        app.wait(lambda: app.exists("label", LOADED) or app.exists("label", ".*not complete.*"), 60)
        self.assertTrue(app.alive())


if __name__ == "__main__":
    blackbox.main()
