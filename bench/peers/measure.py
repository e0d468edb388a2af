"""measure.py PEER SINK FOLDER BODIES: lets one peer post every line of a file, and prints as JSON what it took.

Everything is queued before the workers start, and the clock starts with the first request that the sink has seen: neither
filling the queue nor the start of the program counts.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request

import processes


def arrived(sink):
    """How many requests came since it was asked last."""
    with urllib.request.urlopen(f"{sink}/report") as answer:
        return json.load(answer)["requests"]


def watch(sink, count, worker, roots):
    """Looks every 50 ms until all have come; what lies between the first look that saw any and the last one counts."""
    looks, seen = [], 0
    while seen < count:
        if worker.poll() is not None:
            raise SystemExit("the worker has ended")
        seen += arrived(sink)
        if seen:
            looks.append((seen, time.monotonic(), processes.processor_seconds(processes.tree(roots))))
        time.sleep(0.05)
    (first, begun, before), (last, ended, after) = looks[0], looks[-1]
    resident = processes.resident_mebibytes(processes.tree(roots))
    return {"deliveries": last - first, "wall": ended - begun, "cpu": after - before, "resident": resident}


def main(name, sink, folder, bodies):
    # Whoever started this may have blocked signals; workers that inherit that could not be ended.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    os.environ.update(NO_PROXY="127.0.0.1", PEER_SINK=sink, PEER_FOLDER=folder, PYTHONPATH=os.getcwd(), PYTHONDONTWRITEBYTECODE="1")
    sys.dont_write_bytecode = True
    peer = importlib.import_module(f"with_{name}")
    with open(bodies, encoding="utf-8") as file:
        lines = file.read().splitlines()
    started = peer.services()
    try:
        peer.enqueue(lines)
        arrived(sink)
        worker = subprocess.Popen(peer.work(), stdout=subprocess.DEVNULL)
        started.append(worker)
        print(json.dumps(watch(sink, len(lines), worker, [process.pid for process in started])))
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
