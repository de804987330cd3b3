# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published API as the contract tests meet it: its operations with the statuses that they declare, a proxy that
checks both sides, and the account of what was seen. Needs KEYWARD_OPENAPI_DIR."""

import json
import os
import re
import urllib.parse

import blackbox

CONTROL_PLANE = "confluent-cloud.yaml"
KAFKA = "kafka-rest-v3.yaml"
METHODS = ("get", "post", "put", "patch", "delete")


def operations(document):
    """{(method, path template): [declared statuses]} of one document.

    Reads the layout that the documents have, two spaces a level: no YAML reader is in Python's own library."""
    found = {}
    path = method = None
    where, inside = "", False
    with open(os.path.join(blackbox.openapi_dir(), document), encoding="utf-8") as lines:
        for line in lines:
            if re.match(r"\S", line):
                where = line.strip()
            elif where == "paths:":
                if match := re.match(r"  (/\S+):\s*$", line):
                    path = match[1]
                elif match := re.match(r"    (\w+):\s*$", line):
                    method = match[1].upper() if match[1] in METHODS else None
                    if method:
                        found[method, path] = []
                elif match := re.match(r"      (\w+):", line):
                    inside = match[1] == "responses"
                elif (match := re.match(r"        [\"']?([1-5](?:\d\d|XX)|default)[\"']?:", line)) and method and inside:
                    found[method, path].append(match[1])
    assert found and all(found.values()), f"{document}: not read: {found}"
    return found


class Account:
    """Which declared statuses were seen, of which operation, and by what cause."""

    def __init__(self, declared):
        self.declared = declared
        self.patterns = [
            (method, re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)) + "$"), (method, path))
            for method, path in declared
        ]
        self.seen = {}  # (method, template, declared status) -> set of causes

    def operation(self, method, path):
        path = urllib.parse.unquote(path.split("?")[0])
        fits = [operation for verb, pattern, operation in self.patterns if verb == method and pattern.match(path)]
        assert fits, f"{method} {path} is no published operation"
        return min(fits, key=lambda each: each[1].count("{"))

    def note(self, method, path, status, cause):
        operation = self.operation(method, path)
        names = (str(status), f"{status // 100}XX", "default")
        declared = next((name for name in names if name in self.declared[operation]), None)
        assert declared, f"{method} {path}: {status} is not declared"
        self.seen.setdefault((*operation, declared), set()).add(cause)

    def settle(self, reasons):
        """Prints operation by status; returns what is wrong: a status neither seen nor with a reason, or with a reason
        though it was seen, or a reason for what is not declared. `reasons`: {(method, template, status): why}."""
        wrong = [f"{' '.join(each)}: a reason, but it is not declared" for each in reasons if not self.declares(each)]
        used = []
        for (method, path), statuses in sorted(self.declared.items(), key=lambda each: (each[0][1], each[0][0])):
            cells = []
            for status in statuses:
                each = (method, path, status)
                causes = self.seen.get(each)
                if causes and each in reasons:
                    wrong.append(f"{' '.join(each)}: seen, though it has a reason not to be")
                if causes:
                    cells.append(status + ("" if "request" in causes else "*"))
                elif each in reasons:
                    if reasons[each] not in used:
                        used.append(reasons[each])
                    cells.append(f"-{status}[{used.index(reasons[each]) + 1}]")
                else:
                    wrong.append(f"{' '.join(each)}: neither seen nor with a reason")
                    cells.append(f"?{status}")
            print(f"{method:6} {path:42} {' '.join(cells)}", flush=True)
        print("*: by a fault. -: not seen, because")
        for number, reason in enumerate(used, 1):
            print(f"  [{number}] {reason}", flush=True)
        total = sum(len(each) for each in self.declared.values())
        for beginning, statuses, member, what in DEVIATIONS:
            if any(path.startswith(beginning) for _, path in self.declared):
                print(f"  as the cloud, not as the document: {beginning} {statuses}: {what}")
        print(f"{len(self.declared)} operations, {total} declared statuses, {len(self.seen)} seen", flush=True)
        return wrong

    def declares(self, each):
        return each[2] in self.declared.get(each[:2], ())


#: Where the cloud itself does not keep to its document, and the local organization does as the cloud: (how the path
#: begins, statuses, the member that is wrong or None for all of the body, what).
DEVIATIONS = (
    ("/cmk/v2/clusters", (200, 202), "http_endpoint", "while a cluster is provisioning, its endpoint is empty"),
    ("/ksqldbcm/v2/clusters", (200, 202), "http_endpoint", "while a cluster is provisioning, its endpoint is empty"),
    ("/kafka/v3/", (401,), None, "a key that opens nothing is answered with a page of HTML"),
    ("/v2/metrics/", (403,), "errors", "a key that may not is answered with one member, error"),
)


def deviates(path, status, violation):
    named = [*violation["location"], *violation["message"].split("'")]
    return any(path.startswith(beginning) and status in statuses and (member is None or member in named)
               for beginning, statuses, member, _ in DEVIATIONS)


class Proxy(blackbox.Service):
    """contract-proxy before a server that may come later. It lets violations through and tells of them."""

    def __init__(self, document, upstream):
        options = ["--kafka"] if document == KAFKA else []
        super().__init__(
            blackbox.contract_tool("contract-proxy"), "--report", "--quiet", *options, "0", upstream, timeout=120
        )
        self.account = Account(operations(document))

    def client(self, key, secret, cause="request"):
        return Checked(self, key, secret, cause)


class Checked(blackbox.Client):
    """A client that fails on an answer which the document does not have, and on a request of its own that breaks the
    document, unless that is the point (`broken`)."""

    def __init__(self, proxy, key, secret, cause):
        super().__init__(proxy.line.strip(), key, secret)
        self.proxy = proxy
        self.cause = cause
        self.is_broken = False

    def broken(self, method, path, body=None, **parameters):
        """A request that the document forbids."""
        if parameters:
            path += "?" + urllib.parse.urlencode(parameters)
        self.is_broken = True
        try:
            return self.request(method, path, body)
        finally:
            self.is_broken = False

    def request(self, method, path, body=None, headers=None, raw=None):
        answer = super().request(method, path, body, headers, raw)
        found = json.loads(answer.headers.get("sl-violations") or "[]")
        if self.is_broken:
            found = [each for each in found if each["location"][:1] != ["request"]]
        found = [each for each in found if not deviates(path, answer.status, each)]
        kind = answer.headers.get("Content-Type") or ""
        if found or kind.startswith("application/problem+json"):
            raise AssertionError(f"{method} {path}: {answer.status} {found} {answer.body[:2000]!r}")
        self.proxy.account.note(method, path, answer.status, self.cause)
        return answer
