"""counting.py FILE: counts every text of a JSON list as X does, with the twitter-text-parser package; prints as JSON what it took
and what it counted."""

import json
import sys
import time

from twitter_text import parse_tweet


def main(path):
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    # Once before, so that nothing is compiled on the clock.
    parse_tweet(texts[0])
    start = time.process_time()
    counts = [parse_tweet(text).weightedLength for text in texts]
    print(json.dumps({"cpu": time.process_time() - start, "counts": counts}))


if __name__ == "__main__":
    main(*sys.argv[1:])
