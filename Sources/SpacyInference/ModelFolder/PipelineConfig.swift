/// A pipeline's `config.cfg`: sections of keys whose values are JSON.
package struct PipelineConfig {
  private var sections: [String: [String: String]] = [:]

  package init(_ text: String) {
    var section = ""
    var key: String?
    for line in text.utf8.split(separator: 0x0A) {
      let content = line.trimmed
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      // An indented line continues the value above it.
      if let key, let lead = line.first, lead == 0x20 || lead == 0x09 {
        sections[section, default: [:]][key, default: ""] += "\n" + content.text
      } else if first == UInt8(ascii: "["), content.last == UInt8(ascii: "]") {
        section = content.dropFirst().dropLast().text
        sections[section, default: [:]] = sections[section] ?? [:]
        key = nil
      } else if let equals = content.firstIndex(of: UInt8(ascii: "=")) {
        let name = content[..<equals].trimmed.text
        sections[section, default: [:]][name] =
          content[content.index(after: equals)...].trimmed.text
        key = name
      }
    }
  }

  /// The value at a dotted path such as `nlp.lang`, with references followed.
  package func value(_ path: String) -> JSONValue? { value(path, hops: 10) }

  private func value(_ path: String, hops: Int) -> JSONValue? {
    let parts = path.split(separator: ".").map(String.init)
    guard hops > 0 else { return nil }
    // The longest section that has the key; what is left of the path leads into its JSON.
    for count in stride(from: parts.count - 1, through: 0, by: -1) {
      let section = parts[..<count].joined(separator: ".")
      guard let text = sections[section]?[parts[count]] else { continue }
      var found: JSONValue
      do {
        found = try JSONValue(Array(text.utf8))
      } catch {
        found = .string(text)
      }
      if let name = found.string, name.hasPrefix("${"), name.hasSuffix("}") {
        let target = name.dropFirst(2).dropLast().map { $0 == ":" ? "." : String($0) }.joined()
        guard let value = value(target, hops: hops - 1) else { return nil }
        found = value
      }
      for part in parts[(count + 1)...] {
        guard let inner = found[part] else { return nil }
        found = inner
      }
      return found
    }
    return nil
  }
}

extension Substring.UTF8View {
  fileprivate var trimmed: Substring.UTF8View {
    var rest = self
    while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == 0x0D { rest.removeFirst() }
    while let byte = rest.last, byte == 0x20 || byte == 0x09 || byte == 0x0D { rest.removeLast() }
    return rest
  }

  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
