internal import Articles

/// Reads the passages that an e-reader keeps in one text file: those of a book are one article.
enum ClippingsReader {
  private static let rule = "=========="

  static func recognizes(_ head: [UInt8]) -> Bool {
    let lines = head.split(separator: 0x0A, maxSplits: 12)
    guard lines.count > 3, lines[1].starts(with: "- ".utf8),
      lines[1].contains(UInt8(ascii: "|"))
    else { return false }
    return head.firstRange(ofBytes: "\n" + rule) != nil
  }

  static func items(_ file: SourceFile) -> [ParsedItem] {
    let decoded = file.decoded(declared: nil)
    var list = ItemList(file)
    var order: [String] = []
    var books: [String: (content: ArticleContent, range: Range<Int>)] = [:]
    var place = decoded.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < decoded.bytes.count {
      let rest = decoded.bytes[place...]
      let end = rest.firstRange(ofBytes: rule)
      let range = place..<(end?.lowerBound ?? decoded.bytes.count)
      place = end?.upperBound ?? decoded.bytes.count
      let source = file.place(decoded.source(range))
      let lines = decoded.bytes[range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        .compactMap { line -> String? in
          let bytes = Array(line)
          return (NormalizedText.cleaned(bytes.span) ?? bytes).onOneLine
        }
      guard lines.count > 2 else { continue }
      let (title, author) = book(lines[0])
      if books[lines[0]] == nil {
        var content = ArticleContent()
        content.title = title
        content.authors = author.map(RecordList.authors) ?? []
        books[lines[0]] = (content, source)
        order.append(lines[0])
      }
      let text = lines[2...].joined(separator: "\n")
      books[lines[0]]?.content.blocks.append(Block(kind: .quote, text: text, range: source))
      if let date = lines[1].split(separator: "|").last.flatMap({ WrittenDate.date(in: String($0)) }
      ) {
        books[lines[0]]?.content.reposted = date
      }
    }
    for name in order {
      guard let book = books[name] else { continue }
      list.add(book.content, range: book.range)
    }
    return list.finished(orSay: "no passages in it")
  }

  /// `Title (Author)`.
  private static func book(_ line: String) -> (title: String, author: String?) {
    guard line.hasSuffix(")"), let open = line.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return (line, nil)
    }
    let title = line[..<open].split(separator: " ").joined(separator: " ")
    let author = String(line[open...].dropFirst().dropLast())
    // `Lovelace, Ada`; several stand between semicolons.
    let parts = author.split(separator: ",")
    let isTurned = parts.count == 2 && !author.utf8.contains(UInt8(ascii: ";"))
    let name = isTurned ? "\(parts[1].drop { $0 == " " }) \(parts[0])" : author
    return title.isEmpty ? (line, nil) : (title, name)
  }
}
