#!/usr/bin/env python3
"""score_feeds.py BROADSHEET DATA: reads every feed under DATA with `broadsheet parse --json`, and
compares what feedparser's own tests expect of the fields an article has.

Texts are compared word by word, since an article has no markup; dates by day. An expectation of nothing is
not counted. A feed in JSON is read if there is an article for each of its items.
"""

import ast
import html
import json
import pathlib
import re
import resource
import subprocess
import sys

program, data = sys.argv[1], pathlib.Path(sys.argv[2])


def parse(paths):
    run = subprocess.run(
        [program, "parse", "--json", *map(str, paths)], capture_output=True, timeout=600)
    articles = {}
    for line in run.stdout.splitlines():
        article = json.loads(line)
        articles.setdefault(article["source"]["path"], []).append(article)
    return articles, run


def words(value):
    text = html.unescape(re.sub(r"(?s)<!--.*?-->|<[^<>]*>", " ", str(value)))
    return re.findall(r"\w+", text)


PATTERN = re.compile(
    r"entries\[(\d+)\]\[?'?\.?((?:\[?'?[a-z_]+'?\]?)(?:\[\d+\])?(?:\['[a-z_]+'\])?)\s*==\s*"
    r"(u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\"|\([\d, ]+\))")


def expected(line):
    for match in PATTERN.finditer(line):
        field = re.sub(r"[\]\[']+", ".", match[2]).strip(".")
        text = match[3]
        try:
            value = ast.literal_eval(text.removeprefix("u"))
        except (SyntaxError, ValueError):
            continue
        yield int(match[1]), field, value


def check(article, field, value):
    """Whether the article agrees; None where it has no such field."""
    def says(*texts):
        # What is expected may be a text or markup.
        wanted = words(value), re.findall(r"\w+", html.unescape(str(value)))
        if not any(wanted):
            return None
        return any(re.findall(r"\w+", text or "") in wanted for text in texts)
    if field in ("title", "title_detail.value"):
        return says(article["title"])
    if re.fullmatch(r"content\.\d+\.value", field) or field in (
            "description", "summary", "summary_detail.value", "subtitle"):
        captions = [c["text"] or c["alt"] or "" for c in article["captions"]]
        return says(article["text"], article["excerpt"],
                    " ".join(captions + [article["text"]]))
    if field == "link":
        return article["url"] == value
    if field in ("author", "author_detail.name", "publisher"):
        return value in article["authors"] or any(a in value for a in article["authors"])
    if re.fullmatch(r"authors\.\d+\.name", field):
        return value in article["authors"]
    if re.fullmatch(r"tags\.\d+\.(term|label)|category", field):
        return " ".join(value.split()) in article["keywords"] if value.strip() else None
    if field in ("published_parsed", "updated_parsed", "created_parsed"):
        return article["published"] == "%04d-%02d-%02d" % value[:3]
    if field == "source.title":
        return says(article["outlet"])
    if re.fullmatch(r"(enclosures|links)\.\d+\.href", field):
        return value == article["url"] or any(l["url"] == value for l in article["links"])
    return None


folders = ["feedparser", "netnewswire-rsparser", "feedkit", "feed-rs", "newsboat"]
files = [p for f in folders for p in sorted((data / f).rglob("*"))
         if p.suffix in (".xml", ".rss", ".atom", ".rdf", ".json", ".opml")]
articles, run = parse(files)
print(f"read: {len(files) if run.returncode == 0 else 0} of {len(files)} files, "
      f"{sum(map(len, articles.values()))} articles")
right = wrong = 0
failures = []
for path in files:
    # What HTTP said beside a file is not in the file.
    if "feedparser" not in str(path) or "/http" in str(path):
        continue
    head = path.read_bytes()[:4000]
    for codec in ("utf-8", "utf-16", "utf-16-be", "utf-32"):
        try:
            text = head.decode(codec, "ignore")
        except UnicodeError:
            continue
        if "Expect" in text:
            break
    line = next((l for l in text.splitlines() if l.strip().startswith("Expect")), "")
    for index, field, value in expected(line):
        found = articles.get(str(path), [])
        verdict = check(found[index], field, value) if index < len(found) else False
        if verdict is None:
            continue
        if index >= len(found) and check(
                {"title": "", "text": "", "excerpt": "", "captions": [], "url": "", "authors": [],
                 "keywords": [], "published": "", "outlet": "", "links": []}, field, value) is None:
            continue
        if verdict:
            right += 1
        else:
            wrong += 1
            failures.append((path.relative_to(data), field, value,
                             found[index] if index < len(found) else None))
print(f"feedparser's expectations: {right} of {right + wrong} = {right / max(1, right + wrong):.4f}")
if "-v" in sys.argv:
    for path, field, value, article in failures:
        said = article and {k: article[k] for k in
                            ("title", "text", "excerpt", "url", "authors", "published") if article[k]}
        print(f"{path}: {field} == {value!r}\n    {said}")


def items(path):
    """How many items a feed in JSON has; None for other JSON."""
    try:
        feed = json.loads(path.read_text("utf-8-sig"))
    except ValueError:
        return None
    if isinstance(feed, dict) and "jsonfeed.org/version" in str(feed.get("version")):
        return len(feed.get("items", []))
    if isinstance(feed, dict) and isinstance(feed.get("rss"), dict):
        found = feed["rss"].get("channel", {}).get("item", [])
        return len(found) if isinstance(found, list) else 1
    return None


json_feeds = {p: items(p) for p in files if p.suffix == ".json" and items(p) is not None}
read = [p for p, count in json_feeds.items() if len(articles.get(str(p), [])) == count]
print(f"JSON feeds: {len(read)} of {len(json_feeds)}")
real = [p for p in files if p.relative_to(data).parts[0] != "feedparser"]
before = resource.getrusage(resource.RUSAGE_CHILDREN)
found, _ = parse(real * 5)
after = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(f"{sum(map(len, found.values())) / seconds:.0f} entries a second of CPU")
if "-v" in sys.argv:
    print("\n".join(f"{p.relative_to(data)}: {len(articles.get(str(p), []))} of {count} items"
                    for p, count in json_feeds.items() if p not in read))
for name in folders:
    silent = [str(p.relative_to(data)) for p in files
              if p.relative_to(data).parts[0] == name and str(p) not in articles]
    print(f"{name}: {len(silent)} files without an article")
    if "-v" in sys.argv and name != "feedparser":
        print("    " + "\n    ".join(silent))
