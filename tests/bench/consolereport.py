# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table that tests/bench/run console prints: each line beside its floor or its rival, and its goal."""
import datetime
import os
import platform
import re
import statistics
import subprocess

MILLISECONDS, MEBIBYTES, BYTES, SECONDS = "ms", "MiB", "B", "s"
LATENCY = 40


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]


def shown(value, unit):
    """A value in its unit with three digits that mean something."""
    value = {MEBIBYTES: value / (1 << 20), SECONDS: value / 1000}.get(unit, value)
    digits = 0 if value >= 100 or unit == BYTES else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


class Report:
    def __init__(self, values):
        self.values = values
        self.lines = []
        self.met = self.goals = 0

    def line(self, what, name, beside=None, goal=None, *, measure=statistics.median, unit=MILLISECONDS, floor="",
             base=None, text=None):
        """What was measured under `name`, to what was measured under `beside` (or to `base`), and the goal for that
        ratio; without any of them the goal is for the value itself, in its unit. `text`: how the goal is written."""
        if not self.values.get(name) or (beside and not self.values.get(beside)):
            return
        value = measure(self.values[name])
        measured = shown(value, unit)
        if measure is statistics.median and len(self.values[name]) > 20:
            measured += f", p99 {shown(percentile(self.values[name], 0.99), unit)}"
        against, ratio = floor, ""
        if beside:
            # The worst is held against the worst, all else against what is usual.
            base = (measure if measure is max else statistics.median)(self.values[beside])
        if base is not None:
            against = f"{floor} {shown(base, unit)}"
            result = value / base
            ratio = f"{result:.4f}" if result < 0.01 else f"{result:.3f}" if result < 0.1 else f"{result:.2f}"
        else:
            result = value / 1000 if unit == SECONDS else value
        verdict = ""
        if goal is not None:
            verdict = "ok" if result <= goal else "**missed**"
            self.goals += 1
            self.met += result <= goal
        self.lines.append((what, measured, against, ratio, self._goal(goal, text), verdict))

    @staticmethod
    def _goal(goal, text):
        return "" if goal is None else f"≤ {text or f'{goal:g}'}"

    def fill(self, is_cached):
        cached = "cached keys" if is_cached else "a saved organization (no cache: it reads all keys)"
        line, worst, p99 = self.line, max, lambda values: percentile(values, 0.99)
        line(f"first full paint with {cached}", "start, keyward", "start, bare", 1.6, floor="bare window")
        line("the same", "start, keyward", "start, keepassxc", 0.45, floor="KeePassXC, empty")
        line("the same", "start, keyward", "start, qbittorrent", floor="qBittorrent, empty")
        line("PSS, loaded, searched, sorted", "PSS, keyward loaded", "PSS, keepassxc", 0.75, unit=MEBIBYTES,
             floor="KeePassXC, empty")
        line("PSS at rest after the start", "PSS, keyward", "PSS, keepassxc", unit=MEBIBYTES, floor="KeePassXC, empty")
        line("keystroke with repaint", "keystroke", "repaint", 1.3, floor="repaint")
        line("the same, p99", "keystroke", "repaint", 2.5, floor="repaint", measure=p99)
        line("the first of all keystrokes", "first keystroke", "repaint", floor="repaint")
        line("worst keystroke", "keystroke", "standard keystroke", 1 / 200, measure=worst,
             floor="QSortFilterProxyModel’s worst", text="1/200")
        line("change of sort column, ranks ready", "sort", "layout change", 1.1, floor="`layoutChanged` and repaint")
        line("first sort by a text, until shown", "first sort", goal=120, text="120 ms")
        line("the same, work of the UI thread", "first sort, UI thread", "layout change",
             floor="`layoutChanged` and repaint")
        line("page of 100 into the sorted view (UI thread)", "merge, UI thread", "repaint, UI thread", 1.15,
             floor="repaint")
        line("bytes a key: store", "bytes, store", goal=110, unit=BYTES)
        line("bytes a key: with search and two sorts", "bytes, all", goal=240, unit=BYTES)
        pages = self.values["load 25, pages"]
        base = statistics.median(pages) * LATENCY if pages else None
        line("10,000 keys, 40 ms a request, one page after another", "load 25, keys complete", goal=1.03, base=base,
             floor="pages × latency")
        line("known before, 25 busy resources: all read again", "again 25, all read", "load 25, keys complete",
             0.2, floor="one after another", text="1/5")
        line("the same: until the listing has confirmed it", "again 25, keys complete", "load 25, keys complete",
             floor="one after another")
        line("known before, 400 sparse resources: all read again", "again 400, all read", "load 400, keys complete", 1,
             floor="one after another")
        line("10,000 keys, 40 ms: until the first rows are shown", "load 25, first rows", "command line", 0.02,
             floor="as the official CLI reads", text="1/50")
        line("longest stall while 10,000 come to 90,000", "stall", "standard stall", 0.07,
             floor="QStandardItemModel")
        for what in ("load", "refresh", "search", "sort", "export", "bulk edit"):
            subject = {"load": "all keys are read", "refresh": "they are read again", "export": "all are copied",
                       "bulk edit": "1,000 are edited"}.get(what, what)
            line(f"UI thread busy at a time, {subject}: median", f"all, slice, {what}", goal=8, text="8 ms")
            line("the same: worst", f"all, slice, {what}", goal=16, text="16 ms", measure=worst)
        line("100,000 keys, no latency, until searchable", "all, searchable", goal=0.7, unit=SECONDS, text="0.7 s")
        return self

    def summary(self):
        return f"{self.met} of {self.goals} goals met"

    def markdown(self, rounds):
        """The lines of which something was measured."""
        header = f"| {datetime.date.today()}, {machine()}, {rounds} round{'s' * (rounds > 1)} "
        rows = [f"{header}| measured | beside it | ratio | goal | |", "| --- | --- | --- | --- | --- | --- |"]
        return "\n".join(rows + ["| " + " | ".join(line) + " |" for line in self.lines])


def machine():
    """What it was measured on."""
    model = ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            found = re.search(r"^model name\s*: (.*)$", file.read(), re.MULTILINE)
            model = ", " + found.group(1).strip() if found else ""
    except OSError:
        pass
    made = subprocess.run(["dpkg-query", "--show", "--showformat=${Version}", "libqt6core6"], capture_output=True,
                          text=True, check=False).stdout
    version = re.match(r"[\d.]+", made)
    return f"{os.cpu_count()} cores{model}, {platform.system()}, Qt {version.group() if version else '?'}"
