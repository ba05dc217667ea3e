#!/usr/bin/env python3
"""score_commonmark.py PROGRAM SPEC.JSON: how many examples of the CommonMark specification are read as it says.

An article has no markup, so what the specification renders as HTML is reduced to what an article keeps, by
Python's own HTML parser and independently of ours: the visible text block by block with its kind, items of
ordered lists with their numbers, the targets of links and the texts of pictures. An example counts if the text
is the same but for white space and every link and picture is there; how many have the same blocks of the same
kinds as well is said beside. `-v` prints those that do not count.
"""
import html.parser
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse

BLOCKS = {"p", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "hr", "div",
          "table", "tr", "td", "del", "section", "article", "dl", "dt", "dd", "body", "form", "center"}
HIDDEN = {"script", "style", "template", "svg", "iframe", "object", "noscript"}


class Expected(html.parser.HTMLParser):
    """What an article keeps of a page."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.blocks, self.links, self.pictures = [], [], []
        self.text, self.open, self.hidden = "", [], None
        # The next number of each list that is open, and the number to put before the next text.
        self.numbers, self.prefix = [], ""
        self.feed(page)
        self.close()
        self.end()

    def end(self):
        text = "".join(self.text.split())
        if text:
            kind = self.kind()
            self.blocks.append((kind, (self.prefix if kind == "list_item" else "") + text))
            self.prefix = ""
        self.text = ""

    def kind(self):
        for tag, kind in (("pre", "preformatted"), ("h", "heading"), ("blockquote", "quote"),
                          ("li", "list_item")):
            if any(open == tag or open[:-1] == tag and open[-1].isdigit() for open in self.open):
                return kind
        return "paragraph"

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.hidden:
            return
        if tag in HIDDEN:
            self.hidden = tag
        elif tag in BLOCKS:
            self.end()
            if tag not in ("hr", "p"):
                self.open.append(tag)
            if tag in ("ol", "ul"):
                self.numbers.append(int(attributes.get("start") or 1) if tag == "ol" else None)
            if tag == "li":
                self.prefix = ""
                if self.numbers and self.numbers[-1] is not None:
                    self.prefix = "%d." % self.numbers[-1]
                    self.numbers[-1] += 1
        # Links that lead nowhere else are none of an article's.
        elif tag == "a" and not (attributes.get("href") or "#").startswith("#"):
            self.links.append(attributes["href"])
        elif tag == "img" and (attributes.get("alt") or attributes.get("title")):
            self.pictures.append("".join((attributes.get("alt") or "").split()))

    def handle_endtag(self, tag):
        if tag == self.hidden:
            self.hidden = None
        elif tag in BLOCKS:
            self.end()
            if tag in ("ol", "ul") and self.numbers:
                self.numbers.pop()
            if tag in self.open:
                while self.open.pop() != tag:
                    pass

    def handle_data(self, data):
        if not self.hidden:
            self.text += data


def kinds(blocks):
    return [kind for kind, _ in blocks]


def text(blocks):
    return "".join(text for _, text in blocks)


def main():
    program, spec = sys.argv[1:3]
    with open(spec, encoding="utf-8") as file:
        examples = json.load(file)
    right, same_kinds = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for example in examples:
            path = os.path.join(folder, "%d.md" % example["example"])
            paths[path] = example
            with open(path, "w", encoding="utf-8", newline="") as file:
                # With a title of its own, no heading is taken for one.
                file.write("---\ntitle: Example\n---\n" + example["markdown"])
        found = subprocess.run([program, "parse", "--as", "markdown", "--json", *paths],
                               capture_output=True, text=True).stdout
    articles = {a["source"]["path"]: a for a in map(json.loads, found.splitlines())}
    for path, example in paths.items():
        expected = Expected(example["html"])
        article = articles.get(path, {"blocks": [], "links": [], "captions": []})
        blocks = [(b["kind"], "".join(b["text"].split())) for b in article["blocks"]]
        # Browsers take white space out of addresses.
        links = ["".join(urllib.parse.unquote(link["url"] or "").split()) for link in article["links"]]
        pictures = ["".join((c["alt"] or "").split()) for c in article["captions"]]
        good = (text(blocks) == text(expected.blocks)
                and all("".join(urllib.parse.unquote(link).split()) in links for link in expected.links)
                and all(picture in pictures for picture in expected.pictures))
        right += good
        same_kinds += good and kinds(blocks) == kinds(expected.blocks)
        if not good and "-v" in sys.argv:
            print(example["example"], example["section"], json.dumps(example["markdown"]))
            print("   wanted", expected.blocks, expected.links, expected.pictures)
            print("   found ", blocks, links, pictures)
    print("CommonMark: %d of %d, %d of them block for block" % (right, len(examples), same_kinds))


if __name__ == "__main__":
    main()
