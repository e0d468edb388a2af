"""What processes and all their descendants took, from /proc."""

import os

TICK = os.sysconf("SC_CLK_TCK")


def _fields(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return file.read().rpartition(")")[2].split()


def tree(roots):
    """The processes of which these are the first, themselves included."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            children.setdefault(int(_fields(name)[1]), []).append(int(name))
        except OSError:
            continue  # It has just ended.
    found, waiting = [], list(roots)
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found


def processor_seconds(pids):
    """User and system time, that of children which have ended included."""
    return sum(sum(map(int, _fields(pid)[11:15])) for pid in pids) / TICK


def resident_mebibytes(pids):
    """What they hold in memory; what several share is counted once."""
    total = 0
    for pid in pids:
        with open(f"/proc/{pid}/smaps_rollup", encoding="utf-8") as file:
            total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    return total / 1024
