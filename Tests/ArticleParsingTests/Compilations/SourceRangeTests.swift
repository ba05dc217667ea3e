import ArticleParsing
import Articles
import Testing

@Suite struct SourceRangeTests {
  @Test(arguments: Fixtures.compilations)
  func `every range of a compilation lies in its article and in order`(name: String) throws {
    try check(Fixtures.bytes(Fixtures.url("Compilations/\(name)/input.txt")))
  }

  @Test func `every range of the seed lies in its article and in order`() throws {
    try check(Fixtures.seed())
  }

  @Test(arguments: Fixtures.compilations)
  func `no word of a compilation is lost`(name: String) throws {
    let input = try Fixtures.bytes(Fixtures.url("Compilations/\(name)/input.txt"))
    #expect(lostWords(of: input) == [])
  }

  @Test func `no word of the seed is lost`() throws {
    let lost = lostWords(of: try Fixtures.seed())
    // Glued to each other in the file, apart in the fields.
    let glued = [
      "albaniaafter", "khalqmichael", "mekdalia", "meksaudi",
      "policydaniel", "policythe",
    ]
    #expect(lost == glued)
  }

  @Test func `a block's bytes are its text`() throws {
    let input = try Fixtures.seed()
    for article in read(input) {
      for block in article.content.blocks {
        let source = String(decoding: input[block.range], as: UTF8.self)
        #expect(squeezed(source) == squeezed(block.text))
      }
    }
  }

  @Test func `ranges count the bytes of the file, not of the decoded text`() throws {
    // Windows-1252: `é` is one byte, and two in UTF-8.
    let text =
      "Caf\u{E9} Society\r\n\r\nby Zo\u{E9} Marten\r\n\r\nThe caf\u{E9} was full. Nobody left, and nobody paid for \u{E9}clairs.\r\n"
    let input = text.unicodeScalars.map { UInt8($0.value) }
    let article = try #require(read(input).first)
    #expect(article.content.authors == ["Zoé Marten"])
    let block = try #require(article.content.blocks.first)
    #expect(input[block.range].first == UInt8(ascii: "T"))
    #expect(input[block.range].last == UInt8(ascii: "."))
  }

  // MARK: What must hold

  private func read(_ input: [UInt8]) -> [ParsedArticle] {
    ArticleReader(bytes: input, path: "input.txt").compactMap { item in
      if case .article(let article) = item { return article }
      return nil
    }
  }

  private func check(_ input: [UInt8]) {
    var end = 0
    for article in read(input) {
      let whole = article.source.range
      #expect(whole.lowerBound == end && whole.upperBound <= input.count)
      end = whole.upperBound
      let content = article.content
      var last = whole.lowerBound
      for block in content.blocks {
        #expect(!block.range.isEmpty && block.range.lowerBound >= last)
        #expect(block.range.upperBound <= whole.upperBound)
        last = block.range.upperBound
      }
      let others =
        content.captions.map(\.range) + content.related.compactMap(\.range)
        + content.unassigned.map(\.range) + content.links.map(\.range)
      for range in others {
        #expect(whole.lowerBound <= range.lowerBound && range.upperBound <= whole.upperBound)
      }
      for origin in content.origins {
        // An address can stand under the article before.
        #expect(origin.field == "url" || whole.lowerBound <= origin.range.lowerBound)
        #expect(origin.range.upperBound <= whole.upperBound)
        #expect(input.indices.contains(origin.range.lowerBound))
      }
    }
    #expect(end == input.count)
  }

  /// The words that stand oftener in `input` than in all fields together. Titles that stand several
  /// times are counted by their origins, and the words that tie credits together are no loss.
  private func lostWords(of input: [UInt8]) -> [String] {
    var balance: [String: Int] = [:]
    func count(_ text: String?, _ step: Int) {
      for word in words(text ?? "") { balance[word, default: 0] += step }
    }
    func kept(_ content: ArticleContent) {
      let texts: [String?] =
        [content.excerpt, content.bio, content.subtitle] + content.authors
        + content.blocks.map(\.text) + content.unassigned.map(\.text)
        + content.captions.flatMap { [$0.alt, $0.text] }
        + content.links.flatMap { [$0.label, $0.title, $0.url] }
      for text in texts { count(text, -1) }
      for range in content.related.compactMap(\.range) {
        count(String(decoding: input[range], as: UTF8.self), -1)
      }
      for origin in content.origins {
        count(String(decoding: input[origin.range], as: UTF8.self), -1)
      }
    }
    for article in read(input) { kept(article.content) }
    count(String(decoding: input, as: UTF8.self), 1)
    let ties: Set<String> = [
      "by", "von", "par", "por", "from", "posted", "on", "source", "date",
      "author", "de", "data", "assunto", "und", "来源", "作者", "日期", "weiterlesen", "leer", "más",
    ]
    return balance.filter { $0.value > 0 && !ties.contains($0.key) }.map(\.key).sorted()
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
