# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service accounts and users: made, renamed, deleted with what goes along; four kinds of owner that look different."""
import blackbox
from console import LARGE, ConsoleCase, keys_of


class Accounts(ConsoleCase):
    def accounts_named(self, organization, name):
        return [a["id"] for a in organization.get(f"/iam/v2/service-accounts?display_name={name}").json()["data"]]

    def open_accounts(self, app):
        self.press(app, "ctrl+2")
        return app.find("table", "Accounts")

    def test_serviceAccount_isMadeRenamedDescribedAndDeletedWithTwelveKeys(self):
        organization = self.local_organization(*LARGE)
        app = self.open_organization(organization)
        table = self.open_accounts(app)
        app.find("button", "New service account…").click()
        dialog = app.dialog("New service account")
        dialog.find("edit", "Name").set_text("short-lived")
        dialog.find("button", "Create account").wait("enabled").click()
        app.wait_gone("dialog", "New service account")
        app.wait(lambda: table.row_of("short-lived") is not None)

        table.select_row(table.row_of("short-lived"))
        self.press(app, "shift+F2")
        app.key("ctrl+a")
        app.type("offboarded")
        app.key("Return")
        app.wait(lambda: table.row_of("offboarded") is not None)
        self.press(app, "F2")
        app.type("leaves on Friday")
        app.key("Return")
        blackbox.wait_until(
            lambda: any(a.get("description") == "leaves on Friday" for a in organization.get(
                "/iam/v2/service-accounts?display_name=offboarded").json()["data"]), "the description was not saved")
        (owner,) = self.accounts_named(organization, "offboarded")
        environment = organization.get("/org/v2/environments").json()["data"][0]["id"]
        cluster = organization.get(f"/cmk/v2/clusters?environment={environment}").json()["data"][0]["id"]
        for number in range(12):
            made = organization.request("POST", "/iam/v2/api-keys", {"spec": {
                "owner": {"id": owner}, "resource": {"id": cluster}, "display_name": f"n{number}"}})
            self.assertEqual(made.status, 202)
        self.press(app, "F5")
        app.wait(lambda: table.cell(table.row_of("offboarded"), "Keys").name == "12")

        table.select_row(table.row_of("offboarded"))
        self.press(app, "Delete")
        dialog = app.dialog("Delete account offboarded…?")
        dialog.find("label", "12 keys go along.*")
        dialog.find("label", "No activity was counted on 1 Kafka cluster.*Metrics API.*")
        self.assertNotIn("enabled", dialog.find("button", "Delete account").states)
        dialog.find("edit", "Account name to confirm").set_text("offboarded")
        dialog.find("button", "Delete account").wait("enabled").click()
        app.find("label", r"Account offboarded was deleted\.", timeout=30)
        self.assertFalse(self.accounts_named(organization, "offboarded"))
        self.assertFalse([k for k in keys_of(organization).values() if k["spec"].get("owner", {}).get("id") == owner])
        app.wait(lambda: table.row_of("offboarded") is None)
        app.close()

    def test_fourKindsOfOwner_lookDifferent(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        table = self.open_accounts(app)
        status = {table.cell(row, "Status").name for row in range(table.row_count)}
        self.assertEqual(status, {"Listed", "No such account", "Confluent’s own"})
        app.close()
        hiding = self.local_organization("--fault", "GET /iam/v2/users status:403")
        app = self.open_organization(hiding)
        table = self.open_accounts(app)
        app.find("label", "You may not list users: .*")
        status = {table.cell(row, "Status").name for row in range(table.row_count)}
        self.assertEqual(status, {"Listed", "Not visible to you", "Confluent’s own"})
        app.close()

    def test_ownKeysAccount_cannotBeDeleted_andItsKeysAreShownOnTheOtherPage(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        table = self.open_accounts(app)
        table.select_row(table.row_of("Ada Lindqvist"))
        self.press(app, "Delete")
        dialog = app.dialog("Delete account Ada Lindqvist…?")
        dialog.find("label", "Keyward is signed in with a key of this account: .*")
        self.assertNotIn("enabled", dialog.find("button", "Delete account").states)
        app.wait(lambda: "active" in dialog.states)
        app.key("Escape")
        app.wait_gone("dialog", "Delete account.*")
        app.find("button", "Show its keys").click()
        app.find("table", "API keys").wait_rows(lambda rows: 0 < rows < 10)
        app.close()


if __name__ == "__main__":
    blackbox.main()
