import ArticleParsing
import Articles
import Testing

@Suite struct EPUBTests {
  private func book(spine: String) -> [ParsedItem] {
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Looms</dc:title><dc:creator>Ada</dc:creator>
      <dc:language>en</dc:language><dc:date>1843-09</dc:date><dc:identifier>u1</dc:identifier></metadata>
      <manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/>
      <item id="b" href="text/b.xhtml" media-type="application/xhtml+xml"/>
      <item id="x" href="../../../etc/passwd" media-type="text/html"/>
      <item id="y" href="file:///etc/passwd" media-type="text/html"/>
      </manifest><spine>\(spine)</spine></package>
      """
    let base: KeyValuePairs = [
      "mimetype": "application/epub+zip",
      "META-INF/container.xml":
        "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>",
      "O/p.opf": package,
      "O/nav.xhtml":
        "<html><body><nav epub:type='toc'><ol><li><a href='text/b.xhtml'>Second</a></li></ol></nav></body></html>",
      "O/text/a b.xhtml":
        "<html><head><title/></head><body><h1>First</h1><p>One <a href='b.xhtml'>x</a>.</p></body></html>",
      "O/text/b.xhtml":
        "<html><head><title>t</title><script src='s.js'/></head><body><p>Two.</p></body></html>",
    ]
    return Array(ArticleReader(bytes: Zip.archive(base), path: "book.epub"))
  }

  @Test func `parts are articles in reading order`() {
    let items = book(spine: "<itemref idref='b'/><itemref idref='a'/>")
    #expect(items.articles.map(\.title) == ["Second", "First"])
    #expect(items.articles.map(\.text) == ["Two.", "One x."])
    #expect(items.articles.map(\.outlet) == ["Looms", "Looms"])
    #expect(items.articles[0].authors == ["Ada"])
    #expect(items.articles[0].published?.description == "1843-09")
    #expect(items.parsed.map(\.source.member) == ["O/text/b.xhtml", "O/text/a b.xhtml"])
    #expect(items.parsed.map(\.sourceIdentifier) == ["u1#0", "u1#1"])
  }

  @Test func `what is missing or leads out of a book is reported`() {
    let items = book(
      spine: "<itemref idref='q'/><itemref idref='x'/><itemref idref='y'/><itemref idref='a'/>")
    #expect(items.articles.map(\.title) == ["First"])
    #expect(items.reasons.contains("a part is missing: q"))
    #expect(items.reasons.contains("what it holds leads out of it: file:///etc/passwd"))
    #expect(items.reasons.contains("missing"))
  }

  @Test func `an archive of files is read file by file`() {
    let zip = Zip.archive([
      "news/a.rss": "<rss><channel><item><title>One</title></item></channel></rss>",
      "../b.txt": "Outside.", "c.txt": "A text.\n", "p.png": "x",
    ])
    let items = Array(ArticleReader(bytes: zip, path: "a.zip"))
    #expect(items.articles.map(\.title).contains("One"))
    #expect(items.parsed.map(\.source.member) == ["news/a.rss", "c.txt"])
    #expect(items.reasons.contains("its name leads out of the archive"))
  }

  @Test func `an archive that was cut off gives what it still holds`() {
    let zip = Zip.archive(["a.txt": "The first text.\n", "b.txt": "The second text.\n"])
    let items = Array(ArticleReader(bytes: Array(zip.dropLast(100)), path: "a.zip"))
    #expect(items.articles.map(\.text) == ["The first text.", "The second text."])
    #expect(items.reasons.contains("its directory is damaged"))
  }

  @Test func `entries that share what they are made of cannot fill the memory`() {
    // Every entry of the directory is the first.
    let text = String(repeating: "\0", count: 1 << 20)
    var zip = Zip.archive(["a.txt": text, "b.txt": "b"])
    let end = zip.count - 22
    let start = (0..<4).reduce(0) { $0 | Int(zip[end + 16 + $1]) << (8 * $1) }
    let entry = Array(zip[start..<start + 46 + 5])
    zip.removeSubrange(start...)
    let count = 400
    for _ in 0..<count { zip += entry }
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    zip += [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
    zip += number(entry.count * count, 4) + number(start, 4) + number(0, 2)
    let items = Array(ArticleReader(bytes: zip, path: "a.zip"))
    #expect(items.reasons.contains("the archive inflates without bound"))
  }

  @Test func `lengths that lie do no harm`() {
    let zip = Zip.archive(["a.txt": "The first text.\n"])
    for index in zip.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var damaged = zip
        damaged[index] = value
        _ = Array(ArticleReader(bytes: damaged, path: "a.zip"))
      }
    }
  }
}
