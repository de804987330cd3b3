# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who owns a key, and why that owner can or cannot reach what it opens."""
import re

import blackbox
from console import LARGE, LOADED, ConsoleCase, bindings_of, clusters_of, keys_of, members


class Ownership(ConsoleCase):
    def test_bob_lostHisRole_andHisKeyIsFoundAndDeleted(self):
        organization = self.local_organization()
        bob = next(u for u in organization.get("/iam/v2/users?page_size=100").json()["data"]
                   if u["full_name"].startswith("Bob"))
        app = self.open_organization(organization)
        app.find("edit", "Search").set_text(bob["email"])
        table = app.find("table", "API keys")
        table.wait_rows(4)
        key = table.cell(table.row_of("bob-laptop"), "Key").name
        self.assertEqual(table.cell(table.row_of(key), "Resource").name, "cluster_1")
        table.select_row(table.row_of(key))
        app.find("label", rf"No role of {bob['full_name']} covers cluster_1\. ACLs of the cluster may .*")
        app.find("label", "Other keys of this owner: 3")

        other = table.cell(table.row_of("bob-dev"), "Key").name
        app.find("button", other + "  dev_shared").click()
        app.wait(lambda: table.selected_rows() == [table.row_of(other)])
        app.find("label", rf"{bob['full_name']} has a role on dev_shared:")
        app.find("label", "EnvironmentAdmin: Dev_1")

        table.select_row(table.row_of(key))
        self.press(app, "Delete")
        dialog = app.dialog("Delete API key.*")
        dialog.find("edit", "Key ID to confirm").set_text(key)
        dialog.find("button", "Delete key").wait("enabled").click()
        app.find("label", "Key .* was deleted.", timeout=30)
        self.assertNotIn(key, keys_of(organization))

        table.select_row(table.row_of(other))
        app.find("button", "Copy environment ID")
        app.find("button", "Show this account").click()
        accounts = app.find("table", "Accounts")
        app.wait(lambda: accounts.selected_rows() == [accounts.row_of(bob["full_name"])])
        self.press(app, "ctrl+1")
        app.find("button", "Show all keys of this owner").click()
        app.wait(lambda: app.find("edit", "Search").text == "owner:" + bob["id"])
        app.close()

    def test_acls_areReadWithAKafkaKey_thatTheKeychainKeeps(self):
        organization = self.local_organization()
        (cluster,) = [c for c, name in clusters_of(organization, "Prod_1").items() if name == "cluster_1"]
        (environment,) = [e["id"] for e in members(organization, "/org/v2/environments") if e["display_name"] == "Prod_1"]
        owner = keys_of(organization)[organization.api_key]["spec"]["owner"]["id"]
        made = organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": owner}, "resource": {"id": cluster}}}).json()
        app = self.launch("--endpoint", organization.url)
        self.fill_sign_in(app, "Lindwurm", organization.api_key, organization.api_secret)
        app.find("button", "Sign in").click()
        app.find("label", LOADED, timeout=30)
        table = app.find("table", "API keys")

        table.select_row(table.row_of("warehouse-nightly-cluster_1"))
        app.find("label", "ACLs of cluster_1 can only be read with a Kafka key of it, .*")
        app.find("label", r"(?s)\d+ of \d+ resource keys(\n.*)?")
        app.find("label", r"No role of warehouse-loader covers cluster_1\. ACLs of the cluster may allow something\..*")
        app.find("button", "Add a Kafka key…").click()
        dialog = app.dialog("Add a Kafka key")
        dialog.find("edit", "API key").set_text(made["id"])
        dialog.find("password", "API secret").set_text("wrong")
        dialog.find("button", "Add").click()
        dialog.find("label", "The cluster does not accept this key and secret.*")
        dialog.find("password", "API secret").set_text(made["spec"]["secret"])
        dialog.find("button", "Add").wait("enabled").click()
        app.wait_gone("dialog", "Add a Kafka key")
        app.find("label", r"\d+ ACLs of cluster_1 were read with a Kafka key\.")
        app.find("label", "No role of warehouse-loader covers cluster_1, and no ACL of the cluster allows it .*")
        table.select_row(table.row_of("payments-sink"))
        app.find("label", r"No role of payments-connector covers cluster_1\. ACLs of the cluster say:")
        app.find("label", "(?s).*ALLOW WRITE – topics that begin with payments.*")

        # What is forbidden prevails, and is said before a key is created.
        connector = keys_of(organization)[table.cell(table.row_of("payments-sink"), "Key").name]["spec"]["owner"]["id"]
        endpoint = organization.get(f"/cmk/v2/clusters/{cluster}?environment={environment}").json()["spec"]["http_endpoint"]
        blackbox.request("POST", f"{endpoint}/kafka/v3/clusters/{cluster}/acls", {
            "resource_type": "TOPIC", "resource_name": "payments-secret", "pattern_type": "LITERAL", "host": "*",
            "principal": f"User:{connector}", "operation": "READ", "permission": "DENY"}, made["id"], made["spec"]["secret"])
        app.find("button", "Read ACLs again").click()
        app.find("label", "(?s).*DENY READ – topic payments-secret.*")
        dialog = self.create_dialog(app)
        self.choose(dialog, "Environment", r"Prod_1 \(.*")
        self.choose(dialog, "Resource", r"cluster_1 \(.*")
        dialog.find("button", "Find a service account").click()
        find = app.dialog("Find a service account")
        find.find("edit", "Find service account").set_text("payments-connector")
        find.find("table", "Service accounts").wait_rows(1)
        find.find("button", "Choose").wait("enabled").click()
        dialog.find("label", r"No role of payments-connector covers cluster_1, but .* 1 ACL denies it something\.")
        app.close()

        # The next run has it.
        app = self.launch("--profile", "Lindwurm", "--read-only")
        app.find("label", LOADED, timeout=30)
        table = app.find("table", "API keys")
        table.select_row(table.row_of("payments-sink"))
        app.find("label", "(?s).*ALLOW WRITE – topics that begin with payments.*")
        app.find("button", "Forget the Kafka key").click()
        app.find("label", "ACLs of cluster_1 can only be read with a Kafka key of it, .*")
        self.assertFalse([i for i in self.desktop.keyring_items(secrets=False) if "kafka/" in str(i)])
        app.close()

    def test_userWhoLostEveryRole_amongTwoThousandKeys_isFoundByEmail_andTheKeyDeleted(self):
        organization = self.local_organization(*LARGE)
        users = {u["id"]: u for u in members(organization, "/iam/v2/users")}
        keys = keys_of(organization)
        del users[keys[organization.api_key]["spec"]["owner"]["id"]]
        key = next(k for k in keys.values()
                   if k["spec"].get("owner", {}).get("id") in users and k["spec"]["resource"]["id"].startswith("lkc-"))
        owner = users[key["spec"]["owner"]["id"]]
        for binding in bindings_of(organization, owner["id"]):
            organization.delete(f"/iam/v2/role-bindings/{binding['id']}")
        app = self.open_organization(organization)
        app.find("edit", "Search").set_text(owner["email"])
        table = app.find("table", "API keys")
        app.wait(lambda: 0 < table.row_count < 1000 and table.row_of(key["id"]) is not None)
        table.select_row(table.row_of(key["id"]))
        app.find("label", rf"No role of {re.escape(owner['full_name'])} covers .*")
        self.press(app, "Delete")
        dialog = app.dialog("Delete API key.*")
        self.confirm_deletion(app, dialog, key["id"])
        app.find("label", "Key .* was deleted.", timeout=30)
        self.assertNotIn(key["id"], keys_of(organization))
        app.close()

    def test_environmentAndCluster_showWhatIsKnownOfThem(self):
        organization = self.local_organization()
        environment = next(e for e in organization.get("/org/v2/environments").json()["data"]
                           if e["display_name"] == "Prod_1")
        cluster = next(c for c in organization.get(f"/cmk/v2/clusters?environment={environment['id']}").json()["data"]
                       if c["spec"]["display_name"] == "cluster_1")
        app = self.open_organization(organization)
        table = app.find("table", "Environments")
        table.select_row(table.row_of("Prod_1"))
        app.find("label", "Governance")
        app.find("label", environment["id"])
        table = app.find("table", "Clusters and resources")
        table.select_row(table.row_of("cluster_1"))
        bootstrap = cluster["spec"]["kafka_bootstrap_endpoint"].removeprefix("SASL_SSL://")
        app.find("label", bootstrap)
        app.find("label", cluster["spec"]["http_endpoint"])
        app.find("label", cluster["spec"]["config"]["kind"])
        app.find("button", "Copy bootstrap server").click()
        self.desktop.wait_clipboard(bootstrap)
        app.close()


if __name__ == "__main__":
    blackbox.main()
