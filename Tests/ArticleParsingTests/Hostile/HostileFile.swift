import Testing

/// A file made to take much time or memory, or to get out of where it is, and what may come of it.
struct HostileFile: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  /// What one of its problems says; `nil` if the file is only odd and nothing of it is left out.
  var problem: String?
  var mostArticles = 1

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], problem: String? = nil, mostArticles: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.problem = problem
    self.mostArticles = mostArticles
  }

  init(_ name: String, _ text: String, problem: String? = nil, mostArticles: Int = 1) {
    self.init(name, Array(text.utf8), problem: problem, mostArticles: mostArticles)
  }
}

/// `text` so many times.
private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

private let letter = "From: a@b.c\nSubject: x\nMessage-ID: <1@b.c>\nMIME-Version: 1.0\n"
private let note = "---\ntitle: x\n---\n"
private let postmark = "From a@b.c Mon May  3 10:00:00 2021\nSubject: x\nFrom: a@b.c\n\n"
private let rss = "<rss version=\"2.0\"><channel>"

// MARK: Shapes

extension HostileFile {
  static let markup = [
    HostileFile(
      "nested.rss", rss + "<item><title>x</title><description>" + times(2000, "<a>") + "t",
      problem: "nested too deeply"),
    HostileFile(
      "attributes.rss",
      rss + "<item " + (0..<2000).map { "a\($0)=\"x\"" }.joined(separator: " ")
        + "><title>x</title></item></channel></rss>",
      problem: "an element with more than 200 attributes"),
    HostileFile(
      "attributes.html",
      "<html><body><p " + (0..<2000).map { "a\($0)=\"x\"" }.joined(separator: " ") + ">The end.",
      problem: "an element with 1000 attributes or more"),
    HostileFile(
      "bomb.rss",
      "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\">"
        + zip("bcdefghij", "abcdefghi").map { "<!ENTITY \($0) \"\(times(10, "&\($1);"))\">" }
        .joined()
        + "]>" + rss + "<item><title>&j;</title></item></channel></rss>",
      problem: "declares names by names, which are not followed"),
    HostileFile(
      "quadratic.rss",
      "<!DOCTYPE r [<!ENTITY a \"\(times(1000, "a"))\">]>" + rss
        + "<item><title>x</title><description>"
        + times(2000, "&a;") + "</description></item></channel></rss>"),
    HostileFile(
      "outside.rss",
      "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + rss
        + "<item><title>x</title><description>&a; text</description></item></channel></rss>"),
    HostileFile("empty.rss", rss + times(2000, "<item/>"), problem: "it is cut off"),
    HostileFile(
      "nested.opml", "<opml><body>" + times(2000, "<outline text=\"x\">"),
      problem: "nested too deeply"),
  ]

  /// Texts without an end to a line, and addresses that would make every other as long.
  static let long = [
    HostileFile(
      "line.txt", "A title\n\n" + times(21 << 20, "x") + "\n\nThe end.\n",
      problem: "a line is too long"),
    HostileFile(
      "line.html", "<html><body><p>" + times(21 << 20, "x") + "</p><p>The end.</p>",
      problem: "a text that is too long"),
    HostileFile(
      "title.html", "<html><title>" + times(2 << 20, "&amp;") + "</title><p>The end.</p>",
      problem: "a text that is too long"),
    HostileFile("references.html", "<html><body><p>" + times(2 << 20, "&amp;")),
    HostileFile("marks.txt", "A title\n\na" + times(1 << 20, "\u{301}") + "\n"),
    HostileFile(
      "line.eml", letter + "\n" + times(5 << 20, "x") + "\n\nThe end.\n",
      problem: "a text that is too long"),
    HostileFile(
      "line.jsonl", "{\"text\":\"" + times(5 << 20, "x") + "\"}\n{\"text\":\"The end.\"}\n",
      problem: "a text that is too long", mostArticles: 2),
    HostileFile(
      "line.rss",
      rss + "<item><title>x</title><description>" + times(5 << 20, "x")
        + "</description></item><item><description>The end.</description></item></channel></rss>",
      problem: "a text that is too long", mostArticles: 2),
    HostileFile(
      "line.md", note + times(5 << 20, "x") + "\n\nThe end.\n",
      problem: "a text that is too long"),
    HostileFile(
      "title.csv", "title,url\n" + times(1 << 20, "x") + ",https://example.org/\n",
      problem: "a title that is too long"),
    HostileFile(
      "words.txt", times(50_000, "two words\n"), problem: "a list of many short lines"),
    HostileFile(
      "words.md", note + times(50_000, "- a\n"), problem: "a list of many short lines"),
    HostileFile("marks.eml", letter + "\na" + times(1 << 20, "\u{301}") + "\n"),
    HostileFile(
      "items.json",
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + times(200_000, "{},")
        + "{}]}",
      problem: "too many entries: it is cut"),
    HostileFile("words.eml", letter + "\n" + times(50_000, "> a\n")),
    HostileFile(
      "base.html",
      "<html><base href=\"http://\(times(1 << 20, "a"))/\"><p>"
        + times(1000, "<a href=\"b\">Text</a> "),
      problem: "the address its links are meant from is too long"),
    HostileFile(
      "base.rss",
      "<rss xml:base=\"http://\(times(1 << 20, "a"))/\"><channel>"
        + times(1000, "<item><title>x</title><link>b</link></item>") + "</channel></rss>",
      problem: "the address its links are meant from is too long", mostArticles: 1000),
  ]

  static let lists = [
    HostileFile(
      "quotes.csv",
      "title,url\na,https://example.org/\n" + times(2001, "\"x,https://example.org/\n"),
      problem: "is never closed", mostArticles: 2002),
    HostileFile(
      "cells.csv", "title,url\n" + times(2000, ","), problem: "a table without rows"),
    HostileFile("nested.json", times(2000, "{\"a\":"), problem: "nested too deeply"),
    HostileFile(
      "links.json",
      "[{\"time_added\":1,\"url\":\"https://example.org/\",\"tags\":" + times(2000, "["),
      problem: "nested too deeply"),
    HostileFile("long.jsonl", "{\"title\":\"" + times(50_000, "x"), problem: "cut off"),
  ]

  static let notes = [
    HostileFile("brackets.md", note + times(2000, "[")),
    HostileFile("links.md", note + times(1000, "[a](")),
    HostileFile("pictures.md", note + times(1000, "![[") + times(1000, "]]")),
    HostileFile("stars.md", note + times(1000, "*a **b ")),
    HostileFile("quotes.md", note + times(2000, ">") + " a"),
    HostileFile("instructions.md", note + "a " + times(2000, "<?")),
    HostileFile("comments.md", note + "a " + times(2000, "<!--")),
    HostileFile("verbatim.md", note + "a " + times(2000, "<![CDATA[")),
    HostileFile(
      "table.md", note + times(6000, "|a") + "|\n" + times(6000, "|-") + "|\n",
      problem: "a table of too many columns"),
    HostileFile(
      "references.md", note + "[a]: /\(times(30_000, "x"))\n\n" + times(3000, "[a] "),
      problem: "its marks come to far more than its length"),
  ]

  static let letters = [
    HostileFile(
      "head.eml", letter + (0..<2500).map { "X-\($0): y\n" }.joined() + "\nText.",
      problem: "a head that is too long"),
    HostileFile(
      "nested.eml",
      letter
        + (0..<500).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n" }
        .joined()
        + "\nText.",
      problem: "parts inside parts, too deep"),
    HostileFile(
      "parts.eml",
      letter + "Content-Type: multipart/mixed; boundary=\"b\"\n\n" + times(2000, "--b\n\nx\n"),
      problem: "too many parts in a letter"),
    HostileFile(
      "boundaries.eml",
      letter + "Content-Type: multipart/mixed\n\n" + times(2000, "--aaaaaaaa\nX: y\n"),
      problem: "a letter of many parts has none"),
    HostileFile("from.mbox", postmark + times(2000, "From \n")),
    HostileFile(
      "letters.mbox", times(300, postmark + "Text.\n\n"), mostArticles: 300),
  ]

  static let webArchives = [
    HostileFile(
      "lengths.warc", times(200, record("HTTP/1.1 200 OK\r\n\r\n<html>x", length: 10)),
      problem: "no response in it"),
    HostileFile(
      "endless.warc", record("HTTP/1.1 200 OK\r\n\r\n<html><p>x", length: 1 << 62),
      problem: "cut off"),
    HostileFile("negative.warc", times(200, record("x", length: -5)), problem: "not a record"),
    HostileFile("heads.warc", times(2000, "WARC/1.0\r\n"), problem: "not a record"),
    HostileFile(
      "empty.warc", times(500, "WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
      problem: "a web archive without pages"),
    HostileFile(
      "lines.arc",
      "filedesc://x 0.0.0.0 20210101000000 text/plain 2\n1\n" + times(2000, "http://a\n"),
      problem: "not a record"),
    HostileFile(
      "pages.warc",
      times(
        100,
        record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>x", length: nil)),
      mostArticles: 100),
  ]

  static let archives = [
    HostileFile(
      "paths.zip",
      Zip.archive([
        "../../etc/passwd": "A text.", "/a.txt": "A text.", "C:\\x.txt": "A text.",
        "a.txt": "A text.",
      ]),
      problem: "its name leads out of the archive"),
    HostileFile("nested.zip", nestedZip(20), problem: "archives in archives, too deep"),
    HostileFile("marks.zip", times(5000, "PK\u{3}\u{4}"), problem: "its directory is damaged"),
    HostileFile(
      "folders.tar", tar(entries: 200, type: "5"), problem: "nothing in it that is read"),
    HostileFile(
      "noise.tar", tar(entries: 1, type: "0") + [UInt8](repeating: 0x30, count: 10_000),
      problem: "its directory is damaged"),
  ]

  private static func record(_ body: String, length: Int?) -> String {
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n"
      + body + "\r\n\r\n"
  }

  private static func nestedZip(_ depth: Int) -> [UInt8] {
    var file = Array("A text.".utf8)
    for level in 0..<depth { file = Zip.archive([(level == 0 ? "a.txt" : "a.zip", file)]) }
    return file
  }

  private static func tar(entries: Int, type: Character) -> [UInt8] {
    var block = Array("a".utf8) + [UInt8](repeating: 0, count: 511)
    block.replaceSubrange(124..<136, with: Array("00000000000\0".utf8))
    block.replaceSubrange(148..<156, with: Array("        ".utf8))
    block[156] = type.asciiValue ?? 0
    let sum = block.reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    block.replaceSubrange(
      148..<156, with: Array((times(6 - digits.count, "0") + digits + "\0 ").utf8))
    return (0..<entries).flatMap { _ in block }
  }
}
