internal import Articles

/// Reads fields: `Author: Ada Lovelace`, `**Published:** 1843-07-10`, `[#]: url: "…"`.
enum FieldGrammar {
  static func credit(in text: String) -> Credit? {
    var start = 0
    let bytes = Array(text.utf8.prefix(48))
    guard bytes.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xBC }) else { return nil }
    if text.hasPrefix("[#]:") || text.hasPrefix("[//]:") {
      start = (bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0) + 1
    }
    guard let colon = colon(in: bytes, from: start) else { return nil }
    let name = text.trimmed(start..<colon.lowerBound, of: "*_-# ")
    guard !name.isEmpty, name.count <= 36, let key = FieldKey(text.slice(name)) else { return nil }
    // A value may be quoted, or a link of Markdown.
    let value = text.trimmed(colon.upperBound..<text.utf8.count, of: "*_ \t")
    return credit(key, value: unquoted(value, in: text), in: text)
  }

  private static func colon(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: ":") {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        return next == 0x20 || next == UInt8(ascii: "*") || next == UInt8(ascii: "_")
          ? index..<index + 1 : nil
      }
      // Full-width.
      if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
        bytes[index + 2] == 0x9A
      {
        return index..<index + 3
      }
    }
    return nil
  }

  private static func unquoted(_ range: Range<Int>, in text: String) -> Range<Int> {
    let value = text.slice(range)
    for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”"), ("<", ">")]
    where value.hasPrefix(open) && value.hasSuffix(close)
      && value.utf8.count > open.utf8.count + close.utf8.count
    {
      return range.lowerBound + open.utf8.count..<range.upperBound - close.utf8.count
    }
    return range
  }

  private static func credit(_ key: FieldKey, value range: Range<Int>, in text: String) -> Credit? {
    var credit = Credit()
    credit.field = key
    let value = String(text.slice(range))
    let part = Credit.Part(text: value, range: range)
    let isURL = value.hasPrefix("http://") || value.hasPrefix("https://")
    if value.isEmpty { return credit }
    switch key {
    case .title: credit.title = part
    case .subtitle: credit.subtitle = part
    case .excerpt: credit.excerpt = part
    case .language: credit.language = part
    case .url:
      guard isURL else { return value.utf8.count <= 120 ? credit : nil }
      credit.url = part
    case .via:
      if isURL { credit.via = part } else { credit.outlet = part }
    case .outlet:
      if isURL {
        credit.url = part
      } else {
        guard value.utf8.count <= 120, !Sentence.endsWithStop(value) || value.utf8.count <= 40
        else {
          return nil
        }
        takeOutlet(part, in: text, into: &credit)
      }
    case .published, .updated:
      let tokens = Token.tokens(of: value)
      guard let match = DateGrammar.dates(in: tokens).first else {
        return value.utf8.count <= 60 ? credit : nil
      }
      guard value.utf8.count <= 120 else { return nil }
      let lower = range.lowerBound + tokens[match.tokens.lowerBound].range.lowerBound
      let upper = range.lowerBound + tokens[match.tokens.upperBound - 1].range.upperBound
      let dated = Credit.Dated(date: match.date, range: lower..<upper)
      if key == .published { credit.published = dated } else { credit.updated = dated }
    case .author, .sender:
      guard value.utf8.count <= 200 else { return nil }
      let authors = authors(part, in: text)
      // `By: the time …`
      if authors.isEmpty, key == .author, value.utf8.count > 80 { return nil }
      credit.authors = authors
    case .other: break
    }
    return credit
  }

  /// An outlet, with a date behind it or not.
  private static func takeOutlet(_ part: Credit.Part, in text: String, into credit: inout Credit) {
    let tokens = Token.tokens(of: part.text)
    guard let match = DateGrammar.dates(in: tokens).first, match.tokens.lowerBound > 0 else {
      credit.outlet = part
      return
    }
    let start = part.range.lowerBound
    let name = text.trimmed(
      start..<start + tokens[match.tokens.lowerBound].range.lowerBound, of: ",;|–—-·(")
    credit.outlet = Credit.Part(text: String(text.slice(name)), range: name)
    let dates =
      start
      + tokens[match.tokens.lowerBound].range
      .lowerBound..<start + tokens[match.tokens.upperBound - 1].range.upperBound
    credit.published = Credit.Dated(date: match.date, range: dates)
  }

  /// `Ada Lovelace and Mary Somerville`, `"Ada Lovelace" <ada@example.org>`,
  /// `ada@example.org (Ada Lovelace)`, `[Ada Lovelace][a]`, `Ada Lovelace https://…`.
  private static func authors(_ value: Credit.Part, in text: String) -> [Credit.Part] {
    var range = value.range
    let bytes = Array(text.slice(range).utf8)
    func narrow(_ lower: Int, _ upper: Int) {
      range = text.trimmed(
        value.range.lowerBound + lower..<value.range.lowerBound + upper, of: "\"' ,;")
    }
    if bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")) {
      narrow(1, close)
    } else if let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      narrow(0, open)
    } else if let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      bytes[..<open].contains(UInt8(ascii: "@")),
      let close = bytes.lastIndex(of: UInt8(ascii: ")")), close > open
    {
      narrow(open + 1, close)
    } else if let address = value.text.utf8.firstRange(ofBytes: "http")?.lowerBound {
      narrow(0, value.text.utf8.distance(from: value.text.startIndex, to: address))
    }
    let name = String(text.slice(range))
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "@")) else { return [] }
    let grammar = CreditGrammar(name)
    var names = 0..<grammar.tokens.count
    while let first = names.first, CreditWords.by.contains(grammar.tokens[first].text) {
      names = first + 1..<names.upperBound
    }
    var parts = grammar.names(in: names)
    if parts.isEmpty, let whole = grammar.part(names), whole.text.utf8.count <= 80 {
      parts = [whole]
    }
    return parts.map {
      Credit.Part(
        text: $0.text,
        range: $0.range.lowerBound + range.lowerBound..<$0.range.upperBound + range.lowerBound)
    }
  }
}
