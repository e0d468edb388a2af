"""Celery: its queue and its results in a Redis that appends to a file, 8 processes."""

import os
import socket
import subprocess
import sys
import time

from celery import Celery

import posting

SOCKET = os.path.join(os.environ["PEER_FOLDER"], "redis.sock")
app = Celery("with_celery", broker=f"redis+socket://{SOCKET}", backend=f"redis+socket://{SOCKET}")


@app.task
def publish(body):
    # Kept as its result: the receipt.
    return posting.post(body)


def enqueue(bodies):
    for body in bodies:
        publish.delay(body)


def work():
    return [sys.executable, "-m", "celery", "-A", "with_celery", "worker", "-c", "8", "-l", "ERROR"]


def services():
    """Starts Redis. It waits for the disk once a second, as it comes: less than Crieur promises."""
    redis = subprocess.Popen(
        ["redis-server", "--port", "0", "--unixsocket", SOCKET, "--appendonly", "yes", "--save", ""]
        + ["--dir", os.environ["PEER_FOLDER"], "--loglevel", "warning"],
        stdout=subprocess.DEVNULL,
    )
    for _ in range(200):
        with socket.socket(socket.AF_UNIX) as probe:
            if probe.connect_ex(SOCKET) == 0:
                return [redis]
        time.sleep(0.05)
    raise SystemExit("redis-server does not start")
