# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of every kind, for owners that are there and for new ones."""
import re

import blackbox
from console import LARGE, ConsoleCase, bindings_of, clusters_of, keys_of, members


class Create(ConsoleCase):
    def line(self, dialog, pattern):
        return dialog.find("label", pattern, timeout=20)

    def save(self, app, dialog):
        """From page two to the key's ID in the table."""
        dialog.find("button", "Copy secret", timeout=20).click()
        key = dialog.find("edit", "Key").text
        dialog.find("checkbox", "I have saved the key and secret").check()
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", "Create API key")
        return key

    def test_newServiceAccount_isMadeAndGivenARoleOnTheWay(self):
        organization = self.local_organization(*LARGE)
        identifier, cluster = next(iter(clusters_of(organization, "Prod_1").items()))
        taken = members(organization, "/iam/v2/service-accounts")[0]["display_name"]
        app = self.open_organization(organization)
        dialog = self.create_dialog(app)
        self.choose(dialog, "Environment", r"Prod_1 \(.*")
        self.choose(dialog, "Resource", rf".* \({identifier}\)")

        dialog.find("button", "New service account").click()
        account = app.dialog("New service account")
        account.find("edit", "Name").set_text(taken)
        account.find("button", "Create account").wait("enabled").click()
        account.find("label", rf"There is a service account {re.escape(taken)} \(sa-.*\) already.*", timeout=20)
        account.find("edit", "Name").set_text("made-on-the-way")
        account.find("button", "Create account").wait("enabled").click()
        app.wait_gone("dialog", "New service account")
        self.line(dialog, r"0 of 1,000,000 resource keys of made-on-the-way are used\.")
        self.line(dialog, rf"No role of made-on-the-way covers {re.escape(cluster)}\..*")

        dialog.find("button", "Grant a role…").click()
        grant = app.dialog("Grant a role")
        self.choose(grant, "Role", "DeveloperRead")
        grant.find("edit", "Name").set_text("orders_*")
        grant.find("label", r"made-on-the-way \(sa-.*\) gets DeveloperRead on: "
                            rf"Prod_1 › {re.escape(cluster)} › topic orders_\*.*")
        grant.find("button", "Grant role").wait("enabled").click()
        app.wait_gone("dialog", "Grant a role")
        self.line(dialog, rf"made-on-the-way has a role on parts of {re.escape(cluster)} \(DeveloperRead: .*\)\.")

        dialog.find("button", "Create key").wait("enabled").click()
        key = self.save(app, dialog)
        (account,) = [a["id"] for a in members(organization, "/iam/v2/service-accounts")
                      if a["display_name"] == "made-on-the-way"]
        self.assertEqual(keys_of(organization)[key]["spec"]["owner"]["id"], account)
        self.assertEqual([b["role_name"] for b in bindings_of(organization, account)], ["DeveloperRead"])
        app.close()

    def test_everyKind_isCreatedForAnAccountThatIsFound(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        made = {}
        for kind in ("Kafka", "Schema Registry", "ksqlDB", "Flink region", "Tableflow", "Cloud", "Global"):
            dialog = self.create_dialog(app)
            self.choose(dialog, "Kind", kind)
            if kind in ("Kafka", "Schema Registry", "ksqlDB", "Flink region"):
                self.choose(dialog, "Environment", r"Prod_1 \(.*")
            dialog.find("button", "Find a service account").click()
            find = app.dialog("Find a service account")
            find.find("edit", "Find service account").set_text("legacy")
            find.find("table", "Service accounts").wait_rows(1)
            find.find("button", "Choose").wait("enabled").click()
            app.wait_gone("dialog", "Find a service account")
            dialog.find("button", "Create key").wait("enabled").click()
            made[kind] = self.save(app, dialog)
        keys = keys_of(organization)
        self.assertEqual([keys[made[kind]]["spec"]["resource"]["kind"] for kind in made],
                         ["Cluster", "SchemaRegistry", "ksqlDB", "Region", "Tableflow", "Cloud", "Global"])
        table = app.find("table", "API keys")
        for kind, key in made.items():
            self.assertEqual(table.cell(table.row_of(key), "Kind").name, kind)
        app.close()


if __name__ == "__main__":
    blackbox.main()
