internal import Articles

extension JSONValue {
  /// The value of `bytes`, a file of JSON; `nil` and why if they are none.
  static func reading(_ bytes: [UInt8]) -> (value: JSONValue?, damage: JSONDamage?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = JSONScanner(bytes, start..<bytes.count, start: start)
    do throws(JSONDamage) {
      return (try scanner.value(), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The entry that is called so, whatever the case of its letters.
  subscript(key: String) -> JSONValue? {
    guard case .object(let entries) = self else { return nil }
    return (entries.first { $0.key == key } ?? entries.first { Self.isSame($0.key, key) })?.value
  }

  /// Whether `name` is `key` once its letters are small. Most names that are asked for are not there.
  private static func isSame(_ name: String, _ key: String) -> Bool {
    let (name, key) = (name.utf8.span, key.utf8.span)
    guard name.count == key.count else { return false }
    for place in 0..<name.count {
      let byte = name[place]
      if (byte &- 65 < 26 ? byte | 0x20 : byte) != key[place] { return false }
    }
    return true
  }

  /// The elements of a list; a value alone is a list of it.
  var elements: [JSONValue] {
    switch self {
    case .null: []
    case .list(let elements): elements
    default: [self]
    }
  }

  var entries: [(key: String, value: JSONValue)] {
    if case .object(let entries) = self { entries } else { [] }
  }

  /// The text or the number that it is; of an object what holds its text.
  var text: String? {
    switch self {
    case .string(let string): string.text
    case .number(let digits, _): digits
    case .object(let entries):
      entries.first { ["#value", "#text", "$t", "_", "$", "value"].contains($0.key) }?.value.text
    case .null, .bool, .list: nil
    }
  }

  /// The same on one line, if it is anything.
  var line: String? {
    guard let text else { return nil }
    return (NormalizedText.cleaned(text.utf8.span) ?? Array(text.utf8)).onOneLine
  }

  /// Bytes of the file that a text took.
  var range: Range<Int>? {
    switch self {
    case .string(let string): string.range
    case .number(_, let range): range
    case .null, .bool, .list, .object: nil
    }
  }

  /// Whether it is `true`, `1` or `"1"`.
  var isTrue: Bool {
    switch self {
    case .bool(let value): value
    case .number(let digits, _): digits == "1"
    case .string(let string): ["1", "true", "yes"].contains(string.text.lowercased())
    case .null, .list, .object: false
    }
  }

  /// Bytes of the file from its first text to its last.
  var span: Range<Int>? {
    switch self {
    case .null, .bool: return nil
    case .number, .string: return range
    case .list(let elements): return Self.hull(elements.lazy.compactMap(\.span))
    case .object(let entries): return Self.hull(entries.lazy.compactMap(\.value.span))
    }
  }

  private static func hull(_ ranges: some Sequence<Range<Int>>) -> Range<Int>? {
    ranges.reduce(nil as Range<Int>?) { hull, range in
      guard let hull else { return range }
      return min(hull.lowerBound, range.lowerBound)..<max(hull.upperBound, range.upperBound)
    }
  }
}
