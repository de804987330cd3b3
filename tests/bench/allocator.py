# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs that freed memory is cleared: allocator.py [--rounds N] [--keys N]

The console with and without, one after the other, in a window of its own each time: from the start of the process to
the picture of the welcome page, and of an organization loaded whole."""
import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
import blackbox  # noqa: E402  (the folder has to be on the path first)
from guidrive import Desktop  # noqa: E402


def seconds(desktop, argv, env):
    """Wall clock and processor seconds of a program from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(argv, env={**desktop.env, **env}, cwd=desktop.home, stdin=subprocess.DEVNULL, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--keys", type=int, default=10000)
    options = parser.parse_args()
    programs = {"with": blackbox.program("KEYWARD_BIN"), "without": blackbox.program("KEYWARD_WITHOUT_WIPING_BIN")}
    with tempfile.TemporaryDirectory() as folder, Desktop(keyring=None) as desktop, blackbox.LocalOrganization(
            "--organization", "generated", "--environments", "5", "--clusters", "60",
            "--keys", str(options.keys)) as organization:
        picture = os.path.join(folder, "window.png")
        tasks = {
            "start, welcome page": ([], {}),
            f"start and load {options.keys:,} keys": (
                ["--endpoint", organization.url],
                {"CONFLUENT_CLOUD_API_KEY": organization.api_key, "CONFLUENT_CLOUD_API_SECRET": organization.api_secret}),
        }
        print(f"{'':28}{'with':>18}{'without':>18}{'ratio':>14}\n{'':28}" + f"{'wall':>9}{'CPU':>9}" * 2 + f"{'wall':>7}{'CPU':>7}")
        for task, (arguments, env) in tasks.items():
            times = {name: [] for name in programs}
            for _ in range(options.rounds):
                for name, program in programs.items():
                    times[name].append(seconds(desktop, [program, "--screenshot", picture, *arguments], env))
            medians = {name: [statistics.median(t) for t in zip(*values)] for name, values in times.items()}
            ratios = [a / b for a, b in zip(medians["with"], medians["without"])]
            print(f"{task:28}" + "".join(f"{1000 * v:6.0f} ms" for name in programs for v in medians[name])
                  + "".join(f"{r:7.2f}" for r in ratios), flush=True)


if __name__ == "__main__":
    main()
