#!/usr/bin/env python3
"""evaluate.py PROGRAM DATA: one table of all scores on the sets in DATA, beside those of other programs.

PROGRAM is `broadsheet`, DATA a folder with `eval/` (scorers) and `data/` (sets). A set that is not there is
passed over. Standard library only; the scores of others are those published with the sets.
"""
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

# What, on which set: others' best, and what we want.
GOALS = {
    "extraction, 990 pages, F1": (0.926, 0.930),
    "extraction, 130 pages, F1": (0.932, 0.945),
    "title exact": (0.659, 0.72),
    "author exact": (0.517, 0.60),
    "author invented (less is better)": (0.387, 0.20),
    "date exact": (0.865, 0.88),
    "pages a second": (75, 300),
    "MB a second": (12, 50),
    "compilations, split F1": (None, 0.95),
    "feeds, what feedparser expects": (0.987, 0.97),
    "feeds, all read without a crash": (None, 1),
    "JSON feeds with entries": (0, 1),
    "feed entries a second": (570, 10_000),
    "EPUB in spine order": (None, 1),
    "mailboxes with all letters": (None, 1),
    "web archives complete": (None, 1),
    "exports with all pages": (None, 1),
    "CommonMark, of 655": (None, 650),
}
HERE = os.path.dirname(os.path.abspath(__file__))


def run(arguments, **options):
    return subprocess.run(arguments, capture_output=True, text=True, **options)


def cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def size(path):
    if path.endswith(".gz"):
        with open(path, "rb") as file:
            file.seek(-4, os.SEEK_END)
            return int.from_bytes(file.read(4), "little")
    return os.path.getsize(path)


def extraction(program, data, rows):
    scorer = os.path.join(data, "eval", "score_extraction.py")
    if not os.path.exists(scorer):
        return
    listed = run([sys.executable, scorer, "pages"], cwd=os.path.dirname(scorer)).stdout
    pages = {}
    for page in map(json.loads, listed.splitlines()):
        pages[os.path.abspath(os.path.join(os.path.dirname(scorer), page["path"]))] = page["page"]
    before = cpu()
    parsed = run([program, "parse", "--json", *pages]).stdout
    seconds = cpu() - before
    found = {}
    for article in map(json.loads, parsed.splitlines()):
        page = pages.get(article["source"]["path"])
        if page and page not in found:
            found[page] = {"page": page, **article}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(article) + "\n" for article in found.values())
        file.flush()
        scores = run([sys.executable, scorer, "score", file.name]).stdout
    numbers = re.findall(r"F1 ([\d.]+)", scores)
    rows["extraction, 990 pages, F1"], rows["extraction, 130 pages, F1"] = map(float, numbers)
    for name in ("title", "author", "author invented", "date"):
        match = re.search(rf"^  {name} +([\d.]+) of", scores, re.M)
        key = name + (" (less is better)" if "invented" in name else " exact")
        rows[key] = float(match.group(1))
    rows["pages a second"] = len(pages) / seconds
    rows["MB a second"] = sum(map(size, pages)) / seconds / 1e6


def compilations(program, data, rows):
    gold = os.path.join(data, "data", "compilations")
    scorer = os.path.join(data, "eval", "score_compilations.py")
    if not os.path.exists(scorer) or not os.path.isdir(gold):
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(os.listdir(gold)):
            stem, ending = os.path.splitext(name)
            if ending == ".json":
                continue
            parsed = run([program, "parse", "--json", os.path.join(gold, name)]).stdout
            with open(os.path.join(folder, stem + ".jsonl"), "w", encoding="utf-8") as file:
                file.write(parsed)
        scores = run([sys.executable, scorer, gold, folder]).stdout
    match = re.search(r"F1[^\d]*([\d.]+)", scores)
    if match:
        rows["compilations, split F1"] = float(match.group(1))


def score(name, *arguments):
    """What a scorer beside this one prints."""
    return run([sys.executable, os.path.join(HERE, "score_%s.py" % name), *arguments]).stdout


def share(pattern, text):
    match = re.search(pattern + r"[^\d]*(\d+) of (\d+)", text)
    return int(match.group(1)) / int(match.group(2)) if match else None


def feeds(program, data, rows):
    folder = os.path.join(data, "data")
    if not os.path.isdir(os.path.join(folder, "feedparser")):
        return
    scores = score("feeds", program, folder)
    rows["feeds, what feedparser expects"] = share("expectations", scores)
    rows["feeds, all read without a crash"] = share("read", scores)
    rows["JSON feeds with entries"] = share("JSON feeds", scores)
    rows["feed entries a second"] = float(re.search(r"([\d.]+) entries a second", scores).group(1))


def archives(program, data, rows):
    folder = os.path.join(data, "data")
    if not os.path.isdir(os.path.join(folder, "epub")):
        return
    scores = score("archives", program, folder)
    for name in ("EPUB in spine order", "mailboxes with all letters", "web archives complete",
                 "exports with all pages"):
        rows[name] = share(name, scores)


def markdown(program, data, rows):
    spec = os.path.join(data, "data", "commonmark-spec", "spec.json")
    if os.path.exists(spec):
        scores = score("commonmark", program, spec)
        rows["CommonMark, of 655"] = int(re.search(r"CommonMark: (\d+)", scores).group(1))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, data = map(os.path.abspath, sys.argv[1:])
    rows = {}
    extraction(program, data, rows)
    compilations(program, data, rows)
    feeds(program, data, rows)
    archives(program, data, rows)
    markdown(program, data, rows)
    print("%-36s %10s %10s %10s" % ("", "ours", "others", "wanted"))
    for name, (others, wanted) in GOALS.items():
        if name in rows:
            def shown(number):
                if number is None:
                    return "-"
                return "%.0f" % number if number >= 2 or number in (0, 1) else "%.3f" % number
            print("%-36s %10s %10s %10s" % (name, shown(rows[name]), shown(others), shown(wanted)))


if __name__ == "__main__":
    main()
