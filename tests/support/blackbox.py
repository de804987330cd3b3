# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests share that drive the built programs from outside. Standard library only.

    import unittest
    import blackbox

    class Keys(unittest.TestCase):
        def test_list_signedIn_is200(self):
            with blackbox.LocalOrganization("--organization", "empty") as org:
                self.assertEqual(org.get("/iam/v2/api-keys").status, 200)

    if __name__ == "__main__":
        blackbox.main()

Registered by keyward_blackbox_test() in tests/CMakeLists.txt. `from guidrive import Desktop` drives
windows.
"""
import base64
import ctypes
import http.client
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import weakref

SKIPPED = 77  # the exit status by which ctest knows a skipped test
PR_SET_PDEATHSIG = 1


def program(variable):
    """The path of a built program: "KEYWARD_BIN" or "KEYWARD_LOCALORG_BIN". Skips without one."""
    path = os.environ.get(variable, "")
    if not os.access(path, os.X_OK):
        raise unittest.SkipTest(f"{variable} names no program: run this by ctest or tests/run")
    return path


def openapi_dir():
    """The folder of the published API's documents. Skips where there is none."""
    path = os.environ.get("KEYWARD_OPENAPI_DIR", "")
    if not path:
        raise unittest.SkipTest("KEYWARD_OPENAPI_DIR is not set")
    if not os.path.isdir(path):
        raise unittest.SkipTest(f"KEYWARD_OPENAPI_DIR is no folder: {path}")
    return path


def contract_tool(name):
    """The path of "contract-mock" or "contract-proxy", which lie beside the documents."""
    path = os.path.join(openapi_dir(), "..", "tools", name)
    if not os.access(path, os.X_OK):
        raise unittest.SkipTest(f"there is no {name} beside KEYWARD_OPENAPI_DIR")
    return path


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Service:
    """A program that prints one line when it is ready and serves until told to stop."""

    def __init__(self, *argv, timeout=30, env=None, **popen):
        """`env`: what to add to the environment. `popen`: more for subprocess.Popen."""
        self.argv = [str(a) for a in argv]
        self.timeout = timeout
        self.env = {**os.environ, **(env or {})}
        self.popen = popen
        self.process = None
        self.line = ""
        self._log = tempfile.TemporaryFile()
        weakref.finalize(self, self._log.close)  # it is read after the end, too

    def start(self):
        """Starts it and returns its first line. Raises AssertionError if none comes in time."""
        options = {"stderr": self._log, "preexec_fn": _die_with_parent, **self.popen}
        self.process = subprocess.Popen(self.argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=self.env,
                                        **options)
        self.line = self._first_line()
        return self.line

    def _first_line(self):
        out, end, got = self.process.stdout.fileno(), time.monotonic() + self.timeout, b""
        while b"\n" not in got:
            if not select.select([out], [], [], max(0, end - time.monotonic()))[0]:
                self.kill()
                raise AssertionError(f"{self.argv[0]} was not ready in {self.timeout} s:\n{self.log()}")
            chunk = os.read(out, 65536)
            if not chunk:
                code = self.process.wait()
                raise AssertionError(f"{self.argv[0]} ended with {code} before it was ready:\n{self.log()}")
            got += chunk
        return got.split(b"\n", 1)[0].decode()

    def log(self):
        """What it has written to standard error so far."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")

    def stop(self, number=signal.SIGTERM):
        """Asks it to end and returns its exit status; None if it does not run."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            code = self.process.wait(self.timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"{self.argv[0]} did not end in {self.timeout} s after signal {number}") from None
        self.process.stdout.close()
        self.process = None
        return code

    def kill(self):
        """Ends it at once (SIGKILL), as a power cut would."""
        return self.stop(signal.SIGKILL)

    def __enter__(self):
        if self.process is None:
            self.start()
        return self

    def __exit__(self, *_):
        self.stop()


class Answer:
    """An HTTP answer: status, headers (case-insensitive), body (bytes)."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        """The body as JSON; None where there is none."""
        return json.loads(self.body) if self.body else None

    @property
    def data(self):
        """The items of a page."""
        return self.json()["data"]

    @property
    def error(self):
        """The first error."""
        return self.json()["errors"][0]

    def __repr__(self):
        return f"<{self.status} {self.body[:300]!r}>"


class Client:
    """One keep-alive connection with one credential, by Basic authentication. Requests are sent once. Paths may be
    whole URLs of the same server. Raises OSError or http.client.HTTPException if no whole answer came."""

    def __init__(self, url, key="", secret="", timeout=30):
        self.url = url.rstrip("/")
        self.key = key
        self.secret = secret
        self.timeout = timeout
        self.connection = None

    def request(self, method, path, body=None, headers=None, raw=None):
        """`body`: what json.dumps takes; `raw`: bytes."""
        if "://" in path:
            parts = urllib.parse.urlsplit(path)
            path = parts.path + ("?" + parts.query if parts.query else "")
        send = {"Accept": "application/json"}
        if self.key:
            send["Authorization"] = "Basic " + base64.b64encode(f"{self.key}:{self.secret}".encode()).decode()
        data = raw if body is None else json.dumps(body).encode()
        if data is not None:
            send["Content-Type"] = "application/json"
        send.update(headers or {})
        if self.connection is None:
            host = urllib.parse.urlsplit(self.url)
            kind = http.client.HTTPSConnection if host.scheme == "https" else http.client.HTTPConnection
            self.connection = kind(host.hostname, host.port, timeout=self.timeout)
        try:
            self.connection.request(method, path, data, send)
            response = self.connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except Exception:
            self.close()
            raise

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
        """Asks for a key of that owner. `resource`: an ID, a whole reference, or none for a Cloud key."""
        spec["owner"] = {"id": owner}
        if resource is not None:
            spec["resource"] = resource if isinstance(resource, dict) else {"id": resource}
        return self.post("/iam/v2/api-keys", {"spec": spec})


def request(method, url, body=None, key="", secret="", headers=None):
    """One HTTP request on a connection of its own, as Client sends it."""
    client = Client(url, key, secret)
    try:
        return client.request(method, url, body, headers)
    finally:
        client.close()


class LocalOrganization(Service):
    """keyward-localorg on a free port, with data in `data` or in a folder that goes with the object.

    After the start: url, api_key, api_secret, organization, and `info`, what it said. start() after stop() or kill()
    serves the same data."""

    def __init__(self, *options, data=None, **kw):
        self._folder = None if data else tempfile.TemporaryDirectory(prefix="keyward-localorg-")
        self.data = data or self._folder.name
        super().__init__(program("KEYWARD_LOCALORG_BIN"), "--port", "0", "--data", self.data, *options, **kw)
        self.info = self.url = self.api_key = self.api_secret = self.organization = None
        self._clients = []

    def start(self):
        line = super().start()
        try:
            self.info = json.loads(line)
            self.url, self.organization = self.info["url"].rstrip("/"), self.info["organization"]
            self.api_key, self.api_secret = self.info["api_key"], self.info["api_secret"]
        except (ValueError, KeyError) as error:
            self.kill()
            raise AssertionError(f"the first line is not what it must be ({error!r}): {line}") from None
        return line

    def client(self, key=None, secret=None):
        """A client with the sign-in key, or with the key given. Its connection closes when the server stops."""
        client = Client(self.url, *((self.api_key, self.api_secret) if key is None else (key, secret)))
        self._clients.append(client)
        return client

    def stop(self, number=signal.SIGTERM):
        for client in self._clients:
            client.close()
        self._clients.clear()
        return super().stop(number)

    def request(self, method, path, body=None, **kw):
        """A request with the sign-in key. `path` may be a whole URL."""
        url = path if "://" in path else self.url + path
        return request(method, url, body, self.api_key, self.api_secret, **kw)

    def get(self, path, **kw):
        return self.request("GET", path, **kw)

    def post(self, path, body, **kw):
        return self.request("POST", path, body, **kw)

    def patch(self, path, body, **kw):
        return self.request("PATCH", path, body, **kw)

    def delete(self, path, **kw):
        return self.request("DELETE", path, **kw)


def wait_until(condition, what, timeout=10, every=0.02):
    """Waits until condition() is true and returns what it returned; fails naming `what` after `timeout` seconds."""
    end = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {timeout} s")
        time.sleep(every)


class _Result(unittest.TestResult):
    """Prints a line for each test as Qt Test does, so that tests/support/summary.py counts both alike."""

    def __init__(self):
        super().__init__()
        self.passed = 0
        self._failed_before = 0

    def _name(self, test):
        if isinstance(test, unittest.TestCase):
            return ".".join(test.id().split(".")[-2:])
        return str(test).replace(" ", "_")  # setUpClass and the like

    def _line(self, word, test, reason=""):
        print(f"{word:<7}: {self._name(test)} {reason}".rstrip(), flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        if len(self.failures) + len(self.errors) == self._failed_before:
            self.passed += 1
            self._line("PASS", test)

    def startTest(self, test):
        super().startTest(test)
        self._failed_before = len(self.failures) + len(self.errors)

    def _failure(self, test, text):
        self._line("FAIL!", test)
        print(text.rstrip(), flush=True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._failure(test, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self._failure(test, self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            print(f"FAIL!  : {self._name(test)} {subtest._subDescription()}", flush=True)
            print(self._exc_info_to_string(err, test).rstrip(), flush=True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line("SKIP", test, reason)


def main():
    """Runs the tests of the calling file (those named on the command line, or all) and exits: 0, 1 for failures, 77 if
    all were skipped."""
    module = sys.modules["__main__"]
    loader = unittest.defaultTestLoader
    suite = loader.loadTestsFromNames(sys.argv[1:], module) if sys.argv[1:] else loader.loadTestsFromModule(module)
    result = _Result()
    suite.run(result)
    failed, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    print(f"Totals: {result.passed} passed, {failed} failed, {skipped} skipped", flush=True)
    if failed or result.passed + skipped == 0:
        sys.exit(1)
    sys.exit(SKIPPED if result.passed == 0 else 0)
