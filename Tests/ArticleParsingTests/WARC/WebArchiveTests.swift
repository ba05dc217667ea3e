import ArticleParsing
import Articles
import Testing

@Suite struct WebArchiveTests {
  private func record(_ type: String, _ http: String, length: Int? = nil) -> String {
    """
    WARC/1.0\r
    WARC-Type: \(type)\r
    WARC-Target-URI: <https://example.org/a>\r
    WARC-Date: 2021-05-03T10:00:00Z\r
    WARC-Record-ID: <urn:1>\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: \(length ?? http.utf8.count)\r
    \r
    \(http)\r
    \r

    """
  }

  private let page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Looms</title><p>See <a href=b>it</a>.</p>"

  @Test func `what a server sent is an article`() throws {
    let items = items(
      record("request", "GET / HTTP/1.1\r\n\r\n") + record("response", page)
        + record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No"),
      name: "a.warc")
    let article = try #require(items.parsed.first)
    #expect(items.count == 1)
    #expect(article.content.text == "See it.")
    #expect(article.content.title == "Looms")
    #expect(article.content.url == "https://example.org/a")
    #expect(article.content.links.map(\.url) == ["https://example.org/b"])
    #expect(article.sourceIdentifier == "urn:1")
  }

  @Test func `chunks are joined, and left where there are none`() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    let chunked = head + "5\r\n<p>On\r\n5\r\ne.</p\r\n1\r\n>\r\n0\r\n\r\n"
    let items = items(
      record("response", chunked) + record("response", head + "<p>Two.</p>"), name: "a.warc")
    #expect(items.articles.map(\.text) == ["One.", "Two."])
  }

  @Test func `a record that was cut off gives what there is of it, and revisits are told`() {
    let items = items(
      record("revisit", "HTTP/1.1 200 OK\r\n\r\n") + record("response", page, length: 9999),
      name: "a.warc")
    #expect(items.articles.map(\.title) == ["Looms"])
    #expect(items.reasons.contains("cut off"))
    #expect(items.reasons.contains { $0.hasSuffix("which may be elsewhere") })
  }

  @Test func `records of ARC are read`() {
    let text =
      "filedesc://a.arc 0.0.0.0 20140216050221 text/plain 5\n1 0 x\n\n"
      + "https://example.org/a b 1.2.3.4 20140216050221 text/html \(page.utf8.count)\n" + page
      + "\n"
    let items = items(text, name: "a.arc")
    #expect(items.articles.map(\.title) == ["Looms"])
    #expect(items.articles.first?.url == "https://example.org/a b")
  }

  @Test func `an archive that comes in pieces is the same`() {
    let bytes = Array((0..<30).map { _ in record("response", page) }.joined().utf8)
    let whole = Array(ArticleReader(bytes: bytes, path: "a.warc"))
    var place = 0
    var reader = ArticleReader(
      SourceParts(path: "a.warc") {
        let piece = bytes[place..<min(place + 1000, bytes.count)]
        place += piece.count
        return Array(piece)
      })
    var items: [ParsedItem] = []
    while let item = reader.next() { items.append(item) }
    #expect(items == whole)
    #expect(items.count == 30)
  }
}
