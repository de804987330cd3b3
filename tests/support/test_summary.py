# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The count that tests/run ends with is true of what ctest has written."""
import contextlib
import io
import tempfile
import unittest

import blackbox
import summary


def block(name, output, end):
    return (f"1/9 Testing: {name}\n1/9 Test: {name}\nCommand: \"x\"\n\"{name}\" start time: now\nOutput:\n---\n"
            f"{output}<end of output>\nTest time =   0.01 sec\n---\n{end}\n\"{name}\" end time: now\n---\n\n")


QT = ("PASS   : TstKeys::initTestCase()\nPASS   : TstKeys::list_empty_isEmpty()\n"
      "SKIP   : TstKeys::contract(whole document) KEYWARD_OPENAPI_DIR is not set\n   Loc: [x.cpp(3)]\n"
      "PASS   : TstKeys::cleanupTestCase()\nTotals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 1ms\n")


class Summary(unittest.TestCase):
    def summarize(self, *blocks):
        with tempfile.NamedTemporaryFile("w", suffix=".log") as log:
            log.write("Start testing: now\n---\n" + "".join(blocks))
            log.flush()
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                status = summary.main(log.name)
        return status, out.getvalue().splitlines()

    def test_qtTest_framesAreNotCounted_skipsHaveTheirReason(self):
        status, lines = self.summarize(block("app.keys", QT, "Test Passed."))
        self.assertEqual(lines, ["Skipped:", "  app.keys: TstKeys::contract(whole document) KEYWARD_OPENAPI_DIR is not set",
                                 "1 passed, 0 failed, 1 skipped"])
        self.assertEqual(status, 0)

    def test_crashAfterTheTotals_countsAsFailed(self):
        status, lines = self.summarize(block("app.keys", QT, "Test Failed."))
        self.assertEqual((status, lines[-1]), (1, "1 passed, 1 failed, 1 skipped"))
        self.assertIn("  app.keys", lines)

    def test_withoutTotals_countsAsOne(self):
        for end, counted in (("Test Passed.", "1 passed, 0 failed, 0 skipped"), ("Test Failed.", "0 passed, 1 failed, 0 skipped"),
                             ("Test Skipped.", "0 passed, 0 failed, 1 skipped"), ("Unable to find executable", "0 passed, 1 failed, 0 skipped")):
            with self.subTest(end):
                self.assertEqual(self.summarize(block("layering", "words\n", end))[1][-1], counted)

    def test_failure_isNamed(self):
        status, lines = self.summarize(block("a.b", "FAIL!  : TstB::x() Compared values\nTotals: 2 passed, 1 failed, 0 skipped, 0 b\n",
                                             "Test Failed."), block("layering", "", "Test Passed."))
        self.assertEqual(lines, ["Failed:", "  a.b: TstB::x()", "3 passed, 1 failed, 0 skipped"])
        self.assertEqual(status, 1)


if __name__ == "__main__":
    blackbox.main()
