internal import Articles

/// Reads PDF documents, each an article, from the layout that a converter finds in them.
struct PDFReader {
  private let document: PrintedDocument
  private let joiner: LineJoiner
  private var bodyHeight: Double
  private var paragraphs: [Paragraph] = []
  private var margins: [String] = []
  /// The paragraph of the running text that may go on in the next column or on the next page.
  private var open: Int?

  private struct Paragraph {
    var text: String
    var height: Double
    var page: Int
  }

  static func items(_ file: SourceFile) -> [ParsedItem] {
    var list = ItemList(file)
    guard let layout = file.converters.pdfLayout else {
      list.report("not read here: a PDF document")
      return list.items
    }
    do throws(Converters.Failure) {
      let document = PrintedDocument(layout: try layout(file.bytes))
      for damage in document.damage { list.report(damage) }
      var reader = PDFReader(document)
      reader.readPages()
      if reader.paragraphs.isEmpty {
        list.report("a PDF document without text; its pages may be pictures")
      } else {
        list.add(reader.content(file), range: file.whole)
      }
    } catch {
      list.report(error.reason)
    }
    return list.items
  }

  private init(_ document: PrintedDocument) {
    self.document = document
    joiner = LineJoiner(document)
    bodyHeight = Self.commonHeight(document.pages.joined())
  }

  /// The height of the line in which the middle letter of all stands.
  private static func commonHeight(_ lines: some Sequence<PrintedLine>) -> Double {
    let lines = lines.filter { !$0.isTurned }.sorted { $0.height < $1.height }
    let half = lines.reduce(0) { $0 + $1.text.utf8.count } / 2
    var count = 0
    for line in lines {
      count += line.text.utf8.count
      if count >= half { return line.height }
    }
    return 0
  }
}

// MARK: Paragraphs

extension PDFReader {
  private mutating func readPages() {
    let heads = RunningHeads(of: document, bodyHeight: bodyHeight)
    let runningLines = document.pages.map(heads.lines)
    bodyHeight = Self.commonHeight(
      zip(document.pages, runningLines).flatMap { page, running in
        page.indices.filter { !running.contains($0) }.map { page[$0] }
      })
    for (number, (page, running)) in zip(document.pages, runningLines).enumerated() {
      var lines: [PrintedLine] = []
      for (index, line) in page.enumerated() {
        if running.contains(index) || line.isTurned {
          if !margins.contains(line.text), margins.count < 100 { margins.append(line.text) }
          continue
        }
        if let last = lines.last, last.block != line.block {
          read(block: lines, page: number)
          lines = []
        }
        lines.append(line)
      }
      if !lines.isEmpty { read(block: lines, page: number) }
    }
  }

  private mutating func read(block lines: [PrintedLine], page: Int) {
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    let indented = lines.map { $0.left - left > $0.height * 0.6 }
    // In a list the first line hangs out, not the others in.
    let hasIndents = indented.count(where: \.self) * 2 <= lines.count
    for (index, line) in lines.enumerated() {
      guard index > 0, let last = paragraphs.indices.last else {
        add(line, page: page)
        continue
      }
      let before = lines[index - 1]
      let isShort = right - before.right > (right - left) * 0.25
      let begins =
        hasIndents && indented[index] || isShort && Sentence.endsWithStop(before.text)
        || abs(line.height - paragraphs[last].height) > paragraphs[last].height * 0.15
      if begins {
        add(line, page: page)
      } else {
        joiner.join(line.text, to: &paragraphs[last].text)
      }
    }
  }

  private func isBody(_ height: Double) -> Bool { abs(height - bodyHeight) <= bodyHeight * 0.08 }

  private mutating func add(_ line: PrintedLine, page: Int) {
    if let open, isBody(line.height), !Sentence.endsWithStop(paragraphs[open].text),
      let first = line.text.unicodeScalars.first, ScalarKind(first) == .lower
    {
      var paragraph = paragraphs.remove(at: open)
      joiner.join(line.text, to: &paragraph.text)
      // It goes on behind notes and pictures that came between.
      paragraphs.append(paragraph)
    } else {
      paragraphs.append(Paragraph(text: line.text, height: line.height, page: page))
    }
    if isBody(line.height) { open = paragraphs.count - 1 }
  }
}

// MARK: Fields

extension PDFReader {
  private func content(_ file: SourceFile) -> ArticleContent {
    var content = ArticleContent()
    var paragraphs = paragraphs[...]
    content.title = takeTitle(&paragraphs)
    takeCredits(&paragraphs, into: &content)
    var builder = BodyBuilder()
    builder.place = file.whole
    for paragraph in paragraphs {
      let isHeading = paragraph.height > bodyHeight * 1.1 && paragraph.text.utf8.count <= 200
      builder.beginBlock(isHeading ? .heading : .paragraph)
      builder.append(paragraph.text.utf8.span)
      builder.addBareLinks()
    }
    builder.finish(&content)
    content.unassigned = margins.map { Unassigned(text: $0, range: file.whole) }
    if content.authors.isEmpty, let author = document.properties["author"] {
      content.authors = RecordList.authors(in: author).filter { $0.utf8.contains(0x20) }
    }
    content.keywords = document.properties["keywords"].map(RecordList.keywords) ?? []
    // The day the file was made says at least that it was there.
    content.reposted = document.properties["creationdate"].flatMap(WrittenDate.date)
    return content
  }

  /// What is printed largest on the first page; else what the file calls itself, if it is a name.
  private func takeTitle(_ paragraphs: inout ArraySlice<Paragraph>) -> String? {
    let first = paragraphs.prefix { $0.page == 0 }
    let said = document.properties["title"].flatMap { Self.isFileName($0) ? nil : $0 }
    if let said, let place = first.prefix(12).firstIndex(where: { Self.isSame($0.text, said) }) {
      paragraphs.remove(at: place)
      return said
    }
    if let largest = first.map(\.height).max(), largest > bodyHeight * 1.15,
      let start = first.firstIndex(where: { $0.height > largest * 0.97 })
    {
      let rest = first[start...].prefix { $0.height > largest * 0.97 }
      let title = rest.map(\.text).joined(separator: " ")
      if title.utf8.count <= 300 {
        paragraphs.removeSubrange(start..<rest.endIndex)
        return title
      }
    }
    if said == nil, let top = first.first, top.text.utf8.count <= 200,
      !Sentence.endsWithFullStop(top.text), paragraphs.count > 1
    {
      paragraphs.removeFirst()
      return top.text
    }
    return said
  }

  private static func isSame(_ text: String, _ title: String) -> Bool {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.lowercased().unicodeScalars.filter { ScalarKind($0).isLetter }
    }
    return letters(text) == letters(title)
  }

  /// Programs that print call a document by its file.
  private static func isFileName(_ title: String) -> Bool {
    let ending = title.split(separator: ".").last ?? ""
    return !title.utf8.contains(0x20)
      || (2...5).contains(ending.utf8.count)
        && title.utf8.contains(UInt8(ascii: ".")) && !ending.utf8.contains(0x20)
  }

  /// Takes what stands between the title and the text and says who wrote it, where and when.
  private func takeCredits(
    _ paragraphs: inout ArraySlice<Paragraph>, into content: inout ArticleContent
  ) {
    for _ in 0..<4 {
      guard let next = paragraphs.first, let credit = CreditGrammar.credit(in: next.text),
        credit.strength > 0
      else { return }
      content.authors += credit.authors.map(\.text)
      content.published = content.published ?? credit.published?.date
      content.outlet = content.outlet ?? credit.outlet?.text
      content.url = content.url ?? credit.url?.text
      paragraphs.removeFirst()
    }
  }
}
