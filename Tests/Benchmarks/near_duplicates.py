#!/usr/bin/env python3
"""Plants reposts, excerpts and updates among articles and says how many `broadsheet similar` finds.

    near_duplicates.py ARTICLES.jsonl[.gz] BROADSHEET [COUNT]

The articles are JSON Lines with `title` and `text`. A planted article counts as found if it is told to be
like the one it was made of. Every other pair with a planted article in it is judged by the two texts as the
library has them, whatever the program says of other pairs: releases of one project are often told in the
same words. It counts as wrong unless they share what its kind promises, in runs of three words that are
counted here, each sign of a script that has no spaces as a word: a repost 0.7 of all that are in either, an
excerpt 0.8 of the shorter's, an update half of the shorter's. That is near what the program asks itself.
`strict` asks 0.9, 0.9 and 0.55, as much as nearly all planted ones share, and `planted` counts every pair as
wrong that was not planted.
"""

import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile


def articles(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        for line in lines:
            record = json.loads(line)
            text = record.get("text") or ""
            if len(text.split()) >= 150:
                yield {"title": record.get("title") or "", "text": text}


def planted(original, kind, others, randomness):
    words = original["text"].split()
    if kind == "repost":
        # Another desk's house style: a line before, a line after, a word changed here and there.
        changed = list(words)
        for _ in range(len(words) // 100):
            changed[randomness.randrange(len(changed))] = "reportedly"
        text = "By our correspondents.\n\n" + " ".join(changed) + "\n\nRead more on our pages."
    elif kind == "excerpt":
        length = max(60, len(words) * randomness.randint(15, 40) // 100)
        start = randomness.randrange(max(1, len(words) - length))
        text = " ".join(words[start:start + length])
    else:
        # A later version: the first part stays, the rest is told anew.
        kept = " ".join(words[: len(words) * randomness.randint(55, 75) // 100])
        other = randomness.choice(others)["text"].split()
        text = kept + "\n\n" + " ".join(other[: len(words) // 3])
    return {"title": f"{kind} {randomness.randrange(10**9)}", "text": text}


# Kana, Chinese and Hangul: of a script without spaces a whole clause would be one word.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def runs(text):
    words = WORD.findall(text.lower())
    return set(zip(words, words[1:], words[2:]))


def holds(kind, one, other, promises):
    """Whether two texts share what their kind promises."""
    if not one or not other:
        return False
    shared = len(one & other)
    whole = len(one | other) if kind == "repost" else min(len(one), len(other))
    return shared >= promises[kind] * whole


PROMISES = {
    "precision": {"repost": 0.7, "excerpt": 0.8, "update": 0.5},
    "strict": {"repost": 0.9, "excerpt": 0.9, "update": 0.55},
    # More than there is.
    "planted": {"repost": 2, "excerpt": 2, "update": 2},
}


def main():
    path, program = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    randomness = random.Random(4)
    originals = list(articles(path))
    sample = randomness.sample(range(len(originals)), count)
    kinds = [("repost", "excerpt", "update")[index % 3] for index in range(count)]
    plants = [
        planted(originals[origin], kind, originals, randomness)
        for origin, kind in zip(sample, kinds)
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "articles.jsonl")
        with open(source, "w") as out:
            for record in originals + plants:
                out.write(json.dumps(record) + "\n")
        library = ["--library", os.path.join(folder, "library.db")]
        subprocess.run([program, "import", *library, "--no-names", "--quiet", source], check=True)
        listed = subprocess.run(
            [program, "list", *library, "--json", "--order", "source"],
            check=True, capture_output=True, text=True).stdout.splitlines()
        ids = [json.loads(line)["id"] for line in listed]
        assert len(ids) == len(originals) + len(plants), (len(ids), len(originals) + len(plants))
        shown = subprocess.run(
            [program, "show", *library, "--json", "-"], check=True, capture_output=True, text=True,
            input="\n".join(map(str, ids))).stdout.splitlines()
        everything = [json.loads(line)["text"] for line in shown]
        place = {identity: index for index, identity in enumerate(ids)}
        found = subprocess.run(
            [program, "similar", *library, "--json"], check=True, capture_output=True,
            text=True).stdout.splitlines()
    like = {}
    for line in found:
        record = json.loads(line)
        first, second = place[record["article"]], place[record["id"]]
        like.setdefault(first, {})[second] = record["kind"]
        like.setdefault(second, {})[first] = record["kind"]
    total = {}
    right = {}
    named = 0
    wrong = dict.fromkeys(PROMISES, 0)
    for index, (origin, kind) in enumerate(zip(sample, kinds)):
        plant = len(originals) + index
        total[kind] = total.get(kind, 0) + 1
        told = like.get(plant, {})
        if origin in told:
            right[kind] = right.get(kind, 0) + 1
            named += told[origin] == kind
        own = runs(everything[plant])
        for other in set(told) - {origin}:
            text = runs(everything[other])
            for name, promises in PROMISES.items():
                wrong[name] += not holds(told[other], own, text, promises)
    hits = sum(right.values())
    precision = {name: f"{hits / (hits + number):.4f}" for name, number in wrong.items()}
    print(f"recall {hits / count:.4f}", *(f"{name} {value}" for name, value in precision.items()))
    print("by kind", {kind: f"{right.get(kind, 0)}/{total[kind]}" for kind in total})
    print(f"called what they are: {named} of {hits}")


main()
