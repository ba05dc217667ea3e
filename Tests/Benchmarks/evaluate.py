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
}


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


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, data = map(os.path.abspath, sys.argv[1:])
    rows = {}
    extraction(program, data, rows)
    compilations(program, data, rows)
    print("%-36s %10s %10s %10s" % ("", "ours", "others", "wanted"))
    for name, (others, wanted) in GOALS.items():
        if name in rows:
            def shown(number):
                return "-" if number is None else "%.0f" % number if number >= 2 else "%.3f" % number
            print("%-36s %10s %10s %10s" % (name, shown(rows[name]), shown(others), shown(wanted)))


if __name__ == "__main__":
    main()
