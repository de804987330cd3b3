# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""guidrive: drive desktop programs (Qt Widgets above all) as a user would, in a desktop of their own.

    from guidrive import Desktop
    with Desktop() as d:                              # X server, window manager, session bus, AT-SPI, keyring, fresh HOME
        app = d.launch("path/to/program", "--option")  # returns when its main window shows
        app.find("edit", "Search").set_text("foo")      # role + name (a regex that must match the whole name), waits
        app.menu("File", "Export", "As CSV")
        app.dialog("Delete?").find("button", "Yes").click()
        app.find("table", "Items").select_row(3)

Everything that is looked for is waited for (10 s unless told); what fails says what was on screen, and leaves the
tree and a screenshot in `artifacts`. Plain Python, no packages; see `guidrive doctor` for the system's part.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid

from . import _proc
from ._dbus import Bus, DBusError, NoAnswer, Variant
from ._session import MARK, SECRETS, descendants
from ._x11 import X11, png

__all__ = ["Desktop", "App", "Node", "GuidriveError", "WaitTimeout", "AppExited"]

ROLES = """invalid,accelerator label,alert,animation,arrow,calendar,canvas,check box,check menu item,color chooser,column header,
combo box,date editor,desktop icon,desktop frame,dial,dialog,directory pane,drawing area,file chooser,filler,focus traversable,
font chooser,frame,glass pane,html container,icon,image,internal frame,label,layered pane,list,list item,menu,menu bar,menu item,
option pane,page tab,page tab list,panel,password text,popup menu,progress bar,push button,radio button,radio menu item,root pane,
row header,scroll bar,scroll pane,separator,slider,spin button,split pane,status bar,table,table cell,table column header,
table row header,tearoff menu item,terminal,text,toggle button,tool bar,tool tip,tree,tree table,unknown,viewport,window,extended,
header,footer,paragraph,ruler,application,autocomplete,editbar,embedded,entry,chart,caption,document frame,heading,page,section,
redundant object,form,link,input method window,table row,tree item,document spreadsheet,document presentation,document text,
document web,document email,comment,list box,grouping,image map,notification,info bar,level bar,title bar,block quote,audio,video,
definition,article,landmark,log,marquee,math,rating,timer,static,math fraction,math root,subscript,superscript,description list,
description term,description value,footnote,content deletion,content insertion,mark,suggestion,push button menu""".replace("\n", "").split(",")
STATES = """invalid,active,armed,busy,checked,collapsed,defunct,editable,enabled,expandable,expanded,focusable,focused,has_tooltip,
horizontal,iconified,modal,multi_line,multiselectable,opaque,pressed,resizable,selectable,selected,sensitive,showing,single_line,
stale,transient,vertical,visible,manages_descendants,indeterminate,required,truncated,animated,invalid_entry,
supports_autocompletion,selectable_text,is_default,visited,checkable,has_popup,read_only""".replace("\n", "").split(",")
ALIASES = {
    "button": {"push button", "toggle button", "push button menu"}, "checkbox": {"check box"},
    "edit": {"text", "password text", "entry"}, "password": {"password text"}, "combobox": {"combo box"},
    "radio": {"radio button"}, "spinbox": {"spin button"}, "tab": {"page tab"}, "tabs": {"page tab list"},
    "cell": {"table cell", "tree item", "list item"}, "item": {"list item", "tree item", "table cell", "menu item"},
    "column": {"table column header", "column header"}, "toplevel": {"frame", "window", "dialog", "alert", "file chooser"},
    "messagebox": {"alert"}, "group": {"grouping", "panel"}, "table": {"table", "tree table"}, "tree": {"tree", "tree table"},
    "list": {"list", "list box"}, "menu": {"menu", "popup menu"}, "image": {"image", "icon"}, "grip": {"split pane"}}
CONTAINERS = {"table", "tree", "tree table", "list", "list box"}
CELLS = {"table cell", "tree item", "list item", "table column header", "column header", "table row header", "row header"}
BYLABEL = {"combo box", "text", "password text", "spin button", "slider", "dial", "table", "tree", "list", "progress bar", "entry"}

_P = "org.a11y.atspi."
_ACC, _PROPS = _P + "Accessible", "org.freedesktop.DBus.Properties"
_ROOT = "/org/a11y/atspi/accessible/root"
_HERE = os.path.dirname(os.path.abspath(__file__))


class GuidriveError(Exception):
    pass


class WaitTimeout(GuidriveError):
    """.what, .tree, .screenshot"""


class AppExited(GuidriveError):
    """.code"""


def _match(pattern, s):
    """A string matches as the whole text or as a regex of the whole text; a compiled regex searches; a function decides."""
    if pattern is None:
        return True
    s = s or ""
    if hasattr(pattern, "search"):
        return bool(pattern.search(s))
    if callable(pattern):
        return bool(pattern(s))
    if s == pattern:
        return True
    try:
        return re.fullmatch(pattern, s, re.S) is not None
    except re.error:
        return False


def _role_match(want, role):
    if want is None:
        return True
    return role == want or role in ALIASES.get(want, ()) or bool(re.fullmatch(want, role))


def _state_match(want, states):
    if want is None:
        return True
    for w in [want] if isinstance(want, str) else want:
        w = {"disabled": "!enabled", "hidden": "!showing", "unchecked": "!checked"}.get(w, w)
        if (w[1:] in states) if w.startswith("!") else (w not in states):
            return False
    return True


class Desktop:
    """One isolated desktop session.

    size, dpi: of the screen (dpi also goes into Xft.dpi; 192 makes Qt 6 draw at twice the size). scale: QT_SCALE_FACTOR.
    wm: "openbox", another command line, or None. a11y=False: no AT-SPI at all (real keys and mouse still work).
    keyring: "unlocked" (encrypted on disk, password `keyring_password`), "plain" (empty password: readable text on disk),
    "locked" (first use brings a password prompt), or None (no Secret Service on the bus).
    home: a folder to use as HOME and keep (default: a fresh one, removed at the end). activation: let the bus start the
    system's D-Bus services (off: only what we start is there). layout: for setxkbmap, such as "de".
    artifacts: where failures leave their tree and screenshot (default $GUIDRIVE_ARTIFACTS, or a folder in the temp dir).
    """

    def __init__(self, size=(1280, 800), dpi=96, scale=None, wm="openbox", a11y=True, keyring="unlocked", keyring_password="guidrive",
                 home=None, lang="C.UTF-8", layout=None, env=None, activation=False, artifacts=None, keep=False, trace=None,
                 timeout=10.0, _detach=None):
        cfg = {"id": uuid.uuid4().hex, "dir": tempfile.mkdtemp(prefix="guidrive-"), "size": list(size), "dpi": dpi, "wm": wm,
               "a11y": a11y, "keyring": keyring, "keyring_password": keyring_password, "lang": lang, "layout": layout,
               "home": os.path.abspath(home) if home else None, "activation": activation, "keep": keep,
               "attached": _detach is None, **(_detach or {})}
        t0 = time.monotonic()
        self._sup = subprocess.Popen([sys.executable, "-E", "-s", "-B", os.path.join(_HERE, "_session.py"), json.dumps(cfg)],
                                     stdin=subprocess.PIPE if _detach is None else subprocess.DEVNULL, stdout=subprocess.PIPE,
                                     text=True, start_new_session=True)
        info = json.loads(self._sup.stdout.readline() or '{"error": "the session supervisor died"}')
        if "error" in info:
            self._sup.wait()
            raise GuidriveError("the desktop did not start: " + info["error"])
        self.start_seconds = time.monotonic() - t0
        extra = dict(env or {})
        if scale:
            extra["QT_SCALE_FACTOR"] = str(scale)
        if extra:
            info["env"].update(extra)
            with open(os.path.join(info["dir"], "session.json"), "w") as f:
                json.dump(info, f, indent=1)
        self._open(info, artifacts, trace, timeout)
        self._x.move(info["size"][0] - 1, info["size"][1] - 1)  # out of the way: nothing is hovered

    @classmethod
    def attach(cls, dir, **kw):
        """Join a session that is running (its folder, as `guidrive start` prints it)."""
        d = cls.__new__(cls)
        with open(os.path.join(dir, "session.json")) as f:
            info = json.load(f)
        d._sup = None
        d.start_seconds = info["total"]
        d._open(info, kw.get("artifacts"), kw.get("trace"), kw.get("timeout", 10.0))
        return d

    def _open(self, info, artifacts, trace, timeout):
        self.info, self.env, self.dir, self.home = info, info["env"], info["dir"], info["home"]
        self.display, self.timeout = info["display"], timeout
        self._trace = bool(os.environ.get("GUIDRIVE_TRACE")) if trace is None else trace
        self.artifacts = artifacts or os.environ.get("GUIDRIVE_ARTIFACTS") or os.path.join(tempfile.gettempdir(), "guidrive-artifacts")
        self._x = X11(self.display)
        self.bus = Bus(info["bus"])
        self._apps, self._clips, self._procs, self._n = [], {}, [], 0
        self._last_click = (0, 0, 0, 0)
        self._a11y = None
        if info["a11y_bus"]:
            self._a11y = Bus(info["a11y_bus"])
            # Menus, completers and other popups that Qt leaves out of the tree announce themselves when they show.
            # (Only this event is asked for: no text-changed events, which would carry what is typed.)
            self._a11y.match("type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged'")
            reg = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent")
            try:
                self._a11y.call(*reg, "s", "object:state-changed:showing")
            except DBusError:
                self._a11y.call(*reg, "sass", "object:state-changed:showing", [], "")

    # -- life
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        """Ends the programs and the session, and waits until all is gone."""
        if self._x is None:
            return
        for p in self._procs + [a.proc for a in self._apps if a.proc] + list(self._clips.values()):
            if p.poll() is None:
                p.terminate()
        end = time.monotonic() + 2
        for p in self._procs + [a.proc for a in self._apps if a.proc] + list(self._clips.values()):
            try:
                p.wait(max(0.05, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                p.kill()
                p.wait()
        self._x.close()
        self._x = None
        self.bus.close()
        if self._a11y:
            self._a11y.close()
        if self._sup:
            self._sup.stdin.close()
            try:
                self._sup.wait(15)
            except subprocess.TimeoutExpired:
                self._sup.terminate()
                self._sup.wait(10)
            self._sup.stdout.close()

    def detach(self):
        """Let go of a session that goes on without us."""
        self._x.close()
        self._x = None
        self.bus.close()
        if self._a11y:
            self._a11y.close()

    def trace(self, *words):
        if self._trace:
            print("guidrive:", *words, file=sys.stderr, flush=True)

    # -- programs
    def launch(self, *argv, cwd=None, env=None, a11y=None, wait=True, title=None, timeout=30.0, under=()):
        """Start a program and wait until its main window shows (title: a regex for which one).

        a11y=False: this program alone without AT-SPI, as for a check of its memory. under: a command to run it under.
        """
        argv = [os.fspath(a) for a in (argv[0] if len(argv) == 1 and isinstance(argv[0], (list, tuple)) else argv)]
        e = {**self.env, **{k: str(v) for k, v in (env or {}).items() if v is not None}}
        for k in [k for k, v in (env or {}).items() if v is None]:
            e.pop(k, None)
        use = self._a11y is not None if a11y is None else a11y
        if not use:
            e.update({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "QT_ACCESSIBILITY": "0", "NO_AT_BRIDGE": "1"})
        self._n += 1
        base = os.path.join(self.dir, "log", f"app-{int(time.time() * 1000)}-{self._n}-{os.path.basename(argv[0])}")
        self.trace("launch", *argv)
        with open(base + ".out", "wb") as o, open(base + ".err", "wb") as er:
            t0 = time.monotonic()
            try:
                proc = subprocess.Popen([*under, *argv], env=e, cwd=cwd or self.home, stdin=subprocess.DEVNULL, stdout=o, stderr=er,
                                        start_new_session=True)
            except OSError as x:
                raise GuidriveError(f"cannot start {argv[0]}: {x}")
        app = App(self, proc.pid, argv, t0, base, proc, use)
        self._apps.append(app)
        if wait:
            app.wait_main(title, timeout)
        return app

    def run(self, *argv, timeout=60, **kw):
        """Run a command in the session's environment to its end: subprocess.CompletedProcess with text output."""
        argv = argv[0] if len(argv) == 1 and isinstance(argv[0], (list, tuple)) else argv
        kw.setdefault("capture_output", True)
        kw.setdefault("text", True)
        if "input" not in kw:
            kw.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(list(argv), env=self.env, timeout=timeout, cwd=kw.pop("cwd", self.home), **kw)

    def spawn(self, *argv, **kw):
        """Start a helper (a tray, a notification daemon) that ends with the session."""
        p = subprocess.Popen(list(argv), env=self.env, stdin=subprocess.DEVNULL, start_new_session=True, **kw)
        self._procs.append(p)
        return p

    def app(self, pid):
        """An App for a program that is running in this session already."""
        for a in self._apps:
            if a.pid == pid:
                return a
        a = App(self, pid, [], None, None, None, self._a11y is not None)
        self._apps.append(a)
        return a

    # -- screen, pointer, keys
    def windows(self, override=True):
        return self._x.windows(override)

    def screenshot(self, path=None, window=None, region=None):
        """PNG of the screen, of a window (as it is seen, with what covers it), or of a region (x, y, w, h). Its path."""
        if window is not None:
            region = (window.x, window.y, window.w, window.h)
        path = os.path.abspath(path or self._artifact("shot", ".png"))
        w, h, rgb = self._x.grab(*(region or ()))
        with open(path, "wb") as f:
            f.write(png(w, h, rgb))
        self.trace("screenshot", path)
        return path

    def pixel(self, x, y):
        return tuple(self._x.grab(x, y, 1, 1)[2])

    def stable(self, quiet=0.2, timeout=5.0, region=None):
        """Wait until the picture has not changed for `quiet` seconds (a text cursor blinks about every half second)."""
        end, last, since = time.monotonic() + timeout, None, 0
        while time.monotonic() < end:
            now = hash(self._x.grab(*(region or ()))[2])
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= quiet:
                return True
            time.sleep(0.03)
        return False

    def key(self, *combos):
        """Real key presses to whatever has the focus: "ctrl+n", "F5", "Return", "shift+Tab"."""
        for c in combos:
            self.trace("key", c)
            self._x.key(c)

    def type(self, text, delay=0.003):
        self.trace("type", len(text), "characters")
        self._x.type(text, delay)

    def move(self, x, y):
        self._x.move(x, y)

    def click(self, x, y, button=1, count=1, mods=()):
        self.trace("click", x, y, "button", button, "x", count)
        t, lx, ly, lb = self._last_click
        if abs(lx - x) < 6 and abs(ly - y) < 6 and lb == button:  # two clicks are not to be taken for a double click
            time.sleep(max(0, t + 0.45 - time.monotonic()))
        self._focus_under(x, y)
        self._x.move(x - 1, y)
        self._x.move(x, y)
        mods = [mods] if isinstance(mods, str) else mods
        for m in mods:
            self._x.hold(m, True)
        try:
            for i in range(count):
                if i:
                    time.sleep(0.03)
                self._x.button(button, True)
                time.sleep(0.005)
                self._x.button(button, False)
        finally:
            for m in reversed(list(mods)):
                self._x.hold(m, False)
        self._last_click = (time.monotonic(), x, y, button)

    def _focus_under(self, x, y):
        """What the window manager does on a click: the window under it comes to the front and gets the focus."""
        over = [w for w in self.windows() if w.x <= x < w.x + w.w and w.y <= y < w.y + w.h]
        if over and not over[-1].override and not any(w.override for w in over) and self._x.active() not in (0, over[-1].id):
            self._x.activate(over[-1].id)
            end = time.monotonic() + 0.5
            while self._x.active() != over[-1].id and time.monotonic() < end:
                time.sleep(0.005)

    def drag(self, x1, y1, x2, y2, button=1, steps=12):
        self.trace("drag", x1, y1, x2, y2)
        self._focus_under(x1, y1)
        self._x.move(x1, y1)
        self._x.button(button, True)
        for i in range(1, steps + 1):
            time.sleep(0.01)
            self._x.move(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps)
        time.sleep(0.03)
        self._x.button(button, False)

    def wheel(self, x, y, notches, horizontal=False):
        """notches > 0: down (right)."""
        b = (7 if notches > 0 else 6) if horizontal else (5 if notches > 0 else 4)
        self._x.move(x, y)
        for _ in range(abs(notches)):
            self._x.button(b, True)
            self._x.button(b, False)

    # -- clipboard
    def _xclip(self, *args, **kw):
        try:
            return subprocess.run(["xclip", *args], env=self.env, timeout=5, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  stdin=subprocess.DEVNULL, **kw)
        except FileNotFoundError:
            raise GuidriveError("xclip is not installed")
        except subprocess.TimeoutExpired:
            raise GuidriveError("the owner of the selection does not answer")

    def clipboard(self, selection="clipboard", target=None):
        """Text of the clipboard, or bytes of one target ("text/html"); None when nobody owns it or it has no such target.

        selection: "clipboard" or "primary". The contents are the owner's: they go with the program that set them.
        """
        r = self._xclip("-o", "-selection", selection, "-t", target or "UTF8_STRING")
        if r.returncode:
            return None
        return r.stdout if target else r.stdout.decode("utf-8", "replace")

    def clipboard_targets(self, selection="clipboard"):
        r = self._xclip("-o", "-selection", selection, "-t", "TARGETS")
        return [] if r.returncode else r.stdout.decode().split()

    def set_clipboard(self, data, selection="clipboard", target=None):
        p = subprocess.Popen(["xclip", "-i", "-quiet", "-selection", selection, *(["-t", target] if target else [])], env=self.env,
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        p.stdin.write(data.encode() if isinstance(data, str) else data)
        p.stdin.close()
        old = self._clips.pop(selection, None)
        self._clips[selection] = p
        self.wait(lambda: self.clipboard_targets(selection) and self.clipboard(selection, target or "UTF8_STRING") ==
                  (data.encode() if isinstance(data, str) else data), 5, "the clipboard to hold what was set")
        if old:
            old.wait(5)

    def wait_clipboard(self, pattern, selection="clipboard", timeout=None):
        """Wait until the clipboard's text matches; None: until it is empty or has no owner."""
        def got():
            t = self.clipboard(selection)
            return not t if pattern is None else t is not None and _match(pattern, t)
        self.wait(got, timeout, f"the {selection} to be {'empty' if pattern is None else 'as wanted'}")
        return self.clipboard(selection)

    # -- keyring
    def keyring_items(self, secrets=True):
        """What is in the keyring: [{"label", "attributes", "secret", "locked", "collection"}] (the secret as bytes)."""
        b = self.bus
        out = []
        _, ses = b.call(*SECRETS, "OpenSession", "sv", "plain", Variant("s", ""))
        got, locked = b.call(*SECRETS, "SearchItems", "a{ss}", {})
        for p in got + locked:
            i = {k: b.get(SECRETS[0], p, "org.freedesktop.Secret.Item", v) for k, v in
                 (("label", "Label"), ("attributes", "Attributes"), ("locked", "Locked"))}
            i["collection"] = p.rsplit("/", 1)[0].rsplit("/", 1)[1]
            if secrets and not i["locked"]:
                i["secret"] = b.call(SECRETS[0], p, "org.freedesktop.Secret.Item", "GetSecret", "o", ses)[2]
            out.append(i)
        return out

    def answer_keyring_prompt(self, password="guidrive", timeout=None):
        """Wait for the keyring's prompt to unlock it, type the password and Return (None: Escape)."""
        def prompt():
            for w in self.windows(False):
                try:
                    with open(f"/proc/{w.pid}/comm") as f:
                        if f.read().startswith("gcr-prompter") and self._x.active() == w.id:
                            return w
                except OSError:
                    pass
        w = self.wait(prompt, timeout, "the keyring's prompt")
        self.stable(0.3)
        if password is not None:
            self.type(password)
        self.key("Return" if password is not None else "Escape")
        self.wait(lambda: not any(x.id == w.id for x in self.windows(False)), timeout, "the keyring's prompt to go")

    def lock_keyring(self):
        self.bus.call(*SECRETS, "Lock", "ao", [self.bus.call(*SECRETS, "ReadAlias", "s", "default")])

    # -- waiting
    def wait(self, cond, timeout=None, what=None, app=None, interval=0.03):
        """Until cond() gives something true, which is returned; else WaitTimeout with what was on screen."""
        timeout = self.timeout if timeout is None else timeout
        end, last, hung = time.monotonic() + timeout, None, False
        while True:
            try:
                r = cond()
                if r or (r is not None and r is not False and r != [] and not isinstance(r, (str, int, dict, tuple))):
                    return r
                last = None
            except AppExited:
                raise
            except (GuidriveError, DBusError) as e:
                last, hung = e, isinstance(e, NoAnswer)
            if app:
                app.check_alive()
            if time.monotonic() >= end:
                break
            time.sleep(interval)
        if callable(what):
            try:
                what = what()
            except (GuidriveError, DBusError) as e:
                what = f"something ({e})"
        raise self._failure(f"waited {timeout:g} s for {what or 'a condition'}" + (f" (last: {last})" if last else ""), app, hung)

    def _artifact(self, name, ext):
        os.makedirs(self.artifacts, exist_ok=True)
        name = re.sub(r"[^A-Za-z0-9]+", "-", name)[:50].strip("-")
        return os.path.join(self.artifacts, f"{time.strftime('%H%M%S')}-{os.getpid()}-{uuid.uuid4().hex[:6]}-{name}{ext}")

    def _failure(self, what, app=None, hung=False):
        lines = [what]
        try:
            shot = self.screenshot(self._artifact(what, ".png"))
        except (OSError, ValueError) as e:
            shot = f"(none: {e})"
        lines.append(f"screenshot: {shot}")
        lines.append("windows: " + ("; ".join(map(repr, self.windows())) or "none"))
        tree = ""
        for a in [app] if app else [a for a in self._apps if a.alive()]:
            if not a.a11y:
                continue
            if hung:
                tree += f"{a}: does not answer (its main thread is busy)\n"
                try:
                    bt = self._artifact("backtrace", ".txt")
                    with open(bt, "w") as f:
                        f.write(_proc.backtrace(a.pid))
                    lines.append(f"backtrace: {bt}")
                except (OSError, subprocess.SubprocessError):
                    pass
                continue
            try:
                tree += a.tree(rows=5)
            except (GuidriveError, DBusError) as e:
                tree += f"{a}: no tree: {e}\n"
        if tree:
            path = self._artifact(what, ".txt")
            with open(path, "w") as f:
                f.write(what + "\n\n" + tree)
            shown = tree.splitlines()
            lines.append(f"tree: {path}")
            lines += shown[:60] + ([f"... {len(shown) - 60} lines more"] if len(shown) > 60 else [])
        e = WaitTimeout("\n".join(lines))
        e.what, e.tree, e.screenshot = what, tree, shot
        return e


class App:
    """A program in a Desktop. .pid, .argv, .startup (seconds from exec: "window" mapped, "a11y" on the bus, "main" in the tree)"""

    def __init__(self, desktop, pid, argv, t0, base, proc, a11y):
        self.desktop, self.pid, self.argv, self._t0, self._base, self.proc, self.a11y = desktop, pid, argv, t0, base, proc, a11y
        self.startup, self._dest, self._popups, self._scale = {}, None, {}, None
        self._kids, self._kids_at = {pid}, 0

    def __repr__(self):
        return f"<App {' '.join(self.argv) or '?'} pid {self.pid}>"

    # -- life
    def alive(self):
        if self.proc:
            return self.proc.poll() is None
        try:
            with open(f"/proc/{self.pid}/stat") as f:
                return f.read().rsplit(")", 1)[1].split()[0] not in "ZX"
        except OSError:
            return False

    @property
    def exit_code(self):
        """None while it runs; negative: the signal."""
        return self.proc.poll() if self.proc else None

    def _log(self, ext):
        if not self._base:
            return ""
        with open(self._base + ext, errors="replace") as f:
            return f.read()

    @property
    def stdout(self):
        return self._log(".out")

    @property
    def stderr(self):
        return self._log(".err")

    def check_alive(self):
        if not self.alive():
            e = AppExited(f"{self} has ended with {self.exit_code}\nstderr: {self.stderr[-1500:].strip() or '(nothing)'}")
            e.code = self.exit_code
            raise e

    def wait_exit(self, timeout=None):
        """Its exit code, once it has ended."""
        timeout = self.desktop.timeout if timeout is None else timeout
        end = time.monotonic() + timeout
        while self.alive():
            if time.monotonic() > end:
                raise self.desktop._failure(f"waited {timeout:g} s for {self} to end", self)
            time.sleep(0.01)
        return self.exit_code

    def close(self, timeout=5.0):
        """Close its windows as the window manager does; whether it ended by itself. One that does not is killed."""
        for w in reversed(self.windows()):
            if not w.override:
                self.desktop._x.ask_close(w.id)
        end = time.monotonic() + timeout
        while self.alive() and time.monotonic() < end:
            time.sleep(0.01)
        if not self.alive():
            return True
        self.kill()
        return False

    def kill(self, sig=signal.SIGKILL):
        """A crash (SIGKILL), or another signal; waits for the end of it."""
        try:
            os.kill(self.pid, sig)
        except ProcessLookupError:
            pass
        end = time.monotonic() + 5
        while self.alive() and time.monotonic() < end:
            time.sleep(0.005)
        return self.exit_code

    def pids(self):
        """Itself and what it has started."""
        if time.monotonic() - self._kids_at > 0.2:
            self._kids, self._kids_at = {self.pid, *descendants(self.pid)}, time.monotonic()
        return self._kids

    # -- windows
    def windows(self, override=True):
        all = self.desktop.windows(override)
        return [w for w in all if w.pid == self.pid] or [w for w in all if w.pid in self.pids()]

    def x_window(self, title=None, timeout=None):
        """The topmost window (X11) whose title matches."""
        return self.desktop.wait(lambda: next((w for w in reversed(self.windows(False)) if _match(title, w.title)), None), timeout,
                                 f"a window titled {title!r}", self)

    def activate(self, title=None):
        w = self.x_window(title)
        self.desktop._x.activate(w.id)
        self.desktop.wait(lambda: self.desktop._x.active() == w.id, 3, f"{w} to become the active window", self)
        return w

    def resize(self, w, h, title=None):
        win = self.x_window(title)
        self.desktop._x.move_resize(win.id, win.x, win.y, w, h)
        self.desktop.wait(lambda: self.desktop._x.window(win.id), 2, "the window", self)

    def maximize(self, on=True, title=None):
        self.desktop._x.set_state(self.x_window(title).id, on, "maximized_vert", "maximized_horz")

    def close_window(self, title=None):
        """As by the close button of the title bar."""
        self.desktop._x.ask_close(self.x_window(title).id)

    def screenshot(self, path=None, title=None):
        return self.desktop.screenshot(path, self.x_window(title))

    def wait_main(self, title=None, timeout=30.0):
        """Until its first window (with this title) is mapped and, with a11y, its contents are in the tree."""
        d, end, pause = self.desktop, time.monotonic() + timeout, 0.002
        self.startup = {}
        t0 = self._t0 if self._t0 is not None else time.monotonic()
        while True:
            self.check_alive()
            now = time.monotonic()
            if "window" not in self.startup:
                if any(not w.override and _match(title, w.title) for w in self.windows(False)):
                    self.startup["window"] = round(time.monotonic() - t0, 4)
            elif not self.a11y:
                return self
            elif self._find_dest(now - t0 > 2):
                self.startup.setdefault("a11y", round(time.monotonic() - t0, 4))
                try:
                    tops = self.root.children
                    if any("showing" in n.states and _match(title, n.name) for n in tops):
                        self.startup["main"] = round(time.monotonic() - t0, 4)
                        return self
                except DBusError:
                    pass
            if now > end:
                extra = "" if "window" in self.startup else " (no window was mapped)"
                if "window" in self.startup and not self._dest:
                    extra = " (a window is there, but the program is not on the accessibility bus)"
                raise d._failure(f"waited {timeout:g} s for the main window of {self}{extra}; stderr: {self.stderr[-600:].strip()}", self)
            time.sleep(pause)

    def _find_dest(self, kids=True):
        if self._dest:
            return self._dest
        b = self.desktop._a11y
        try:
            for name, path in b.call("org.a11y.atspi.Registry", _ROOT, _ACC, "GetChildren"):
                if name:
                    p = b.daemon("GetConnectionUnixProcessID", "s", name)
                    if p == self.pid or (kids and p in self.pids()):
                        self._dest = name
                        break
        except NoAnswer:
            raise
        except DBusError:
            pass
        return self._dest

    # -- tree
    @property
    def root(self):
        """The application's node; its children are the top-level windows."""
        if not self._find_dest():
            raise GuidriveError(f"{self} is not on the accessibility bus")
        return Node(self, _ROOT, "")

    def popups(self):
        """Showing popups that Qt leaves out of the tree (context menus, completers): nodes, newest first."""
        b, now = self.desktop._a11y, time.monotonic()
        b.daemon("GetId")  # reads what signals have come
        while b.signals:
            sender, path, member, v = b.signals.popleft()
            if member == "StateChanged" and v and v[0] == "showing" and v[1]:
                for a in self.desktop._apps:
                    if a.a11y and (a._dest == sender or (a._dest is None and a.alive() and a._find_dest() == sender)):
                        a._popups.pop(path, None)
                        a._popups[path] = now
        over = [w for w in self.windows() if w.override] if self._popups else []
        nodes = [Node(self, path, "popup:" + path.rsplit("/", 1)[1]) for path in list(self._popups)[::-1]]
        out = []
        if over:  # every widget that shows says so: a popup is one that fills a window of its own
            for n, s in zip(nodes, _read(nodes)):
                if s is None:
                    self._popups.pop(n.path)
                elif any(max(abs(v * self.scale - g) for v, g in zip(s.extents, (w.x, w.y, w.w, w.h))) <= 3 for w in over):
                    self._popups[n.path] = now
                    p = n.parent
                    if "showing" in s.states and (p is None or p.role not in ("menu item", "combo box")):  # (those are in the tree)
                        out.append((n, p))
            roots = {n.path for n, _ in out}
            out = [n for n, p in out if p is None or p.path not in roots]  # (not a view's viewport besides the view)
        for path, t in list(self._popups.items()):
            if t < now - 5:  # its window has had time to come
                del self._popups[path]
        return out

    def _tops(self):
        kids = self.root.children
        return self.popups() + kids[::-1]  # newest first: a dialog before the window it stands on

    def find(self, role=None, name=None, **kw):
        """The first node that matches, waited for. Newest windows are searched first; see Node.find."""
        return _find(self, self._tops, role, name, **kw)

    def find_all(self, role=None, name=None, **kw):
        return _find_all(self, self._tops, role, name, **kw)

    def exists(self, role=None, name=None, **kw):
        """Whether it is there now."""
        return bool(_find_all(self, self._tops, role, name, first=True, **kw))

    def wait_gone(self, role=None, name=None, timeout=None, **kw):
        self.desktop.wait(lambda: not self.exists(role, name, **kw), timeout, f"no {role or 'node'} {name!r}", self)

    def wait(self, cond, timeout=None, what=None, interval=0.03):
        return self.desktop.wait(cond, timeout, what, self, interval)

    def at(self, path):
        """The node at an index path, as tree() shows it: "0.2.0"."""
        n = self.root
        for i in path.split("."):
            n = n.child(int(i))
        return n

    def window(self, name=None, timeout=None):
        """A top-level window's node."""
        return self.wait(lambda: next((n for n in self.root.children[::-1] if "showing" in n.states and _match(name, n.name)), None),
                         timeout, f"a window named {name!r}")

    def dialog(self, name=None, timeout=None):
        """A dialog's or message box's node, once it takes keys; or, where it comes up behind another window, soon after."""
        node = self.wait(lambda: next((n for n in self.root.children[::-1] if n.role in ("dialog", "alert", "file chooser")
                                       and "showing" in n.states and _match(name, n.name)), None), timeout, f"a dialog named {name!r}")
        end = time.monotonic() + 3
        while "active" not in node.states and time.monotonic() < end:
            time.sleep(0.02)
        return node

    def focused(self):
        """The node with the keyboard focus, if the tree tells."""
        got = [n for n in _find_all(self, self._tops, None, None, state="focused") if n.role != "page tab"]  # (that is the current tab)
        return max(got, key=lambda n: n.index.count("."), default=None)

    def tab_order(self, limit=200):
        """What the Tab key comes to, from where the focus is now, until it repeats itself: nodes. (A QTableView keeps the Tab
        key to itself unless setTabKeyNavigation(false) was called.)"""
        out = [self.focused()]
        for _ in range(limit):
            self.key("Tab")
            time.sleep(0.03)
            n = self.focused()
            if n is None or n in out:
                break
            out.append(n)
        return out

    def unnamed(self):
        """What shows and can be operated but has neither a name, a description nor a label of its own: nodes.

        (A combo box's name is its current text, so it needs a label.)"""
        want = {"push button", "toggle button", "check box", "radio button", "text", "password text", "entry", "combo box", "spin button",
                "slider", "dial", "table", "tree", "tree table", "list", "menu item", "page tab"}
        out = []
        for root in self._tops():
            for s in _flat(_walk([root], False, False, 0, full=True)):
                if s.role not in want or "showing" not in s.states or s.extents[2] <= 0 or (s.role != "combo box" and (s.name or s.desc)):
                    continue
                refs = s.node._call("Accessible", "GetRelationSet")
                if any(s.node._rel(t).role == "label" for k, ts in refs if k == 2 for t in ts):
                    continue
                p = s.node.parent
                if p is None or p.role not in ("combo box", "spin button", "text"):  # (the parts of these need no name of their own)
                    out.append(s.node)
        return out

    def popup(self, timeout=None):
        """The popup menu that shows now (the innermost one)."""
        def look():
            got = [n for n in self.popups() if n.role == "popup menu"]
            if not got:
                got = _find_all(self, lambda: self.root.children[::-1], "popup menu", None)
            return got[0] if got and len(got) == 1 else (min(got, key=lambda n: -len(n.index)) if got else None)
        return self.wait(look, timeout, "a popup menu")

    def menu(self, *names, timeout=None):
        """Open the menu bar's menus by mouse and click: app.menu("File", "Export", "As CSV")."""
        bar = self.find("menu bar", timeout=timeout)
        node = bar.find("menu item", names[0], timeout=timeout)
        node.click(timeout=timeout)
        for n in names[1:]:
            node = self._menu_step(node, n, timeout)
        return node

    def _menu_step(self, parent, name, timeout):
        pop = self.wait(lambda: next((k for k in parent.children if k.role == "popup menu" and "showing" in k.states), None), timeout,
                        f"the menu of {parent}")
        item = pop.find("menu item", name, timeout=timeout)
        item.click(timeout=timeout)
        return item

    def choose(self, *names, timeout=None):
        """Click through the popup menu that shows now (as after right_click())."""
        node = self.popup(timeout).find("menu item", names[0], timeout=timeout)
        node.click(timeout=timeout)
        for n in names[1:]:
            node = self._menu_step(node, n, timeout)
        return node

    def tree(self, rows=10, hidden=False, as_json=False, secrets=True):
        """The accessibility tree: text, or a list of dicts. rows: how many of each table, tree or list. hidden: what doesn't show too.

        secrets=False: without the texts of edits, which otherwise are copied into the program's D-Bus buffers.
        """
        out = []
        for n in [Node(self, _ROOT, "")] if self._find_dest() else []:
            out += _dump([n], rows, hidden, secrets)
        for n in self.popups():
            out += _dump([n], rows, hidden, secrets)
        return out if as_json else "".join(_text(x, 0) for x in out)

    # -- input
    def key(self, *combos):
        self.check_alive()
        self.desktop.key(*combos)

    def type(self, text, delay=0.003):
        self.check_alive()
        self.desktop.type(text, delay)

    @property
    def scale(self):
        """Screen pixels for each unit that the tree's extents are in (Qt's device-independent pixels)."""
        if self._scale is None:
            wins = {w.title: w for w in self.windows(False)}
            for n in self.root.children:
                w, e = wins.get(n.name), n._raw_extents()
                if w and e[2] > 0 and e[3] > 0:
                    s = round(w.w / e[2] * 16) / 16
                    if abs(w.h - e[3] * s) <= 2 * s:
                        self._scale = s or 1.0
                        break
            else:
                return 1.0
        return self._scale

    # -- measuring
    def wait_first_row(self, name=None, role="table|tree|tree table|list", timeout=30.0):
        """Seconds from exec until the first row of a table has text in the tree and is painted on the screen."""
        def look():
            for t in self.find_all(role, name):
                if t.row_count > 0:
                    for c in range(max(1, t.column_count)):
                        cell = t.cell(0, c)
                        if cell and cell.name and "showing" in cell.states and len(set(cell.pixels())) > 1:
                            return t
        self.wait(look, timeout, f"a first row in {name or 'a table'}", 0.005)
        t = round(time.monotonic() - self._t0, 4)
        self.startup["first_row"] = t
        return t

    def stats(self):
        """rss_kib, pss_kib, uss_kib, peak_rss_kib, cpu_s, threads, fds."""
        return _proc.stats(self.pid)

    def memory(self, *strings, method="auto", keep=None):
        """How often each string is in the program's memory, as UTF-8 and UTF-16LE, and in which mappings; see _proc.search.

        Reading a secret through AT-SPI (text, tree()) or D-Bus leaves copies of it in the program: launch it with
        a11y=False, or read nothing, before such a check.
        """
        return _proc.search(self.pid, strings, method, keep)

    def backtrace(self):
        return _proc.backtrace(self.pid)


class _Snap:
    __slots__ = ("node", "role", "name", "desc", "states", "extents", "count", "ifaces", "kids", "label")


def _states(v):
    n = v[0] | (v[1] << 32 if len(v) > 1 else 0)
    return {s for i, s in enumerate(STATES) if n >> i & 1}


def _read(nodes, full=False):
    """Snapshots of many nodes at once; None for those that are gone."""
    if not nodes:
        return []
    b, calls = nodes[0].app.desktop._a11y, []
    per = 8 if full else 6
    for n in nodes:
        d, p = n.app._dest, n.path
        calls += [(d, p, _ACC, "GetRole"), (d, p, _PROPS, "Get", "ss", (_ACC, "Name")), (d, p, _PROPS, "Get", "ss", (_ACC, "Description")),
                  (d, p, _ACC, "GetState"), (d, p, _PROPS, "Get", "ss", (_ACC, "ChildCount")), (d, p, _P + "Component", "GetExtents", "u", (0,))]
        if full:
            calls += [(d, p, _ACC, "GetInterfaces"), (d, p, _ACC, "GetRelationSet")]
    r, out = b.call_many(calls), []
    for i, n in enumerate(nodes):
        v = r[i * per:(i + 1) * per]
        for e in v:
            if isinstance(e, NoAnswer):
                raise e
        if isinstance(v[0], DBusError) or isinstance(v[3], DBusError):
            out.append(None)
            continue
        s = _Snap()
        s.node, s.role = n, ROLES[v[0]] if v[0] < len(ROLES) else str(v[0])
        s.name, s.desc = [x if isinstance(x, str) else "" for x in v[1:3]]
        s.states, s.count = _states(v[3]), v[4] if isinstance(v[4], int) else 0
        s.extents = v[5] if isinstance(v[5], tuple) else (0, 0, 0, 0)
        s.ifaces = [x.rsplit(".", 1)[1] for x in v[6]] if full and isinstance(v[6], list) else []
        s.label = None
        s.kids = []
        if full and isinstance(v[7], list):
            t = [x for k, xs in v[7] if k == 2 for x in xs]
            s.label = n._rel(t[0]).name if t else None
        out.append(s)
    return out


def _gridsize(nodes):
    """(rows, columns) of each item view; None for one that has no Table interface."""
    b = nodes[0].app.desktop._a11y if nodes else None
    r = b.call_many([(n.app._dest, n.path, _PROPS, "Get", "ss", (_P + "Table", k)) for n in nodes for k in ("NRows", "NColumns")]) if nodes else []
    return [(r[2 * i], r[2 * i + 1]) if isinstance(r[2 * i], int) and isinstance(r[2 * i + 1], int) else None for i in range(len(nodes))]


def _walk(roots, hidden, into_cells, rows, full=False):
    """Snapshots of the roots with .kids filled, level by level. Item views: only if into_cells, their first rows."""
    top = level = [s for s in _read(roots, full) if s]
    while level:
        nodes, owners, plain = [], [], []
        for s in level:
            if not hidden and "showing" not in s.states and s.role != "application":
                continue
            if s.role in CONTAINERS and s.count:
                if into_cells:
                    for n in s.node._cell_nodes(rows):
                        nodes.append(n)
                        owners.append(s)
            elif s.count:
                plain.append(s)
        b = plain[0].node.app.desktop._a11y if plain else None
        for s, kids in zip(plain, b.call_many([(s.node.app._dest, s.node.path, _ACC, "GetChildren") for s in plain]) if plain else []):
            if isinstance(kids, NoAnswer):
                raise kids
            if isinstance(kids, list):
                for i, (dest, path) in enumerate(kids[:2000]):
                    if dest and not path.endswith("/null"):
                        nodes.append(Node(s.node.app, path, f"{s.node.index}.{i}" if s.node.index else str(i)))
                        owners.append(s)
        level = []
        for s, owner in zip(_read(nodes, full), owners):
            if s and (hidden or owner.role != "combo box" or s.role not in CONTAINERS or s.extents[2] > 1):  # (not a closed combo box's list)
                owner.kids.append(s)
                level.append(s)
    return top


def _flat(snaps):
    for s in snaps:
        yield s
        yield from _flat(s.kids)


def _find_all(app, tops, role, name, desc=None, text=None, state=None, hidden=False, where=None, rows=500, first=False, inside=None):
    if role is None:
        cells = False
    else:
        cells = role in ("cell", "item", "column") or any(_role_match(role, r) for r in CELLS)
    roots = tops() if inside is None else [inside]
    out = []
    for root in roots:
        got = _walk([root], hidden or inside is not None and inside.role in CONTAINERS, cells or inside is not None and root.role in CONTAINERS, rows)
        snaps = list(_flat(got))
        if inside is not None:
            snaps = snaps[1:]
        for s in snaps:
            if not hidden and "showing" not in s.states and not (s.role in CELLS):
                continue
            if not _role_match(role, s.role) or not _state_match(state, s.states) or not _match(desc, s.desc):
                continue
            if not _match(name, s.name) and not (s.role in BYLABEL and _match(name, s.node.label or "")):
                continue
            if text is not None and not _match(text, s.node.text):
                continue
            if where is not None and not where(s.node):
                continue
            out.append(s.node)
            if first:
                return out
    return out


def _find(app, tops, role, name, nth=0, timeout=None, **kw):
    what = " ".join([f"{role or 'node'} {name!r}" if name is not None else str(role or "node")] +
                    [f"{k}={v!r}" for k, v in kw.items() if v is not None and k != "inside"])

    def look():
        got = _find_all(app, tops, role, name, first=nth == 0, **kw)
        return got[nth] if len(got) > nth or (nth < 0 and got) else None
    return app.desktop.wait(look, timeout, what, app)


def _dump(nodes, rows, hidden, secrets=True):
    top = _walk(nodes, hidden, False, 0, full=True)
    flat = list(_flat(top))
    b = nodes[0].app.desktop._a11y
    dest = nodes[0].app._dest
    texts = [s for s in flat if "Text" in s.ifaces] if secrets else []
    vals = [s for s in flat if "Value" in s.ifaces]
    r = b.call_many([(dest, s.node.path, _P + "Text", "GetText", "ii", (0, -1)) for s in texts])
    textof = {id(s): v for s, v in zip(texts, r) if isinstance(v, str)}
    r = b.call_many([(dest, s.node.path, _PROPS, "Get", "ss", (_P + "Value", "CurrentValue")) for s in vals])
    valof = {id(s): v for s, v in zip(vals, r) if isinstance(v, float)}
    grids = [s for s in flat if s.role in CONTAINERS]
    sizeof = {id(s): g for s, g in zip(grids, _gridsize([s.node for s in grids]))}
    scale = nodes[0].app.scale if flat else 1

    def one(s):
        x, y, w, h = s.extents
        d = {"role": s.role, "name": s.name, "path": s.node.index, "states": sorted(s.states),
             "extents": [round(x * scale), round(y * scale), round(w * scale), round(h * scale)]}
        if s.desc:
            d["description"] = s.desc
        if s.label and s.label != s.name:
            d["label"] = s.label
        if id(s) in textof:
            d["text"] = textof[id(s)]
        if id(s) in valof:
            d["value"] = valof[id(s)]
        if sizeof.get(id(s)):
            n, c = sizeof[id(s)]
            d["rows"], d["columns"] = n, c
            if rows and ("showing" in s.states or hidden):
                if "list" not in s.role:
                    d["headers"] = s.node.headers()
                d["cells"] = s.node._row_dicts(0, min(n, rows))
        d["children"] = [one(k) for k in s.kids if hidden or "showing" in k.states]
        return d
    return [one(s) for s in top]


_SHOWN = ("active", "focused", "checked", "selected", "expanded", "collapsed", "modal", "read_only", "is_default", "required", "invalid_entry", "busy", "pressed")


def _text(d, depth):
    st = d["states"]
    flags = [s for s in _SHOWN if s in st] + (["disabled"] if "enabled" not in st and d["role"] not in ("separator",) else []) + \
        (["hidden"] if "showing" not in st and d["role"] != "application" else [])
    x, y, w, h = d["extents"]
    line = f"{'  ' * depth}[{d['path']}] {d['role']} {d['name']!r}"
    for k in ("label", "description", "text"):
        if k in d:
            line += f" {'desc' if k == 'description' else k}={d[k][:200]!r}"
    if "value" in d:
        line += f" value={d['value']:g}"
    if "rows" in d:
        line += f" {d['rows']} rows x {d['columns']} columns"
    if flags:
        line += " {" + ",".join(flags) + "}"
    if w and h:
        line += f" {w}x{h}+{x}+{y}"
    out = line + "\n"
    if d.get("headers"):
        out += "  " * (depth + 1) + "headers: " + " | ".join(d["headers"]) + "\n"
    for r in d.get("cells", []):
        cells = " | ".join(("[x] " if c["checked"] else "") + c["name"] for c in r["cells"])
        out += "  " * (depth + 1) + f"row {r['row']}: {cells}" + (" {selected}" if r["selected"] else "") + (" {off screen}" if not r["showing"] else "") + "\n"
    if "cells" in d and d["rows"] > len(d["cells"]):
        out += "  " * (depth + 1) + f"... {d['rows'] - len(d['cells'])} rows more\n"
    return out + "".join(_text(k, depth + 1) for k in d["children"])


class Node:
    """One object of the tree. Its properties are asked for anew each time."""
    __slots__ = ("app", "path", "index")

    def __init__(self, app, path, index):
        self.app, self.path, self.index = app, path, index

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r}>"
        except (GuidriveError, DBusError):
            return f"<gone {self.path}>"

    def __eq__(self, o):
        return isinstance(o, Node) and (o.path, o.app._dest) == (self.path, self.app._dest)

    def __hash__(self):
        return hash(self.path)

    def _call(self, iface, member, sig="", *a, **kw):
        try:
            return self.app.desktop._a11y.call(self.app._dest, self.path, _P + iface, member, sig, *a, **kw)
        except DBusError:
            self.app.check_alive()
            raise

    def _get(self, iface, prop):
        try:
            return self.app.desktop._a11y.get(self.app._dest, self.path, _P + iface, prop)
        except DBusError:
            self.app.check_alive()
            raise

    def _rel(self, ref):
        return Node(self.app, ref[1], "")

    # -- reading
    @property
    def role(self):
        r = self._call("Accessible", "GetRole")
        return ROLES[r] if r < len(ROLES) else str(r)

    @property
    def name(self):
        return self._get("Accessible", "Name")

    @property
    def description(self):
        return self._get("Accessible", "Description")

    @property
    def states(self):
        return _states(self._call("Accessible", "GetState"))

    @property
    def label(self):
        """The name of the label that is its buddy (a QComboBox has no other name than its current text)."""
        t = [x for k, xs in self._call("Accessible", "GetRelationSet") if k == 2 for x in xs]
        return self._rel(t[0]).name if t else None

    @property
    def interfaces(self):
        return [x.rsplit(".", 1)[1] for x in self._call("Accessible", "GetInterfaces")]

    @property
    def text(self):
        """What an edit holds (nothing for a password), a spin box's text, else the name."""
        i = self.interfaces
        if "Text" in i:
            return self._call("Text", "GetText", "ii", 0, -1)
        return self.name

    @property
    def length(self):
        """How many characters an edit holds, a password edit as well."""
        return self._get("Text", "CharacterCount")

    @property
    def value(self):
        return self._get("Value", "CurrentValue")

    @value.setter
    def value(self, v):
        self.app.desktop._a11y.call(self.app._dest, self.path, _PROPS, "Set", "ssv", _P + "Value", "CurrentValue", Variant("d", float(v)))

    @property
    def selected_text(self):
        n = self._call("Text", "GetNSelections")
        return self._call("Text", "GetText", "ii", *self._call("Text", "GetSelection", "i", 0)) if n else ""

    @property
    def caret(self):
        return self._get("Text", "CaretOffset")

    def _raw_extents(self):
        return self._call("Component", "GetExtents", "u", 0)

    @property
    def extents(self):
        """(x, y, w, h) on the screen, in its pixels."""
        s = self.app.scale
        return tuple(round(v * s) for v in self._raw_extents())

    @property
    def parent(self):
        dest, path = self._get("Accessible", "Parent")
        return Node(self.app, path, "") if dest == self.app._dest and not path.endswith("/null") else None

    @property
    def children(self):
        n = self._get("Accessible", "ChildCount")
        if n > 5000 or (n > 500 and self.role in CONTAINERS):
            return [self.child(i) for i in range(500)]
        return [Node(self.app, p, f"{self.index}.{i}" if self.index else str(i))
                for i, (d, p) in enumerate(self._call("Accessible", "GetChildren")) if d and not p.endswith("/null")]

    def child(self, i):
        dest, path = self._call("Accessible", "GetChildAtIndex", "i", i)
        if not dest or path.endswith("/null"):
            raise GuidriveError(f"{self} has no child {i}")
        return Node(self.app, path, f"{self.index}.{i}" if self.index else str(i))

    def is_(self, *states):
        return _state_match(list(states), self.states)

    def tree(self, rows=10, hidden=False, as_json=False):
        out = _dump([self], rows, hidden)
        return out if as_json else "".join(_text(x, 0) for x in out)

    def pixels(self):
        """The RGB of each pixel of it on the screen."""
        w, h, rgb = self.app.desktop._x.grab(*self.extents)
        return [rgb[i:i + 3] for i in range(0, len(rgb), 3)]

    def screenshot(self, path=None):
        return self.app.desktop.screenshot(path, region=self.extents)

    # -- finding
    def find(self, role=None, name=None, **kw):
        """The first node below this one that matches, waited for.

        role: an AT-SPI role, an alias (button, edit, password, checkbox, combobox, spinbox, tab, cell, messagebox, ...) or a regex.
        name: the whole name or a regex of it; for edits, combo boxes and the like their label counts as well.
        desc (tooltip or placeholder), text, state ("checked", "!enabled", or a list), where (a function of the node), nth,
        hidden=True (what doesn't show too), rows (how many rows of item views to look into when role is a kind of cell), timeout.
        """
        return _find(self.app, None, role, name, inside=self, **kw)

    def find_all(self, role=None, name=None, **kw):
        return _find_all(self.app, None, role, name, inside=self, **kw)

    def exists(self, role=None, name=None, **kw):
        return bool(_find_all(self.app, None, role, name, first=True, inside=self, **kw))

    def wait(self, *states, timeout=None):
        """Until it has all of these states ("!checked": has not)."""
        self.app.wait(lambda: _state_match(list(states), self.states), timeout, f"{self} to be {', '.join(states)}")
        return self

    def wait_text(self, pattern, timeout=None):
        seen = []

        def look():
            seen[:] = [self.text]
            return _match(pattern, seen[0])
        self.app.wait(look, timeout, lambda: f"{self} to have the text {pattern!r} (it has {seen[0] if seen else None!r})")
        return seen[0]

    def wait_gone(self, timeout=None):
        def gone():
            try:
                return "showing" not in self.states
            except AppExited:
                return True
            except NoAnswer:
                raise
            except DBusError:
                return True
        self.app.wait(gone, timeout, f"{self} to go")

    # -- acting
    def _chain(self):
        """Itself and its ancestors up to its window (a popup counts as one)."""
        s, out, n = self.app.scale, [self], self
        over = [(w.x, w.y, w.w, w.h) for w in self.app.windows() if w.override]
        while len(out) < 80:
            p = n.parent  # (docks and plain QFrames are frames as well: a window is what the application has as a child)
            if p is None or n.role in ("popup menu", "tool tip") or p.role == "application":
                break
            if over and any(max(abs(v * s - g) for v, g in zip(n._raw_extents(), w)) <= 3 for w in over):
                break
            if n.role in CONTAINERS and p.role == "combo box":
                break
            out.append(p)
            n = p
        return out

    def _clip(self, chain=None):
        """The part of it that no ancestor cuts off, in screen pixels, or None."""
        s = self.app.scale
        chain = chain or self._chain()
        x, y, w, h = chain[0]._raw_extents()
        x2, y2 = x + w, y + h
        for n in chain[1:]:
            if n.role in ("application", "menu item"):
                continue
            px, py, pw, ph = n._raw_extents()
            if pw > 0 and ph > 0:
                x, y, x2, y2 = max(x, px), max(y, py), min(x2, px + pw), min(y2, py + ph)
        sw, sh = self.app.desktop.info["size"]
        x, y, x2, y2 = max(0, x * s), max(0, y * s), min(sw, x2 * s), min(sh, y2 * s)
        return (x, y, x2 - x, y2 - y) if x2 - x >= 1 and y2 - y >= 1 else None

    def _x_window(self, chain):
        """The X window that this node is in, if it can be told."""
        s = self.app.scale
        x, y, w, h = (v * s for v in chain[-1]._raw_extents())
        best = [v for v in self.app.windows() if abs(v.x - x) <= 3 and abs(v.y - y) <= 3 and abs(v.w - w) <= 3 and abs(v.h - h) <= 3]
        return best[-1] if best else None

    def _point(self, pos=None, force=False):
        """A point to click, or GuidriveError with the reason why there is none."""
        st = self.states
        chain = self._chain()
        if not force:
            if "showing" not in st and self.role not in CELLS:
                raise GuidriveError(f"{self} is not showing")
            if "enabled" not in st and self.role not in ("table column header", "table row header"):
                raise GuidriveError(f"{self} is disabled")
        c = self._clip(chain)
        if c is None:
            self.scroll_to(chain)
            c = self._clip(chain)
            if c is None:
                raise GuidriveError(f"{self} is off the visible area ({self.extents})")
        if pos:
            ex = self.extents
            s = self.app.scale
            px = ex[0] + (pos[0] * s if pos[0] >= 0 else ex[2] + pos[0] * s)
            py = ex[1] + (pos[1] * s if pos[1] >= 0 else ex[3] + pos[1] * s)
        else:
            px, py = c[0] + c[2] / 2, c[1] + c[3] / 2
            if chain[0].role in ("check box", "radio button"):  # only the box and its text take a click
                px = c[0] + min(10 * self.app.scale, c[2] / 2)
                if self._get("Accessible", "ChildCount"):  # a checkable group box: its title
                    py = c[1] + min(8 * self.app.scale, c[3] / 2)
        px, py = int(px), int(py)
        if not force:
            x, own = self.app.desktop._x, self._x_window(chain)
            if own is None and chain[-1].role in ALIASES["toplevel"]:  # just shown: the window manager is about to move it
                raise GuidriveError(f"the window of {self} is not yet where it says it is")
            if own is not None:
                for m in self.app.windows(False):
                    if m.id != own.id and not own.override and own.id in self._modal_over(m):
                        raise GuidriveError(f"{self} is blocked by the modal window {m.title!r}")
                for w in self.app.windows():
                    if w.override and not own.override and w.kind not in ("tooltip", "notification", "dnd", "splash"):
                        raise GuidriveError(f"a click on {self} would only close the popup {w}: choose from it, or press Escape, first")
            over = [w for w in self.app.desktop.windows() if w.x <= px < w.x + w.w and w.y <= py < w.y + w.h]
            if over and own is not None and over[-1].id != own.id:
                if not own.override:
                    x.activate(own.id)
                raise GuidriveError(f"{self} is covered by {over[-1]}")
        return px, py

    def _modal_over(self, m):
        """The ids of the windows that a modal window blocks."""
        x, out = self.app.desktop._x, set()
        st = x.prop(m.id, "_NET_WM_STATE") or []
        if x.atom("_NET_WM_STATE_MODAL") not in st:
            return out
        w = m.id
        while True:
            t = x.prop(w, "WM_TRANSIENT_FOR")
            if not t or t[0] in out or t[0] == x.root:
                return out
            w = t[0]
            out.add(w)

    def click(self, button=1, count=1, mods=(), pos=None, timeout=None, force=False):
        """A real click in its middle (pos: at this offset, negative from the right or bottom), once it shows, is enabled, and
        neither covered nor blocked. An item that is scrolled out of its view is brought into it."""
        self.app.desktop.trace("click on", self)
        p = self.app.wait(lambda: self._point(pos, force), timeout, f"{self} to be clickable")
        self.app.desktop.click(*p, button=button, count=count, mods=mods)
        return self

    def double_click(self, **kw):
        return self.click(count=2, **kw)

    def right_click(self, **kw):
        return self.click(button=3, **kw)

    def hover(self, timeout=None):
        p = self.app.wait(lambda: self._point(force=True), timeout, f"{self} to be there")
        self.app.desktop.move(p[0] - 2, p[1])
        self.app.desktop.move(*p)
        return self

    def context_menu(self, *names, timeout=None):
        """Right-click and choose."""
        self.right_click(timeout=timeout)
        return self.app.choose(*names, timeout=timeout)

    @property
    def actions(self):
        return [a[0] for a in self._call("Action", "GetActions")] if "Action" in self.interfaces else []

    def press(self, action=None):
        """By the AT-SPI action (Press, Toggle, ShowMenu, ...) where there is one, else by a click.

        (An item's Toggle only selects it, in Qt: to tick its box use check().)"""
        a = self.actions
        want = [action] if action else ["Press", "Toggle", "ShowMenu"]
        k = next((a.index(w) for w in want if w in a), None)
        if k is None:
            if action:
                raise GuidriveError(f"{self} has no action {action}: {a}")
            return self.click()
        self.app.desktop.trace("press", self, a[k])
        try:
            self._call("Action", "DoAction", "i", k, timeout=0.4)
        except NoAnswer:
            pass  # it has opened a modal dialog, and answers when that closes
        return self

    def focus(self, timeout=None):
        if "focused" not in self.states:
            self.click(timeout=timeout)
            self.wait("focused", timeout=timeout)
        return self

    def type(self, text, delay=0.003):
        """Real key presses, after a click into it unless it has the focus."""
        self.focus()
        self.app.type(text, delay)
        return self

    def set_text(self, text, verify=True):
        """Replace its text by typing; waits until it holds that (a password edit: as many characters)."""
        self.focus()
        self.app.key("ctrl+a", "Delete")
        self.app.type(text)
        if verify:
            if self.role == "password text":
                self.app.wait(lambda: self.length == len(text), None, f"{len(text)} characters in {self}")
            else:
                self.wait_text(re.compile(r"\A" + re.escape(text) + r"\Z"))
        return self

    def check(self, on=True):
        """A check box, radio button, checkable button, menu item or item of a view: click unless it is as wanted."""
        if ("checked" in self.states) != on:
            self.click(pos=(10, self._raw_extents()[3] / 2) if self.role in CELLS else None)  # (in an item only the box takes it)
            self.wait("checked" if on else "!checked")
        return self

    def uncheck(self):
        return self.check(False)

    def select(self, name, timeout=None):
        """Choose by name: an item of a combo box, a tab of a tab bar, a row of a list, tree or table."""
        r = self.role
        if r == "combo box":
            return self._choose(name, timeout)
        if r == "page tab list":
            return self.find("page tab", name, timeout=timeout).click()
        if r in CONTAINERS:
            row = self.app.wait(lambda: (lambda i: None if i is None else (i,))(self.row_of(name)), timeout, f"a row {name!r} in {self}")[0]
            return self.select_row(row)
        return self.find(None, name, timeout=timeout).click()

    def items(self):
        """All the choices of a combo box."""
        return [r[0] for r in self._list().texts()]

    def _list(self):
        for k in self.children:
            if k.role in CONTAINERS:
                return k
        raise GuidriveError(f"{self} has no list")

    def _choose(self, name, timeout):
        lst = self._list()
        row = self.app.wait(lambda: (lambda i: None if i is None else (i,))(lst.row_of(name)), timeout, f"an item {name!r} in {self}")[0]
        if "showing" not in lst.states or lst._raw_extents()[2] <= 1:
            self.click(pos=(-8, self._raw_extents()[3] // 2), timeout=timeout)
        self.app.wait(lambda: "showing" in lst.states and lst._raw_extents()[2] > 1, timeout, f"the list of {self}")
        lst.cell(row, 0).click(timeout=timeout)
        lst.wait_gone(timeout)
        return self

    # -- tables, trees, lists
    @property
    def row_count(self):
        """Rows of the view: of a tree, those that expanded parents show."""
        return self._get("Table", "NRows")

    @property
    def column_count(self):
        return self._get("Table", "NColumns")

    def headers(self):
        n = self.column_count
        r = self.app.desktop._a11y.call_many([(self.app._dest, self.path, _P + "Table", "GetColumnDescription", "i", (c,)) for c in range(n)])
        return [x if isinstance(x, str) else "" for x in r]

    def column(self, name):
        """The index of a column by the name in its header."""
        if isinstance(name, int):
            return name
        for i, h in enumerate(self.headers()):
            if _match(name, h):
                return i
        raise GuidriveError(f"{self} has no column {name!r}: {self.headers()}")

    def header(self, name):
        """The node of a column header (click it to sort)."""
        return self._rel(self._call("Table", "GetColumnHeader", "i", self.column(name)))

    def cell(self, row, column=0):
        """The cell's node, or None."""
        dest, path = self._call("Table", "GetAccessibleAt", "ii", row, self.column(column))
        return None if not dest or path.endswith("/null") else Node(self.app, path, f"{self.index}.r{row}c{column}")

    def _cells(self, start, stop, cols):
        b, d = self.app.desktop._a11y, self.app._dest
        want = [(r, c) for r in range(start, stop) for c in cols]
        refs = b.call_many([(d, self.path, _P + "Table", "GetAccessibleAt", "ii", rc) for rc in want])
        return [Node(self.app, v[1], f"{self.index}.r{r}c{c}") if isinstance(v, tuple) and v[0] and not v[1].endswith("/null") else None
                for (r, c), v in zip(want, refs)]

    def _cell_nodes(self, rows):
        g = _gridsize([self])[0]
        if g is None:
            return self.children[:rows]
        heads = []
        try:
            heads = [self.header(c) for c in range(g[1])] if self.headers() != [""] * g[1] else []
        except DBusError:
            pass
        return [h for h in heads if not h.path.endswith("/null")] + [n for n in self._cells(0, min(g[0], rows), range(g[1])) if n]

    def texts(self, start=0, stop=None, columns=None):
        """The names of the cells, row by row: [[...], ...]. (About 10,000 cells a second.)"""
        n, cols = self.row_count, [self.column(c) for c in columns] if columns is not None else range(self.column_count)
        stop = n if stop is None else min(n, stop)
        nodes, k = self._cells(start, stop, cols), len(cols)
        r = iter(self.app.desktop._a11y.call_many([(self.app._dest, x.path, _PROPS, "Get", "ss", (_ACC, "Name")) for x in nodes if x]))
        flat = [(lambda v: v if isinstance(v, str) else "")(next(r)) if x else "" for x in nodes]
        return [flat[i * k:(i + 1) * k] for i in range(stop - start)]

    def _row_dicts(self, start, stop):
        k = self.column_count
        nodes = self._cells(start, stop, range(k))
        b, d = self.app.desktop._a11y, self.app._dest
        live = [x for x in nodes if x]
        names = iter(b.call_many([(d, x.path, _PROPS, "Get", "ss", (_ACC, "Name")) for x in live]))
        states = iter(b.call_many([(d, x.path, _ACC, "GetState") for x in live]))
        cells = []
        for x in nodes:
            nm, st = (next(names), next(states)) if x else ("", [0, 0])
            st = _states(st) if isinstance(st, list) else set()
            cells.append({"name": nm if isinstance(nm, str) else "", "checked": "checked" in st, "selected": "selected" in st, "showing": "showing" in st})
        out = []
        for i in range(stop - start):
            row = cells[i * k:(i + 1) * k]
            out.append({"row": start + i, "cells": [{"name": c["name"], "checked": c["checked"]} for c in row],
                        "selected": any(c["selected"] for c in row), "showing": any(c["showing"] for c in row)})
        return out

    def row_of(self, name, column=None):
        """The first row whose cell in that column (by default: in any) matches, or None."""
        for i, r in enumerate(self.texts(columns=None if column is None else [column])):
            if any(_match(name, t) for t in r):
                return i
        return None

    def selected_rows(self):
        return list(self._call("Table", "GetSelectedRows"))

    def select_row(self, row, column=None, mods=()):
        """Click on a cell of the row (scrolled to; by default in the first column that is not hidden), and wait until it is selected."""
        n = self.row_count
        if not 0 <= row < n:
            raise GuidriveError(f"{self} has no row {row} (it has {n})")
        if column is None:
            column = next((i for i, x in enumerate(self._cells(row, row + 1, range(self.column_count))) if x and x._raw_extents()[2] > 0), 0)
        c = self.cell(row, column)
        c.click(mods=mods)
        c.wait("selected")
        return c

    def wait_rows(self, n, timeout=None):
        """Until it has n rows (a number, or a function of the number)."""
        self.app.wait(lambda: n(self.row_count) if callable(n) else self.row_count == n, timeout,
                      lambda: f"{self} to have {n if not callable(n) else 'so many'} rows (it has {self.row_count})")
        return self

    def scroll_to(self, chain=None):
        """Bring it into the visible part of the view or scroll area that it is in."""
        chain = chain or self._chain()
        for k, view in enumerate(chain[1:], 1):
            if view.role in CONTAINERS:
                return self._wheel_to(view)
        for view in chain[1:]:
            bars = [b for b in view.find_all("scroll bar", hidden=False)]
            if bars and self._bars_to(view, bars):
                return True
        return False

    def _wheel_to(self, view):
        d = self.app.desktop
        area = view._clip()
        if area is None:
            return False
        cx, cy = int(area[0] + area[2] / 2), int(area[1] + area[3] / 2)
        for horizontal in (False, True):
            k = 1 if horizontal is False else 0
            per = None
            for _ in range(30):
                e = self.extents
                lo, size = (area[1], area[3]) if k else (area[0], area[2])
                mid = e[k] + min(e[k + 2], size) / 2
                if lo + size * 0.12 < mid < lo + size * 0.94:  # (clear of the header)
                    break
                need = mid - (lo + size / 2)
                n = int(need / per) if per else (1 if need > 0 else -1)
                before = e[k]
                d.wheel(cx, cy, n or (1 if need > 0 else -1), horizontal)
                end, at = time.monotonic() + 0.4, before
                while time.monotonic() < end:  # until it moves, and then until it rests
                    time.sleep(0.02)
                    now = self.extents[k]
                    if now == at != before:
                        break
                    at = now
                moved = before - self.extents[k]
                if moved == 0:
                    break  # the end of the view
                if per is None or abs(n) == 1:
                    per = abs(moved / (n or 1)) or None
        return True

    def _bars_to(self, view, bars):
        v = view._clip()
        if not v:
            return False
        for b in bars:
            e, be = self.extents, b.extents
            k = 1 if be[3] > be[2] else 0
            off = e[k] + e[k + 2] / 2 - (v[k] + v[k + 2] / 2)
            if abs(off) > v[k + 2] * 0.4:
                b.value = max(b._get("Value", "MinimumValue"), min(b._get("Value", "MaximumValue"), b.value + off / self.app.scale))
                time.sleep(0.05)
        return True
