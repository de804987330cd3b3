# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line."""
import argparse
import ctypes
import json
import os
import re
import runpy
import shutil
import signal
import statistics
import subprocess
import sys
import time

import guidrive as g
from guidrive import App, AppExited, Desktop, GuidriveError, WaitTimeout
from guidrive._dbus import DBusError
from guidrive._session import service_exec

TOOLS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGES = [("Xvfb", "xvfb", True), ("dbus-daemon", "dbus", True), ("openbox", "openbox", True), ("gnome-keyring-daemon", "gnome-keyring", True),
            ("xclip", "xclip", True), ("gcore", "gdb", False), ("setxkbmap", "x11-xkb-utils", False), ("fc-list", "fontconfig", False)]


def desktop_args(p):
    p.add_argument("--size", default="1280x800", metavar="WxH")
    p.add_argument("--dpi", type=int, default=96)
    p.add_argument("--scale", help="QT_SCALE_FACTOR")
    p.add_argument("--lang", default="C.UTF-8", help="LANG and LC_ALL (C.UTF-8)")
    p.add_argument("--layout", help="keyboard layout for setxkbmap, such as de")
    p.add_argument("--wm", default="openbox", help="a window manager's command line, or none")
    p.add_argument("--no-a11y", action="store_true", help="without AT-SPI")
    p.add_argument("--keyring", default="unlocked", choices=["unlocked", "plain", "locked", "none"])
    p.add_argument("--home", help="a folder to use as HOME and keep")
    p.add_argument("--env", action="append", default=[], metavar="NAME=VALUE")
    p.add_argument("--activation", action="store_true", help="let the session bus start the system's services")
    p.add_argument("--artifacts", help="where failures leave their tree and screenshot")


def desktop(a, **kw):
    w, h = a.size.lower().split("x")
    return Desktop(size=(int(w), int(h)), dpi=a.dpi, scale=a.scale, lang=a.lang, layout=a.layout, wm=None if a.wm == "none" else a.wm,
                   a11y=not a.no_a11y, keyring=None if a.keyring == "none" else a.keyring, home=a.home, activation=a.activation,
                   env=dict(e.split("=", 1) for e in a.env), artifacts=a.artifacts, **kw)


def session_dir(a):
    d = a.session or os.environ.get("GUIDRIVE_SESSION")
    if not d:
        raise GuidriveError('no session: start one with  eval "$(guidrive start)"  or name it with -s DIR')
    if not os.path.exists(os.path.join(d, "session.json")):
        raise GuidriveError(f"the session {d} has ended")
    return d


def the_app(d, a, alive=True):
    """The program given by --pid, else the one launched last that still runs."""
    if getattr(a, "pid", None):
        return d.app(a.pid)
    path = os.path.join(d.dir, "apps.json")
    apps = []
    if os.path.exists(path):
        with open(path) as f:
            apps = json.load(f)
    for x in reversed(apps):
        app = App(d, x["pid"], x["argv"], None, x["base"], None, x["a11y"])
        if app.alive() or not alive:
            d._apps.append(app)
            return app
    raise AppExited("no program of this session is running")


def node_of(app, a):
    within = app.window(a.window) if a.window else app
    return within.find(a.role or None, a.name, desc=a.desc, state=a.state or None, nth=a.nth, hidden=a.hidden, timeout=a.timeout)


def with_program(a, f):
    """f(app) on a program of its own, or, without one on the command line, on the session's."""
    if a.program:
        with desktop(a) as d:
            app = d.launch(a.program, title=a.title, timeout=a.timeout)
            r = f(app)
            if not app.close(2):
                print("guidrive: the program did not end by itself when its windows were closed", file=sys.stderr)
            return r
    d = Desktop.attach(session_dir(a), artifacts=a.artifacts)
    return f(the_app(d, a))


def cmd_doctor(a):
    missing, soft = [], []
    for exe, pkg, hard in PACKAGES:
        if not shutil.which(exe):
            (missing if hard else soft).append((exe, pkg))
    for lib, pkg in (("libX11.so.6", "libx11-6"), ("libXtst.so.6", "libxtst6")):
        try:
            ctypes.CDLL(lib)
        except OSError:
            missing.append((lib, pkg))
    if not service_exec("org.a11y.Bus"):
        missing.append(("at-spi-bus-launcher", "at-spi2-core"))
    for exe, pkg in missing:
        print(f"missing: {exe} (package {pkg})")
    for exe, pkg in soft:
        print(f"not there, needed for some things: {exe} (package {pkg})")
    if missing:
        print("apt-get install -y --no-install-recommends " + " ".join(p for _, p in missing + soft))
        return 1
    with Desktop() as d:
        print(f"a desktop starts in {d.start_seconds:.2f} s: {d.info['started']}")
        t = time.monotonic()
    print(f"and ends in {time.monotonic() - t:.2f} s")
    return 0


def cmd_run(a):
    sys.argv = a.script
    sys.path.insert(0, os.path.dirname(os.path.abspath(a.script[0])))
    with desktop(a) as d:
        try:
            runpy.run_path(a.script[0], init_globals={"desktop": d, "Desktop": Desktop, **{n: getattr(g, n) for n in g.__all__}}, run_name="__main__")
        except SystemExit as e:
            return e.code if isinstance(e.code, int) else (0 if e.code is None else 1)
    return 0


def cmd_exec(a):
    with desktop(a) as d:
        p = subprocess.Popen(a.program, env={**d.env, "PYTHONPATH": TOOLS, "GUIDRIVE_SESSION": d.dir,
                                             "PATH": d.env["PATH"] + os.pathsep + os.path.join(TOOLS, "guidrive")})
        try:
            r = p.wait()
        except KeyboardInterrupt:
            p.terminate()
            r = 130
    return r if r >= 0 else 128 - r


def cmd_tree(a):
    def f(app):
        t = app.tree(rows=a.rows, hidden=a.hidden, as_json=a.json)
        print(json.dumps(t, indent=1, ensure_ascii=False) if a.json else t, end="\n" if a.json else "")
    return with_program(a, f)


def cmd_shot(a):
    def f(app):
        app.desktop.stable()
        d = app.desktop
        print(d.screenshot(a.output) if a.root else d.screenshot(a.output, app.x_window(a.window)))
    if not a.program and a.root:
        print(Desktop.attach(session_dir(a)).screenshot(a.output))
        return 0
    return with_program(a, f)


def cmd_lint(a):
    def f(app):
        bad = app.unnamed()
        for n in bad:
            print(f"{n.role} {n.name!r} at {n.extents} [{n.index}]: no name, label or tooltip" if n.role != "combo box" else
                  f"combo box showing {n.name!r} at {n.extents} [{n.index}]: no label (QLabel::setBuddy) that names it")
        return 1 if bad else 0
    return with_program(a, f)


def cmd_time(a):
    rows, out = [], {}
    with desktop(a) as d:
        for i in range(a.n):
            app = d.launch(a.program, title=a.title, timeout=a.timeout)
            if a.table is not None:
                app.wait_first_row(a.table or None, timeout=a.timeout)
            r = dict(app.startup)
            r.update({k: v for k, v in app.stats().items() if k.endswith("_kib") or k == "cpu_s"})
            rows.append(r)
            app.close()
    for k in rows[0]:
        v = [r[k] for r in rows if k in r]
        out[k] = {"min": min(v), "median": statistics.median(v), "max": max(v)}
    if a.json:
        print(json.dumps(out, indent=1))
    else:
        print(f"{a.n} starts (seconds from exec; the first one may have cold caches)")
        for k, v in out.items():
            print(f"{k:14} min {v['min']:<10g} median {v['median']:<10g} max {v['max']:g}")
    return 0


def cmd_start(a):
    d = desktop(a, _detach={"owner": a.owner, "ttl": a.ttl})
    print(f"export GUIDRIVE_SESSION={d.dir}")
    if a.export:
        for k, v in d.env.items():
            if k in ("DISPLAY", "HOME", "DBUS_SESSION_BUS_ADDRESS") or k.startswith(("XDG_", "QT_", "GUIDRIVE_")):
                print(f"export {k}='{v}'")
    d.detach()
    return 0


def cmd_stop(a):
    d = session_dir(a)
    with open(os.path.join(d, "session.json")) as f:
        pid = json.load(f)["pid"]
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    end = time.monotonic() + 15
    while time.monotonic() < end:
        try:
            with open(f"/proc/{pid}/stat") as f:
                if f.read().rsplit(")", 1)[1].split()[0] in "ZX":
                    return 0
        except OSError:
            return 0
        time.sleep(0.02)
    raise GuidriveError(f"the session's supervisor {pid} does not end")


def cmd_launch(a):
    d = Desktop.attach(session_dir(a), artifacts=a.artifacts)
    app = d.launch(a.program, title=a.title, timeout=a.timeout, wait=not a.no_wait, a11y=False if a.no_a11y else None, cwd=a.cwd or os.getcwd())
    path = os.path.join(d.dir, "apps.json")
    apps = []
    if os.path.exists(path):
        with open(path) as f:
            apps = json.load(f)
    apps.append({"pid": app.pid, "argv": app.argv, "base": app._base, "a11y": app.a11y})
    with open(path, "w") as f:
        json.dump(apps, f)
    print(app.pid)
    return 0


NODE = {
    "find": "print what matches, once it is there", "click": "a real click", "double-click": "", "right-click": "", "hover": "",
    "press": "the AT-SPI action, else a click", "check": "", "uncheck": "", "focus": "", "text": "print its text", "states": "print its states",
    "set-text": "TEXT: replace its text by typing", "select": "ITEM: of a combo box, tab bar, list, tree or table",
    "rows": "print the rows of a table, tab-separated", "select-row": "ROW", "double-click-row": "ROW", "row-of": "REGEX [COLUMN]: print the row",
    "context": "ITEM...: right-click and choose", "context-row": "ROW ITEM...: right-click on the row and choose", "value": "[NUMBER]: print or set",
    "wait": "until it is there (--state), or --gone"}


def cmd_node(a):
    d = Desktop.attach(session_dir(a), artifacts=a.artifacts)
    app, v = the_app(d, a), a.cmd
    if v == "wait" and a.gone:
        app.wait_gone(a.role or None, a.name, a.timeout, desc=a.desc, state=a.state or None)
        return 0
    n, x = node_of(app, a), a.args
    if v in ("find", "wait"):
        print(n)
    elif v in ("click", "double-click", "right-click", "hover", "press", "check", "uncheck", "focus"):
        getattr(n, v.replace("-", "_"))()
    elif v == "text":
        print(n.text)
    elif v == "states":
        print(" ".join(sorted(n.states)))
    elif v == "set-text":
        n.set_text(" ".join(x))
    elif v == "select":
        n.select(" ".join(x))
    elif v == "rows":
        print("\t".join(n.headers()))
        for r in n.texts(0, int(x[0]) if x else None):
            print("\t".join(r))
    elif v == "select-row":
        n.select_row(int(x[0]))
    elif v == "double-click-row":
        n.cell(int(x[0])).double_click()
    elif v == "row-of":
        r = n.row_of(x[0], x[1] if len(x) > 1 else None)
        if r is None:
            return 1
        print(r)
    elif v == "context":
        n.context_menu(*x)
    elif v == "context-row":
        n.cell(int(x[0])).context_menu(*x[1:])
    elif v == "value":
        if x:
            n.value = float(x[0])
        else:
            print(f"{n.value:g}")
    return 0


PLAIN = {"key": "COMBO...: real key presses, such as ctrl+n", "type": "TEXT (- reads it from standard input)", "menu": "NAME...: through the menu bar",
         "windows": "the mapped windows, bottom to top", "clip": "[TARGET]: print the clipboard", "primary": "print the PRIMARY selection", "clip-set": "TEXT",
         "clip-targets": "its MIME targets", "keyring": "print the keyring's items", "stats": "memory and time of the program", "memory": "STRING... (- reads them from standard input): count them in the program's memory",
         "close": "close its windows; 1 if it had to be killed", "kill": "with SIGKILL", "wait-exit": "wait until it has ended", "stderr": "what the program has written there", "stdout": "", "focused": "what has the keyboard focus", "dialog": "[NAME]: wait for a dialog, print its tree"}


def cmd_plain(a):
    d = Desktop.attach(session_dir(a), artifacts=a.artifacts)
    v, x = a.cmd, a.args
    if v == "key":
        d.key(*x)
    elif v == "type":
        d.type(sys.stdin.read() if x == ["-"] else " ".join(x))
    elif v == "windows":
        for w in d.windows():
            print(w)
    elif v in ("clip", "primary"):
        r = d.clipboard("clipboard" if v == "clip" else "primary", x[0] if x else None)
        if r is None:
            return 1
        sys.stdout.flush()
        sys.stdout.buffer.write(r if isinstance(r, bytes) else r.encode())
    elif v == "clip-set":
        p = subprocess.Popen(["xclip", "-i", "-selection", "clipboard"], env=d.env, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, start_new_session=True)  # goes on by itself, carrying the session's mark
        p.communicate(" ".join(x).encode())
    elif v == "clip-targets":
        print("\n".join(d.clipboard_targets()))
    elif v == "keyring":
        for i in d.keyring_items():
            print(json.dumps({k: (w.decode(errors="replace") if isinstance(w, bytes) else w) for k, w in i.items()}, ensure_ascii=False))
    else:
        app = the_app(d, a, alive=v not in ("stderr", "stdout", "wait-exit"))
        if v == "menu":
            app.menu(*x, timeout=a.timeout)
        elif v == "stats":
            print(json.dumps(app.stats()))
        elif v == "memory":
            r = app.memory(*(sys.stdin.read().splitlines() if x == ["-"] else x))
            print(json.dumps(r, ensure_ascii=False))
            return 1 if any(c["utf8"] or c["utf16le"] for c in r.values()) else 0
        elif v == "close":
            return 0 if app.close() else 1
        elif v == "kill":
            app.kill()
        elif v == "wait-exit":
            app.wait_exit(a.timeout)
        elif v == "stderr":
            print(app.stderr, end="")
        elif v == "stdout":
            print(app.stdout, end="")
        elif v == "focused":
            print(app.focused())
        elif v == "dialog":
            print(app.dialog(x[0] if x else None, a.timeout).tree(), end="")
    return 0


def main(argv=None):
    argv = list(sys.argv[1:] if argv is None else argv)
    program = None
    if "--" in argv:
        i = argv.index("--")
        program, argv = argv[i + 1:], argv[:i]
    p = argparse.ArgumentParser(prog="guidrive", description="Drive desktop programs in an isolated desktop.",
                                epilog="A program goes after --; without one, tree, shot and lint look at the session's program.")
    sub = p.add_subparsers(dest="cmd", required=True, metavar="COMMAND")

    def add(name, f, help, desk=True, title=True):
        q = sub.add_parser(name, help=help)
        q.set_defaults(f=f)
        if desk:
            desktop_args(q)
        else:
            q.add_argument("--artifacts")
        q.add_argument("-s", "--session", help="the folder of a session (default $GUIDRIVE_SESSION)")
        q.add_argument("--pid", type=int, help="the program (default: the last one launched that runs)")
        q.add_argument("--timeout", type=float, default=30.0 if desk else 10.0)
        if title:
            q.add_argument("--title", help="regex of the main window's title")
        return q
    add("doctor", cmd_doctor, "is everything installed; how fast does a desktop start", title=False)
    q = add("run", cmd_run, "SCRIPT.py [ARGS]: run it with `desktop`, a started Desktop", title=False)
    q.add_argument("script", nargs=argparse.REMAINDER)
    add("exec", cmd_exec, "-- COMMAND: run any command in a desktop", title=False)
    q = add("tree", cmd_tree, "[-- PROGRAM]: print the accessibility tree")
    q.add_argument("--json", action="store_true")
    q.add_argument("--rows", type=int, default=10, help="rows of each table, tree and list (10)")
    q.add_argument("--hidden", action="store_true", help="what does not show too")
    q = add("shot", cmd_shot, "[-- PROGRAM]: screenshot as PNG")
    q.add_argument("-o", "--output", default="shot.png")
    q.add_argument("--root", action="store_true", help="the whole screen")
    q.add_argument("--window", help="regex of the title of the window")
    add("lint", cmd_lint, "[-- PROGRAM]: what can be operated but has no accessible name")
    q = add("time", cmd_time, "-- PROGRAM: time to its window and first row; memory")
    q.add_argument("-n", type=int, default=5)
    q.add_argument("--table", nargs="?", const="", help="wait for the first row of the table of this name (or any)")
    q.add_argument("--json", action="store_true")
    q = add("start", cmd_start, "start a session that goes on: eval \"$(guidrive start)\"", title=False)
    q.add_argument("--owner", type=int, default=os.getppid(), help="end when this process ends (default: the calling shell; 0: nobody)")
    q.add_argument("--ttl", type=float, default=3600, help="end after so many seconds (3600)")
    q.add_argument("--export", action="store_true", help="print DISPLAY, HOME and so on for the shell too")
    add("stop", cmd_stop, "end the session and all in it", False, False)
    q = add("launch", cmd_launch, "-- PROGRAM: start it in the session, wait for its window, print its pid", False)
    q.add_argument("--no-wait", action="store_true")
    q.add_argument("--no-a11y", action="store_true")
    q.add_argument("--cwd")
    for name, help in NODE.items():
        q = add(name, cmd_node, "ROLE NAME " + help, False, False)
        q.add_argument("role", help="AT-SPI role, alias or regex; '' for any")
        q.add_argument("name", nargs="?", help="the whole name, or a regex of it")
        q.add_argument("args", nargs="*")
        q.add_argument("--window", help="only in the window of this name")
        q.add_argument("--desc", help="its description: tooltip or placeholder")
        q.add_argument("--state", action="append", help="such as enabled, checked, '!checked'")
        q.add_argument("--nth", type=int, default=0)
        q.add_argument("--hidden", action="store_true")
        if name == "wait":
            q.add_argument("--gone", action="store_true")
    for name, help in PLAIN.items():
        q = add(name, cmd_plain, help, False, False)
        q.add_argument("args", nargs="*")
    a = p.parse_args(argv)
    a.program = program
    if a.cmd in ("exec", "time", "launch") and not program:
        p.error(f"{a.cmd} needs -- PROGRAM")
    if a.cmd == "run" and program:
        a.script += program
    if a.cmd == "run" and not a.script:
        p.error("run needs a script")
    try:
        return a.f(a) or 0
    except AppExited as e:
        print(f"guidrive: {e}", file=sys.stderr)
        return 3
    except (WaitTimeout, GuidriveError, DBusError) as e:
        print(f"guidrive: {e}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
