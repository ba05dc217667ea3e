import ArticleParsing
import Articles
import Testing

/// A document of lines: where they stand, how high they are, what they say. A line that begins with `¶`
/// begins a block.
private func layout(
  _ pages: [[(left: Double, top: Double, height: Double, text: String)]], head: String = ""
) -> String {
  var text = "<html><head>\(head)</head><body><doc>"
  for page in pages {
    text += "<page width=\"600\" height=\"800\"><flow>"
    var isOpen = false
    for line in page {
      if line.text.hasPrefix("¶") {
        text += (isOpen ? "</block>" : "") + "<block>"
        isOpen = true
      }
      let words = line.text.drop { $0 == "¶" }.split(separator: " ")
      // Letters are half as wide as they are high.
      let right = line.left + Double(line.text.count) * line.height / 2
      text += "<line xMin=\"\(line.left)\" yMin=\"\(line.top)\" xMax=\"\(right)\""
      text += " yMax=\"\(line.top + line.height)\">"
      text += words.map { "<word>\($0)</word>" }.joined() + "</line>"
    }
    text += (isOpen ? "</block>" : "") + "</flow></page>"
  }
  return text + "</doc></body></html>"
}

/// What a PDF document of that layout is read as.
private func items(layout: String) -> [ParsedItem] {
  var parts = SourceParts(path: "a.pdf", bytes: Array("%PDF-1.7".utf8))
  parts.converters.pdfLayout = { _ throws(Converters.Failure) in Array(layout.utf8) }
  return Array(ArticleReader(parts))
}

@Suite struct PDFTests {
  @Test func `title, byline and paragraphs are told by how they are printed`() {
    let article = items(
      layout: layout([
        [
          (60, 60, 20, "¶Notes on the"), (60, 82, 20, "Analytical Engine"),
          (60, 110, 11, "¶by Ada Lovelace"),
          (60, 150, 10, "¶The engine weaves patterns of numbers as"),
          (60, 162, 10, "looms weave flowers."),
          (72, 174, 10, "It was never built, and yet every part of"),
          (60, 186, 10, "it was drawn."),
          (60, 210, 13, "¶The Store"),
          (60, 230, 10, "¶It holds a thousand numbers of fifty digits."),
        ]
      ])
    ).articles.first
    #expect(article?.title == "Notes on the Analytical Engine")
    #expect(article?.authors == ["Ada Lovelace"])
    #expect(
      article?.blocks.map(\.text) == [
        "The engine weaves patterns of numbers as looms weave flowers.",
        "It was never built, and yet every part of it was drawn.", "The Store",
        "It holds a thousand numbers of fifty digits.",
      ])
    #expect(article?.blocks.map(\.kind) == [.paragraph, .paragraph, .heading, .paragraph])
  }

  @Test func `heads and numbers of pages are no text`() {
    let pages = (1...3).map { number in
      [
        (60.0, 20.0, 8.0, "¶Journal of Engines, Vol. 3"),
        (60.0, 100.0, 10.0, "¶A sentence of page \(["one", "two", "three"][number - 1])."),
        (300.0, 780.0, 8.0, "¶\(number)"),
      ]
    }
    let article = items(layout: layout(pages)).articles.first
    #expect(
      article?.blocks.map(\.text) == [
        "A sentence of page one.", "A sentence of page two.", "A sentence of page three.",
      ])
    #expect(article?.unassigned.map(\.text) == ["Journal of Engines, Vol. 3", "1", "2", "3"])
  }

  @Test func `columns are read one after the other, though their paragraphs end side by side`() {
    func block(_ left: Double, _ top: Double, _ name: String) -> [(Double, Double, Double, String)]
    {
      (0..<3).map { row in
        (
          left, top + Double(row) * 12, 10,
          (row == 0 ? "¶" : "") + "\(name) line \(row) of its text"
        )
      }
    }
    let article = items(
      layout: layout([
        [(60, 40, 20, "¶A Title Across Both of the Columns")] + block(60, 100, "One")
          + block(320, 100, "Three") + block(60, 150, "Two") + block(320, 150, "Four")
      ])
    ).articles.first
    #expect(
      article?.blocks.map { $0.text.prefix { $0 != " " } } == ["One", "Two", "Three", "Four"])
  }

  @Test func `a sentence goes on in the next column, behind a note`() {
    let article = items(
      layout: layout([
        [
          (60, 100, 10, "¶The engine weaves patterns of"),
          (60, 700, 7, "¶A note at the foot."),
          (320, 100, 10, "¶numbers, not of threads."),
        ]
      ])
    ).articles.first
    #expect(
      article?.blocks.map(\.text) == [
        "A note at the foot.", "The engine weaves patterns of numbers, not of threads.",
      ])
  }

  @Test func `words cut at the end of a line are whole again`() {
    let article = items(
      layout: layout([
        [
          (60, 100, 10, "¶It is a well-known calcu-"), (60, 112, 10, "lating machine, well-"),
          (60, 124, 10, "known to Anglo-"), (60, 136, 10, "American of\u{FB01}ces."),
        ]
      ])
    ).articles.first
    #expect(
      article?.text
        == "It is a well-known calculating machine, well-known to Anglo-American offices.")
  }

  @Test func `what a document says of itself counts where the page does not say it`() {
    let head = """
      <title>engine-final.docx</title><meta name="Author" content="Ada Lovelace"/>
      <meta name="CreationDate" content="1843-09-05T12:00:00Z"/>
      """
    let article = items(
      layout: layout(
        [[(60, 60, 20, "¶The Engine"), (60, 100, 10, "¶It weaves numbers.")]], head: head)
    ).articles.first
    #expect(article?.title == "The Engine")
    #expect(article?.authors == ["Ada Lovelace"])
    #expect(article?.reposted?.description == "1843-09-05")
  }

  @Test func `what cannot be converted is a problem`() {
    #expect(
      items(layout: layout([[]])).reasons == [
        "a PDF document without text; its pages may be pictures"
      ])
    let bytes = Array("%PDF-1.7".utf8)
    #expect(
      Array(ArticleReader(bytes: bytes, path: "a.pdf")).reasons == [
        "not read here: a PDF document"
      ])
    var parts = SourceParts(path: "a.pdf", bytes: bytes)
    parts.converters.pdfLayout = { _ throws(Converters.Failure) in
      throw Converters.Failure(reason: "encrypted")
    }
    #expect(Array(ArticleReader(parts)).reasons == ["encrypted"])
  }

  @Test func `layouts of any shape are read in bounded steps`() {
    let shapes = [
      "<page><block>" + String(repeating: "<line><word>ab-</word></line>", count: 20_000),
      "<page>" + String(repeating: "<block><line><word>a</word></line></block>", count: 20_000),
      String(
        repeating: "<page><line xmin=\"nan\" ymin=\"1e400\"><word>1</word></line></page>",
        count: 5_000),
      "<line><word>", "<page><block><line/></block>",
    ]
    for shape in shapes { #expect(!items(layout: shape).isEmpty) }
  }
}
