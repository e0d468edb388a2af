"""Huey: its queue in SQLite, every commit on the disk, 8 threads."""

import os
import sys

from huey import SqliteHuey

import posting

huey = SqliteHuey(filename=os.path.join(os.environ["PEER_FOLDER"], "huey.db"), fsync=True)


@huey.task()
def publish(body):
    # Kept as its result: the receipt.
    return posting.post(body)


def enqueue(bodies):
    for body in bodies:
        publish(body)


def work():
    return [sys.executable, "-m", "huey.bin.huey_consumer", "with_huey.huey", "-w", "8", "-k", "thread", "-q"]


def services():
    return []
