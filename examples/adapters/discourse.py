#!/usr/bin/env python3
"""Publishes on a Discourse forum, for a channel of the network `command`. Needs nothing but Python 3.9.

    forum:
      network: command
      command: [/usr/local/lib/crieur/discourse.py, --url, "https://forum.exemple.fr", --user, cci, --category, "7"]
      credentials: {file: secrets/forum}        # the API key, nothing else
      modes: [sighting, recall, check]
      pictures: false                           # it uploads none: so the preview says that they are left out
      deduplicated: true                        # the forum takes an external_id once

What each exit status promises stands in docs/writing-an-adapter.md, "Without compiling". Facts about Discourse:
docs.discourse.org (Topics), app/models/topic.rb and app/controllers/topics_controller.rb, read in 2026-11: a topic's
external_id is unique, of letters, digits, "_" and "-", 50 at most; GET /t/external_id/ID.json leads to the topic or says 404.
"""
import argparse
import html
import http.client
import json
import os
import re
import sys
import urllib.parse

LATER, REFUSED, UNKNOWN, PERSON = 75, 69, 70, 77


def end(status, error=None, **more):
    """Tells why on standard output and exits."""
    print(json.dumps({**({"error": error} if error else {}), **more}))
    sys.exit(status)


class Forum:
    def __init__(self, url, user, key):
        self.url = urllib.parse.urlsplit(url)
        self.headers = {"Api-Key": key, "Api-Username": user, "Accept": "application/json"}

    def ask(self, method, path, body=None):
        """One request: its status, its headers, its document (None for what is no JSON)."""
        kind = http.client.HTTPSConnection if self.url.scheme == "https" else http.client.HTTPConnection
        connection = kind(self.url.netloc, timeout=20)
        try:
            connection.connect()
        except OSError as error:
            # Nothing has left: whatever was asked did not happen.
            end(LATER, f"{self.url.netloc}: {error}")
        data = json.dumps(body).encode() if body is not None else None
        headers = {**self.headers, **({"Content-Type": "application/json"} if data else {})}
        try:
            connection.request(method, self.url.path.rstrip("/") + path, data, headers)
            answer = connection.getresponse()
            text = answer.read(4 << 20)
        except (OSError, http.client.HTTPException) as error:
            # Something has left and no whole answer came: nobody knows.
            end(UNKNOWN, f"{self.url.netloc}: {error!r}")
        try:
            return answer.status, answer.headers, json.loads(text)
        except ValueError:
            return answer.status, answer.headers, None

    def refuse(self, status, headers, document):
        """Ends with what a refusal proves. Only JSON is the forum's own word; a page may be a proxy's."""
        words = "; ".join((document or {}).get("errors", [])) or f"HTTP {status}"
        if status == 429:
            wait = headers.get("Retry-After") or (document or {}).get("extras", {}).get("wait_seconds")
            end(LATER, words, **({"retry_after": int(wait)} if str(wait).isdigit() else {}))
        if document is None:
            end(UNKNOWN, words)
        if status in (401, 403):
            end(PERSON, words)
        if status in (400, 404, 413, 422):
            end(REFUSED, words)
        end(UNKNOWN, words)

    def topic(self, external):
        """The topic with that external id; None when there is none."""
        status, headers, document = self.ask("GET", f"/t/external_id/{external}.json")
        if status in (301, 302):
            status, headers, document = self.ask("GET", urllib.parse.urlsplit(headers["Location"]).path)
        if status == 200 and document and "id" in document:
            return document
        if status == 404 and document is not None:
            return None
        return self.refuse(status, headers, document)

    def receipt(self, topic, slug):
        return {"id": str(topic), "url": f"{self.url.geturl().rstrip('/')}/t/{slug}/{topic}"}


def says(text, link):
    """Whether the text has the whole address, and not only one that begins with it."""
    # In an article, "&" is written as HTML has it.
    return any(
        re.search(re.escape(address) + r"""(?![\w/?&#=%~@+$*-]|[.,:;!'](?=[\w/?&#=%~@+$*-]))""", text)
        for address in (link, html.escape(link))
    )


def raw(data):
    """The topic's first post. The channel's texts have everything in them; an article is the article alone."""
    parts = [data.get("html") or "\n\n".join(data["texts"])]
    if data.get("html") and data.get("summary"):
        parts.insert(0, f"<p>{html.escape(data['summary'], quote=False)}</p>")
    for link in ((data.get("event") or {}).get("registration"), data.get("link")):
        if link and not any(says(part, link) for part in parts):
            parts.append(link)
    return "\n\n".join(parts)


def publish(forum, message, category):
    data, external = message["data"], message["key"][:50]
    text = raw(data)
    topic = {"title": data["title"], "raw": text, "external_id": external, "category": category}
    status, headers, document = forum.ask("POST", "/posts.json", topic)
    if status == 200 and document and "topic_id" in document:
        return forum.receipt(document["topic_id"], document.get("topic_slug") or "-")
    if status == 200 and document and document.get("action") == "enqueued":
        return {"id": f"enqueued-{external}"}  # the moderators have it
    if status == 422:
        # It may be there since an attempt whose answer was lost.
        earlier = forum.topic(external)
        if earlier:
            return forum.receipt(earlier["id"], earlier.get("slug") or "-")
    return forum.refuse(status, headers, document)


def sighting(forum, message):
    topic = forum.topic(message["key"][:50])
    return {"receipts": [forum.receipt(topic["id"], topic.get("slug") or "-")] if topic else []}


def recall(forum, message):
    for receipt in message["data"]["receipts"]:
        status, headers, document = forum.ask("DELETE", f"/t/{receipt['id']}.json")
        if status not in (200, 204, 404, 410):
            forum.refuse(status, headers, document)
    return {}


def check(forum, user):
    status, headers, document = forum.ask("GET", f"/u/{urllib.parse.quote(user)}.json")
    if status != 200 or not document:
        forum.refuse(status, headers, document)
    return {"account": f"@{document['user']['username']}", "url": f"{forum.url.geturl()}/u/{user}"}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--url", required=True)
    options.add_argument("--user", required=True)
    options.add_argument("--category", type=int)
    for mode in ("sighting", "recall", "check"):
        options.add_argument(f"--{mode}", action="store_true")
    asked = options.parse_args()
    with os.fdopen(int(os.environ.get("CRIEUR_CREDENTIAL_FD", "3"))) as secret:
        forum = Forum(asked.url, asked.user, secret.read().strip())
    message = json.load(sys.stdin)
    if asked.check:
        done = check(forum, asked.user)
    elif asked.sighting:
        done = sighting(forum, message)
    elif asked.recall:
        done = recall(forum, message)
    else:
        done = publish(forum, message, asked.category)
    print(json.dumps(done))


main()
