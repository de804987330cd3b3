# SPDX-FileCopyrightText: Keyward developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel tells of a process: memory use, processor time, the bytes in its memory."""
import glob
import mmap
import os
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import time


def stats(pid):
    """Sizes in KiB, times in seconds."""
    out = {}
    with open(f"/proc/{pid}/status") as f:
        st = dict(line.split(":", 1) for line in f if ":" in line)
    out["rss_kib"] = int(st.get("VmRSS", "0 kB").split()[0])
    out["peak_rss_kib"] = int(st.get("VmHWM", "0 kB").split()[0])
    out["threads"] = int(st["Threads"])
    try:
        with open(f"/proc/{pid}/smaps_rollup") as f:
            r = dict(line.split(":", 1) for line in f if ":" in line and "kB" in line)
        out["pss_kib"] = int(r["Pss"].split()[0])
        out["uss_kib"] = sum(int(r[k].split()[0]) for k in ("Private_Clean", "Private_Dirty"))
        out["swap_kib"] = int(r["Swap"].split()[0])
    except (OSError, KeyError):
        pass
    with open(f"/proc/{pid}/stat") as f:
        t = f.read().rsplit(")", 1)[1].split()
    hz = os.sysconf("SC_CLK_TCK")
    out["cpu_s"] = (int(t[11]) + int(t[12])) / hz
    try:
        out["fds"] = len(os.listdir(f"/proc/{pid}/fd"))
    except OSError:
        pass
    return out


def maps(pid):
    out = []
    with open(f"/proc/{pid}/maps") as f:
        for line in f:
            p = line.split(None, 5)
            a, b = (int(x, 16) for x in p[0].split("-"))
            out.append((a, b, p[1], p[5].strip() if len(p) > 5 else "[anonymous]"))
    return out


def _needles(strings):
    out = []
    for s in strings:
        if not s:
            raise ValueError("an empty string is everywhere")
        enc = {"bytes": s} if isinstance(s, bytes) else {"utf8": s.encode(), "utf16le": s.encode("utf-16-le")}
        out.append((s, enc))
    return out


def _count(buf, needles, base, where, result):
    for s, encs in needles:
        for enc, b in encs.items():
            for m in re.finditer(re.escape(b), buf):
                result[s][enc] += 1
                w = where(base, m.start())
                result[s]["where"][w] = result[s]["where"].get(w, 0) + 1


def search(pid, strings, method="auto", keep=None):
    """How often each string (or bytes) is in the memory of the process, as UTF-8 and as UTF-16LE (what QString holds).

    {string: {"utf8": n, "utf16le": n, "where": {mapping: n}}}. method: "gcore" writes a core file with gdb (kept at the
    path `keep`, else removed), "mem" stops the process and reads its memory through /proc, "auto" takes gcore where
    gdb is installed. Both read every readable mapping, those marked as not to be dumped too;
    gcore leaves out what is mapped from files and cannot be written to.
    """
    needles = _needles(strings)
    result = {s: {**{e: 0 for e in encs}, "where": {}} for s, encs in needles}
    if method == "auto":
        method = "gcore" if shutil.which("gcore") else "mem"
    table = maps(pid)

    def name(addr):
        for a, b, _, n in table:
            if a <= addr < b:
                return n
        return "?"

    def is_mere_file(addr):
        """Whether there is what lies in a file, and nothing that the program wrote."""
        return any(a <= addr < b and "w" not in perm and n.startswith("/") and not n.endswith(" (deleted)")
                   for a, b, perm, n in table)
    if method == "mem":
        os.kill(pid, signal.SIGSTOP)
        try:
            deadline = time.monotonic() + 5
            while time.monotonic() < deadline:  # until it is stopped
                with open(f"/proc/{pid}/stat") as f:
                    if f.read().rsplit(")", 1)[1].split()[0] in "Tt":
                        break
                time.sleep(0.005)
            table[:] = maps(pid)
            with open(f"/proc/{pid}/mem", "rb", buffering=0) as mem:
                for a, b, perm, n in table:
                    if "r" not in perm or n in ("[vvar]", "[vsyscall]"):
                        continue
                    try:
                        mem.seek(a)
                        buf = b"".join(iter(lambda left=[b - a]: _some(mem, left), b""))
                    except (OSError, ValueError, OverflowError):
                        continue
                    _count(buf, needles, a, lambda base, off: n, result)
        finally:
            os.kill(pid, signal.SIGCONT)
        return result
    d = tempfile.mkdtemp(prefix="guidrive-core-")
    try:
        r = subprocess.run(["gcore", "-a", "-o", os.path.join(d, "core"), str(pid)], capture_output=True, text=True, timeout=300,
                           stdin=subprocess.DEVNULL)
        files = glob.glob(os.path.join(d, "core*"))
        if not files:
            raise RuntimeError("gcore wrote nothing: " + (r.stderr or r.stdout)[-500:])
        with open(files[0], "rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
            loads = sorted(_loads(m))
            # registers, the command line, mapped file names
            _count(m[:loads[0][0] if loads else len(m)], needles, 0, lambda base, off: "(core file notes)", result)
            for po, va, n in loads:
                buf = m[po:po + n]
                if not is_mere_file(va) and buf != bytes(n):  # most of it is what nobody has used yet
                    _count(buf, needles, va, lambda base, off: name(base + off), result)
        if keep:
            shutil.move(files[0], keep)
        return result
    finally:
        shutil.rmtree(d, ignore_errors=True)


def _some(mem, left):
    if left[0] <= 0:
        return b""
    b = mem.read(min(left[0], 1 << 26))
    left[0] -= len(b) or left[0]
    return b


def _loads(m):
    """[(offset in the file, address, size)] of a 64-bit core file's memory."""
    if m[:5] != b"\x7fELF\x02":
        return []
    off, = struct.unpack_from("<Q", m, 32)
    size, n = struct.unpack_from("<HH", m, 54)
    if n == 0xFFFF:  # more than that many: the count is in the first section header
        sh, = struct.unpack_from("<Q", m, 40)
        n, = struct.unpack_from("<I", m, sh + 44)
    out = []
    for i in range(n):
        t, _, po, va, _, fs, _, _ = struct.unpack_from("<IIQQQQQQ", m, off + i * size)
        if t == 1 and fs:
            out.append((po, va, fs))
    return out


def backtrace(pid):
    r = subprocess.run(["gdb", "-p", str(pid), "-batch", "-nx", "-ex", "thread apply all bt 30"], capture_output=True, text=True,
                       timeout=120, stdin=subprocess.DEVNULL)
    return r.stdout
