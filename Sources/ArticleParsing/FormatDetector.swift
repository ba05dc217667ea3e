internal import UnicodeText

/// Tells what kind of file bytes are.
package enum FormatDetector {
  /// What a file holds.
  package enum Format: Hashable, Sendable {
    /// Plain text or Markdown, one article or many.
    case text
    /// JSON Lines, or a JSON file that holds a list of objects or one.
    case json
    /// A page of the web.
    case html
    case empty
    /// A format that is known but not read yet, such as “an HTML page”.
    case unsupported(String)
    /// No text, and why.
    case binary(String)
  }

  /// The format of `bytes`; `name` is the file's, and counts only where bytes do not tell.
  package static func format(of bytes: [UInt8], name: String = "") -> Format {
    if bytes.isEmpty { return .empty }
    for (magic, description) in signatures where bytes.starts(with: magic) {
      return .unsupported(description)
    }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
      return .unsupported("a tar archive")
    }
    if let reason = reasonNotText(bytes) { return .binary(reason) }
    if isNamedLines(name) || isJSON(bytes) { return isFeed(bytes) ? .unsupported("a feed") : .json }
    if let markup = markup(bytes) { return markup }
    if !bytes.contains(where: { !isSpace($0) }) { return .empty }
    return isNamedPage(name) && bytes.contains(UInt8(ascii: "<")) ? .html : .text
  }

  /// What a file is to be read as, whatever it looks like.
  package enum ForcedFormat: Hashable, Sendable {
    case text
    case json
    case html
    case document(DocumentFormat)

    /// What they are called on the command line.
    package static var names: [String] {
      ["text", "json", "html"] + DocumentFormat.allCases.map(\.rawValue)
    }

    package init?(name: String) {
      switch name {
      case "text": self = .text
      case "json": self = .json
      case "html": self = .html
      default:
        guard let format = DocumentFormat(rawValue: name) else { return nil }
        self = .document(format)
      }
    }

    var format: Format? {
      switch self {
      case .text: .text
      case .json: .json
      case .html: .html
      case .document: nil
      }
    }
  }

  /// Whether a file's name says that it is a page, which may begin with anything.
  private static func isNamedPage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml", ".shtml"].contains(where: name.hasSuffix)
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an e-book"),
    ([0x50, 0x4B, 0x05, 0x06], "a zip archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    (Array("BZh".utf8), "a bzip2 archive"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("{\\rtf".utf8), "an RTF document"),
    (Array("WARC/".utf8), "a web archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
  ]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// What the first marks of a text say.
  private static func markup(_ bytes: [UInt8]) -> Format? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count else { return nil }
    // Of a page in UTF-16 every other byte is empty.
    let letters = bytes[start..<min(bytes.count, start + 2048)].filter { $0 != 0 && $0 < 0xFE }
    let head = letters.drop(while: isSpace).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard !head.isEmpty else { return nil }
    func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
    func has(_ text: String) -> Bool { head.firstRange(ofBytes: text) != nil }
    switch head[0] {
    case UInt8(ascii: "<"):
      if begins("<!doctype html") || begins("<html") { return .html }
      if begins("<?xml") || begins("<rss") || begins("<feed") || begins("<rdf") || begins("<opml") {
        if has("<rss") || has("<feed") || has("<rdf") { return .unsupported("a feed") }
        return has("<html") ? .html : .unsupported("an XML file")
      }
      if begins("<!--"), has("<html") || has("<!doctype html") { return .html }
      if ["<head", "<body", "<div", "<article", "<p>", "<title"].contains(where: begins), has("</")
      {
        return .html
      }
      return nil
    case UInt8(ascii: "f"):
      // An mbox begins with the postmark of its first message.
      return begins("from ") && has("\nfrom:") && (has("\ndate:") || has("\nsubject:"))
        ? .unsupported("a mailbox") : nil
    default: return nil
    }
  }

}

// MARK: JSON

extension FormatDetector {
  /// Whether a file's name says that each of its lines is a JSON object.
  static func isNamedLines(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || name.hasSuffix(".jsonlines")
  }

  /// An opening brace or bracket, then a quoted name or another opening.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix(4096).drop(while: isSpace).filter { !isSpace($0) }.prefix(512)
    guard let first = head.first, head.count > 1 else { return false }
    let second = head[1]
    if first == UInt8(ascii: "{") {
      return second == UInt8(ascii: "\"") && head.contains(UInt8(ascii: ":"))
        || second == UInt8(ascii: "}")
    }
    guard first == UInt8(ascii: "[") else { return false }
    return second == UInt8(ascii: "{")
      || second == UInt8(ascii: "[") && head.dropFirst(2).first != UInt8(ascii: "#")
        && head.contains(UInt8(ascii: "\""))
      || second == UInt8(ascii: "\"") && head.dropFirst(2).contains(UInt8(ascii: "\""))
  }

  /// JSON Feed names its version by an address.
  private static func isFeed(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(2048).firstRange(ofBytes: "jsonfeed.org/version") != nil
  }
}

// MARK: Compression

extension FormatDetector {
  /// Whether `bytes` begin as gzip or zstd do.
  static func isCompressed(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  /// What a file is called once it is inflated.
  static func nameInside(_ name: String) -> String {
    for ending in [".gz", ".zst", ".zstd"] where name.lowercased().hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
