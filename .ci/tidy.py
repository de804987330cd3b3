# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over the sources that git knows of: tidy.py BUILD

GCC's precompiled headers are taken out of the commands, as clang cannot read them; so a file that
compiles only because of them is found out here, but for what a file before it in its group includes.
A file that was found clean is not looked at again until it, one of the files it includes, its
command, .clang-tidy or clang-tidy itself has changed.
"""
import concurrent.futures
import hashlib
import json
import os
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Of more, too many have names in common.
LARGEST_GROUP = 4
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


class Source:
    def __init__(self, path, command, directory, key):
        self.path, self.command, self.directory, self.key = path, command, directory, key

    def flags(self):
        """Those of its target: sources of the same flags can be looked at together."""
        return tuple(self.command[:self.command.index("-o")])


def groups_of(sources):
    """Sources of a target together: their headers, which take the most time, are then gone through once. Each test has
    a main function of its own, and is looked at alone."""
    found = {}
    for source in sources:
        is_test = source.path.startswith(os.path.join(ROOT, "tests") + os.sep)
        found.setdefault(source.path if is_test else source.flags(), []).append(source)
    for together in found.values():
        for start in range(0, len(together), LARGEST_GROUP):
            yield together[start:start + LARGEST_GROUP]


def run(arguments):
    done = subprocess.run(["clang-tidy", "--quiet", *arguments], capture_output=True, text=True)
    return done.returncode == 0, done.stdout + (done.stderr if done.returncode and not done.stdout else "")


def is_clean_together(group, folder):
    """Whether nothing is found in the sources of a group, put one behind the other in one file: what is included counts
    as somebody else's. False, too, where two of them have names in common."""
    name = hashlib.sha256("\0".join(source.path for source in group).encode()).hexdigest()[:16]
    place = os.path.join(folder, "groups", name)
    os.makedirs(place, exist_ok=True)
    path = os.path.join(place, "group.cpp")
    with open(path, "w", encoding="utf-8") as together:
        for source in group:
            with open(source.path, encoding="utf-8") as f:
                together.write(f.read() + "\n")
    beside = sorted({"-iquote" + os.path.dirname(source.path) for source in group})
    with open(os.path.join(place, "compile_commands.json"), "w", encoding="utf-8") as f:
        command = [*group[0].flags(), *beside, "-c", path]
        json.dump([{"directory": group[0].directory, "file": path, "arguments": command}], f)
    return run(["-p", place, "--config-file", os.path.join(ROOT, ".clang-tidy"), path])[0]


def findings(group, folder):
    """(source, text) of each source of the group that is not clean, found out by looking at fewer and fewer."""
    if len(group) == 1:
        is_clean, text = run(["-p", folder, group[0].path])
        return [] if is_clean else [(group[0], text)]
    if is_clean_together(group, folder):
        return []
    middle = len(group) // 2
    return findings(group[:middle], folder) + findings(group[middle:], folder)


def main(build, only):
    build = os.path.abspath(build)
    folder = os.path.join(build, "tidy")
    clean = os.path.join(folder, "clean")
    os.makedirs(clean, exist_ok=True)
    sources = [Source(*job) for job in jobs(build, only)]
    if not sources:
        print("tidy: no source to look at")
        return 1
    todo = [source for source in sources if not os.path.exists(os.path.join(clean, source.key))]
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as f:
        json.dump([{"directory": s.directory, "file": s.path, "arguments": s.command} for s in sources], f, indent=1)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(findings, group, folder): group for group in groups_of(todo)}
        for future in concurrent.futures.as_completed(running):
            found = dict(future.result())
            bad += len(found)
            for text in found.values():
                print(text.strip(), flush=True)
            for source in running[future]:
                if source not in found:
                    with open(os.path.join(clean, source.key), "w", encoding="utf-8"):
                        pass
    print(f"tidy: {len(sources)} sources, {len(sources) - len(todo)} unchanged since they were clean, "
          f"{bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
