# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console on the published document itself: answers that nobody here wrote."""
import blackbox
from console import LOADED, ConsoleCase


class ContractMock(ConsoleCase):
    def mock(self, *options):
        return self.use(blackbox.Service(blackbox.contract_tool("contract-mock"), "--quiet", *options, "0", timeout=120))

    def test_examples_areListedCreatedEditedAndDeleted(self):
        mock = self.mock()
        app = self.launch_signed_in(mock.line.strip(), "KEY", "SECRET")
        app.find("label", LOADED, timeout=60)
        app.find("table", "Environments").wait_rows(1)
        clusters = app.find("table", "Clusters and resources")
        clusters.wait_rows(lambda rows: rows >= 1)
        table = app.find("table", "API keys")
        table.wait_rows(1)
        key = table.cell(0, "Key").name

        dialog = self.create_dialog(app)
        self.choose(dialog, "Kind", "Cloud")
        owners = dialog.find("combobox", "Owner")
        owners.select(owners.items()[1])
        dialog.find("button", "Create key").wait("enabled").click()
        dialog.find("button", "Copy secret", timeout=30).click()
        self.assertTrue(self.desktop.wait_clipboard(".{16,}"))
        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")

        table.select_row(table.row_of(key))
        self.press(app, "F2")
        app.key("ctrl+a")
        app.type("another description")
        app.key("Return")
        app.wait(lambda: table.cell(table.row_of(key), "Status").name != "Saving…")
        self.press(app, "Delete")
        dialog = app.dialog("Delete API key.*")
        if dialog.exists("edit", "Key ID to confirm"):
            dialog.find("edit", "Key ID to confirm").set_text(key)
        dialog.find("button", "Delete key").wait("enabled").click()
        app.find("label", "Key .* was deleted.", timeout=30)

    def test_madeUpAnswers_areShown(self):
        mock = self.mock("--seed", "13")
        app = self.launch_signed_in(mock.line.strip(), "KEY", "SECRET")
        app.find("table", "API keys", timeout=60)
        app.wait(lambda: app.exists("label", LOADED) or app.exists("label", ".*not complete.*"), 60)
        self.assertTrue(app.alive())


if __name__ == "__main__":
    blackbox.main()
