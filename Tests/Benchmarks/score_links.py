#!/usr/bin/env python3
"""Scores what names are joined, against a public set of articles whose names lead to what they mean.

    score_links.py SET.ttl BROADSHEET

SET is NIF in Turtle, as N3-Collection's Reuters-128 has it: texts, and places in them with an address for
what is named there (itsrdf:taIdentRef). Two places are one if their addresses are. Every two places are a
pair, those in different texts once more by themselves; what `recognize --together` joins is compared with
what is one. A place that is not found is joined to nothing. The set has no kinds, so those of the program
are used to tell persons and organizations apart; what it does not find counts under all only.
"""

import json
import re
import subprocess
import sys
from collections import Counter

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


def unescaped(text):
    return re.sub(
        r'\\(?:u([0-9A-Fa-f]{4})|(.))',
        lambda match: chr(int(match[1], 16)) if match[1] else ESCAPES.get(match[2], match[2]),
        text)


def read(path):
    """The texts by their numbers, and (text, start, end, address) of each place."""
    texts, places = {}, []
    with open(path) as file:
        for record in re.split(r"\n(?=<)", file.read()):
            subject = re.match(r"<[^>]*?/([^/>#]+)#char=(\d+),(\d+)>", record)
            text = re.search(r'nif:isString\s+"((?:[^"\\]|\\.)*)"', record)
            address = re.search(r"itsrdf:taIdentRef\s+<([^>]*)>", record)
            if subject and text:
                texts[subject[1]] = unescaped(text[1])
            elif subject and address:
                places.append((subject[1], int(subject[2]), int(subject[3]), address[1]))
    return texts, places


def pairs(items, key, across):
    """How many pairs have one key; of different texts only, if `across`."""
    count = sum(n * (n - 1) // 2 for n in Counter(map(key, items)).values())
    if across:
        within = Counter((item[0], key(item)) for item in items)
        count -= sum(n * (n - 1) // 2 for n in within.values())
    return count


def main():
    path, program = sys.argv[1:3]
    texts, places = read(path)
    asked = "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in texts.items())
    answer = subprocess.run(
        [program, "recognize", "--together", "-"], input=asked, check=True, capture_output=True,
        text=True).stdout
    found = {record["id"]: record["entities"] for record in map(json.loads, answer.splitlines())}
    items = []
    for id, start, end, address in places:
        if id not in texts:
            continue
        # The program counts bytes.
        first = len(texts[id][:start].encode())
        last = first + len(texts[id][start:end].encode())
        overlaps = [
            (min(last, other["end"]) - max(first, other["start"]), number)
            for number, other in enumerate(found.get(id, []))
        ]
        length, number = max(overlaps, default=(0, 0))
        entity = found[id][number] if length > 0 else None
        cluster = entity["cluster"] if entity else ("missed", len(items))
        items.append((id, address, cluster, entity["label"] if entity else None))
    for name, labels in (("all", None), ("persons", ["PERSON"]), ("organizations", ["ORG"])):
        chosen = [item for item in items if labels is None or item[3] in labels]
        for across in (False, True):
            right = pairs(chosen, lambda item: item[1:3], across)
            joined = pairs(chosen, lambda item: item[2], across)
            one = pairs(chosen, lambda item: item[1], across)
            print(
                f"{name}{', across texts' if across else ''}: pair precision"
                f" {right / max(1, joined):.3f} recall {right / max(1, one):.3f};"
                f" {len(chosen)} places, {sum(item[3] is None for item in chosen)} not found,"
                f" {one} pairs")


main()
