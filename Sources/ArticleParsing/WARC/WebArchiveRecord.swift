/// A record of a web archive: WARC (ISO 28500) or ARC.
struct WebArchiveRecord {
  /// Such as `response`.
  var type: String
  /// The page's address.
  var target: String?
  var date: String?
  var identifier: String?
  /// Bytes of the file: all of it, and what it holds.
  var range: Range<Int>
  var body: Range<Int>
  var isTruncated = false
  /// Whether it holds what a server sent, head and all.
  var isHTTP: Bool
  var contentType: String?

  private static let longestHead = 1 << 16

  /// Reads the record that begins at `start` or after blank lines there; `nil` if none does.
  init?(_ bytes: [UInt8], at start: Int) {
    var place = start
    while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D { place += 1 }
    guard place < bytes.count else { return nil }
    if bytes[place...].starts(with: "WARC/".utf8) {
      self.init(warc: bytes, at: place)
    } else {
      self.init(arc: bytes, at: place)
    }
  }

  private init?(warc bytes: [UInt8], at start: Int) {
    guard let line = bytes[start...].firstIndex(of: 0x0A) else { return nil }
    let header = MailHeader(bytes, line + 1..<min(bytes.count, line + 1 + Self.longestHead))
    guard let size = header.text("content-length").flatMap(Int.init), size >= 0 else { return nil }
    type = header.text("warc-type")?.lowercased() ?? ""
    target = header.text("warc-target-uri")?.withoutBrackets
    date = header.text("warc-date")
    identifier = header.text("warc-record-id")?.withoutBrackets
    let end = header.end + min(size, bytes.count)
    body = header.end..<min(bytes.count, end)
    range = start..<body.upperBound
    isTruncated = end > bytes.count || header.raw("warc-truncated") != nil
    contentType = header.text("content-type")?.lowercased()
    isHTTP = contentType?.hasPrefix("application/http") ?? (type == "response")
  }

  /// `URL IP-address Archive-date Content-type Archive-length` on one line.
  private init?(arc bytes: [UInt8], at start: Int) {
    guard let lineEnd = bytes[start...].prefix(Self.longestHead).firstIndex(of: 0x0A) else {
      return nil
    }
    let line = String(decoding: bytes[start..<lineEnd], as: UTF8.self)
    let parts = line.split { $0 == " " || $0 == "\r" }.map(String.init)
    guard parts.count >= 5, let size = Int(parts[parts.count - 1]),
      parts[0].contains(":")
    else { return nil }
    // Addresses were written with their spaces; ARC 2 has more columns between type and length.
    let fields = parts.count >= 10 && Int(parts[parts.count - 2]) != nil ? 10 : 5
    let first = parts.count - fields
    target = parts[0...max(0, first)].joined(separator: " ")
    date = String(parts[max(0, first) + 2])
    contentType = parts[max(0, first) + 3].lowercased()
    type = parts[0].hasPrefix("filedesc:") || parts[0].hasPrefix("dns:") ? "metadata" : "response"
    let end = lineEnd + 1 + min(max(0, size), bytes.count)
    body = lineEnd + 1..<min(bytes.count, end)
    range = start..<body.upperBound
    isTruncated = end > bytes.count
    isHTTP = bytes[body].starts(with: "HTTP/".utf8)
  }

  /// Where the next record may begin after damage: a line that begins as one does.
  static func nextStart(_ bytes: [UInt8], after start: Int) -> Int? {
    var place = start
    while let line = bytes[place...].firstIndex(of: 0x0A), line + 5 < bytes.count {
      let rest = bytes[(line + 1)...]
      if rest.starts(with: "WARC/".utf8) || rest.starts(with: "http".utf8) { return line + 1 }
      place = line + 1
    }
    return nil
  }
}
