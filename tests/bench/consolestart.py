# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a program to its first full picture, and its memory: Keyward with a saved organization of 100,000
keys, a bare window, KeePassXC and qBittorrent."""
import functools
import os
import tempfile
import time

import blackbox
import firstpaint
from console import LOADED
from guidrive import Desktop

PROFILE = "Bench"
SCREEN = (1920, 1200)
WINDOW = (1200, 800)  # as the bare window
CACHE_BYTES = 1 << 20  # no other file that Keyward keeps of an organization is as large
# So that the empty main window shows, and nothing is asked or looked for.
SETTINGS = {
    ".config/keepassxc/keepassxc.ini": """[General]
ConfigVersion=2
SingleInstance=false
UpdateCheckMessageShown=true

[GUI]
CheckForUpdates=false
""",
    ".config/qBittorrent/qBittorrent.conf": r"""[LegalNotice]
Accepted=true

[Preferences]
General\CloseToTray=false
General\ExitConfirm=false
General\SystrayEnabled=false

[BitTorrent]
Session\DHTEnabled=false
Session\LSDEnabled=false
Session\PeXEnabled=false
""",
}


def plain_desktop(**options):
    """A screen with nothing on it: no window manager, and no accessibility that programs would answer to."""
    return usual(Desktop(**{"size": SCREEN, "a11y": False, "wm": None, "keyring": None, **options}))


def usual(desktop):
    """Without what names hundreds of certificates to read: a person's desktop leaves them to OpenSSL."""
    desktop.env.pop("SSL_CERT_FILE", None)
    return desktop


class Start:
    """`organization`: of 100,000 keys. `pictures`: a folder for what each program looked like, or None."""

    def __init__(self, organization, values, pictures=None):
        self.organization, self.values, self.pictures = organization, values, pictures
        self.folder = tempfile.TemporaryDirectory()
        self.home = os.path.join(self.folder.name, "home")
        for path, text in SETTINGS.items():
            path = os.path.join(self.home, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="ascii") as file:
                file.write(text)
        self.keyward = blackbox.program("KEYWARD_BIN")
        self.programs = {
            "bare": [blackbox.program("KEYWARD_BAREWINDOW_BIN")],
            "keyward": [self.keyward, "--profile", PROFILE],
            "keepassxc": ["keepassxc"],
            "qbittorrent": ["qbittorrent"],
        }
        self.places = {}
        self.table = None
        self.is_cached = False

    def close(self):
        self.folder.cleanup()

    def sign_in(self):
        """Adds the organization, its secret in a real keyring, as a person does."""
        with Desktop(size=SCREEN, home=self.home) as desktop:
            app = desktop.launch(self.keyward, "--endpoint", self.organization.url)
            app.find("edit", "Organization name").set_text(PROFILE)
            app.find("edit", "API key").set_text(self.organization.api_key)
            app.find("password", "API secret").set_text(self.organization.api_secret)
            app.find("button", "Sign in").click()
            app.find("label", LOADED, timeout=120)
            app.resize(*WINDOW)
            desktop.stable(quiet=0.4)
            self.table = app.find("table", "API keys").extents
            for name in ("Name", "Owner"):
                left, top, width, height = app.find("table", "API keys").header(name).extents
                self.places[name] = (left + width // 2, top + height // 2)
            end = time.monotonic() + 10
            while not self._cache() and time.monotonic() < end:
                time.sleep(0.2)
            app.close()
            self.is_cached = self._cache()

    def _cache(self):
        """Whether the last inventory has been kept, for the next start to show."""
        for folder, _, files in os.walk(self.home):
            if any("keyward" in folder.lower() and os.path.getsize(os.path.join(folder, f)) > CACHE_BYTES
                   for f in files if not os.path.islink(os.path.join(folder, f))):
                return True
        return False

    def round(self, number):
        """Each program once, another one first each time. What is in the cache is all that Keyward can show: the API
        does not answer. Without a cache it reads the keys."""
        names = list(self.programs)
        names = names[number % len(names):] + names[:number % len(names)]
        if self.is_cached:
            faults(self.organization, "GET / stall")
        try:
            with plain_desktop(home=self.home, keyring="unlocked") as desktop:
                for name in names:
                    picture = self.pictures and os.path.join(self.pictures, name + ".png")
                    changes, memory = firstpaint.start(
                        self.programs[name], desktop.env, desktop.home,
                        picture and (lambda p=picture, d=desktop: d.screenshot(p)))
                    self.values[f"start, {name}"].append(1000 * changes[-1][0])
                    if memory:
                        self.values[f"PSS, {name}"].append(memory)
        finally:
            faults(self.organization)

    def memory(self):
        """Keyward with everything read, searched once and sorted twice, with real keys and clicks."""
        with usual(Desktop(size=SCREEN, home=self.home)) as desktop:
            app = desktop.launch(self.keyward, "--profile", PROFILE, a11y=False)
            rest = functools.partial(desktop.stable, quiet=3, timeout=120, region=self.table)
            rest()
            for name in ("Name", "Owner"):
                desktop.click(*self.places[name])
                rest()
            desktop.key("ctrl+f")
            desktop.type("orders", delay=0.1)
            rest()
            desktop.key("ctrl+a", "Delete")
            rest()
            if self.pictures:
                desktop.screenshot(os.path.join(self.pictures, "loaded.png"))
            used = firstpaint.pss(app.pid)
            if used:
                self.values["PSS, keyward loaded"].append(used)
            app.kill()


def faults(organization, *specs):
    """Arms these and no others."""
    assert organization.delete("/_admin/faults").status == 204
    if specs:
        assert organization.post("/_admin/faults", {"faults": list(specs)}).status == 201
