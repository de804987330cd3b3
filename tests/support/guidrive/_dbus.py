# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small D-Bus client in plain Python: method calls over a unix socket, many of them in flight at once.

Enough for AT-SPI and the Secret Service; no exported objects, no file descriptors. Signals asked for with
match() are put in `signals` as (sender, path, member, values) while answers are being read.
Values: Python's own; a variant to send is Variant(signature, value), one received is its bare value.
"""
import collections
import functools
import os
import socket
import struct
import threading
import time


class DBusError(Exception):
    def __init__(self, name, message=""):
        super().__init__(f"{name}: {message}" if message else name)
        self.name, self.message = name, message


class NoAnswer(DBusError):
    """Nothing came back in time: the peer hangs, or its main loop is blocked."""


class Variant:
    __slots__ = ("sig", "value")

    def __init__(self, sig, value):
        self.sig, self.value = sig, value


_FIXED = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I", "h": "I"}
_SIZE = {c: struct.calcsize(f) for c, f in _FIXED.items()}
_ALIGN = {**_SIZE, "s": 4, "o": 4, "g": 1, "v": 1, "a": 4, "(": 8, "{": 8}


def _end(sig, i):
    """Index after the complete type that starts at sig[i]."""
    c = sig[i]
    if c == "a":
        return _end(sig, i + 1)
    if c in "({":
        close, i = (")" if c == "(" else "}"), i + 1
        while sig[i] != close:
            i = _end(sig, i)
    return i + 1


@functools.lru_cache(None)
def _split(sig):
    out, i = [], 0
    while i < len(sig):
        j = _end(sig, i)
        out.append(sig[i:j])
        i = j
    return tuple(out)


def _pad(buf, n):
    buf.extend(b"\0" * (-len(buf) % n))


def _put(buf, t, v):
    c = t[0]
    if c in _FIXED:
        _pad(buf, _SIZE[c])
        buf += struct.pack("<" + _FIXED[c], v)
    elif c in "so":
        b = v.encode("utf-8", "surrogatepass")
        _pad(buf, 4)
        buf += struct.pack("<I", len(b)) + b + b"\0"
    elif c == "g":
        b = v.encode()
        buf += bytes([len(b)]) + b + b"\0"
    elif c == "v":
        _put(buf, "g", v.sig)
        _put(buf, v.sig, v.value)
    elif c == "(":
        _pad(buf, 8)
        for tt, vv in zip(_split(t[1:-1]), v):
            _put(buf, tt, vv)
    elif c == "a":
        et = t[1:]
        _pad(buf, 4)
        at = len(buf)
        buf += b"\0\0\0\0"
        _pad(buf, _ALIGN[et[0]])
        start = len(buf)
        if et == "y":
            buf += bytes(v)
        elif et[0] == "{":
            kt, vt = _split(et[1:-1])
            for k, vv in v.items():
                _pad(buf, 8)
                _put(buf, kt, k)
                _put(buf, vt, vv)
        else:
            for vv in v:
                _put(buf, et, vv)
        struct.pack_into("<I", buf, at, len(buf) - start)
    else:
        raise ValueError(f"cannot marshal {t!r}")


@functools.lru_cache(20000)
def _message(mtype, path, iface, member, dest, sig, args, reply_to=0):
    """A message with serial 0 (at offset 8), as bytes."""
    body = bytearray()
    for t, v in zip(_split(sig), args):
        _put(body, t, v)
    fields = [(1, Variant("o", path)), (3, Variant("s", member)), (2, Variant("s", iface)), (6, Variant("s", dest))]
    fields = [f for f in fields if f[1].value]
    if reply_to:
        fields += [(4, Variant("s", "org.freedesktop.DBus.Error.UnknownMethod")), (5, Variant("u", reply_to))]
    if sig:
        fields.append((8, Variant("g", sig)))
    msg = bytearray(struct.pack("<cBBBII", b"l", mtype, 0, 1, len(body), 0))
    _put(msg, "a(yv)", fields)
    _pad(msg, 8)
    return bytes(msg + body)


class _Reader:
    def __init__(self, data, little=True):
        self.d, self.i, self.e = data, 0, "<" if little else ">"

    def header(self):
        """The header's fields: {code: value}."""
        n = self.get("u")
        self.i += -self.i % 8
        end, out = self.i + n, {}
        while self.i < end:
            self.i += -self.i % 8
            code = self.d[self.i]
            self.i += 1
            out[code] = self.get("v")
        return out

    def get(self, t):
        c = t[0]
        if c in _FIXED:
            n = _SIZE[c]
            i = self.i + (-self.i % n)
            self.i = i + n
            v = struct.unpack_from(self.e + _FIXED[c], self.d, i)[0]
            return bool(v) if c == "b" else v
        if c in "so":
            n = self.get("u")
            i = self.i
            self.i = i + n + 1
            return bytes(self.d[i:i + n]).decode("utf-8", "replace")
        if c == "g":
            n = self.d[self.i]
            i = self.i + 1
            self.i = i + n + 1
            return bytes(self.d[i:i + n]).decode()
        if c == "v":
            return self.get(self.get("g"))
        if c == "(":
            self.i += -self.i % 8
            return tuple(self.get(x) for x in _split(t[1:-1]))
        if c == "a":
            n = self.get("u")
            et = t[1:]
            self.i += -self.i % _ALIGN[et[0]]
            end = self.i + n
            if et == "y":
                v, self.i = bytes(self.d[self.i:end]), end
                return v
            if et[0] == "{":
                kt, vt = _split(et[1:-1])
                out = {}
                while self.i < end:
                    self.i += -self.i % 8
                    k = self.get(kt)
                    out[k] = self.get(vt)
                return out
            out = []
            while self.i < end:
                out.append(self.get(et))
            return out
        raise ValueError(f"cannot unmarshal {t!r}")


def _connect(address):
    last = None
    for one in address.split(";"):
        kind, _, rest = one.partition(":")
        opts = dict(p.split("=", 1) for p in rest.split(",") if "=" in p)
        if kind != "unix":
            continue
        path = opts.get("path") or ("\0" + opts["abstract"] if "abstract" in opts else None)
        if not path:
            continue
        s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            s.connect(path)
            return s
        except OSError as e:
            s.close()
            last = e
    raise DBusError("guidrive.CannotConnect", f"{address}: {last}")


class Bus:
    """One connection. call() raises on an error; call_many() puts the error in the place of the value."""

    WINDOW = 200  # calls in flight at once

    def __init__(self, address, timeout=5.0):
        self.address, self.timeout = address, timeout
        self._lock = threading.RLock()
        self._serial = 0
        self._buf = bytearray()
        self.signals = collections.deque(maxlen=10000)
        self._sock = _connect(address)
        self._sock.settimeout(timeout)
        self._sock.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        line = b""
        while not line.endswith(b"\r\n"):
            c = self._sock.recv(1)
            if not c:
                raise DBusError("guidrive.AuthFailed", "the bus closed the connection")
            line += c
        if not line.startswith(b"OK"):
            raise DBusError("guidrive.AuthFailed", line.decode(errors="replace").strip())
        self._sock.sendall(b"BEGIN\r\n")
        self.name = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello")

    def close(self):
        self._sock.close()

    def daemon(self, member, sig="", *args):
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member, sig, *args)

    def match(self, rule):
        self.daemon("AddMatch", "s", rule)

    def call(self, dest, path, iface, member, sig="", *args, timeout=None):
        r = self.call_many([(dest, path, iface, member, sig, args)], timeout)[0]
        if isinstance(r, DBusError):
            raise r
        return r

    def get(self, dest, path, iface, prop, timeout=None):
        return self.call(dest, path, "org.freedesktop.DBus.Properties", "Get", "ss", iface, prop, timeout=timeout)

    def call_many(self, calls, timeout=None):
        """timeout: the longest wait without any answer coming in."""
        timeout = timeout or self.timeout
        with self._lock:
            results, waiting, i = [None] * len(calls), {}, 0
            last = time.monotonic()
            while i < len(calls) or waiting:
                out = bytearray()
                while i < len(calls) and len(waiting) < self.WINDOW:
                    out += self._encode(*calls[i])
                    waiting[self._serial] = i
                    i += 1
                if out:
                    self._sock.settimeout(timeout)
                    self._send(out)
                got = self._pump(waiting, results, max(0.0, last + timeout - time.monotonic()))
                if got:
                    last = time.monotonic()
                elif time.monotonic() - last >= timeout:
                    for k in waiting.values():
                        results[k] = NoAnswer("org.freedesktop.DBus.Error.NoReply",
                                              f"no answer within {timeout:g} s to {calls[k][3]} of {calls[k][0]} {calls[k][1]}")
                    break
            return results

    # -- wire
    def _send(self, data):
        try:
            self._sock.sendall(data)
        except OSError as e:
            raise DBusError("guidrive.Disconnected", str(e))

    def _encode(self, dest, path, iface, member, sig="", args=()):
        self._serial += 1
        try:
            msg = _message(1, path, iface, member, dest, sig, args)
        except TypeError:  # arguments that cannot be a cache's key
            msg = _message.__wrapped__(1, path, iface, member, dest, sig, args)
        return msg[:8] + struct.pack("<I", self._serial) + msg[12:]

    def _pump(self, waiting, results, wait):
        """Read what there is (waiting up to `wait` s for it); put answers where they belong; their number."""
        n = self._drain(waiting, results)
        if n or not waiting:
            return n
        self._sock.settimeout(max(wait, 0.001))
        try:
            data = self._sock.recv(1 << 18)
        except (socket.timeout, BlockingIOError):
            return 0
        except OSError as e:
            raise DBusError("guidrive.Disconnected", str(e))
        if not data:
            raise DBusError("guidrive.Disconnected", "the bus closed the connection")
        self._buf += data
        return self._drain(waiting, results) or 1

    def _drain(self, waiting, results):
        n, at, b = 0, 0, self._buf
        while len(b) - at >= 16:
            little = b[at] == 0x6C
            e = "<" if little else ">"
            blen, _, flen = struct.unpack_from(e + "III", b, at + 4)
            total = 16 + flen + (-flen % 8) + blen
            if len(b) - at < total:
                break
            raw = memoryview(bytes(b[at:at + total]))
            at += total
            r = _Reader(raw, little)
            r.i = 12
            mtype, flags = raw[1], raw[2]
            fields = r.header()
            r.i += -r.i % 8
            body_at = r.i
            if mtype == 1 and not flags & 1:  # somebody calls us: we export nothing
                self._serial += 1
                msg = _message(3, "", "", "", fields.get(7, ""), "s", ("guidrive exports nothing",), struct.unpack_from(e + "I", raw, 8)[0])
                self._send(msg[:8] + struct.pack("<I", self._serial) + msg[12:])
                continue
            if mtype == 4 and fields.get(7) != "org.freedesktop.DBus":
                body = _Reader(raw[body_at:], little)
                self.signals.append((fields.get(7), fields.get(1), fields.get(3), [body.get(t) for t in _split(fields.get(8, ""))]))
                continue
            k = waiting.pop(fields.get(5), None) if mtype in (2, 3) else None
            if k is None:
                continue
            body = _Reader(raw[body_at:], little)  # alignment counts from the start of the body, a multiple of 8
            vals = [body.get(t) for t in _split(fields.get(8, ""))]
            if mtype == 3:
                results[k] = DBusError(fields.get(4, "?"), str(vals[0]) if vals else "")
            else:
                results[k] = None if not vals else vals[0] if len(vals) == 1 else tuple(vals)
            n += 1
        if at:
            del b[:at]
        return n
