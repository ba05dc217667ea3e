internal import Articles
internal import UnicodeText

/// What an object of a JSON Lines file says about an article.
struct Record {
  private var values: [RecordField: (rank: Int, value: JSONValue)] = [:]
  /// What was odd about it.
  private(set) var problems: [String] = []
  /// Why it could not be read to its end.
  private(set) var damage: JSONDamage?

  /// Reads the object that `scanner` stands before. After damage it holds what came before.
  init(_ scanner: inout JSONScanner) {
    var isDamaged = false
    do throws(JSONDamage) {
      try scanner.readObject { scanner, key throws(JSONDamage) in
        guard let (field, rank) = RecordField.byKey[RecordField.folded(key.bytes)] else {
          return try scanner.skipValue()
        }
        let value = try scanner.value()
        isDamaged = isDamaged || value.isDamaged
        guard value.saysSomething, rank <= values[field]?.rank ?? .max else { return }
        values[field] = (rank, value)
      }
    } catch {
      damage = error
    }
    if isDamaged { problems.append("some characters are damaged") }
  }

  /// Whether it says enough to be an article.
  var isArticle: Bool { values[.title] != nil || values[.text] != nil }

  /// Whether the text was read to its end.
  var hasText: Bool { values[.text] != nil }
}

extension Record {
  /// The article it describes; what is wrong with its text is added to `problems`.
  func content(noting problems: inout [String]) -> ArticleContent {
    var content = ArticleContent()
    func line(_ field: RecordField, _ name: String) -> String? {
      guard let value = values[field]?.value, let string = value.named.first else { return nil }
      guard let text = string.line else { return nil }
      if let range = string.range { content.origins.append(FieldOrigin(field: name, range: range)) }
      return text
    }
    content.title = line(.title, "title")
    content.subtitle = line(.subtitle, "subtitle")
    content.authors = list(.authors, "authors", &content) { RecordList.authors(in: $0) }
    content.outlet = line(.outlet, "outlet").map(Self.outlet)
    if let string = values[.published]?.value.named.first, let text = string.line {
      content.published = RecordDate.date(in: text)
      if content.published != nil, let range = string.range {
        content.origins.append(FieldOrigin(field: "published", range: range))
      }
    }
    content.url = line(.url, "url")
    content.excerpt = line(.excerpt, "excerpt")
    content.keywords = list(.keywords, "keywords", &content) { RecordList.keywords(in: $0) }
    readText(into: &content, noting: &problems)
    content.language = language(of: content)
    return content
  }

  /// What the source calls the article.
  var identifier: String? { values[.identifier]?.value.named.first?.lineAsWritten }

  private func list(
    _ field: RecordField, _ name: String, _ content: inout ArticleContent,
    _ split: (String) -> [String]
  ) -> [String] {
    guard let value = values[field]?.value else { return [] }
    let strings = value.named
    let isList = if case .list = value { true } else { false }
    let ranges = strings.compactMap(\.range)
    if let first = ranges.first, let last = ranges.last {
      content.origins.append(
        FieldOrigin(field: name, range: first.lowerBound..<last.upperBound))
    }
    let items = strings.compactMap(\.line).flatMap { isList ? [$0] : split($0) }
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }

  private func readText(into content: inout ArticleContent, noting problems: inout [String]) {
    let format = values[.format]?.value.named.first?.line?.lowercased() ?? ""
    var builder = BodyBuilder()
    for string in values[.text]?.value.strings ?? [] {
      if format.contains("markdown") || format == "md" {
        if let damage = MarkdownBody.read(NormalizedText(string), into: &builder) {
          problems.append(damage)
        }
      } else if format.contains("html") {
        let text = NormalizedText(string)
        var reader = MarkupReader()
        builder.place = text.sourceRange(0..<text.bytes.count)
        reader.read(text.bytes, into: &builder)
        builder.endBlock()
      } else {
        let isEscaped = CharacterReference.escape(string.bytes)
        PlainBody.read(
          NormalizedText(isEscaped ? string.decodingReferences() : string), into: &builder)
      }
    }
    builder.finish(&content)
  }

  /// The host, where a publisher is given by an address.
  private static func outlet(_ text: String) -> String {
    guard let url = CanonicalURL(text) else { return text }
    return String(url.description.prefix { $0 != "/" })
  }

  private func language(of content: ArticleContent) -> String? {
    let said = values[.language]?.value.named.first?.line ?? ""
    let code = said.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    if isCode { return code }
    let text = content.blocks.prefix(4).map { $0.text.head(1000) }.joined(separator: "\n").head(
      1000)
    return dominantLanguage(of: text.isEmpty ? content.title ?? "" : text)
  }
}

/// A piece of text, and where it stood if it stood there as a string.
struct RecordString {
  private let bytes: [UInt8]
  var range: Range<Int>?

  init(_ string: JSONString) {
    bytes = string.bytes
    range = string.range
  }

  init(_ number: String, _ range: Range<Int>) {
    bytes = Array(number.utf8)
    self.range = range
  }

  /// The text on one line, as a list or a head needs it. What was made for a page, and perhaps twice
  /// over, is read as the page shows it.
  var line: String? {
    guard let once = bytes.decodingReferences() else { return Self.line(bytes) }
    return Self.line(once.decodingReferences() ?? once)
  }

  /// The same with nothing decoded.
  var lineAsWritten: String? { Self.line(bytes) }

  private static func line(_ bytes: [UInt8]) -> String? {
    (NormalizedText.cleaned(bytes.span) ?? bytes).onOneLine
  }
}

extension JSONValue {
  /// Whether it is more than nothing or white space.
  fileprivate var saysSomething: Bool {
    switch self {
    case .null, .bool: false
    case .number: true
    case .string(let string): string.bytes.contains { $0 > 0x20 }
    case .list(let elements): elements.contains(where: \.saysSomething)
    case .object(let entries): entries.contains { $0.value.saysSomething }
    }
  }

  fileprivate var isDamaged: Bool {
    switch self {
    case .null, .bool, .number: false
    case .string(let string): string.isDamaged
    case .list(let elements): elements.contains(where: \.isDamaged)
    case .object(let entries): entries.contains(where: \.value.isDamaged)
    }
  }

  /// The texts in it, each on a line: of an object its name.
  fileprivate var named: [RecordString] {
    switch self {
    case .null, .bool: []
    case .number(let digits, let range): [RecordString(digits, range)]
    case .string(let string): [RecordString(string)]
    case .list(let elements): elements.flatMap(\.named)
    case .object(let entries):
      ["name", "title", "label", "term", "id"].lazy.compactMap { key in
        entries.first { $0.key.lowercased() == key && $0.value.saysSomething }?.value.named
      }.first ?? []
    }
  }

  /// The texts in it as they are.
  fileprivate var strings: [JSONString] {
    switch self {
    case .null, .bool, .number, .object: []
    case .string(let string): [string]
    case .list(let elements): elements.flatMap(\.strings)
    }
  }
}
