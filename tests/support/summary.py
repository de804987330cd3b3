# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test functions that ctest has run: summary.py BUILD/Testing/Temporary/LastTest.log

Qt Test programs, and Python tests by blackbox.main(), end with a line "Totals: 3 passed, 0 failed,
1 skipped"; a test without one counts as one. Lists what was skipped and why, and what failed; the
last line is "N passed, N failed, N skipped". The exit status is 1 if anything failed.
"""
import re
import sys

BLOCK = re.compile(r"^\d+/\d+ Testing: (?P<name>.+?)\n(?P<body>.*?)^\"(?P=name)\" end time:", re.M | re.S)
TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.M)
# Qt Test's own two functions of each class are no tests.
FRAME = re.compile(r"^PASS   : \w+::(?:initTestCase|cleanupTestCase)\(\)$", re.M)
SKIP = re.compile(r"^SKIP   : (\S+?(?:\(.*?\))?)[ \t]+(.*)$", re.M)
FAIL = re.compile(r"^(?:FAIL!|XPASS)  : (\S+)", re.M)


def outcome(body):
    """What ctest says of the test: passed, failed or skipped."""
    end = body.rsplit("<end of output>", 1)[-1]
    if "Test Passed." in end:
        return "passed"
    return "skipped" if "Test Skipped" in end or "Skipped" in end else "failed"


def count(body):
    """(passed, failed, skipped) of one test's block."""
    said = outcome(body)
    totals = TOTALS.findall(body)
    if not totals:
        return tuple(int(said == each) for each in ("passed", "failed", "skipped"))
    passed, failed, skipped = (sum(int(t[i]) for t in totals) for i in range(3))
    passed -= len(FRAME.findall(body))
    if said == "failed" and failed == 0:
        failed = 1  # it crashed, hung or complained after its last function
    return passed, failed, skipped


def main(path):
    with open(path, encoding="utf-8", errors="replace") as log:
        text = log.read()
    sums, skips, fails = [0, 0, 0], [], []
    for block in BLOCK.finditer(text):
        name, body = block["name"], block["body"]
        counts = count(body)
        sums = [a + b for a, b in zip(sums, counts)]
        if counts[2]:
            skips += [f"{name}: {what} {why}" for what, why in SKIP.findall(body)] or [f"{name}: it says no reason"]
        if counts[1]:
            fails += [f"{name}: {what}" for what in FAIL.findall(body)] or [name]
    for title, lines in (("Skipped:", skips), ("Failed:", fails)):
        if lines:
            print(title)
            print("\n".join("  " + line for line in lines))
    print("%d passed, %d failed, %d skipped" % tuple(sums))
    return 1 if sums[1] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
