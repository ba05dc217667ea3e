/// Lists written as one text.
enum RecordList {
  /// `Ada Lovelace, Grace Hopper`; with semicolons, commas may be inside names.
  static func authors(in text: String) -> [String] {
    var names: [String] = []
    for part in parts(of: text) {
      // `by A, B and C`; a name that goes on after a comma is one: `Sammy Davis, Jr.`
      if let last = names.last, part.utf8.count < 8,
        suffixes.contains(part.lowercased().filter { $0 != "." })
      {
        names[names.count - 1] = "\(last), \(part)"
        continue
      }
      for name in split(part, at: [" and ", " & "]) {
        let isCredit = name.utf8.prefix(3).elementsEqual("by ".utf8) { $0 | 0x20 == $1 }
        names.append(isCredit ? String(name.dropFirst(3)) : name)
      }
    }
    return names
  }

  static func keywords(in text: String) -> [String] { parts(of: text) }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"]

  private static func parts(of text: String) -> [String] {
    let separator = text.utf8.contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    return text.utf8.split(separator: separator).map { trimmed(String(Substring($0))) }
      .filter { !$0.isEmpty }
  }

  private static func split(_ text: String, at words: [String]) -> [String] {
    for word in words {
      if let place = text.utf8.firstRange(ofBytes: word) {
        return [String(text[..<place.lowerBound])]
          + split(String(text[place.upperBound...]), at: words)
      }
    }
    return [text].map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.slice(text.trimmed(0..<text.utf8.count)))
  }
}
