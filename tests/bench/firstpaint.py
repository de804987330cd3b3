#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a program has painted its window, seen from outside: firstpaint.py PROGRAM [ARGUMENT...]

X says what was drawn where (the Damage extension), and a copy of each piece is kept in the X server. When nothing has
been drawn for a while, the pieces are laid one on the other: the last that changed a pixel is when the first picture
was full, and each that did is printed. The program's own word is not asked. $DISPLAY should have no window manager:
its frames would count, and it would give the focus to a cursor, which blinks."""
import ctypes as C
import os
import select
import signal
import subprocess
import sys
import time

REST = 1.5  # nothing is drawn for so many seconds: more than a program that works on something makes one wait
SMALL = 4800  # square pixels: what is drawn over and over in so small a place is a cursor or a moving bar
OFTEN = 3
WIDEST = 8192  # pixels
INCLUDE_INFERIORS = 1
SUBWINDOW_MODE = 1 << 15
Z_PIXMAP = 2
ALL_PLANES = C.c_ulong(-1)
RAW_RECTANGLES = 0


class _Rectangle(C.Structure):
    _fields_ = [("x", C.c_short), ("y", C.c_short), ("width", C.c_ushort), ("height", C.c_ushort)]


class _Damage(C.Structure):
    _fields_ = [("type", C.c_int), ("serial", C.c_ulong), ("send_event", C.c_int), ("display", C.c_void_p),
                ("drawable", C.c_ulong), ("damage", C.c_ulong), ("level", C.c_int), ("more", C.c_int),
                ("timestamp", C.c_ulong), ("area", _Rectangle), ("geometry", _Rectangle)]


class _Event(C.Union):
    _fields_ = [("type", C.c_int), ("damage", _Damage), ("pad", C.c_long * 24)]


class _GCValues(C.Structure):
    _fields_ = [(n, C.c_int) for n in ("function",)] + [(n, C.c_ulong) for n in ("plane_mask", "fg", "bg")] + [
        (n, C.c_int) for n in ("line_width", "line_style", "cap_style", "join_style", "fill_style", "fill_rule",
                               "arc_mode")] + [(n, C.c_ulong) for n in ("tile", "stipple")] + [
        (n, C.c_int) for n in ("ts_x", "ts_y")] + [("font", C.c_ulong), ("subwindow_mode", C.c_int)] + [
        (n, C.c_int) for n in ("exposures", "clip_x", "clip_y")] + [("clip_mask", C.c_ulong)] + [
        ("dash_offset", C.c_int), ("dashes", C.c_char)]


class _Image(C.Structure):
    _fields_ = [(n, C.c_int) for n in ("width", "height", "xoffset", "format")] + [("data", C.c_void_p)] + [
        (n, C.c_int) for n in ("byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad", "depth",
                               "bytes_per_line", "bits_per_pixel")]


def _function(library, name, result, *arguments):
    function = getattr(library, name)
    function.restype, function.argtypes = result, arguments
    return function


class Screen:
    """The root window of a display, what is drawn in it, and copies of pieces of it."""

    def __init__(self, display):
        x, damage = C.CDLL("libX11.so.6"), C.CDLL("libXdamage.so.1")
        pointer, number, unsigned, integer = C.c_void_p, C.c_ulong, C.c_uint, C.c_int
        self.pending = _function(x, "XPending", integer, pointer)
        self.next_event = _function(x, "XNextEvent", integer, pointer, pointer)
        self.flush = _function(x, "XFlush", integer, pointer)
        self._close = _function(x, "XCloseDisplay", integer, pointer)
        self._pixmap = _function(x, "XCreatePixmap", number, pointer, number, unsigned, unsigned, unsigned)
        self._free_pixmap = _function(x, "XFreePixmap", integer, pointer, number)
        self._copy = _function(x, "XCopyArea", integer, pointer, number, number, pointer, integer, integer, unsigned,
                               unsigned, integer, integer)
        self._image = _function(x, "XGetImage", C.POINTER(_Image), pointer, number, integer, integer, unsigned,
                                unsigned, number, integer)
        self._destroy = _function(x, "XDestroyImage", integer, C.POINTER(_Image))
        self.d = _function(x, "XOpenDisplay", pointer, C.c_char_p)(display.encode())
        if not self.d:
            raise OSError(f"cannot open {display}")
        self.root = _function(x, "XDefaultRootWindow", number, pointer)(self.d)
        self.fd = _function(x, "XConnectionNumber", integer, pointer)(self.d)
        values = _GCValues()
        values.subwindow_mode = INCLUDE_INFERIORS
        self._gc = _function(x, "XCreateGC", pointer, pointer, number, number, pointer)(
            self.d, self.root, SUBWINDOW_MODE, C.byref(values))
        event, error = C.c_int(), C.c_int()
        if not _function(damage, "XDamageQueryExtension", integer, pointer, pointer, pointer)(
                self.d, C.byref(event), C.byref(error)):
            raise OSError("the X server has no Damage extension")
        self.damage_event = event.value
        self._damage = _function(damage, "XDamageCreate", number, pointer, number, integer)(
            self.d, self.root, RAW_RECTANGLES)
        self._forget = _function(damage, "XDamageSubtract", None, pointer, number, number, number)
        _function(x, "XSync", integer, pointer, integer)(self.d, 0)

    def keep(self, area):
        """A copy of that area as it is now, in the server."""
        pixmap = self._pixmap(self.d, self.root, area[2], area[3], 24)
        self._copy(self.d, self.root, pixmap, self._gc, *area, 0, 0)
        return pixmap

    def pixels(self, pixmap, width, height):
        """The rows of a copy, which goes."""
        image = self._image(self.d, pixmap, 0, 0, width, height, ALL_PLANES, Z_PIXMAP)
        stride = image.contents.bytes_per_line
        data = C.string_at(image.contents.data, stride * height)
        self._destroy(image)
        self._free_pixmap(self.d, pixmap)
        return [data[row * stride:row * stride + 4 * width] for row in range(height)]

    def drawn(self, timeout):
        """What was drawn since the last call, or is within that time: a list of (x, y, width, height)."""
        if not self.pending(self.d):
            select.select([self.fd], [], [], timeout)
        areas, event = [], _Event()
        while self.pending(self.d):
            self.next_event(self.d, C.byref(event))
            if event.type == self.damage_event:
                area = event.damage.area
                areas.append((area.x, area.y, area.width, area.height))
        if areas:
            self._forget(self.d, self._damage, 0, 0)
        return areas

    def close(self):
        self._close(self.d)


def around(areas):
    """The smallest rectangle that holds them all."""
    left, top = min(a[0] for a in areas), min(a[1] for a in areas)
    return left, top, max(a[0] + a[2] for a in areas) - left, max(a[1] + a[3] for a in areas) - top


def watch(screen, begin, timeout):
    """What is drawn until nothing is for REST seconds: (seconds since `begin`, area, copy) of each piece."""
    pieces, last = [], None
    while time.monotonic() - begin < timeout:
        areas = screen.drawn(0.1)
        now = time.monotonic()
        if areas:
            area = around(areas)
            pieces.append((now - begin, area, screen.keep(area)))
            screen.flush(screen.d)
            if area[2] * area[3] > SMALL:
                last = now
        elif last and now - last > REST:
            return pieces
        if last and now - last > REST:
            return pieces
    raise TimeoutError(f"was not at rest within {timeout} s")


def changes_in(screen, pieces):
    """The pieces that changed a pixel: (seconds, area), the last of which made the picture full. What moves over and
    over in one small place does not count."""
    rows, changes = {}, []
    for seconds, area, copy in pieces:
        x, y, width, height = area
        is_new = False
        for row, data in enumerate(screen.pixels(copy, width, height)):
            line = rows.setdefault(y + row, bytearray(4 * WIDEST))
            if line[4 * x:4 * (x + width)] != data:
                line[4 * x:4 * (x + width)] = data
                is_new = True
        if is_new:
            changes.append((seconds, area))
    while changes[-1][1][2] * changes[-1][1][3] <= SMALL and sum(
            meets(changes[-1][1], area) for _, area in changes) > OFTEN:
        moving = changes[-1][1]
        changes = [change for change in changes if not meets(moving, change[1])]
    return changes


def meets(a, b):
    """Whether two small areas overlap; large ones meet none."""
    return (b[2] * b[3] <= SMALL and a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3]
            and b[1] < a[1] + a[3])


def pss(pid):
    """The proportional set size in bytes: None where it may not be read, as of a program that is not dumpable."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            for line in file:
                if line.startswith("Pss:"):
                    return 1024 * int(line.split()[1])
    except OSError:
        pass
    return None


def start(argv, env, cwd, picture=None, timeout=60):
    """Starts a program, waits until it is at rest and ends it: what changed the picture, as changes_in() has it, and
    its PSS. `picture`: called while the window is there."""
    screen = Screen(env["DISPLAY"])
    try:
        screen.drawn(0)
        begin = time.monotonic()
        with subprocess.Popen(argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            try:
                pieces = watch(screen, begin, timeout)
                changes, memory = changes_in(screen, pieces), pss(process.pid)
                if picture:
                    picture()
            finally:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
        return changes, memory
    finally:
        screen.close()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    changes, memory = start(sys.argv[1:], dict(os.environ), os.getcwd())
    for seconds, (x, y, width, height) in changes:
        print(f"{1000 * seconds:7.1f} ms  {width}x{height}+{x}+{y}")
    print(f"{1000 * changes[-1][0]:.0f} ms until painted in full; PSS {'not readable' if memory is None else memory >> 20} MiB")


if __name__ == "__main__":
    main()
