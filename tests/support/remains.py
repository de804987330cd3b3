# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where pieces of a secret are left: in a program's memory, in files, in what went over a bus."""
import os
import re
import subprocess

# Every piece of 12 bytes holds one of these whole: blocks of 8, one at each fourth byte. So long that none is there by
# chance.
BLOCK, STEP = 8, 4


def blocks(secret):
    return [secret[i:i + BLOCK] for i in range(0, len(secret) - BLOCK + 1, STEP)]


def in_memory(app, secret):
    """How many blocks of the secret the program's memory holds, by mapping, as UTF-8 and as UTF-16; from a core file."""
    found = {}
    for count in app.memory(*blocks(secret)).values():
        for where, times in count["where"].items():
            found[where] = found.get(where, 0) + times
    return found


def in_bytes(data, secret):
    return any(b.encode(code) in data for b in blocks(secret) for code in ("utf-8", "utf-16-le"))


def in_files(secret, *roots, without=()):
    """The files below the roots that hold a piece of it. `without`: what the person asked for."""
    found = []
    for root in roots:
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                if path in without or not os.path.isfile(path):
                    continue
                with open(path, "rb") as file:
                    if in_bytes(file.read(), secret):
                        found.append(path)
    return found


class BusTraffic:
    """Records everything that goes over a D-Bus, until the end of the block; `data` has it then, and holds() asks."""

    def __init__(self, address, path):
        self.address, self.path, self.monitor = address, path, None

    def __enter__(self):
        with open(self.path, "wb") as out:
            self.monitor = subprocess.Popen(["dbus-monitor", "--address", self.address, "--binary"], stdout=out,
                                            stdin=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        self.monitor.terminate()
        self.monitor.wait()

    def size(self):
        return os.path.getsize(self.path)

    def holds(self, secret):
        with open(self.path, "rb") as file:
            return in_bytes(file.read(), secret)

    def mentions(self, pattern):
        with open(self.path, "rb") as file:
            return re.search(pattern, file.read()) is not None
