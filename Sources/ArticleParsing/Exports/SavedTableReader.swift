internal import Articles

/// Reads tables of saved pages, and of passages marked in books.
struct SavedTableReader {
  private let columns: [String: Int]
  private var list: ItemList

  /// Whether a table's first line, in lower case, names what such a table has.
  static func recognizes(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard ["url", "highlight"].contains(where: { bytes.firstRange(ofBytes: $0) != nil }) else {
      return false
    }
    let names = Set(
      line.split(separator: ",").map {
        $0.split { $0 == "\"" || $0 == " " || $0 == "\r" }.joined(separator: " ")
      })
    return names.contains("url") && names.contains("title")
      || names.contains("highlight") && names.contains("book title")
  }

  static func items(_ file: SourceFile) -> [ParsedItem] {
    let decoded = file.decoded(declared: nil)
    let table = CSVTable(decoded.bytes)
    var list = ItemList(file)
    if let damage = decoded.damage { list.report(damage) }
    if let damage = table.damage { list.report(damage) }
    guard let head = table.rows.first else { return list.finished(orSay: "a table without rows") }
    let names = head.cells.map { $0.lowercased() }
    let columns = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var reader = SavedTableReader(columns: columns, list: list)
    let rows = table.rows.dropFirst().map { row in
      CSVTable.Row(cells: row.cells, range: file.place(decoded.source(row.range)))
    }
    if columns["highlight"] != nil {
      reader.readPassages(rows)
    } else {
      for row in rows { reader.readPage(row) }
    }
    list = reader.list
    return list.finished(orSay: "a table without rows")
  }

  private func cell(_ row: CSVTable.Row, _ names: String...) -> String? {
    for name in names {
      if let column = columns[name], column < row.cells.count {
        let text = Array(row.cells[column].utf8).onOneLine
        if let text { return text }
      }
    }
    return nil
  }

  /// `x|y`, `x, y` or `['x', 'y']`.
  private static func tags(in cell: String) -> [String] {
    cell.split { $0 == "|" || $0 == "," || $0 == ";" }.map { part in
      let part = String(part)
      return String(part.slice(part.trimmed(0..<part.utf8.count, of: "[]'\"")))
    }.filter { !$0.isEmpty }
  }

  private mutating func readPage(_ row: CSVTable.Row) {
    var content = ArticleContent()
    content.title = cell(row, "title")
    content.url = cell(row, "url", "link", "href")
    guard content.title != nil || content.url != nil else { return }
    content.authors = cell(row, "author", "authors").map(RecordList.authors) ?? []
    content.excerpt = cell(row, "excerpt", "description", "summary")
    content.keywords = cell(row, "tags", "labels", "document tags").map(Self.tags) ?? []
    if let folder = cell(row, "folder"), !["Unread", "Archive", "Starred"].contains(folder) {
      content.keywords.append(folder)
    }
    content.published = cell(row, "published", "published date", "date").flatMap(WrittenDate.date)
    content.reposted = cell(row, "time_added", "timestamp", "saved date", "saved at", "created")
      .flatMap(WrittenDate.date)
    if let selection = cell(row, "selection", "note", "content") {
      content.blocks = [Block(kind: .quote, text: selection, range: row.range)]
    }
    // Services call the places where pages are kept folders, states or locations.
    let places = [cell(row, "status"), cell(row, "folder"), cell(row, "location")].compactMap(
      \.self)
    list.add(
      content, range: row.range, identifier: cell(row, "id"),
      isRead: places.contains { $0.lowercased().hasPrefix("archive") },
      isStarred: places.contains { $0.lowercased() == "starred" })
  }

  /// The passages of a book are one article.
  private mutating func readPassages(_ rows: [CSVTable.Row]) {
    var order: [String] = []
    var books: [String: (content: ArticleContent, range: Range<Int>)] = [:]
    for row in rows {
      guard let passage = cell(row, "highlight") else { continue }
      let title = cell(row, "book title", "title") ?? ""
      if books[title] == nil {
        var content = ArticleContent()
        content.title = title.isEmpty ? nil : title
        content.authors = cell(row, "book author", "author").map(RecordList.authors) ?? []
        content.url = cell(row, "url", "source url")
        books[title] = (content, row.range)
        order.append(title)
      }
      books[title]?.content.blocks.append(Block(kind: .quote, text: passage, range: row.range))
      if let note = cell(row, "note") {
        books[title]?.content.blocks.append(Block(text: note, range: row.range))
      }
      if let date = cell(row, "highlighted at").flatMap(WrittenDate.date) {
        books[title]?.content.reposted = date
      }
    }
    for title in order {
      guard let book = books[title] else { continue }
      list.add(book.content, range: book.range)
    }
  }
}
