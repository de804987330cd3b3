# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers that answer as no Confluent Cloud does, and a session that ends while it is looked at."""
import http.server
import json
import threading

import blackbox
from console import LOADED, ConsoleCase, keys_of

RICH = "<b>bold</b><img src='http://127.0.0.1:1/x'> & more"


class Server:
    """Answers GET by a table of path and JSON value; what is not in it is an empty list."""

    def __init__(self, answers):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = self.path.split("?")[0]
                body = json.dumps(answers.get(path, {"data": [], "metadata": {}})).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class StrangeServer(ConsoleCase):
    def test_jsonOfTheWrongShape_isSaid(self):
        for shape in ([], {"data": 7}, "words", {"hello": "world"}):
            with self.subTest(shape):
                server = self.use(Server({"/org/v2/environments": shape, "/iam/v2/api-keys": shape}))
                app = self.launch("--endpoint", server.url)
                self.fill_sign_in(app, "Acme", "KEY", "SECRET")
                app.find("button", "Sign in").click()
                app.find("label", "What answered is not the API.*", timeout=30)
                self.assertEqual(app.find("edit", "API key").text, "KEY")
                app.close()

    def test_richAndOddText_isShownAsItIs(self):
        key = {"id": "ODDKEY", "spec": {"display_name": RICH, "description": "left\u202eright\u0007", "owner": {"id": "sa-1"},
                                        "resource": {"id": "new-99", "kind": "SomethingNew"}}, "unknown": [{}]}
        server = self.use(Server({
            "/org/v2/environments": {"data": [{"id": "env-1", "display_name": RICH}], "metadata": {}},
            "/iam/v2/api-keys": {"data": [key], "metadata": {}}}))
        app = self.launch_signed_in(server.url, "KEY", "SECRET")
        table = app.find("table", "API keys", timeout=30)
        table.wait_rows(1)
        app.find("label", LOADED, timeout=30)
        self.assertEqual(table.cell(0, "Name").name, RICH)
        shown = table.cell(0, "Description").name
        self.assertNotIn("\u202e", shown)
        self.assertNotIn("\u0007", shown)
        table.select_row(0)
        app.find("label", "ODDKEY")
        app.key("Delete")
        dialog = app.dialog("Delete API key ODDKEY.*")
        self.assertTrue(dialog.exists("label", lambda name: "<b>bold</b>" in name))


class SessionEnds(ConsoleCase):
    def test_keyDeletedElsewhere_asksToSignInAgain_andKeepsTheRows(self):
        organization = self.local_organization()
        owner = keys_of(organization)[organization.api_key]["spec"]["owner"]["id"]
        made = organization.post("/iam/v2/api-keys", {"spec": {"owner": {"id": owner}, "resource": {"id": "cloud"}}}).json()
        app = self.launch_signed_in(organization.url, made["id"], made["spec"]["secret"])
        app.find("label", LOADED, timeout=30)
        table = app.find("table", "API keys")
        rows = table.row_count
        organization.delete(f"/iam/v2/api-keys/{made['id']}")
        app.key("F5")
        app.find("label", "You are not signed in any more.*", timeout=30)
        self.assertEqual(table.row_count, rows)
        app.find("button", "Sign in again…").click()
        app.find("edit", "API secret")

    def test_listThatBreaksOff_isCalledPartial_andLoadsAgain(self):
        organization = self.local_organization("--fault", "GET /iam/v2/service-accounts status:403 x1",
                                               "--fault", "GET /cmk/v2/clusters status:403 x1")
        app = self.launch_signed_in(organization.url, organization.api_key, organization.api_secret)
        app.find("table", "API keys", timeout=30).wait_rows(lambda rows: rows > 0, 30)
        app.find("label", "Not all clusters could be loaded.*", timeout=30)
        app.find("button", "Load again").click()
        app.wait_gone("label", "Not all clusters could be loaded.*", 30)


if __name__ == "__main__":
    blackbox.main()
