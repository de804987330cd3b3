# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the console is at 100,000 keys, each number beside a floor or a rival of the same run:
consolebench.py [--rounds N] [--quick] [--only PART,...] [--growth FILE.csv] [--pictures DIR]

All parts of a round run one after another, and the rounds too, so that what else the machine does meets them alike.
Nothing here passes or fails."""
import argparse
import collections
import contextlib
import csv
import os
import statistics
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import blackbox  # noqa: E402  (the folder has to be on the path first)
import consoleload  # noqa: E402
import consolereport  # noqa: E402
import consolestart  # noqa: E402

PARTS = ("start", "search", "sort", "stall", "memory", "load", "growth")
SIZES = (10_000, 100_000, 1_000_000)


class Bench:
    def __init__(self, options):
        self.options = options
        self.values = collections.defaultdict(list)
        self.program = blackbox.program("KEYWARD_CONSOLEBENCH_BIN")
        self.start = self.loading = self.desktop = None

    def run(self):
        parts = self.options.only
        with contextlib.ExitStack() as stack:
            if "start" in parts or "load" in parts:
                everything = stack.enter_context(blackbox.LocalOrganization(
                    "--organization", "generated", "--environments", "5", "--clusters", "60",
                    "--keys", self.options.keys))
            if "start" in parts:
                self.say("signing in")
                self.start = consolestart.Start(everything, self.values, self.options.pictures)
                stack.callback(self.start.close)
                self.start.sign_in()
            if "load" in parts:
                self.say("making organizations")
                self.loading = consoleload.Loading(self.values, self.part, everything)
                stack.callback(self.loading.close)
            for number in range(self.options.rounds if set(parts) != {"growth"} else 0):
                self.round(number)
            if self.start:
                self.say("memory of the whole program")
                self.start.memory()
        if self.values:
            report = consolereport.Report(self.values).fill(self.start and self.start.is_cached)
            print(report.markdown(self.options.rounds), report.summary(), sep="\n\n", flush=True)
        if "growth" in parts:
            self.growth()

    def round(self, number):
        self.say(f"round {number + 1} of {self.options.rounds}")
        if self.start:
            self.start.round(number)
        with consolestart.plain_desktop() as self.desktop:
            for part, runs in (("search", (["search"], ["standard-search", "--brief"])), ("sort", (["sort"],)),
                               ("stall", (["stall"], ["standard-stall"])), ("memory", (["memory"],))):
                for run in runs if part in self.options.only else ():
                    for name, values in self.part([*run, "--keys", str(self.options.keys)]).items():
                        self.values[name] += values
            if self.loading:
                self.loading.round()

    def growth(self):
        """The same at a tenth and at ten times the size, as CSV."""
        rows = []
        with consolestart.plain_desktop() as self.desktop:
            for keys in SIZES[:-1] if self.options.quick else SIZES:
                self.say(f"growth: {keys:,} keys")
                values = {}
                for part in ("search", "sort", "memory"):
                    values.update(self.part([part, "--brief", "--keys", str(keys)]))
                rows.append({
                    "keys": keys, "keystroke": statistics.median(values["keystroke"]),
                    "keystroke p99": consolereport.percentile(values["keystroke"], 0.99),
                    "sort": statistics.median(values["sort"]), "first sort": statistics.median(values["first sort"]),
                    "merge": statistics.median(values["merge, UI thread"]),
                    "store": values["bytes, store"][0], "all": values["bytes, all"][0]})
        table = self.options.growth or os.path.join(os.path.dirname(self.program), "growth.csv")
        picture = os.path.splitext(table)[0] + ".svg"
        with open(table, "w", encoding="ascii", newline="") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows({name: round(value, 2) for name, value in row.items()} for row in rows)
        # Debian's own python has Debian's matplotlib.
        subprocess.run(["/usr/bin/python3", "-B", os.path.join(HERE, "growth.py"), table, picture], check=False)
        print(f"\nms, bytes a key: {table}, {picture}")
        print("\n".join("  ".join(f"{name} {value:,.2f}" for name, value in row.items()) for row in rows), flush=True)

    def part(self, arguments, env=None, talk=None):
        return consoleload.run_part(self.program, self.desktop, arguments, env, talk)

    @staticmethod
    def say(what):
        print(f"tests/bench: {what}", file=sys.stderr, flush=True)


def chosen(text):
    parts = text.split(",")
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no part {', '.join(unknown)}: {', '.join(PARTS)}")
    return parts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, help="5, or 1 with --quick")
    parser.add_argument("--quick", action="store_true", help="one round, and no million of keys")
    parser.add_argument("--only", type=chosen, default=PARTS, metavar="PART,...", help=", ".join(PARTS))
    parser.add_argument("--keys", type=int, default=100_000, help="100000")
    parser.add_argument("--growth", metavar="FILE.csv", help="where growth is written, with a picture beside it")
    parser.add_argument("--pictures", metavar="DIR", help="what the programs' windows looked like")
    options = parser.parse_args()
    if options.pictures:
        os.makedirs(options.pictures, exist_ok=True)
    options.rounds = options.rounds or (1 if options.quick else 5)
    Bench(options).run()


if __name__ == "__main__":
    main()
