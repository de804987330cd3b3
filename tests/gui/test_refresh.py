# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others change while the console is open: nothing moves, nothing typed is lost, and what is new is told."""
import re

import blackbox
from console import LOADED, ConsoleCase, keys_of, owned_keys_of


class Refresh(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.app = self.open_organization(self.organization)
        self.table = self.app.find("table", "API keys")

    def rows(self):
        return [self.table.cell(row, "Key").name for row in range(self.table.row_count)]

    def status(self, key):
        return self.table.cell(self.rows().index(key), "Status").name

    def change_elsewhere(self):
        """One key made, one edited, one deleted by somebody else; their IDs."""
        rows = self.rows()
        owned = owned_keys_of(self.organization)
        edited, deleted = [key for key in rows[1:6] if key in owned][1:3]
        made = self.make(next(k for k in owned.values() if k["spec"]["resource"]["id"].startswith("lkc-")))
        self.organization.patch(f"/iam/v2/api-keys/{edited}", {"spec": {"description": "edited elsewhere"}})
        self.organization.delete(f"/iam/v2/api-keys/{deleted}")
        return made, edited, deleted

    def make(self, like):
        """A key of the same owner for the same resource; its ID."""
        answer = self.organization.post("/iam/v2/api-keys", {"spec": {
            "owner": {"id": like["spec"]["owner"]["id"]}, "resource": {"id": like["spec"]["resource"]["id"]},
            "display_name": "made elsewhere"}})
        self.assertLess(answer.status, 300, answer)
        return answer.json()["id"]

    def rest_on(self, key, column="Name"):
        self.table.cell(self.rows().index(key), column).click()
        self.app.wait(lambda: self.app.focused() is not None)

    def test_changesElsewhere_moveNothing_areMarked_andLeaveTheEditorAlone(self):
        app = self.app
        before = self.rows()
        own = before[8]
        self.rest_on(own)
        self.press(app, "F2")
        app.key("ctrl+a")
        app.type("half a sen")
        made, edited, deleted = self.change_elsewhere()
        app.key("F5")
        app.find("label", r"1 new, 1 changed, 1 gone since .*", timeout=20)
        self.assertEqual(self.rows(), before + [made], "rows have moved")
        self.assertEqual(self.status(made), "New")
        self.assertEqual(self.status(edited), "Changed: description")
        self.assertEqual(self.status(deleted), "Gone")
        self.assertEqual(self.table.cell(before.index(edited), "Description").name, "edited elsewhere")
        app.type("tence")
        app.key("Return")
        blackbox.wait_until(lambda: keys_of(self.organization)[own]["spec"]["description"] == "half a sentence",
                            "what was typed is not on the server")
        # Away from the rows, they are put in order: the newest first.
        x, y, width, height = app.find("edit", "Search").extents
        self.desktop.move(x + width // 2, y + height // 2)
        app.wait(lambda: made in self.rows()[:3])

    def test_everythingIsSelected_refreshComesAndWhatWasSelectedStaysSelected(self):
        app = self.app
        count = len(self.rows())
        self.rest_on(self.rows()[0])
        app.key("ctrl+a")
        app.find("label", f"{count} keys are selected.")
        made, _, _ = self.change_elsewhere()
        app.key("F5")
        app.find("label", r"1 new, 1 changed, 1 gone since .*", timeout=20)
        app.find("label", f"{count} keys are selected.")
        self.assertNotIn(self.rows().index(made), self.table.selected_rows())
        self.assertIn("sensitive", app.find("button", "Delete.*").states)

    def test_allKnownKeysAreRead_listIsStillGoneThrough_isSaidSo(self):
        organization = self.local_organization("--organization", "generated", "--environments", "1", "--clusters", "2",
                                               "--keys", "2000")
        app = self.open_organization(organization)
        armed = organization.post("/_admin/faults", {"faults": ["GET /iam/v2/api-keys slow:300"]})
        self.assertEqual(armed.status, 201)
        app.key("F5")
        app.find("label", "2,001 keys read, looking for others…", timeout=30)
        app.find("label", LOADED, timeout=30)

    def test_show_showsOnlyWhatChanged_andDismiss_takesGoneRowsAway(self):
        app = self.app
        everything = self.rows()
        made, edited, deleted = self.change_elsewhere()
        self.press(app, "F5")
        app.find("checkbox", "Show only changed keys", timeout=20).click()
        app.wait(lambda: set(self.rows()) == {made, edited, deleted})
        app.find("button", "Dismiss changes").click()
        app.wait_gone("button", "Dismiss changes")
        app.wait(lambda: set(self.rows()) == set(everything) - {deleted} | {made})
        self.assertNotIn("Changed", self.status(edited))

    def test_clusterGone_itsKeysGoingIsShownAsThat(self):
        app = self.app
        owned = owned_keys_of(self.organization)
        clusters = [(e["id"], c) for e in self.organization.get("/org/v2/environments").json()["data"]
                    for c in self.organization.get(f"/cmk/v2/clusters?environment={e['id']}").json()["data"]
                    if any(k["spec"]["resource"]["id"] == c["id"] for k in owned.values())]
        # Some are protected from being deleted.
        cluster = next(c for environment, c in clusters if self.organization.delete(
            f"/cmk/v2/clusters/{c['id']}?environment={environment}").status < 300)
        name, identifier = cluster["spec"]["display_name"], cluster["id"]
        left = owned_keys_of(self.organization)
        with_it = [k for k, v in owned.items() if v["spec"]["resource"]["id"] == identifier and k not in left]
        self.assertTrue(with_it)
        self.press(app, "F5")
        app.find("label", rf"\d+ gone since .*{re.escape(name)} \({identifier}\) is gone, and {len(with_it)} keys? "
                          r"with it.*", timeout=20)
        self.assertEqual(self.status(with_it[0]), "Gone")

    def test_interval_isASetting(self):
        app = self.app
        app.menu("Organization", "Settings…")
        dialog = app.dialog("Settings")
        self.choose(dialog, "Refresh by itself", "Every minute")
        dialog.find("button", "Close").click()
        app.wait_gone("dialog", "Settings")
        read = app.find("label", r"\d+ keys, read at .*").text
        self.assertTrue(read)
        made = self.make(next(k for k in owned_keys_of(self.organization).values()
                              if k["spec"]["resource"]["id"].startswith("lkc-")))
        app.find("label", r"1 new since .*", timeout=90)
        self.assertEqual(self.status(made), "New")


if __name__ == "__main__":
    blackbox.main()
