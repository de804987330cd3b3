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

    def __init__(self, *argv, timeout=30, env=None):
        self.argv = [str(a) for a in argv]
        self.timeout = timeout
        self.env = {**os.environ, **(env or {})}
        self.process = None
        self.line = ""
        self._log = tempfile.TemporaryFile()

    def start(self):
        """Starts it and returns its first line. Raises AssertionError if none comes in time."""
        self.process = subprocess.Popen(self.argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self._log,
                                        env=self.env, preexec_fn=_die_with_parent)
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

    def _end(self, number):
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

    def stop(self):
        """Asks it to end (SIGTERM) and returns its exit status; None if it does not run."""
        return self._end(signal.SIGTERM)

    def kill(self):
        """Ends it at once (SIGKILL), as a power cut would."""
        return self._end(signal.SIGKILL)

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

    @property
    def json(self):
        """The body as JSON; None where there is none."""
        return json.loads(self.body) if self.body else None

    def __repr__(self):
        return f"<{self.status} {self.body[:300]!r}>"


def request(method, url, body=None, key=None, secret=None, headers=None, timeout=30):
    """One HTTP request on a connection of its own, sent once. `body`: bytes, or what json.dumps takes.
    `key` and `secret` become Basic credentials. Raises OSError or http.client.HTTPException if no whole answer came."""
    parts = urllib.parse.urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=timeout)
    sent = dict(headers or {})
    if key is not None:
        sent["Authorization"] = "Basic " + base64.b64encode(f"{key}:{secret}".encode()).decode()
    if body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
        sent.setdefault("Content-Type", "application/json")
    try:
        connection.request(method, parts.path + ("?" + parts.query if parts.query else ""), body, sent)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


class LocalOrganization(Service):
    """keyward-localorg on a free port, with data in `data` or in a folder that goes with the object.

    After the start: url, api_key, api_secret, organization. start() after stop() or kill() serves the same data."""

    def __init__(self, *options, data=None, **kw):
        self._folder = None if data else tempfile.TemporaryDirectory(prefix="keyward-localorg-")
        self.data = data or self._folder.name
        super().__init__(program("KEYWARD_LOCALORG_BIN"), "--port", "0", "--data", self.data, *options, **kw)
        self.url = self.api_key = self.api_secret = self.organization = None

    def start(self):
        line = super().start()
        try:
            said = json.loads(line)
            self.url, self.organization = said["url"].rstrip("/"), said["organization"]
            self.api_key, self.api_secret = said["api_key"], said["api_secret"]
        except (ValueError, KeyError) as error:
            self.kill()
            raise AssertionError(f"the first line is not what it must be ({error!r}): {line}") from None
        return line

    def request(self, method, path, body=None, key=None, secret=None, **kw):
        """A request with the sign-in key, or with the key given. `path` may be a whole URL."""
        if key is None:
            key, secret = self.api_key, self.api_secret
        url = path if "://" in path else self.url + path
        return request(method, url, body, key, secret, **kw)

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
