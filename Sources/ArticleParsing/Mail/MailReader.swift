internal import Articles
internal import UnicodeText

/// Reads letters: one of a file, or those of a mailbox.
struct MailReader {
  private let file: SourceFile
  private var list: ItemList

  private init(_ file: SourceFile) {
    self.file = file
    list = ItemList(file)
  }

  /// The letters of a mailbox.
  static func mailbox(_ file: SourceFile) -> [ParsedItem] {
    var reader = MailReader(file)
    for letter in Mailbox.letters(in: file.bytes) { reader.read(letter) }
    return reader.list.finished(orSay: "a mailbox without letters")
  }

  /// The one letter that a file is.
  static func letter(_ file: SourceFile) -> [ParsedItem] {
    var reader = MailReader(file)
    reader.read(0..<file.bytes.count)
    return reader.list.finished(orSay: "a letter without text")
  }

  private mutating func read(_ range: Range<Int>) {
    add(MIMEPart(file.bytes, range), depth: 0)
  }

  /// Adds the articles of a letter: those of a digest one by one.
  private mutating func add(_ letter: MIMEPart, depth: Int) {
    var contents = LetterContents()
    contents.collect(letter, file)
    if depth < 8, contents.isDigest, !contents.letters.isEmpty {
      for inner in contents.letters { add(inner, depth: depth + 1) }
      return
    }
    var content = ArticleContent()
    readHead(letter, into: &content)
    if depth == 0, let issues = contents.digestIssues(file) {
      addDigest(issues, of: letter, content)
      return
    }
    contents.read(into: &content, file, range: file.place(letter.range))
    if content.title == nil {
      content.title = content.blocks.first?.text.head(100)
    }
    var problems: [String] = contents.damage
    if letter.header.isTooLong {
      problems.append("a head that is too long: not all of it was read")
    }
    if letter.header.raw("subject") == nil { problems.append("a letter without a subject") }
    list.add(
      content, range: file.place(letter.range),
      identifier: letter.header.text("message-id")?.withoutBrackets,
      isRead: isMarked(letter, "S", status: "R"), isStarred: isMarked(letter, "F", status: "F"),
      problems: problems)
  }

  /// Whether a mail program noted something of a letter: by a `flag` in the name that its file has in a
  /// Maildir folder, `…:2,FS`, or by a `status` in its head.
  private func isMarked(_ letter: MIMEPart, _ flag: Character, status: Character) -> Bool {
    if let info = file.name.utf8.firstRange(ofBytes: ":2,") {
      return file.name[info.upperBound...].contains(flag)
    }
    return ["status", "x-status"].contains { letter.header.text($0)?.contains(status) == true }
  }

  private func readHead(_ letter: MIMEPart, into content: inout ArticleContent) {
    let header = letter.header
    content.title = header.text("subject")
    content.authors = header.people("from")
    if content.authors.isEmpty { content.authors = header.people("sender") }
    // A page saved by a browser was written by nobody of that name.
    content.authors.removeAll { $0.hasPrefix("Saved by") || $0.hasPrefix("<Saved by") }
    content.published = header.text("date").flatMap(WrittenDate.date)
    content.outlet = header.text("list-id").flatMap { text in
      let name = text.prefix { $0 != "<" }.split(separator: "\"").joined()
      let trimmed = name.split(separator: " ").joined(separator: " ")
      return trimmed.isEmpty ? text.withoutBrackets : trimmed
    }
    content.keywords = header.text("keywords").map(RecordList.keywords) ?? []
    content.language = header.text("content-language").flatMap(languageCode)
    let address =
      header.text("snapshot-content-location") ?? header.text("archived-at")
      ?? header.text("content-location")
    content.url = address?.withoutBrackets
  }

  /// Adds the letters of a digest that is one text (RFC 1153).
  private mutating func addDigest(
    _ issues: [String], of letter: MIMEPart, _ head: ArticleContent
  ) {
    for (index, issue) in issues.enumerated() {
      let bytes = Array(issue.utf8)
      let header = MailHeader(bytes, 0..<bytes.count)
      var content = ArticleContent()
      content.title = header.text("subject") ?? (index == 0 ? head.title : nil)
      content.authors = header.people("from")
      content.published = header.text("date").flatMap(WrittenDate.date) ?? head.published
      content.outlet = head.outlet ?? head.title
      let range = file.place(letter.range)
      var builder = BodyBuilder()
      LetterBody(
        String(decoding: bytes[header.end...], as: UTF8.self), isFlowed: false, range: range
      ).read(into: &builder, &content)
      builder.finish(&content)
      guard !content.blocks.isEmpty else { continue }
      let own =
        header.text("message-id") ?? letter.header.text("message-id").map { "\($0)#\(index)" }
      list.add(content, range: range, identifier: own?.withoutBrackets)
    }
  }
}

extension String {
  /// `<a@b>` as `a@b`.
  var withoutBrackets: String {
    guard utf8.first == UInt8(ascii: "<"), utf8.last == UInt8(ascii: ">") else { return self }
    return String(dropFirst().dropLast())
  }
}
