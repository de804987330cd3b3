# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The supervisor of one desktop session: starts its servers, says so in one JSON line, ends them all.

Run as a program of its own (see Desktop), so that everything ends even if the driving program is killed:
it ends when its standard input closes, on SIGTERM, when its owner process is gone, or at the end of its lifetime.
"""
import configparser
import ctypes
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
import xml.sax.saxutils as sax

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from _dbus import Bus, DBusError, Variant
    from _x11 import X11
else:
    from ._dbus import Bus, DBusError, Variant
    from ._x11 import X11

MARK = "GUIDRIVE_SESSION_ID"
SECRETS = ("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service")

# No bindings in clients: openbox would grab the buttons there, and loses the second of two quick clicks now and then.
# So Desktop.click() itself activates the window that it clicks in.
RC = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center><monitor>Primary</monitor></placement>
  <theme><name>Clearlooks</name><titleLayout>NLIMC</titleLayout><animateIconify>no</animateIconify></theme>
  <desktops><number>1</number><firstdesk>1</firstdesk><popupTime>0</popupTime></desktops>
  <resize><drawContents>yes</drawContents><popupShow>Never</popupShow></resize>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse><dragThreshold>4</dragThreshold><doubleClickTime>400</doubleClickTime>
    <context name="Titlebar">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
      <mousebind button="Left" action="Drag"><action name="Move"/></mousebind>
      <mousebind button="Left" action="DoubleClick"><action name="ToggleMaximize"/></mousebind>
    </context>
    <context name="Close"><mousebind button="Left" action="Click"><action name="Close"/></mousebind></context>
    <context name="Maximize"><mousebind button="Left" action="Click"><action name="ToggleMaximize"/></mousebind></context>
    <context name="Iconify"><mousebind button="Left" action="Click"><action name="Iconify"/></mousebind></context>
    <context name="BRCorner"><mousebind button="Left" action="Drag"><action name="Resize"/></mousebind></context>
  </mouse>
</openbox_config>
"""

BUSCONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={sock}</listen>
  <auth>EXTERNAL</auth>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
  <limit name="service_start_timeout">25000</limit>
</busconfig>
"""


def data_dirs():
    return (os.environ.get("XDG_DATA_DIRS") or os.pathsep.join(["/usr/local/share", "/usr/share"])).split(os.pathsep)


def service_exec(name):
    """The command of a D-Bus service file, wherever this system keeps it."""
    for d in data_dirs():
        p = os.path.join(d, "dbus-1", "services", name + ".service")
        if os.path.exists(p):
            c = configparser.ConfigParser(interpolation=None, strict=False)
            c.optionxform = str
            c.read(p)
            return c["D-BUS Service"]["Exec"].split()
    return None


def marked(session_id):
    """Pids of the processes that carry the session's mark in their environment."""
    want = f"{MARK}={session_id}\0".encode()
    out = []
    for p in os.listdir("/proc"):
        if p.isdigit() and int(p) != os.getpid():
            try:
                with open(f"/proc/{p}/environ", "rb") as f:
                    if want in f.read() + b"\0":
                        out.append(int(p))
            except OSError:
                pass
    return out


def descendants(pid):
    kids = {}
    for p in os.listdir("/proc"):
        if p.isdigit():
            try:
                with open(f"/proc/{p}/stat", "rb") as f:
                    kids.setdefault(int(f.read().rsplit(b")", 1)[1].split()[1]), []).append(int(p))
            except (OSError, IndexError):
                pass
    out, todo = [], [pid]
    while todo:
        for k in kids.get(todo.pop(), []):
            out.append(k)
            todo.append(k)
    return out


class Fail(Exception):
    pass


class Session:
    def __init__(self, cfg):
        self.cfg, self.dir, self.procs, self.x = cfg, cfg["dir"], [], None
        self.log = os.path.join(self.dir, "log")
        self.run = os.path.join(self.dir, "run")
        self.home = cfg.get("home") or os.path.join(self.dir, "home")
        for d in (self.log, self.run, self.home):
            os.makedirs(d, mode=0o700, exist_ok=True)
        self.stop = False

    def spawn(self, name, argv, env, stdin=subprocess.DEVNULL, **kw):
        try:
            with open(os.path.join(self.log, name + ".log"), "ab") as f:
                p = subprocess.Popen(argv, env=env, stdin=stdin, stdout=kw.pop("stdout", f), stderr=f, cwd=self.home,
                                     start_new_session=True, **kw)
        except FileNotFoundError:
            raise Fail(f"{argv[0]} is not installed ({name}); `guidrive doctor` lists what is needed")
        p.name = name
        self.procs.append(p)
        return p

    def until(self, what, cond, timeout, *procs):
        end = time.monotonic() + timeout
        while not self.stop:
            for p in procs:
                if p.poll() is not None:
                    raise Fail(f"{p.name} ended with {p.returncode} before {what}: {self.tail(p.name)}")
            try:
                r = cond()
                if r:
                    return r
            except (DBusError, OSError):
                pass
            if time.monotonic() > end:
                raise Fail(f"waited {timeout} s for {what}: " + "; ".join(f"{p.name}: {self.tail(p.name)}" for p in procs))
            time.sleep(0.01)
        raise Fail("told to stop")

    def tail(self, name):
        try:
            with open(os.path.join(self.log, name + ".log"), errors="replace") as f:
                return f.read()[-600:].strip() or "(said nothing)"
        except OSError:
            return "(no log)"

    def base_env(self):
        drop = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "SESSION_MANAGER", "DESKTOP_SESSION", "SSH_AUTH_SOCK",
                "GNOME_KEYRING_CONTROL", "AT_SPI_BUS_ADDRESS", "LANGUAGE", "DESKTOP_STARTUP_ID", "PYTHONHOME", "PYTHONPATH")
        pre = ("XDG_", "DBUS_", "QT_", "QML", "GTK_", "GDK_", "LC_", "KDE_", "GNOME_", "WAYLAND_", "GUIDRIVE_")
        env = {k: v for k, v in os.environ.items() if k not in drop and not k.startswith(pre)}
        h = self.home
        env.update({
            MARK: self.cfg["id"], "HOME": h, "XDG_CONFIG_HOME": h + "/.config", "XDG_DATA_HOME": h + "/.local/share",
            "XDG_CACHE_HOME": h + "/.cache", "XDG_STATE_HOME": h + "/.local/state", "XDG_RUNTIME_DIR": self.run,
            "XDG_DATA_DIRS": os.pathsep.join(data_dirs()), "LANG": self.cfg["lang"], "LC_ALL": self.cfg["lang"],
            "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11", "XDG_SESSION_TYPE": "x11"})
        for k in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.makedirs(env[k], mode=0o700, exist_ok=True)
        if self.cfg["a11y"]:
            env.update({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"})
        else:
            env.update({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "QT_ACCESSIBILITY": "0", "NO_AT_BRIDGE": "1"})
        return env

    def start(self):
        c, t0 = self.cfg, time.monotonic()
        times = {}
        env = self.base_env()
        # X and the bus, side by side
        r, w = os.pipe()
        xvfb = self.spawn("xvfb", ["Xvfb", "-displayfd", str(w), "-screen", "0", "{}x{}x24".format(*c["size"]), "-dpi",
                                   str(c["dpi"]), "-nolisten", "tcp", "-noreset"], env, pass_fds=[w])
        os.close(w)
        sock = os.path.join(self.run, "bus")
        conf = os.path.join(self.dir, "bus.conf")
        services = os.path.join(self.dir, "services")
        os.makedirs(services)
        for n in ("org.gnome.keyring.SystemPrompter", "org.gnome.keyring.PrivatePrompter"):  # so that prompts can be seen
            cmd = service_exec(n)
            if cmd:
                with open(os.path.join(services, n + ".service"), "w") as f:
                    f.write(f"[D-BUS Service]\nName={n}\nExec={' '.join(cmd)}\n")
        with open(conf, "w") as f:
            f.write(BUSCONF.format(sock=sax.escape(sock), services=f"<servicedir>{sax.escape(services)}</servicedir>" +
                                   ("<standard_session_servicedirs/>" if c["activation"] else "")))
        dbus = self.spawn("dbus", ["dbus-daemon", "--config-file=" + conf, "--nofork", "--nopidfile"], env)
        env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + sock
        num = b""
        end = time.monotonic() + 20
        while not num.endswith(b"\n"):
            if xvfb.poll() is not None or time.monotonic() > end:
                raise Fail(f"Xvfb did not start: {self.tail('xvfb')}")
            if select.select([r], [], [], 0.1)[0]:
                num += os.read(r, 32)
        os.close(r)
        env["DISPLAY"] = ":" + num.decode().strip()
        times["xvfb"] = time.monotonic() - t0
        self.x = X11(env["DISPLAY"])
        self.x.repeat_off()
        if c["dpi"] != 96:
            self.x.set_resource_manager(f"Xft.dpi:\t{c['dpi']}\n")
        if c.get("layout"):
            subprocess.run(["setxkbmap", *c["layout"].split()], env=env, check=True, stdin=subprocess.DEVNULL)
        bus = self.until("the session bus", lambda: Bus(env["DBUS_SESSION_BUS_ADDRESS"]), 10, dbus)
        bus.daemon("UpdateActivationEnvironment", "a{ss}", {k: env[k] for k in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")})
        times["bus"] = time.monotonic() - t0
        # the rest, side by side
        wm = a11y = kr = None
        if c["wm"]:
            rc = os.path.join(self.dir, "openbox.xml")
            with open(rc, "w") as f:
                f.write(RC)
            wm = self.spawn("wm", ["openbox", "--sm-disable", "--config-file", rc] if c["wm"] == "openbox" else c["wm"].split(), env)
        if c["a11y"]:
            cmd = service_exec("org.a11y.Bus")
            if not cmd:
                raise Fail("at-spi2-core is not installed (no org.a11y.Bus service)")
            a11y = self.spawn("a11y", cmd + ["--launch-immediately"], env)
        if c["keyring"]:
            ctl = os.path.join(self.run, "keyring")
            if c["keyring"] == "plain":  # an empty password: the file on disk is readable text, unlocking asks nothing
                d = os.path.join(env["XDG_DATA_HOME"], "keyrings")
                os.makedirs(d, mode=0o700, exist_ok=True)
                if not os.path.exists(os.path.join(d, "login.keyring")):
                    with open(os.path.join(d, "login.keyring"), "w") as f:
                        f.write("[keyring]\ndisplay-name=Login\nctime=0\nmtime=0\nlock-on-idle=false\nlock-after=false\n")
                    with open(os.path.join(d, "default"), "w") as f:
                        f.write("login")
            argv = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--control-directory=" + ctl]
            kr = self.spawn("keyring", argv + (["--unlock"] if c["keyring"] != "plain" else []), env, stdin=subprocess.PIPE)
            if c["keyring"] != "plain":  # (an empty answer makes no collection at all)
                kr.stdin.write(c["keyring_password"].encode())
            kr.stdin.close()
        if wm:
            self.until("the window manager", self.x.has_wm, 15, wm)
            times["wm"] = time.monotonic() - t0
        addr = None
        if a11y:
            addr = self.until("the accessibility bus", lambda: bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"), 15, a11y)
            ab = Bus(addr)
            self.until("the accessibility registry", lambda: ab.get(
                "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", "org.a11y.atspi.Accessible", "ChildCount") is not None, 15)
            ab.close()
            times["a11y"] = time.monotonic() - t0
        if kr:
            def ready():
                p = bus.call(*SECRETS, "ReadAlias", "s", "default")
                if p == "/":
                    return False
                if bus.get(SECRETS[0], p, "org.freedesktop.Secret.Collection", "Locked"):
                    bus.call(*SECRETS, "Unlock", "ao", [p])  # only the plain one, which needs no prompt
                    return False
                return p
            p = self.until("an unlocked keyring", ready, 15, kr)
            if c["keyring"] == "locked":
                bus.call(*SECRETS, "Lock", "ao", [p])
            times["keyring"] = time.monotonic() - t0
        bus.close()
        self.env = env
        info = {"id": c["id"], "dir": self.dir, "home": self.home, "display": env["DISPLAY"], "pid": os.getpid(),
                "bus": env["DBUS_SESSION_BUS_ADDRESS"], "a11y_bus": addr, "env": env, "size": c["size"], "dpi": c["dpi"],
                "started": {k: round(v, 3) for k, v in times.items()}, "total": round(time.monotonic() - t0, 3),
                "pids": {p.name: p.pid for p in self.procs}}
        with open(os.path.join(self.dir, "session.json"), "w") as f:
            json.dump(info, f, indent=1)
        return info

    def serve(self):
        end = time.monotonic() + self.cfg["ttl"] if self.cfg.get("ttl") else None
        owner = self.cfg.get("owner")
        fds = [0] if self.cfg["attached"] else []
        while not self.stop:
            r = select.select(fds, [], [], 0.5)[0]
            if r and not os.read(0, 4096):
                break
            if owner and not os.path.exists(f"/proc/{owner}"):
                break
            if end and time.monotonic() > end:
                break
            self.reap()
            dead = [p for p in self.procs if p.poll() is not None and p.name in ("xvfb", "dbus")]
            if dead:
                break

    def reap(self):
        own = {p.pid for p in self.procs}
        for pid in descendants(os.getpid()):
            if pid not in own:
                try:
                    os.waitpid(pid, os.WNOHANG)
                except ChildProcessError:
                    pass

    def end(self):
        """End every process of this session: those we started, what they started, and all that carry the mark."""
        if self.x:
            self.x.close()
        order = ["keyring", "a11y", "wm", "dbus", "xvfb"]
        own = {p.pid: p for p in self.procs}
        deadline = time.monotonic() + 3
        core = set(own)
        for stage in ("programs", "servers"):
            killed = set()
            while True:
                left = set(marked(self.cfg["id"])) | set(descendants(os.getpid()))
                for p in self.procs:
                    p.poll()
                self.reap()
                left = {p for p in left if self.alive(p)}
                if stage == "programs":
                    left -= core | set(x for q in core for x in descendants(q))
                if not left:
                    break
                hard = time.monotonic() > deadline
                for p in left:
                    if p not in killed or hard:
                        killed.add(p)
                        try:
                            os.kill(p, signal.SIGKILL if hard else signal.SIGTERM)
                        except ProcessLookupError:
                            pass
                if time.monotonic() > deadline + 5:
                    break
                time.sleep(0.02)
            deadline = time.monotonic() + 2
        if not self.cfg["keep"]:
            shutil.rmtree(self.dir, ignore_errors=True)

    @staticmethod
    def alive(pid):
        try:
            with open(f"/proc/{pid}/stat", "rb") as f:
                return f.read().rsplit(b")", 1)[1].split()[0] not in (b"Z", b"X")
        except (OSError, IndexError):
            return False


def main():
    cfg = json.loads(sys.argv[1])
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # orphans of our servers come to us (PR_SET_CHILD_SUBREAPER)
    s = Session(cfg)

    def stop(*_):
        s.stop = True
    for sig in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sig, stop if sig != signal.SIGHUP else signal.SIG_IGN)
    try:
        try:
            info = s.start()
        except (Fail, OSError, DBusError, subprocess.CalledProcessError) as e:
            print(json.dumps({"error": str(e)}), flush=True)
            return 1
        print(json.dumps(info), flush=True)
        if not cfg["attached"]:
            null = os.open(os.devnull, os.O_RDWR)
            for fd in (0, 1, 2):
                os.dup2(null, fd)
        s.serve()
        return 0
    finally:
        s.end()


if __name__ == "__main__":
    sys.exit(main())
