# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What 10,000, 100,000 and a million keys cost, drawn: growth.py CSV SVG. Wants Debian's python3-matplotlib."""
import csv
import sys

import matplotlib

matplotlib.use("SVG")
import matplotlib.pyplot as plot  # noqa: E402  (the backend has to be chosen first)

TIMES = {"keystroke": "keystroke, median", "keystroke p99": "keystroke, p99", "sort": "change of sort column",
         "first sort": "first sort by a text", "merge": "a page of 100 merged"}
MEMORY = {"store": "store", "all": "with search and two sorts"}


def draw(axes, rows, names, scale, unit):
    keys = [row["keys"] for row in rows]
    for (name, label), marker in zip(names.items(), "osD^v"):
        axes.plot(keys, [row[name] * scale(row) for row in rows], marker=marker, label=label)
    top = max(rows[0][name] * scale(rows[0]) for name in names)
    axes.plot(keys, [top * count / keys[0] for count in keys], color="0.6", linestyle=":", label="linear")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("keys")
    axes.set_ylabel(unit)
    axes.grid(which="major", color="0.9")
    axes.legend(frameon=False, fontsize="small")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="ascii", newline="") as file:
        rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    # The same picture from the same numbers, and small: texts are texts.
    matplotlib.rcParams.update({"svg.hashsalt": "keyward", "svg.fonttype": "none", "font.family": "sans-serif"})
    figure, (left, right) = plot.subplots(1, 2, figsize=(9, 3.6), layout="constrained", facecolor="white")
    draw(left, rows, TIMES, lambda row: 1, "ms")
    draw(right, rows, MEMORY, lambda row: row["keys"] / (1 << 20), "MiB")
    figure.savefig(sys.argv[2], metadata={"Date": None})


if __name__ == "__main__":
    main()
