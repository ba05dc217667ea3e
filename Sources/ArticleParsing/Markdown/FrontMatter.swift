/// What stands at the head of a Markdown file, between marks or in lines of its own.
struct FrontMatter {
  /// Values by key, in lower case.
  private(set) var fields: [String: [String]] = [:]
  /// Where the text begins.
  private(set) var end = 0

  private static let longest = 1 << 16

  /// Reads the head of `bytes`, which are UTF-8; `nil` if there is none. Heads of lines without marks
  /// are looked for only if `allowsLines`.
  init?(_ bytes: [UInt8], allowsLines: Bool) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix(Self.longest)
    var lines: [(text: String, end: Int)] = []
    var place = head.startIndex
    while place < head.endIndex, lines.count < 1000 {
      let lineEnd = head[place...].firstIndex(of: 0x0A) ?? head.endIndex
      var line = head[place..<lineEnd]
      while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line.removeLast() }
      place = min(lineEnd + 1, head.endIndex)
      lines.append((String(decoding: line, as: UTF8.self), place))
    }
    guard let first = lines.first?.text else { return nil }
    if ["---", "+++", ";;;"].contains(first) {
      let closers = first == "---" ? ["---", "..."] : [first]
      guard let close = lines.dropFirst().firstIndex(where: { closers.contains($0.text) }) else {
        return nil
      }
      end = lines[close].end
      let inner = lines[1..<close].map(\.text)
      switch first {
      case "+++": readTOML(inner)
      case ";;;": readJSON(inner)
      default: readYAML(inner)
      }
    } else if allowsLines {
      let inner = lines.prefix { !$0.text.isEmpty }
      guard let last = inner.last, lines.count > inner.count,
        inner.allSatisfy({ Self.isField($0.text) || $0.text.hasPrefix("    ") })
      else { return nil }
      end = last.end
      readYAML(inner.map(\.text))
      guard fields["title"] != nil, fields.count > 1 else { return nil }
    } else {
      return nil
    }
    if fields.isEmpty { return nil }
  }

  private static func isField(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    return line[..<colon].utf8.allSatisfy {
      ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x5F || $0 == 0x2D
    }
  }

  func first(_ keys: String...) -> String? {
    for key in keys { if let value = fields[key]?.first, !value.isEmpty { return value } }
    return nil
  }

  func all(_ keys: String...) -> [String] {
    keys.flatMap { fields[$0] ?? [] }.filter { !$0.isEmpty }
  }
}

// MARK: Forms

extension FrontMatter {
  private mutating func readYAML(_ lines: [String]) {
    var key: String?
    var isScalar = false
    for line in lines {
      let text = Self.trimmed(line)
      let isInset = line.utf8.first == 0x20 || line.utf8.first == 0x09
      if text.isEmpty || text.hasPrefix("#") && !isScalar { continue }
      if let open = key, isScalar, isInset {
        let before = fields[open]?.first ?? ""
        fields[open] = [before.isEmpty ? text : before + " " + text]
        continue
      }
      if let open = key, text.hasPrefix("- ") || text == "-" {
        let item = Self.trimmed(String(text.dropFirst(1)))
        // `- name: Ada`.
        let named = item.hasPrefix("name:") ? Self.trimmed(String(item.dropFirst(5))) : item
        fields[open, default: []].append(Self.unquoted(named))
        continue
      }
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      if isInset, key != nil { continue }
      let name = text[..<colon].lowercased()
      let value = Self.trimmed(String(text[colon...].dropFirst()))
      key = name
      isScalar = ["|", ">", "|-", ">-", "|+", ">+"].contains(value)
      fields[name] = isScalar || value.isEmpty ? [] : Self.values(value)
    }
  }

  private mutating func readTOML(_ lines: [String]) {
    var open: (key: String, value: String)?
    var isInTable = false
    for line in lines {
      let text = Self.trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if let (key, value) = open {
        let whole = value + " " + text
        open = text.hasSuffix("]") ? nil : (key, whole)
        if open == nil { fields[key] = Self.values(whole) }
        continue
      }
      if text.hasPrefix("[") {
        // `[taxonomies]` holds tags; other tables are the site's own.
        isInTable = text != "[taxonomies]"
        continue
      }
      guard !isInTable, let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = Self.unquoted(Self.trimmed(String(text[..<equals]))).lowercased()
      let value = Self.trimmed(String(text[equals...].dropFirst()))
      if value.hasPrefix("["), !value.hasSuffix("]") {
        open = (key, value)
      } else {
        fields[key] = Self.values(value)
      }
    }
  }

  private mutating func readJSON(_ lines: [String]) {
    var text = lines.joined(separator: "\n")
    if !text.utf8.contains(UInt8(ascii: "{")) { text = "{\(text)}" }
    for (key, value) in JSONValue.reading(Array(text.utf8)).value?.entries ?? [] {
      fields[key.lowercased()] = value.elements.compactMap(\.line)
    }
  }

  /// A value, or those between brackets.
  private static func values(_ text: String) -> [String] {
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[[") else {
      return [unquoted(text)]
    }
    var parts: [String] = [""]
    var quote: Character?
    for character in text.dropFirst().dropLast() {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "," {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { unquoted(trimmed($0)) }.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.hasPrefix(quote) && text.hasSuffix(quote) && text.count > 1
    {
      let inner = String(text.dropFirst().dropLast())
      if quote == "'" {
        return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
      }
      return inner.split(separator: "\\\"", omittingEmptySubsequences: false).joined(
        separator: "\"")
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    String(text.slice(text.trimmed(0..<text.utf8.count)))
  }
}
