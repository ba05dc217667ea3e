#!/usr/bin/env python3
"""Plants reposts, excerpts and updates among articles and says how many `broadsheet similar` finds.

    near_duplicates.py ARTICLES.jsonl[.gz] BROADSHEET [COUNT]

The articles are JSON Lines with `title` and `text`. A planted article counts as found if it is told to be
like the one it was made of; every other pair with a planted article in it counts as wrong, unless its
other article is like the original too, or like the one that an update's new words were taken of.
"""

import gzip
import json
import os
import random
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
    donor = None
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
        donor = randomness.randrange(len(others))
        other = others[donor]["text"].split()
        text = kept + "\n\n" + " ".join(other[: len(words) // 3])
    return {"title": f"{kind} {randomness.randrange(10**9)}", "text": text}, donor


def main():
    path, program = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    randomness = random.Random(4)
    originals = list(articles(path))
    sample = randomness.sample(range(len(originals)), count)
    kinds = [("repost", "excerpt", "update")[index % 3] for index in range(count)]
    made = [
        planted(originals[origin], kind, originals, randomness)
        for origin, kind in zip(sample, kinds)
    ]
    plants = [plant for plant, _ in made]
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
    wrong = 0
    for index, (origin, kind) in enumerate(zip(sample, kinds)):
        plant = len(originals) + index
        total[kind] = total.get(kind, 0) + 1
        told = like.get(plant, {})
        if origin in told:
            right[kind] = right.get(kind, 0) + 1
            named += told[origin] == kind
        family = {origin} | set(like.get(origin, {}))
        # An update told anew in another's words is an excerpt of that one.
        donor = made[index][1]
        if donor is not None:
            family |= {donor} | set(like.get(donor, {}))
        wrong += sum(1 for other in told if other not in family)
    hits = sum(right.values())
    print(f"recall {hits / count:.4f} precision {hits / (hits + wrong):.4f}")
    print("by kind", {kind: f"{right.get(kind, 0)}/{total[kind]}" for kind in total})
    print(f"called what they are: {named} of {hits}")


main()
