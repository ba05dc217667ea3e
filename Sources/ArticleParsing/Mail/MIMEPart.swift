/// A letter, or a part of one.
struct MIMEPart: Sendable {
  var header: MailHeader
  /// Such as `text/plain`.
  var type: String
  /// Bytes of the file: head and body.
  var range: Range<Int>
  var body: Range<Int>
  var parts: [MIMEPart] = []
  /// Whether something about it is not as it should be.
  var damage: String?

  /// Parts inside parts, and parts of a letter, at most.
  private static let (deepest, most) = (16, 2000)

  /// Reads the letter at `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var budget = Self.most
    self.init(bytes, range, depth: 0, default: "text/plain", budget: &budget)
  }

  private init(
    _ bytes: [UInt8], _ range: Range<Int>, depth: Int, default defaultType: String,
    budget: inout Int
  ) {
    header = MailHeader(bytes, range)
    self.range = range
    body = header.end..<range.upperBound
    let declared = header.parameters("content-type")
    type = declared?.value ?? defaultType
    if !type.contains("/") { type = defaultType }
    budget -= 1
    guard budget > 0 else {
      damage = "too many parts in a letter"
      return
    }
    guard depth < Self.deepest else {
      if type.hasPrefix("multipart/") || type == "message/rfc822" {
        damage = "parts inside parts, too deep"
      }
      return
    }
    if type.hasPrefix("multipart/") {
      readParts(bytes, boundary: declared?["boundary"], depth: depth, budget: &budget)
    } else if ["message/rfc822", "message/global", "message/news"].contains(type),
      !isEncoded
    {
      parts = [
        MIMEPart(bytes, body, depth: depth + 1, default: "text/plain", budget: &budget)
      ]
    }
  }

  private var isEncoded: Bool {
    let encoding = header.parameters("content-transfer-encoding")?.value ?? ""
    return encoding == "base64" || encoding == "quoted-printable"
  }

  private mutating func readParts(
    _ bytes: [UInt8], boundary: String?, depth: Int, budget: inout Int
  ) {
    let mark: [UInt8]
    if let boundary, !boundary.isEmpty {
      mark = Array("--".utf8) + boundary.utf8
    } else if let guessed = Self.guessedBoundary(bytes, body) {
      mark = guessed
      damage = "a letter of many parts does not say what stands between them"
    } else {
      type = "text/plain"
      damage = "a letter of many parts has none"
      return
    }
    let inner = type == "multipart/digest" ? "message/rfc822" : "text/plain"
    var start: Int?
    var place = body.lowerBound
    var isClosed = false
    while place < body.upperBound, !isClosed {
      var end = place
      while end < body.upperBound, bytes[end] != 0x0A { end += 1 }
      let next = min(end + 1, body.upperBound)
      if Self.isBoundary(bytes, place..<end, mark) {
        if let start {
          var partEnd = max(start, place)
          // The line end before a boundary belongs to it.
          if partEnd > start, bytes[partEnd - 1] == 0x0A { partEnd -= 1 }
          if partEnd > start, bytes[partEnd - 1] == 0x0D { partEnd -= 1 }
          add(bytes, start..<partEnd, inner, depth, &budget)
        }
        let rest = bytes[place + mark.count..<end]
        isClosed = rest.starts(with: "--".utf8) && start != nil
        start = next
      }
      place = next
    }
    if !isClosed, let start {
      if start < body.upperBound { add(bytes, start..<body.upperBound, inner, depth, &budget) }
      damage = damage ?? "cut off"
    } else if start == nil {
      // No boundary at all: it is one part, with a head or without.
      let head = MailHeader(bytes, Self.withoutBlankLines(bytes, body))
      if head.fields.contains(where: { $0.name.hasPrefix("content-") }) {
        add(bytes, Self.withoutBlankLines(bytes, body), inner, depth, &budget)
      } else {
        type = "text/plain"
      }
      damage = "a letter of many parts has none"
    }
  }

  private mutating func add(
    _ bytes: [UInt8], _ range: Range<Int>, _ type: String, _ depth: Int, _ budget: inout Int
  ) {
    guard budget > 0 else {
      damage = "too many parts in a letter"
      return
    }
    parts.append(MIMEPart(bytes, range, depth: depth + 1, default: type, budget: &budget))
  }

  private static func withoutBlankLines(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    range.drop { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
  }

  private static func isBoundary(_ bytes: [UInt8], _ line: Range<Int>, _ mark: [UInt8]) -> Bool {
    guard line.count >= mark.count, bytes[line.lowerBound] == UInt8(ascii: "-"),
      bytes[line.lowerBound..<line.lowerBound + mark.count].elementsEqual(mark)
    else { return false }
    let rest = bytes[line.lowerBound + mark.count..<line.upperBound]
    return rest.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
  }

  /// The first line that looks like one and has a head behind it.
  private static func guessedBoundary(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    var place = range.lowerBound
    let limit = min(range.upperBound, place + 8192)
    while place < limit {
      let end = bytes[place..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = bytes[place..<end].prefix { $0 > 0x20 }
      if line.count > 6, line.starts(with: "--".utf8) {
        let head = MailHeader(bytes, min(end + 1, range.upperBound)..<range.upperBound)
        if head.fields.contains(where: { $0.name.hasPrefix("content-") }) { return Array(line) }
      }
      place = end + 1
    }
    return nil
  }
}

extension MIMEPart {
  /// The body, its transfer encoding undone.
  func content(_ bytes: [UInt8]) -> [UInt8] {
    switch header.parameters("content-transfer-encoding")?.value {
    case "base64": Base64.decoded(bytes[body]) ?? []
    case "quoted-printable": QuotedPrintable.decoded(bytes[body])
    default: Array(bytes[body])
    }
  }

  /// What the body is in, if it says.
  var charset: String? { header.parameters("content-type")?["charset"] }

  /// The name of a file that is enclosed.
  var fileName: String? {
    header.parameters("content-disposition")?["filename"]
      ?? header.parameters("content-type")?["name"]
  }

  var isAttachment: Bool {
    header.parameters("content-disposition")?.value == "attachment"
  }
}
