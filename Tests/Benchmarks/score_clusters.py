#!/usr/bin/env python3
"""Scores what names are joined, against names of articles that were read by hand.

    score_clusters.py ARTICLES.jsonl[.gz] BROADSHEET [FOUND.jsonl]

clusters/news.json holds, for thirty-six articles of ARTICLES, where persons and organizations are named and which
of them are one: offsets in UTF-8 bytes, no texts. Every two mentions are a pair; what `recognize --together`
joins is compared with what is one. FOUND.jsonl, in the same form, is scored instead of the program's answer.
A mention that is not found is joined to nothing.
"""

import gzip
import json
import os
import subprocess
import sys
from collections import Counter


def read_articles(path, wanted):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        records = (json.loads(line) for line in lines)
        return {record["id"]: record["text"] for record in records if record["id"] in wanted}


def pairs(groups):
    return sum(count * (count - 1) // 2 for count in groups.values())


def main():
    path, program = sys.argv[1:3]
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "clusters", "news.json")) as file:
        gold = json.load(file)
    texts = read_articles(path, {article["id"] for article in gold})
    asked = "".join(
        json.dumps({"id": article["id"], "text": texts[article["id"]]}) + "\n" for article in gold)
    if len(sys.argv) > 3:
        answer = open(sys.argv[3]).read()
    else:
        answer = subprocess.run(
            [program, "recognize", "--together", "-"], input=asked, check=True,
            capture_output=True, text=True).stdout
    found = {}
    for line in answer.splitlines():
        record = json.loads(line)
        found[record["id"]] = record["entities"]
    for kind in ("person", "organization"):
        one, joined, both, missed, total = Counter(), Counter(), Counter(), 0, 0
        for article in gold:
            text = texts[article["id"]].encode()
            for mention in article["mentions"]:
                start, end = mention["start"], mention["end"]
                assert text[start:end].decode() == mention["name"], (article["id"], mention)
                if mention["type"] != kind:
                    continue
                overlaps = [
                    (min(end, other["end"]) - max(start, other["start"]), other["cluster"])
                    for other in found.get(article["id"], [])
                ]
                length, cluster = max(overlaps, default=(0, None), key=lambda pair: pair[0])
                total += 1
                if length <= 0:
                    missed += 1
                    cluster = ("missed", missed)
                one[mention["entity"]] += 1
                joined[cluster] += 1
                both[mention["entity"], cluster] += 1
        right = pairs(both)
        precision = right / max(1, pairs(joined))
        recall = right / max(1, pairs(one))
        print(
            f"{kind}: pair precision {precision:.3f} recall {recall:.3f}; {total} mentions of"
            f" {len(one)}, {missed} not found, {pairs(one)} pairs")


main()
