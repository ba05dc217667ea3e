#!/usr/bin/env python3
"""score_archives.py PROGRAM DATA: e-books, mailboxes, web archives and exports, against what Python finds in them.

Everything is read a second time by means of its own: `zipfile` and ElementTree follow the spine of a book,
`mailbox` counts letters, a few lines count the responses of a web archive, `json` and `csv` the saved pages.
`-v` names the files that differ.
"""
import csv
import html.parser
import io
import json
import mailbox
import pathlib
import posixpath
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib

VERBOSE = "-v" in sys.argv


def parse(program, paths, *options):
    """The articles of each path, and how the program ended."""
    run = subprocess.run([program, "parse", "--json", *options, *map(str, paths)], capture_output=True)
    articles = {str(path): [] for path in paths}
    for line in run.stdout.splitlines():
        article = json.loads(line)
        articles[article["source"]["path"]].append(article)
    return articles, run.returncode


def differs(path, ours, theirs):
    if VERBOSE:
        print("   %s: %s, not %s" % (path, ours, theirs))


class Words(html.parser.HTMLParser):
    """Whether a page shows any words."""

    def __init__(self, page):
        super().__init__()
        self.hidden, self.found = 0, False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("head", "script", "style", "template", "svg", "title", "noscript", "object")

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        self.hidden -= tag in ("head", "script", "style", "template", "svg", "title", "noscript", "object")

    def handle_data(self, data):
        self.found = self.found or (self.hidden <= 0 and bool(re.search(r"\w", data)))


def spine(book):
    """The pages of a book in reading order, each with whether it has words."""
    with zipfile.ZipFile(book) as archive:
        names = set(archive.namelist())
        container = ElementTree.fromstring(archive.read("META-INF/container.xml"))
        package = container.find(".//{*}rootfile").get("full-path")
        root = ElementTree.fromstring(archive.read(package))
        def named(name):
            return [element for element in root.iter() if element.tag.rpartition("}")[2] == name]
        items = {item.get("id"): item for item in named("item")}
        def inside(item):
            path = urllib.parse.unquote(urllib.parse.urldefrag(item.get("href"))[0])
            return posixpath.normpath(posixpath.join(posixpath.dirname(package), path)).lstrip("/")
        pages = []
        for reference in named("itemref"):
            item = items.get(reference.get("idref"))
            if item is None:
                continue
            # What is no page stands for its fallback, and is called by its own name.
            name = inside(item)
            seen = set()
            while item is not None and item.get("media-type") not in (
                    "application/xhtml+xml", "text/html") and item.get("id") not in seen:
                seen.add(item.get("id"))
                item = items.get(item.get("fallback"))
            path = inside(item) if item is not None else name
            if item is None:
                pages.append((name, False))
            elif path in names:
                page = archive.read(path)
                wide = page[:2] in (b"\xff\xfe", b"\xfe\xff")
                text = page.decode("utf-16" if wide else "utf-8", "replace")
                text = re.sub(r"(?s)<!DOCTYPE[^>\[]*(\[.*?\])?\s*>|<\?.*?\?>", "", text)
                pages.append((name, Words(text).found))
        return pages


def books(program, data):
    paths = sorted((data / "epub").glob("*.epub"))
    articles, _ = parse(program, paths)
    right = 0
    for path in paths:
        members = [article["source"]["member"] for article in articles[str(path)]]
        ours = [m for i, m in enumerate(members) if i == 0 or members[i - 1] != m]
        wanted = spine(path)
        # In order, and nothing with words left out. Pages without may be there.
        rest = iter(ours)
        following = next(rest, None)
        missing = []
        for page, has_words in wanted:
            if page == following:
                following = next(rest, None)
            elif has_words and page not in ours:
                missing.append(page)
        if following is None and not missing:
            right += 1
        else:
            differs(path.name, "without " + ", ".join(missing), "in order of the spine")
    print("EPUB in spine order: %d of %d" % (right, len(paths)))


def letters(path):
    offsets = path.with_name(path.name.replace(".mbox.txt", ".unix-offsets.json"))
    if offsets.exists():
        return len(json.loads(offsets.read_text()))
    return len(mailbox.mbox(path, create=False))


def mailboxes(program, data):
    paths = sorted((data / "mimekit").rglob("*.mbox.txt"))
    articles, _ = parse(program, paths, "--as", "mailbox")
    right = 0
    for path in paths:
        ours, theirs = len(articles[str(path)]), letters(path)
        right += ours == theirs
        if ours != theirs:
            differs(path.name, ours, theirs)
    print("mailboxes with all letters: %d of %d" % (right, len(paths)))


def inflated(path):
    data = path.read_bytes()
    if data[:2] != b"\x1f\x8b":
        return data
    whole = b""
    while data:
        stream = zlib.decompressobj(31)
        try:
            whole += stream.decompress(data)
        except zlib.error:
            break
        if not stream.eof:
            break
        data = stream.unused_data
    return whole


def records(data):
    """Type, target and content of each record, as its length says."""
    place = 0
    while place < len(data):
        while data[place:place + 1] in (b"\r", b"\n"):
            place += 1
        if data[place:place + 5] == b"WARC/":
            end = re.compile(rb"\r?\n\r?\n").search(data, place)
            if not end:
                return
            head = data[place:end.start()].decode("utf-8", "replace")
            fields = dict((n.strip().lower(), v.strip()) for n, _, v in
                          (line.partition(":") for line in head.splitlines()[1:]))
            length = int(fields.get("content-length", 0))
            body = data[end.end():end.end() + length]
            place = end.end() + length
            yield fields.get("warc-type"), fields.get("warc-target-uri", "").strip("<>"), body
        else:
            line, _, _ = data[place:].partition(b"\n")
            words = line.split()
            if len(words) < 5 or not words[-1].isdigit():
                return
            start = place + len(line) + 1
            place = start + int(words[-1])
            kind = "filedesc" if words[0].startswith((b"filedesc:", b"dns:")) else "response"
            yield kind, b" ".join(words[:-4]).decode("utf-8", "replace"), data[start:place]


def pages(path):
    """Addresses of responses and resources that are pages with words."""
    found = []
    for kind, target, body in records(inflated(path)):
        if kind not in ("response", "resource"):
            continue
        head, _, page = body.partition(b"\r\n\r\n") if body.startswith(b"HTTP/") else (b"", b"", body)
        status = re.match(rb"HTTP/\S+ (\d+)", head)
        if status and not 200 <= int(status.group(1)) < 300:
            continue
        if re.search(rb"(?im)^content-encoding:\s*gzip", head) and page[:2] == b"\x1f\x8b":
            page = zlib.decompressobj(31).decompress(page)
        if b"<html" in page[:3000].lower() and Words(page.decode("utf-8", "replace")).found:
            found.append(target)
    return found


def web_archives(program, data):
    paths = sorted(p for p in (data / "warcio" / "test" / "data").iterdir() if p.is_file())
    articles, status = parse(program, paths, "--as", "web-archive")
    right = 0
    for path in paths:
        ours = [article["url"] for article in articles[str(path)]]
        theirs = pages(path)
        # What is damaged for Python may be mended by us.
        right += len(ours) >= len(theirs)
        if len(ours) != len(theirs):
            differs(path.name, ours, theirs)
    print("web archives complete: %d of %d, status %d" % (right, len(paths), status))


def saved(path):
    """How many addresses an export holds."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(text)))
        return sum(1 for row in rows if any((row.get(k) or "").startswith("http") for k in ("url", "URL")))
    if text.lstrip()[:1] in ("[", "{"):
        count, pending = 0, [json.loads(text)]
        while pending:
            value = pending.pop()
            if isinstance(value, list):
                pending += value
            elif isinstance(value, dict):
                addresses = [value.get(k) for k in ("url", "href", "article__url", "uri")]
                if any(isinstance(a, str) and a.startswith("http") for a in addresses):
                    count += 1
                else:
                    pending += value.values()
        return count
    return len(re.findall(r"(?i)<a\s[^>]*href=\"?https?:", text))


def exports(program, data):
    folder = data / "wallabag-import" / "tests" / "fixtures" / "Import"
    # What is no export: pictures and texts that the importer must refuse.
    paths = sorted(p for p in folder.iterdir() if p.is_file() and p.stem not in ("test", "unnamed"))
    articles, _ = parse(program, paths)
    right = 0
    for path in paths:
        ours, theirs = len(articles[str(path)]), saved(path)
        right += ours == theirs
        if ours != theirs:
            differs(path.name, ours, theirs)
    print("exports with all pages: %d of %d" % (right, len(paths)))


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    books(program, data)
    mailboxes(program, data)
    web_archives(program, data)
    exports(program, data)


if __name__ == "__main__":
    main()
