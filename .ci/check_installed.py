# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that what `cmake --install` wrote runs from where it lies: check_installed.py PREFIX"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
import blackbox  # noqa: E402  (the folder has to be on the path first)

SHARED = ("share/applications/org.keyward.Keyward.desktop",
          "share/metainfo/org.keyward.Keyward.metainfo.xml",
          "share/icons/hicolor/scalable/apps/org.keyward.Keyward.svg")


def run(*argv):
    print("  " + " ".join(os.path.basename(a) if i == 0 else a for i, a in enumerate(argv)))
    return subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=True).stdout


def main(prefix):
    for path in SHARED:
        assert os.path.isfile(os.path.join(prefix, path)), f"{path} is not installed"
    keyward, localorg = (os.path.join(prefix, "bin", name) for name in ("keyward", "keyward-localorg"))
    with tempfile.TemporaryDirectory() as home:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ.pop(name, None)
        os.environ.update(HOME=home, QT_QPA_PLATFORM="offscreen", KEYWARD_LOCALORG_BIN=localorg)
        assert "--find" in run(keyward, "--help")
        assert run(keyward, "--version").strip(), "no version"
        assert "--fault" in run(localorg, "--help")
        with blackbox.LocalOrganization() as organization:
            answer = organization.get("/org/v2/environments")
            assert answer.status == 200 and answer.json()["data"], answer
        picture = os.path.join(home, "window.png")
        run(keyward, "--screenshot", picture, "--local")
        with open(picture, "rb") as f:
            assert f.read(8) == b"\x89PNG\r\n\x1a\n", "no picture of the main window"


if __name__ == "__main__":
    try:
        main(os.path.abspath(sys.argv[1]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stdout}{error.stderr}")
    except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
        sys.exit(f"check_installed: {error}")
