# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts keyward-localorg and speaks HTTP with it, as any other program would."""

import base64
import http.client
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import unittest
import urllib.parse

PROGRAM = os.environ["KEYWARD_LOCALORG_PROGRAM"]


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)

    @property
    def data(self):
        return self.json()["data"]

    @property
    def error(self):
        return self.json()["errors"][0]

    def __repr__(self):
        return f"<{self.status} {self.body[:300]!r}>"


class Client:
    """One keep-alive connection with one credential. `paths` may be absolute URLs of the same server."""

    def __init__(self, url, key="", secret=""):
        self.url = url.rstrip("/")
        self.key = key
        self.secret = secret
        self.connection = None

    def request(self, method, path, body=None, headers=None, raw=None):
        if path.startswith("http://"):
            parts = urllib.parse.urlsplit(path)
            path = parts.path + ("?" + parts.query if parts.query else "")
        send = {"Accept": "application/json"}
        if self.key:
            token = base64.b64encode(f"{self.key}:{self.secret}".encode()).decode()
            send["Authorization"] = "Basic " + token
        data = raw
        if body is not None:
            data = json.dumps(body).encode()
        if data is not None:
            send["Content-Type"] = "application/json"
        send.update(headers or {})
        if self.connection is None:
            host = urllib.parse.urlsplit(self.url)
            self.connection = http.client.HTTPConnection(host.hostname, host.port, timeout=20)
        try:
            self.connection.request(method, path, data, send)
            response = self.connection.getresponse()
            body = response.read()
        except Exception:
            self.close()
            raise
        return Answer(response.status, response.headers, body)

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def get(self, path, **parameters):
        if parameters:
            path += "?" + urllib.parse.urlencode(parameters, doseq=True)
        return self.request("GET", path)

    def post(self, path, body):
        return self.request("POST", path, body)

    def patch(self, path, body):
        return self.request("PATCH", path, body)

    def delete(self, path, **parameters):
        if parameters:
            path += "?" + urllib.parse.urlencode(parameters)
        return self.request("DELETE", path)

    def all(self, path, **parameters):
        """Every item of a list, page by page, with the token and these parameters only."""
        items = []
        token = ""
        while True:
            page = self.get(path, **{"page_size": 100, **parameters}, **({"page_token": token} if token else {}))
            assert page.status == 200, page
            items += page.data
            following = page.json()["metadata"].get("next")
            if not following:
                return items
            token = urllib.parse.parse_qs(urllib.parse.urlsplit(following).query)["page_token"][0]

    def create_key(self, owner, resource=None, **spec):
        spec["owner"] = {"id": owner}
        if resource is not None:
            spec["resource"] = resource if isinstance(resource, dict) else {"id": resource}
        return self.post("/iam/v2/api-keys", {"spec": spec})


class Organization:
    """A running keyward-localorg."""

    def __init__(self, data, *arguments, **process):
        self.data = data
        self.process = subprocess.Popen(
            [PROGRAM, "--port", "0", "--data", data, *arguments],
            stdout=subprocess.PIPE,
            text=True,
            **{"stderr": subprocess.PIPE, **process},
        )
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        line = self.process.stdout.readline() if ready else ""
        if not line:
            self.process.kill()
            raise RuntimeError("keyward-localorg did not start: " + self.process.communicate()[1])
        self.info = json.loads(line)
        self.url = self.info["url"]
        self.clients = []

    def client(self, key=None, secret=None):
        if key is None:
            key, secret = self.info["api_key"], self.info["api_secret"]
        client = Client(self.url, key, secret)
        self.clients.append(client)
        return client

    def stop(self, number=signal.SIGTERM):
        for client in self.clients:
            client.close()
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(20)
        self.process.stdout.close()
        if self.process.stderr is not None:
            self.process.stderr.close()
        return self.process.returncode


class TestCase(unittest.TestCase):
    """A test with a directory, and with organizations that end when it does."""

    arguments = ()

    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="keyward-localorg-")
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)

    def start(self, *arguments, data="org", **process):
        """Starts one; `process` goes to subprocess.Popen."""
        organization = Organization(os.path.join(self.directory, data), *arguments, **process)
        self.addCleanup(organization.stop)
        return organization

    def assertStatus(self, answer, status, code=None):
        self.assertEqual(answer.status, status, answer)
        if code is not None:
            self.assertEqual(answer.error.get("code"), code, answer)
        return answer


class SharedTestCase(TestCase):
    """Tests that share one organization, each leaving alone what the others count on."""

    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.mkdtemp(prefix="keyward-localorg-")
        cls.addClassCleanup(shutil.rmtree, cls.shared, ignore_errors=True)
        cls.organization = Organization(os.path.join(cls.shared, "org"), *cls.arguments)
        cls.addClassCleanup(cls.organization.stop)
        cls.admin = cls.organization.client()
        cls.environments = {e["display_name"]: e["id"] for e in cls.admin.all("/org/v2/environments")}

    def cluster(self, environment, name):
        for cluster in self.admin.all("/cmk/v2/clusters", environment=self.environments[environment]):
            if cluster["spec"]["display_name"] == name:
                return cluster
        raise AssertionError(name)

    def account(self, name):
        return self.admin.get("/iam/v2/service-accounts", display_name=name).data[0]["id"]

    def user(self, full_name):
        return next(u["id"] for u in self.admin.all("/iam/v2/users") if u["full_name"] == full_name)
