# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of many keys, their undo, edits that meet somebody else's, and the deletion of several."""
import blackbox
from console import LARGE, ConsoleCase, keys_of, owned_keys_of

KEYS = "/iam/v2/api-keys"


def description_of(organization, key):
    return organization.get(f"{KEYS}/{key}").json()["spec"].get("description", "")


class Bulk(ConsoleCase):
    def arm(self, organization, *faults):
        answer = organization.post("/_admin/faults", {"faults": list(faults)})
        self.assertEqual(answer.status, 201)

    def edit_elsewhere(self, organization, key, **spec):
        answer = organization.patch(f"{KEYS}/{key}", {"spec": spec})
        self.assertEqual(answer.status, 200)

    @staticmethod
    def keys_table(app):
        return app.find("table", "API keys")

    def select_rows(self, app, first, last):
        """Selects these rows and what is between them; the IDs of their keys, from the top."""
        table = self.keys_table(app)
        table.select_row(first)
        table.cell(first, "Key").click()
        app.key(*["shift+Down"] * (last - first))
        app.find("label", f"{last - first + 1} keys are selected.")
        return [table.cell(row, "Key").name for row in range(first, last + 1)]

    @staticmethod
    def selected(app, count):
        app.find("label", f"{count} keys are selected.")

    def outcomes(self, dialog):
        table = dialog.find("table", "Keys")
        return {table.cell(row, "Key").name: table.cell(row, "Outcome").name for row in range(table.row_count)}

    def test_200Descriptions_threeFail_stayAndAreTriedAgain_thenUndo(self):
        organization = self.local_organization(*LARGE)
        app = self.open_organization(organization)
        keys = self.select_rows(app, 0, 199)
        before = keys_of(organization)
        # Confluent's own keys cannot be edited by anybody.
        untouchable = set(keys) - owned_keys_of(organization).keys()
        self.arm(organization, f"PATCH {KEYS}/{keys[3]} status:403 x1", f"PATCH {KEYS}/{keys[50]} status:409 x1",
                 f"PATCH {KEYS}/{keys[120]} drop-before x9")
        self.press(app, "F2")
        dialog = app.dialog("Edit 200 descriptions")
        dialog.find("edit", "Text").set_text("x" * 129)
        self.assertNotIn("enabled", dialog.find("button", "Save 200 descriptions").states)
        dialog.find("edit", "Text").set_text("set by a test")
        table = dialog.find("table", "Keys")
        self.assertEqual(table.cell(0, "Before").name, before[keys[0]]["spec"].get("description", ""))
        self.assertEqual(table.cell(0, "After").name, "set by a test")
        dialog.find("button", "Save 200 descriptions").wait("enabled").click()
        dialog.find("button", r"Try \d keys again…", timeout=60)
        outcomes = self.outcomes(dialog)
        failed = {key: outcome for key, outcome in outcomes.items() if outcome != "Saved"}
        self.assertEqual(failed.keys(), {keys[3], keys[50], keys[120]} | untouchable, failed)
        now = keys_of(organization)
        for key in keys:
            same = before[key]["spec"].get("description", "") == now[key]["spec"].get("description", "")
            self.assertEqual(same, key in failed, key)
        dialog.find("button", "Close").click()
        app.wait_gone("dialog", "Edit 200 descriptions")
        self.selected(app, len(failed))

        self.press(app, "ctrl+z")
        app.find("label", f"{200 - len(failed)} edits undone.", timeout=60)
        self.assertEqual(keys_of(organization).keys(), before.keys())
        now = keys_of(organization)
        for key in keys:
            self.assertEqual(now[key]["spec"].get("description", ""), before[key]["spec"].get("description", ""), key)

    def test_enterInTheText_losesNothing_andSavesNothing(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        keys = self.select_rows(app, 1, 3)
        before = keys_of(organization)
        self.press(app, "F2")
        dialog = app.dialog("Edit 3 descriptions")
        dialog.find("edit", "Text").set_text("takes a while to type")
        app.key("Return")
        app.type(", and more")
        dialog.find("edit", "Text").wait_text("takes a while to type, and more")
        self.assertEqual([keys_of(organization)[key] for key in keys], [before[key] for key in keys])
        dialog.find("button", "Save 3 descriptions").wait("enabled").click()
        app.wait_gone("dialog", "Edit 3 descriptions")
        for key in keys:
            self.assertEqual(description_of(organization, key), "takes a while to type, and more")

    def edit_in_place(self, app, key, theirs, mine):
        """Types into the first row's description after somebody else did; the dialog that says so."""
        self.edit_elsewhere(self.organization, key, description=theirs)
        self.press(app, "F2")
        app.key("ctrl+a")
        app.type(mine)
        app.key("Return")
        dialog = app.dialog(f"Key {key} was edited meanwhile")
        for text in ("Shown before", "There now", "Yours", theirs, mine):
            dialog.find("label", text)
        self.assertEqual(description_of(self.organization, key), theirs, "it was sent unasked")
        return dialog

    def assertDescription(self, key, expected):
        blackbox.wait_until(lambda: description_of(self.organization, key) == expected, f"it is not {expected!r}")

    def test_conflict_bothChoicesWork_andCancelKeepsTheText(self):
        self.organization = self.local_organization()
        app = self.open_organization(self.organization)
        table = self.keys_table(app)
        table.select_row(0)
        key = table.cell(0, "Key").name
        self.edit_in_place(app, key, "theirs", "mine").find("button", "Keep theirs").click()
        app.wait(lambda: table.cell(0, "Description").name == "theirs")
        self.assertDescription(key, "theirs")

        self.edit_in_place(app, key, "theirs again", "mine").find("button", "Cancel").click()
        app.find("label", f"“mine” was not saved for key {key}.")
        self.assertDescription(key, "theirs again")
        app.find("button", "Try again").click()
        self.assertDescription(key, "mine")
        app.wait(lambda: table.cell(0, "Description").name == "mine")

        self.edit_in_place(app, key, "theirs, improved", "mine too").find("button", "Save mine").click()
        self.assertDescription(key, "mine too")
        app.wait(lambda: table.cell(0, "Status").name != "Saving…")
        self.press(app, "ctrl+z")
        app.find("label", "1 edit undone.")
        self.assertDescription(key, "theirs, improved")
        self.press(app, "ctrl+shift+z")
        app.find("label", "1 edit made again.")
        self.assertDescription(key, "mine too")
        self.edit_elsewhere(self.organization, key, description="theirs for good")
        self.press(app, "ctrl+z")
        app.find("label", "1 key left alone: edited by somebody else since.")
        self.assertDescription(key, "theirs for good")

    def test_twoConsoles_editingTheSameKey_bothVersionsAreShown(self):
        self.organization = self.local_organization(*LARGE)
        key = next(iter(owned_keys_of(self.organization)))
        consoles = [self.open_organization(self.organization, "--find", key) for _ in range(2)]
        for app, text in zip(consoles, ("by the first", "by the second")):
            app.activate()
            table = self.keys_table(app)
            table.wait_rows(1)
            table.select_row(0)
            self.press(app, "F2")
            app.key("ctrl+a")
            app.type(text)
            app.key("Return")
            if app is consoles[0]:
                self.assertDescription(key, text)
        dialog = consoles[1].dialog(f"Key {key} was edited meanwhile")
        for text in ("by the first", "by the second"):
            dialog.find("label", text)
        self.assertDescription(key, "by the first")
        dialog.find("button", "Save mine").click()
        self.assertDescription(key, "by the second")
        consoles[0].activate()
        self.press(consoles[0], "F5")
        table = self.keys_table(consoles[0])
        consoles[0].wait(lambda: table.cell(0, "Description").name == "by the second")

    def test_deleteSeveral_listsEach_wantsTheSentence_andSparesTheOwnKey(self):
        organization = self.local_organization("--organization", "generated", "--environments", "3",
                                               "--clusters", "4", "--keys", "20")
        app = self.open_organization(organization)
        table = self.keys_table(app)
        everything = [table.cell(row, "Key").name for row in range(table.row_count)]
        own = everything.index(organization.api_key)
        first = max(0, own - 3)
        keys = self.select_rows(app, first, first + 4)
        self.assertIn(organization.api_key, keys)
        others = [key for key in keys if key != organization.api_key]
        self.edit_elsewhere(organization, others[0], description="changed meanwhile")
        self.assertEqual(organization.delete(f"{KEYS}/{others[1]}").status, 204)
        self.press(app, "Delete")
        dialog = app.dialog("Delete 4 API keys[?]")
        self.assertEqual(self.outcomes(dialog)[organization.api_key], "Left out: Keyward is signed in with this key")
        button = dialog.find("button", "Delete 4 keys")
        self.assertNotIn("enabled", button.states)
        dialog.find("edit", "Sentence to confirm").set_text("delete 4 keys")
        button.wait("enabled").click()
        dialog.find("button", "Try 1 key again…", timeout=20)
        outcomes = self.outcomes(dialog)
        self.assertIn("changed meanwhile", outcomes[others[0]])
        self.assertEqual(outcomes[others[1]], "Already gone")
        self.assertEqual([outcomes[key] for key in others[2:]], ["Deleted", "Deleted"])
        left = keys_of(organization)
        self.assertEqual([key for key in keys if key in left], [key for key in keys if key in (organization.api_key, others[0])])
        dialog.find("button", "Try 1 key again…").click()
        dialog.find("edit", "Sentence to confirm").set_text("delete 1 key")
        dialog.find("button", "Delete 1 key").wait("enabled").click()
        app.find("label", "1 key deleted.")
        self.assertNotIn(others[0], keys_of(organization))

    def test_copyAsTable(self):
        organization = self.local_organization()
        app = self.open_organization(organization)
        keys = self.select_rows(app, 0, 2)
        self.press(app, "ctrl+c")
        lines = self.desktop.wait_clipboard(r"(?s)Key\t.*").rstrip("\n").split("\n")
        self.assertEqual(lines[0].split("\t")[:3], ["Key", "Name", "Description"])
        self.assertEqual([line.split("\t")[0] for line in lines[1:]], keys)

    def test_readOnly_offersNoEdit(self):
        organization = self.local_organization()
        app = self.open_organization(organization, "--read-only")
        self.select_rows(app, 0, 2)
        self.press(app, "F2", "Delete", "ctrl+z")
        self.assertFalse(app.exists("dialog"))


if __name__ == "__main__":
    blackbox.main()
