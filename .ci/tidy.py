# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources that git knows of: tidy.py BUILD

GCC's precompiled headers are taken out of the commands, as clang cannot read them; so a file that
compiles only because of them is found out here. A file that was found clean is not looked at again
until it, one of the files it includes, its command, .clang-tidy or clang-tidy itself has changed.
"""
import concurrent.futures
import hashlib
import json
import os
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CONFIGURATIONS = {os.path.join(ROOT, ".clang-tidy"), os.path.join(ROOT, "tests", ".clang-tidy")}


def without_pch(command):
    """The compiler's command without the launcher before it and GCC's precompiled header."""
    words, kept = shlex.split(command), []
    start = next(i for i, w in enumerate(words) if os.path.basename(w).startswith(("c++", "g++", "clang++")))
    skip = False
    for i, word in enumerate(words[start:], start):
        if skip:
            skip = False
        elif word == "-include" and "cmake_pch" in words[i + 1]:
            skip = True
        elif word not in ("-Winvalid-pch", "-fpch-preprocess", "-Werror"):
            kept.append(word)
    return kept


def dependencies(build):
    """What ninja knows of each object: its own includes, those of the precompiled header too."""
    found, current = {}, None
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        if line.startswith("    "):
            found[current].append(os.path.normpath(os.path.join(build, line.strip())))
        elif ": #deps" in line:
            current = line.split(": #deps")[0]
            found[current] = []
    return found


class Digests:
    """SHA-256 of files, each read once."""

    def __init__(self):
        self.known = {}

    def of(self, path):
        if path not in self.known:
            try:
                with open(path, "rb") as f:
                    self.known[path] = hashlib.sha256(f.read()).hexdigest()
            except OSError:
                self.known[path] = "gone"
        return self.known[path]


def jobs(build, only):
    """(source, command, key) for each source of the tree that is compiled."""
    tracked = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "*.cpp"], capture_output=True, text=True, check=True)
    tracked = {os.path.join(ROOT, p) for p in tracked.stdout.split("\0") if p}
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    deps, digests = dependencies(build), Digests()
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as f:
        entries = json.load(f)
    for entry in entries:
        source = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        if source not in tracked or (only and not any(o in source for o in only)):
            continue
        command = without_pch(entry["command"])
        output = command[command.index("-o") + 1] if "-o" in command else ""
        inputs = sorted(set(deps.get(output, [])) | {source} | CONFIGURATIONS)
        key = hashlib.sha256("\0".join([version, *command, *(p + digests.of(p) for p in inputs)]).encode())
        yield source, command, entry["directory"], key.hexdigest()


def tidy(database, source):
    done = subprocess.run(["clang-tidy", "--quiet", "-p", database, source], capture_output=True, text=True)
    return done.returncode, done.stdout + (done.stderr if done.returncode and not done.stdout else "")


def main(build, only):
    build = os.path.abspath(build)
    folder = os.path.join(build, "tidy")
    clean = os.path.join(folder, "clean")
    os.makedirs(clean, exist_ok=True)
    todo, entries, total = {}, [], 0
    for source, command, directory, key in jobs(build, only):
        total += 1
        entries.append({"directory": directory, "file": source, "arguments": command})
        if not os.path.exists(os.path.join(clean, key)):
            todo[source] = key
    if not total:
        print("tidy: no source to look at")
        return 1
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as f:
        json.dump(entries, f, indent=1)
    bad = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(tidy, folder, source): source for source in todo}
        for future in concurrent.futures.as_completed(running):
            source, (code, text) = running[future], future.result()
            if code == 0:
                with open(os.path.join(clean, todo[source]), "w", encoding="utf-8"):
                    pass
            else:
                bad.append(os.path.relpath(source, ROOT))
                print(text.strip(), flush=True)
    print(f"tidy: {total} sources, {total - len(todo)} unchanged since they were clean, {len(bad)} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
