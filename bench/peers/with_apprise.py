"""Apprise: no queue, nothing kept; one notification after the other, the same texts in its own JSON."""

import os
import signal
import sys
import urllib.parse

import apprise

BODIES = os.path.join(os.environ["PEER_FOLDER"], "apprise.txt")


def enqueue(bodies):
    with open(BODIES, "w", encoding="utf-8") as file:
        file.write("\n".join(bodies))


def work():
    return [sys.executable, "with_apprise.py"]


def services():
    return []


def publish_all():
    notifier = apprise.Apprise()
    notifier.add(os.environ["PEER_SINK"].replace("http://", "json://") + "/api/v1/statuses")
    with open(BODIES, encoding="utf-8") as file:
        for body in file:
            text = urllib.parse.parse_qs(body.rstrip("\n"))["status"][0]
            if not notifier.notify(body=text):
                raise SystemExit("apprise could not notify")


if __name__ == "__main__":
    publish_all()
    # Its memory is looked at before it goes.
    signal.pause()
