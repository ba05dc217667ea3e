/// What the JSON-LD of a page says of its article (schema.org).
struct LinkedData: Sendable {
  typealias Value = PageDeclarations.Value

  private(set) var headline: Value?
  private(set) var authors: [Value] = []
  private(set) var published: Value?
  private(set) var modified: Value?
  private(set) var publisher: Value?
  private(set) var description: Value?
  private(set) var alternativeHeadline: Value?
  private(set) var language: Value?
  private(set) var picture: Value?
  private(set) var keywords: [Value] = []
  private var rank = 0

  /// Longer ones are no metadata.
  private static let longest = 1 << 20

  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count < Self.longest else { return }
    var start = range.lowerBound
    // Some wrap it in a comment or in CDATA.
    while start < range.upperBound, bytes[start] != UInt8(ascii: "{"),
      bytes[start] != UInt8(ascii: "[")
        || bytes[start..<range.upperBound].starts(with: "[CDATA".utf8)
    {
      start += 1
    }
    var scanner = JSONScanner(bytes, start..<range.upperBound, start: 0)
    guard let value = try? scanner.value() else { return }
    var people: [String: String] = [:]
    visit(value, depth: 0) { entries in
      if let id = entries.text("@id"), let name = entries.text("name") { people[id] = name }
    }
    var found: [(rank: Int, entries: Entries)] = []
    visit(value, depth: 0) { entries in
      let rank = entries.rank
      if rank > 0 { found.append((rank, entries)) }
    }
    for (rank, entries) in found where rank > self.rank {
      take(entries, people)
      self.rank = rank
    }
  }

  typealias Entries = [(key: String, value: JSONValue)]

  private func visit(_ value: JSONValue, depth: Int, _ read: (Entries) -> Void) {
    guard depth < 6 else { return }
    switch value {
    case .list(let elements): for element in elements { visit(element, depth: depth + 1, read) }
    case .object(let entries):
      read(entries)
      for (key, value) in entries where key == "@graph" || key == "mainEntity" || key == "author" {
        visit(value, depth: depth + 1, read)
      }
    default: break
    }
  }

  private mutating func take(_ entries: Entries, _ people: [String: String]) {
    headline = entries.value("headline") ?? headline
    alternativeHeadline = entries.value("alternativeHeadline") ?? alternativeHeadline
    published = entries.value("datePublished") ?? entries.value("uploadDate") ?? published
    modified = entries.value("dateModified") ?? modified
    description = entries.value("description") ?? description
    language = entries.value("inLanguage") ?? language
    if let entry = entries.first(where: { $0.key == "image" })?.value {
      picture = address(entry) ?? picture
    }
    if let entry = entries.first(where: { $0.key == "publisher" })?.value {
      publisher = names(entry, people).first ?? publisher
    }
    if let entry = entries.first(where: { $0.key == "author" })?.value {
      let names = names(entry, people, ofPeople: true)
      if !names.isEmpty { authors = names }
    }
    if let entry = entries.first(where: { $0.key == "keywords" })?.value {
      keywords = names(entry, people)
    }
  }

  /// The address of a picture: itself, in an object that tells its size, or the first of several.
  private func address(_ value: JSONValue) -> Value? {
    switch value {
    case .string(let string): Value(string)
    case .list(let elements): elements.first.flatMap(address)
    case .object(let entries): entries.value("url") ?? entries.value("contentUrl")
    default: nil
    }
  }

  private func names(
    _ value: JSONValue, _ people: [String: String], ofPeople: Bool = false
  ) -> [Value] {
    switch value {
    case .string(let string): return [Value(string)].compactMap(\.self)
    case .list(let elements): return elements.flatMap { names($0, people, ofPeople: ofPeople) }
    case .object(let entries):
      if ofPeople, entries.text("@type")?.hasSuffix("Organization") == true { return [] }
      if let name = entries.first(where: { $0.key == "name" })?.value { return names(name, people) }
      if let id = entries.text("@id"), let name = people[id] {
        return [Value(text: name, range: 0..<0)]
      }
      return []
    default: return []
    }
  }
}

extension PageDeclarations.Value {
  /// A string of JSON on one line; it may have character references, as HTML has.
  fileprivate init?(_ string: JSONString) {
    let decoded = HTMLCharacters.decoded(string.bytes.span, 0..<string.bytes.count)
    guard let line = (NormalizedText.cleaned(decoded.span) ?? decoded).onOneLine else { return nil }
    self.init(text: line, range: string.range)
  }
}

extension LinkedData.Entries {
  fileprivate func value(_ key: String) -> PageDeclarations.Value? {
    for entry in self where entry.key == key {
      if case .string(let string) = entry.value { return PageDeclarations.Value(string) }
    }
    return nil
  }

  fileprivate func text(_ key: String) -> String? { value(key)?.text }

  /// How much an object is the page's article: an article more than a page about one.
  fileprivate var rank: Int {
    var types: [String] = []
    for entry in self where entry.key == "@type" {
      switch entry.value {
      case .string(let type): types.append(type.text)
      case .list(let elements):
        for case .string(let type) in elements { types.append(type.text) }
      default: break
      }
    }
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) { return 3 }
    if types.contains(where: { ["Report", "Recipe", "Review", "CreativeWork"].contains($0) }) {
      return 2
    }
    if types.contains("Comment") || types.contains("Person") { return 0 }
    if contains(where: { $0.key == "datePublished" }) { return 2 }
    return types.contains { $0.hasSuffix("WebPage") } ? 1 : 0
  }
}
