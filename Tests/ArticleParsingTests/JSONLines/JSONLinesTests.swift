import ArticleParsing
import Articles
import Testing

@Suite struct JSONLinesTests {
  private func items(_ text: String, path: String = "a.jsonl") -> [ParsedItem] {
    Array(ArticleReader(bytes: Array(text.utf8), path: path))
  }

  private func articles(_ text: String, path: String = "a.jsonl") -> [ParsedArticle] {
    items(text, path: path).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
  }

  private func problems(_ text: String, path: String = "a.jsonl") -> [String] {
    items(text, path: path).flatMap { item in
      switch item {
      case .problem(let problem): [problem.description]
      case .article(let article): article.problems.map(\.description)
      }
    }
  }

  @Test func `every field is read`() throws {
    let article = try #require(
      articles(
        """
        {"id": 7, "title": "The Harbor", "authors": ["Ada Lovelace", {"name": "Grace Hopper"}], \
        "date_publish": "2021-03-04 05:06:07+00:00", "url": "https://example.org/a", \
        "source_domain": "example.org", "description": "Short.", "tags": "sea, ships", \
        "language": "en-US", "maintext": "One.\\n\\nTwo."}
        """
      ).first)
    let content = article.content
    #expect(article.sourceIdentifier == "7")
    #expect(content.title == "The Harbor")
    #expect(content.authors == ["Ada Lovelace", "Grace Hopper"])
    #expect(content.published == PartialDate("2021-03-04"))
    #expect(content.url == "https://example.org/a")
    #expect(content.outlet == "example.org")
    #expect(content.excerpt == "Short.")
    #expect(content.keywords == ["sea", "ships"])
    #expect(content.language == "en")
    #expect(content.blocks.map(\.text) == ["One.", "Two."])
  }

  @Test(arguments: [
    ("\"2017-10-11\"", "2017-10-11"), ("\"2017-10\"", "2017-10"), ("2017", "2017"),
    ("1507680000", "2017-10-11"), ("1507680000000", "2017-10-11"), ("\"20171011\"", "2017-10-11"),
    ("\"2017-10-11T23:30:00-08:00\"", "2017-10-11"),
    ("\"Wed, 11 Oct 2017 10:00:00 GMT\"", "2017-10-11"),
    ("\"October 11, 2017\"", "2017-10-11"), ("-1", "1969-12-31"),
  ])
  func `a date may be written in many ways`(json: String, date: String) {
    let found = articles("{\"title\": \"x\", \"published\": \(json)}").first?.content.published
    #expect(found == PartialDate(date))
  }

  @Test(arguments: [
    ("Ada Lovelace, Grace Hopper", ["Ada Lovelace", "Grace Hopper"]),
    ("By Ada Lovelace and Grace Hopper", ["Ada Lovelace", "Grace Hopper"]),
    ("Lovelace, Ada; Hopper, Grace", ["Lovelace, Ada", "Hopper, Grace"]),
    ("Sammy Davis, Jr., Ada Lovelace", ["Sammy Davis, Jr.", "Ada Lovelace"]),
  ])
  func `authors may be one text`(text: String, authors: [String]) {
    #expect(
      articles("{\"title\": \"x\", \"author\": \"\(text)\"}").first?.content.authors == authors)
  }

  @Test func `of two keys for one field the better with a value counts`() {
    let text = "{\"content\": \"second\", \"body\": \"first\", \"text\": null, \"title\": \"x\"}"
    #expect(articles(text).first?.content.text == "first")
  }

  @Test func `escapes stand for what they stand for`() {
    let text = #"{"title": "\"\\\/ \u00e9\ud83d\ude00 \u0041", "text": "a\tb\r\nc\u0007"}"#
    let content = articles(text).first?.content
    #expect(content?.title == "\"\\/ é😀 A")
    #expect(content?.blocks.map(\.text) == ["a b", "c"])
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("Workers&#8217; Day", "Workers’ Day"), ("AT&amp;T &mdash; again", "AT&T — again"),
    ("Q&amp;amp;A", "Q&A"), ("It&#x2019;s&nbsp;on", "It’s on"), ("It&#146;s", "It’s"),
    ("R&D; AT&T &nothing; & more", "R&D; AT&T &nothing; & more"), ("a&#10;b&#27;[1m", "a b"),
  ])
  func `character references in lines are decoded`(written: String, shown: String) throws {
    let text =
      "{\"id\": \"\(written)\", \"title\": \"\(written)\", \"authors\": \"\(written)\","
      + " \"outlet\": \"\(written)\", \"summary\": \"\(written)\"}"
    let article = try #require(articles(text).first)
    #expect(article.content.title == shown)
    #expect(article.content.outlet == shown)
    #expect(article.content.excerpt == shown)
    #expect(article.sourceIdentifier == written)
  }

  @Test func `an author's name is decoded before authors are told apart`() {
    let text = #"{"title": "x", "authors": "Smith &amp; Sons, Se&aacute;n O&#39;Casey"}"#
    #expect(articles(text).first?.content.authors == ["Smith", "Sons", "Seán O'Casey"])
  }

  @Test func `a text that was made for a page is decoded, and its places are those of the file`()
    throws
  {
    let text = #"{"title": "x", "text": "It&#8217;s \"on\".\n\nTom &amp; Jerry\u2019s &lt;3 all"}"#
    let content = try #require(articles(text).first?.content)
    #expect(content.blocks.map(\.text) == ["It’s \"on\".", "Tom & Jerry’s <3 all"])
    let bytes = Array(text.utf8)
    #expect(
      content.blocks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == [#"It&#8217;s \"on\"."#, #"Tom &amp; Jerry\u2019s &lt;3 all"#])
  }

  @Test func `a text that has a plain ampersand is taken at its word`() {
    let text = #"{"title": "x", "text": "if (a && b) print(\"&lt;\")"}"#
    #expect(articles(text).first?.content.text == "if (a && b) print(\"&lt;\")")
  }

  @Test func `half a pair and bytes that are not UTF-8 are replaced and reported`() {
    #expect(articles(#"{"title": "a\ud800b"}"#).first?.content.title == "a\u{FFFD}b")
    #expect(
      problems(#"{"title": "a\ud800b"}"#) == ["a.jsonl: line 1: some characters are damaged"])
    let bytes = Array("{\"title\": \"a".utf8) + [0xE2, 0x82, 0xFF] + Array("b\"}".utf8)
    let items = Array(ArticleReader(bytes: bytes, path: "a.jsonl"))
    guard case .article(let article) = items.first else {
      Issue.record("the article is gone")
      return
    }
    #expect(article.content.title == "a\u{FFFD}\u{FFFD}b")
    #expect(article.problems.count == 1)
  }

  @Test func `a damaged line is reported and the others are read`() {
    let text = """
      {"title": "one"}
      {"title": "tw
      {"title" "three"}

      [1, 2]
      {"price": 3}
      {"title": "six", "tags": nul}
      {"title": "seven"},
      """
    #expect(articles(text).map(\.content.title) == ["one", "seven"])
    #expect(articles(text).map(\.source.position) == [0, 1])
    #expect(
      problems(text) == [
        "a.jsonl: line 2: not JSON: cut off inside a string at its byte 11",
        "a.jsonl: line 3: not JSON: a colon was expected at its byte 10",
        "a.jsonl: line 5: not JSON: an object was expected at its byte 1",
        "a.jsonl: line 6: neither a title nor a text",
        "a.jsonl: line 7: not JSON: a value was expected at its byte 26",
      ])
  }

  @Test func `what was read before the damage is kept if it has a text`() {
    let text = #"{"title": "x", "text": "All of it.", "tags": ["a", "b"#
    #expect(articles(text).map(\.content.text) == ["All of it."])
    #expect(problems(text).count == 1)
  }

  @Test func `a line without end is read to its end`() {
    #expect(articles("{\"title\": \"a\"}\n{\"title\": \"b\"}").count == 2)
    #expect(articles("{\"title\": \"a\"}\r\n\r\n{\"title\": \"b\"}\r\n").count == 2)
  }

  @Test func `deep nesting is a problem and no crash`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(problems("{\"title\": \"a\", \"x\": \(deep)").count == 1)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(problems(objects).count == 1)
  }

  @Test func `a file of other lines has few problems`() {
    let text = (0..<500).map { "{\"price\": \($0)}\n" }.joined()
    #expect(problems(text).count == 21)
    #expect(problems(text).last == "a.jsonl: line 500: 480 more lines up to here could not be read")
  }

  @Test(arguments: [
    "[{\"title\": \"a\"}, {\"title\": \"b\"}]",
    "[\n  {\n    \"title\": \"a\"\n  },\n  {\n    \"title\": \"b\"\n  }\n]\n",
    "{\n  \"title\": \"a\"\n}\n{\n  \"title\": \"b\"\n}\n",
    "\u{FEFF}{\"title\": \"a\"}\n{\"title\": \"b\"}",
  ])
  func `lists and objects over several lines are read`(text: String) {
    #expect(articles(text, path: "a.json").map(\.content.title) == ["a", "b"])
    #expect(problems(text, path: "a.json").isEmpty)
  }

  @Test func `an object that lost its end does not take the next with it`() {
    let text = """
      [
        {
          "title": "a
        },
        {
          "title": "b"
        }
      ]
      """
    #expect(articles(text, path: "a.json").map(\.content.title) == ["b"])
    #expect(problems(text, path: "a.json").count == 1)
  }

  @Test func `places are bytes of the file`() throws {
    let text = "\n{\"title\": \"\\u00e9 B\", \"text\": \"One \\\"two\\\".\\n\\nThr\\u00ebe.\"}\n"
    let bytes = Array(text.utf8)
    let article = try #require(articles(text).first)
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    #expect(slice(article.source.range).hasPrefix("{"))
    #expect(slice(article.source.range).hasSuffix("}"))
    #expect(article.content.origins.map { slice($0.range) } == ["\\u00e9 B"])
    #expect(article.content.blocks.map { slice($0.range) } == ["One \\\"two\\\".", "Thr\\u00ebe."])
  }

  @Test func `however a file comes, it is read the same`() throws {
    let lines = (0..<40).map { number in
      let text = String(repeating: "Wort \(number) é. ", count: number * 3)
      return "{\"title\": \"Title \(number)\", \"text\": \"\(text)\"}\n"
    }
    for text in [lines.joined(), "[\n" + lines.joined(separator: ",") + "]"] {
      let bytes = Array(text.utf8)
      let whole = Array(ArticleReader(bytes: bytes, path: "a.json"))
      for size in [1, 7, 100, 4096] {
        var place = 0
        var reader = ArticleReader(
          SourceParts(path: "a.json") {
            let piece = bytes[place..<min(place + size, bytes.count)]
            place += piece.count
            return Array(piece)
          })
        var found: [ParsedItem] = []
        while let item = try reader.nextItem() { found.append(item) }
        #expect(found == whole)
      }
    }
  }

  @Test func `of a large file little is in memory at once`() throws {
    let line = Array(
      "{\"title\": \"x\", \"text\": \"\(String(repeating: "a b ", count: 250))\"}\n".utf8)
    let piece = Array(repeatElement(line, count: 100).joined())
    var pieces = 200
    var parts = SourceParts(path: "a.jsonl") {
      pieces -= 1
      return pieces >= 0 ? piece : []
    }
    var count = 0
    while let part = try parts.next() {
      #expect(part.size < 1 << 20)
      count += part.items().count
    }
    #expect(count == 20_000)
  }

  @Test func `a line that is too long is passed over`() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    var pieces =
      [Array("{\"title\": \"one\"}\n{\"title\": \"".utf8)]
      + Array(repeating: piece, count: 40) + [Array("\"}\n{\"title\": \"three\"}\n".utf8)]
    pieces.reverse()
    var reader = ArticleReader(SourceParts(path: "a.jsonl") { pieces.popLast() ?? [] })
    var shown: [String] = []
    while let item = try reader.nextItem() {
      switch item {
      case .article(let article): shown.append(article.content.title ?? "")
      case .problem(let problem): shown.append(problem.description)
      }
    }
    #expect(
      shown == ["one", "a.jsonl: line 2: a record of more than 32 MB", "three"])
  }
}
