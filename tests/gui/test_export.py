# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the window is what the window shows: as CSV, as text on the clipboard, as PDF; and a part says so."""
import csv
import io
import pathlib
import re

import blackbox
from console import ConsoleCase, owned_keys_of

# What the key table shows at first.
COLUMNS = ["Key", "Name", "Description", "Kind", "Resource", "Environment", "Owner", "Created", "Status"]
FORMULA = "=HYPERLINK(\"http://x\")"


class Export(ConsoleCase):
    def setUp(self):
        super().setUp()
        self.organization = self.local_organization()
        self.folder = pathlib.Path(self.desktop.home)

    def open(self, *arguments):
        app = self.open_organization(self.organization, *arguments)
        self.table = app.find("table", "API keys")
        return app

    def save(self, app, title, name, file):
        """Answers the file dialog; what it proposed as the file's name."""
        dialog = app.dialog(title)
        edit = dialog.find("edit", "File name:")
        proposed = edit.text
        self.assertRegex(proposed, name)
        edit.set_text(str(file))
        dialog.find("button", "Save").wait("enabled").click()
        app.wait_gone("dialog", title)

    def shown(self, *columns):
        return [[self.table.cell(row, column).name for column in columns] for row in range(self.table.row_count)]

    def records(self, file):
        content = file.read_bytes().decode()
        self.assertEqual(content.count("\r\n"), content.count("\n"), "lines end otherwise than RFC 4180 has it")
        return list(csv.reader(io.StringIO(content, newline="")))

    def test_csv_isTheTableAsShown_filteredAndSorted(self):
        key = next(k for k in owned_keys_of(self.organization).values()
                   if k["spec"]["resource"]["id"].startswith("lkc-"))
        self.organization.patch(f"/iam/v2/api-keys/{key['id']}", {"spec": {"description": FORMULA}})
        app = self.open("--read-only", "--find", "type:kafka")
        everything = len(owned_keys_of(self.organization))
        app.wait(lambda: 0 < self.table.row_count < everything)
        x, y, _, height = self.table.cell(0, "Key").extents
        self.desktop.click(x + 30, y - height // 2)
        app.wait(lambda: [r[0] for r in self.shown("Key")] in (sorted(r[0] for r in self.shown("Key")),
                                                              sorted((r[0] for r in self.shown("Key")), reverse=True)))
        file = self.folder / "keys.csv"
        # As who has just searched does: an editor of X11 would take the key for itself.
        self.press(app, "ctrl+f", "ctrl+e")
        self.save(app, "Export: API keys", r"keyward-keys\.csv$", file)
        count = self.table.row_count
        app.find("label", f"{count} rows were written to {re.escape(str(file))}[.]")
        records = self.records(file)
        self.assertEqual(records[0], COLUMNS)
        columns = ["Key", "Name", "Resource", "Owner"]
        places = [records[0].index(c) for c in columns]
        self.assertEqual([[r[p] for p in places] for r in records[1:]], self.shown(*columns))
        created = records[0].index("Created")
        for record in records[1:]:
            self.assertRegex(record[created], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        row = next(r for r in records if r[places[0]] == key["id"])
        self.assertEqual(row[records[0].index("Description")], "'" + FORMULA)

    def test_clipboard_holdsTheTableWithItsHeader(self):
        app = self.open()
        self.press(app, "ctrl+shift+c")
        text = self.desktop.wait_clipboard(r"(?s)Key\t.*")
        lines = text.split("\n")
        self.assertEqual(lines[0].split("\t"), COLUMNS)
        self.assertEqual([line.split("\t")[0] for line in lines[1:]], [r[0] for r in self.shown("Key")])

    def test_tableWithTheFocus_isTheOneThatIsExported(self):
        app = self.open()
        app.find("table", "Environments").cell(0, "Name").click()
        file = self.folder / "environments.csv"
        self.press(app, "ctrl+e")
        self.save(app, "Export: Environments", r"keyward-environments\.csv$", file)
        app.find("label", ".* rows were written to .*")
        self.assertEqual(self.records(file)[0], ["Name", "ID", "Keys"])

    def test_partialList_isAskedAbout_andNamedSo(self):
        app = self.open()
        armed = self.organization.client().request("POST", "/_admin/faults", raw=b"GET /iam/v2/api-keys status:403")
        self.assertLess(armed.status, 300)
        self.press(app, "F5")
        app.find("label", "This is as it was read at .*", timeout=60)
        self.press(app, "ctrl+e")
        question = app.dialog("API keys: perhaps not all")
        question.find("label", "This may not be all that there is now: rows may be missing or out of date[.]")
        question.find("button", "Take what is shown").click()
        file = self.folder / "part.csv"
        self.save(app, "Export: API keys", r"keyward-keys-partial\.csv$", file)
        app.find("label", ".* rows were written to .* It may not be all that there was[.]")

    def test_pdf_hasPages(self):
        app = self.open()
        file = self.folder / "keys.pdf"
        app.menu("Organization", "Save key table as PDF…")
        self.save(app, "Export: API keys", r"keyward-keys\.pdf$", file)
        app.find("label", ".* rows were written to .*")
        content = file.read_bytes()
        self.assertTrue(content.startswith(b"%PDF-"))
        self.assertGreaterEqual(content.count(b"/Type /Page\n"), 2)

    def test_print_opensThePrintDialog(self):
        app = self.open()
        self.press(app, "ctrl+p")
        app.dialog("Print").find("button", "Cancel").click()
        app.wait_gone("dialog", "Print")


if __name__ == "__main__":
    blackbox.main()
