# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""X11 by ctypes: windows, real input events (XTEST), pixels. Needs libX11.so.6 and libXtst.so.6."""
import ctypes as C
import ctypes.util
import re
import struct
import threading
import time
import zlib

_lib = None
_lock = threading.RLock()


class _Attrs(C.Structure):
    _fields_ = [(n, C.c_int) for n in ("x", "y", "width", "height", "border_width", "depth")] + [
        ("visual", C.c_void_p), ("root", C.c_ulong), ("c_class", C.c_int), ("bit_gravity", C.c_int),
        ("win_gravity", C.c_int), ("backing_store", C.c_int), ("backing_planes", C.c_ulong),
        ("backing_pixel", C.c_ulong), ("save_under", C.c_int), ("colormap", C.c_ulong), ("map_installed", C.c_int),
        ("map_state", C.c_int), ("all_event_masks", C.c_long), ("your_event_mask", C.c_long),
        ("do_not_propagate_mask", C.c_long), ("override_redirect", C.c_int), ("screen", C.c_void_p)]


class _Image(C.Structure):
    _fields_ = [("width", C.c_int), ("height", C.c_int), ("xoffset", C.c_int), ("format", C.c_int),
                ("data", C.c_void_p), ("byte_order", C.c_int), ("bitmap_unit", C.c_int), ("bitmap_bit_order", C.c_int),
                ("bitmap_pad", C.c_int), ("depth", C.c_int), ("bytes_per_line", C.c_int), ("bits_per_pixel", C.c_int)]


class _ClientMessage(C.Structure):
    _fields_ = [("type", C.c_int), ("serial", C.c_ulong), ("send_event", C.c_int), ("display", C.c_void_p),
                ("window", C.c_ulong), ("message_type", C.c_ulong), ("format", C.c_int), ("l", C.c_long * 5),
                ("pad", C.c_long * 12)]


def _load():
    global _lib, _xtst, _on_error, _on_io_error, _on_io_exit
    if _lib:
        return
    _lib, _xtst = C.CDLL("libX11.so.6"), C.CDLL("libXtst.so.6")
    P, U, I, L = C.c_void_p, C.c_ulong, C.c_int, C.c_long
    for name, res, args in [
            ("XOpenDisplay", P, [C.c_char_p]), ("XCloseDisplay", I, [P]), ("XDefaultRootWindow", U, [P]),
            ("XInternAtom", U, [P, C.c_char_p, I]), ("XGetAtomName", P, [P, U]), ("XFree", I, [P]), ("XSync", I, [P, I]),
            ("XGetWindowProperty", I, [P, U, U, L, L, I, U, P, P, P, P, P]), ("XGetWindowAttributes", I, [P, U, P]),
            ("XChangeProperty", I, [P, U, U, U, I, I, P, I]),
            ("XTranslateCoordinates", I, [P, U, U, I, I, P, P, P]), ("XQueryTree", I, [P, U, P, P, P, P]),
            ("XSendEvent", I, [P, U, I, L, P]), ("XMoveResizeWindow", I, [P, U, I, I, C.c_uint, C.c_uint]),
            ("XIconifyWindow", I, [P, U, I]), ("XMapWindow", I, [P, U]), ("XRaiseWindow", I, [P, U]),
            ("XGetImage", P, [P, U, I, I, C.c_uint, C.c_uint, U, I]), ("XDestroyImage", I, [P]),
            ("XDisplayKeycodes", I, [P, P, P]), ("XGetKeyboardMapping", P, [P, C.c_ubyte, I, P]),
            ("XChangeKeyboardMapping", I, [P, I, I, P, I]), ("XStringToKeysym", U, [C.c_char_p]),
            ("XAutoRepeatOff", I, [P]), ("XQueryPointer", I, [P, U] + [P] * 7), ("XGetInputFocus", I, [P, P, P]),
            ("XSetErrorHandler", P, [P]), ("XSetIOErrorHandler", P, [P]), ("XInitThreads", I, [])]:
        f = getattr(_lib, name)
        f.restype, f.argtypes = res, args
    _xtst.XTestFakeKeyEvent.argtypes = [P, C.c_uint, I, U]
    _xtst.XTestFakeButtonEvent.argtypes = [P, C.c_uint, I, U]
    _xtst.XTestFakeMotionEvent.argtypes = [P, I, I, I, U]
    _lib.XInitThreads()
    # windows vanish while we look at them: errors are normal, never a reason to exit
    _on_error = C.CFUNCTYPE(I, P, P)(lambda d, e: 0)
    _on_io_error = C.CFUNCTYPE(I, P)(lambda d: 0)
    _on_io_exit = C.CFUNCTYPE(None, P, P)(lambda d, u: None)
    _lib.XSetErrorHandler(_on_error)
    _lib.XSetIOErrorHandler(_on_io_error)


ALIASES = {"ctrl": "Control_L", "control": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "altgr": "ISO_Level3_Shift",
           "super": "Super_L", "meta": "Super_L", "win": "Super_L", "enter": "Return", "return": "Return", "esc": "Escape",
           "escape": "Escape", "del": "Delete", "delete": "Delete", "ins": "Insert", "insert": "Insert",
           "backspace": "BackSpace", "tab": "Tab", "space": "space", "pgup": "Prior", "pageup": "Prior",
           "pgdown": "Next", "pagedown": "Next", "home": "Home", "end": "End", "up": "Up", "down": "Down", "left": "Left",
           "right": "Right", "menu": "Menu", "plus": "plus", "minus": "minus"}
MODIFIERS = ("Control_L", "Shift_L", "Alt_L", "Super_L", "ISO_Level3_Shift")


class Window:
    """A snapshot of a mapped window: id, pid, title, x, y, w, h (client area, screen pixels), override (menu, tooltip)."""

    def __init__(self, id, pid, title, x, y, w, h, override, kind):
        self.id, self.pid, self.title, self.override, self.kind = id, pid, title, override, kind
        self.x, self.y, self.w, self.h = x, y, w, h

    def __repr__(self):
        o = " override" if self.override else ""
        return f"<Window 0x{self.id:x} pid {self.pid} {self.title!r} {self.w}x{self.h}+{self.x}+{self.y} {self.kind}{o}>"


class X11:
    def __init__(self, display):
        with _lock:
            _load()
            self.d = _lib.XOpenDisplay(display.encode())
            if not self.d:
                raise OSError(f"cannot open X display {display}")
            if hasattr(_lib, "XSetIOErrorExitHandler"):
                _lib.XSetIOErrorExitHandler.argtypes = [C.c_void_p] * 3
                _lib.XSetIOErrorExitHandler(self.d, C.cast(_on_io_exit, C.c_void_p), None)
            self.root = _lib.XDefaultRootWindow(self.d)
            self._atoms = {}
            self._spare = None  # keycodes that we may give to characters the layout lacks
            self._given = {}

    def close(self):
        with _lock:
            if self.d:
                _lib.XCloseDisplay(self.d)
                self.d = None

    def sync(self):
        with _lock:
            _lib.XSync(self.d, 0)

    # -- windows
    def atom(self, name):
        if name not in self._atoms:
            self._atoms[name] = _lib.XInternAtom(self.d, name.encode(), 0)
        return self._atoms[name]

    def prop(self, win, name):
        """A property's value: a list of numbers, or bytes; None when it isn't there."""
        with _lock:
            typ, fmt, n, after, data = C.c_ulong(), C.c_int(), C.c_ulong(), C.c_ulong(), C.c_void_p()
            r = _lib.XGetWindowProperty(self.d, win, self.atom(name), 0, 1 << 20, 0, 0, C.byref(typ), C.byref(fmt),
                                        C.byref(n), C.byref(after), C.byref(data))
            if r != 0 or not typ.value or not data.value:
                return None
            try:
                if fmt.value == 32:
                    return list((C.c_ulong * n.value).from_address(data.value))
                return C.string_at(data.value, n.value * fmt.value // 8)
            finally:
                _lib.XFree(data)

    def set_resource_manager(self, text):
        with _lock:
            b = text.encode()
            _lib.XChangeProperty(self.d, self.root, self.atom("RESOURCE_MANAGER"), 31, 8, 0, b, len(b))
            _lib.XSync(self.d, 0)

    def _attrs(self, win):
        a = _Attrs()
        return a if _lib.XGetWindowAttributes(self.d, win, C.byref(a)) else None

    def _children(self, win):
        r, p, kids, n = C.c_ulong(), C.c_ulong(), C.c_void_p(), C.c_uint()
        if not _lib.XQueryTree(self.d, win, C.byref(r), C.byref(p), C.byref(kids), C.byref(n)) or not kids.value:
            return []
        out = list((C.c_ulong * n.value).from_address(kids.value))
        _lib.XFree(kids)
        return out

    def window(self, win):
        with _lock:
            a = self._attrs(win)
            if not a or a.map_state != 2:
                return None
            x, y, ch = C.c_int(), C.c_int(), C.c_ulong()
            _lib.XTranslateCoordinates(self.d, win, self.root, 0, 0, C.byref(x), C.byref(y), C.byref(ch))
            pid = self.prop(win, "_NET_WM_PID")
            name = self.prop(win, "_NET_WM_NAME") or self.prop(win, "WM_NAME") or b""
            kind = self.prop(win, "_NET_WM_WINDOW_TYPE")
            kind = self.atom_name(kind[0]).replace("_NET_WM_WINDOW_TYPE_", "").lower() if kind else "?"
            return Window(win, pid[0] if pid else None, name.decode("utf-8", "replace") if isinstance(name, bytes) else "",
                          x.value, y.value, a.width, a.height, bool(a.override_redirect), kind)

    def atom_name(self, a):
        p = _lib.XGetAtomName(self.d, a)
        if not p:
            return str(a)
        s = C.string_at(p).decode()
        _lib.XFree(p)
        return s

    def windows(self, override=True):
        """Mapped windows, bottom to top: those the window manager has, and (override) menus, tooltips and the like."""
        with _lock:
            managed = self.prop(self.root, "_NET_CLIENT_LIST_STACKING") or []
            out = [self.window(w) for w in managed]
            for w in self._children(self.root) if override or not managed else []:
                a = self._attrs(w)
                if a and a.map_state == 2 and a.c_class == 1 and (a.override_redirect or not self.has_wm()):
                    if self.prop(w, "_NET_WM_PID") or self.prop(w, "WM_NAME"):  # not the window manager's own frames
                        out.append(self.window(w))
            return [w for w in out if w]

    def has_wm(self):
        w = self.prop(self.root, "_NET_SUPPORTING_WM_CHECK")
        return bool(w) and self.prop(w[0], "_NET_SUPPORTING_WM_CHECK") == w

    def active(self):
        w = self.prop(self.root, "_NET_ACTIVE_WINDOW")
        return w[0] if w else 0

    def message(self, win, kind, *data):
        with _lock:
            e = _ClientMessage(33, 0, 1, self.d, win, self.atom(kind), 32)
            for i, v in enumerate(data):
                e.l[i] = v
            _lib.XSendEvent(self.d, self.root, 0, (1 << 19) | (1 << 20), C.byref(e))
            _lib.XSync(self.d, 0)

    def activate(self, win):
        self.message(win, "_NET_ACTIVE_WINDOW", 2, 0, 0)
        with _lock:
            if not self.has_wm():
                _lib.XRaiseWindow(self.d, win)
                _lib.XSync(self.d, 0)

    def ask_close(self, win):
        self.message(win, "_NET_CLOSE_WINDOW", 0, 2)

    def move_resize(self, win, x, y, w, h):
        with _lock:
            _lib.XMoveResizeWindow(self.d, win, x, y, w, h)
            _lib.XSync(self.d, 0)

    def set_state(self, win, on, *names):
        a = [self.atom("_NET_WM_STATE_" + n.upper()) for n in names] + [0]
        self.message(win, "_NET_WM_STATE", 1 if on else 0, a[0], a[1], 2)

    def iconify(self, win):
        with _lock:
            _lib.XIconifyWindow(self.d, win, 0)
            _lib.XSync(self.d, 0)

    # -- input
    def pointer(self):
        with _lock:
            v = [C.c_ulong(), C.c_ulong()] + [C.c_int() for _ in range(4)] + [C.c_uint()]
            _lib.XQueryPointer(self.d, self.root, *[C.byref(x) for x in v])
            return v[2].value, v[3].value

    def move(self, x, y):
        with _lock:
            _xtst.XTestFakeMotionEvent(self.d, -1, int(x), int(y), 0)
            _lib.XSync(self.d, 0)

    def button(self, n, down):
        with _lock:
            _xtst.XTestFakeButtonEvent(self.d, n, int(down), 0)
            _lib.XSync(self.d, 0)

    def _keymap(self):
        lo, hi, per = C.c_int(), C.c_int(), C.c_int()
        _lib.XDisplayKeycodes(self.d, C.byref(lo), C.byref(hi))
        n = hi.value - lo.value + 1
        p = _lib.XGetKeyboardMapping(self.d, lo.value, n, C.byref(per))
        syms = list((C.c_ulong * (n * per.value)).from_address(p))
        _lib.XFree(p)
        return {lo.value + i: syms[i * per.value:(i + 1) * per.value] for i in range(n)}

    def _code(self, keysym):
        """(keycode, needs shift) for a keysym; a spare keycode is given to one that the layout lacks."""
        if self._spare is None:
            self.reread_keymap()
        if keysym in self._codes:
            return self._codes[keysym]
        if keysym not in self._given:
            if not self._spare:  # all in use: take them back, after the programs have had time to read what was typed
                time.sleep(0.3)
                self._spare, self._given = list(self._given.values()), {}
                if not self._spare:
                    raise ValueError("the keyboard map has no spare keycode")
            kc = self._spare.pop(0)
            arr = (C.c_ulong * 2)(keysym, keysym)
            _lib.XChangeKeyboardMapping(self.d, kc, 2, arr, 1)
            _lib.XSync(self.d, 0)
            self._given[keysym] = kc
        return self._given[keysym], False

    def reread_keymap(self):
        with _lock:
            self._codes, self._spare, self._given = {}, [], {}
            for kc, syms in self._keymap().items():
                if not any(syms):
                    self._spare.append(kc)
                for level in (1, 0):
                    if len(syms) > level and syms[level]:
                        old = self._codes.get(syms[level])
                        if old is None or (old[1] and level == 0):
                            self._codes[syms[level]] = (kc, level == 1)

    def keysym(self, name):
        s = _lib.XStringToKeysym(ALIASES.get(name.lower(), name).encode())
        if s:
            return s
        if len(name) == 1:
            return char_keysym(name)
        raise ValueError(f"no such key: {name!r}")

    def key(self, combo):
        """'ctrl+shift+s', 'F5', 'Return', 'alt+F4', 'ctrl++'"""
        parts = re.split(r"\+(?=.)", combo)
        with _lock:
            syms = [self.keysym(p) for p in parts]
            codes = [self._code(s) for s in syms]
            mods = [c for c, _ in codes[:-1]]
            kc, shift = codes[-1]
            if shift and len(parts) == 1:
                mods.append(self._code(self.keysym("shift"))[0])
            self._chord(mods, kc)

    def _chord(self, mods, kc):
        for m in mods:
            _xtst.XTestFakeKeyEvent(self.d, m, 1, 0)
        _xtst.XTestFakeKeyEvent(self.d, kc, 1, 0)
        _xtst.XTestFakeKeyEvent(self.d, kc, 0, 0)
        for m in reversed(mods):
            _xtst.XTestFakeKeyEvent(self.d, m, 0, 0)
        _lib.XSync(self.d, 0)

    def hold(self, name, down):
        with _lock:
            _xtst.XTestFakeKeyEvent(self.d, self._code(self.keysym(name))[0], int(down), 0)
            _lib.XSync(self.d, 0)

    def type(self, text, delay=0.003):
        with _lock:
            shift = self._code(self.keysym("shift"))[0]
            for ch in text:
                kc, s = self._code(char_keysym(ch))
                self._chord([shift] if s else [], kc)
                if delay:
                    time.sleep(delay)

    def repeat_off(self):
        with _lock:
            _lib.XAutoRepeatOff(self.d)
            _lib.XSync(self.d, 0)

    # -- pixels
    def grab(self, x=0, y=0, w=None, h=None):
        """(w, h, RGB bytes) of a part of the screen, cut to what is on it."""
        with _lock:
            a = self._attrs(self.root)
            if not a:
                raise OSError("the X server is gone")
            x, y = max(0, int(x)), max(0, int(y))
            w = min(a.width - x, int(w) if w is not None else a.width)
            h = min(a.height - y, int(h) if h is not None else a.height)
            if w <= 0 or h <= 0:
                raise ValueError("that region is off the screen")
            p = _lib.XGetImage(self.d, self.root, x, y, w, h, C.c_ulong(-1).value, 2)
            if not p:
                raise OSError("XGetImage failed")
            im = _Image.from_address(p)
            stride, bpp = im.bytes_per_line, im.bits_per_pixel
            data = C.string_at(im.data, stride * h)
            _lib.XDestroyImage(p)
        if bpp != 32:
            raise OSError(f"{bpp} bits a pixel: only 24-bit-deep screens are read")
        if stride != w * 4:
            data = b"".join(data[i * stride:i * stride + w * 4] for i in range(h))
        rgb = bytearray(w * h * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = data[2::4], data[1::4], data[0::4]
        return w, h, bytes(rgb)


def char_keysym(ch):
    o = ord(ch)
    if ch in "\r\n":
        return 0xFF0D
    if ch == "\t":
        return 0xFF09
    if ch == "\b":
        return 0xFF08
    return o if 0x20 <= o <= 0x7E or 0xA0 <= o <= 0xFF else 0x01000000 | o


def png(w, h, rgb):
    raw = b"".join(b"\0" + rgb[i * w * 3:(i + 1) * w * 3] for i in range(h))

    def chunk(t, d):
        return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(raw, 1)) + chunk(b"IEND", b""))
