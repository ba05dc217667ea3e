/// What a server sent (RFC 9112).
struct HTTPResponse {
  var status: Int
  /// Such as `text/html`.
  var type: String
  var charset: String?
  var body: [UInt8]
  var damage: String?

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8), let line = bytes.firstIndex(of: 0x0A) else {
      return nil
    }
    let words = String(decoding: bytes[..<line], as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1].prefix(3).filter(\.isNumber)) ?? 0 : 0
    let header = MailHeader(bytes, line + 1..<bytes.count)
    let declared = header.parameters("content-type")
    type = declared?.value ?? ""
    charset = declared?["charset"]
    body = Array(bytes[header.end...])
    if header.text("transfer-encoding")?.lowercased().contains("chunked") == true {
      unchunk()
    }
    if let coding = header.text("content-encoding")?.lowercased() { inflate(coding) }
  }

  /// Joins the chunks. Some archives keep the word and not the chunks: then nothing is to be done.
  private mutating func unchunk() {
    var whole: [UInt8] = []
    var place = 0
    while place < body.count {
      guard let line = body[place...].prefix(100).firstIndex(of: 0x0A) else { break }
      let digits = body[place..<line].prefix {
        $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 6
      }
      guard !digits.isEmpty, digits.count < 12,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { break }
      if size == 0 {
        body = whole
        return
      }
      let end = min(body.count, line + 1 + size)
      whole += body[line + 1..<end]
      place = end
      while place < body.count, body[place] == 0x0D || body[place] == 0x0A { place += 1 }
    }
    guard !whole.isEmpty else { return }
    if place < body.count { damage = "its chunks are damaged" }
    body = whole
  }

  private static let longest = 64 << 20

  private mutating func inflate(_ coding: String) {
    guard !coding.isEmpty, coding != "identity" else { return }
    if coding.contains("gzip") || FormatDetector.isCompressed(body) {
      guard FormatDetector.isCompressed(body) else { return }
      var packed: [UInt8]? = body
      var stream = ByteStream {
        defer { packed = nil }
        return packed ?? []
      }
      body = (try? stream.rest(upTo: Self.longest)) ?? []
      damage = stream.damage ?? damage
      if stream.isBomb { body = [] }
    } else if coding.contains("deflate") {
      // Said of raw streams and of those with a head of two bytes.
      let hasHead =
        body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
      let range = (hasHead ? 2 : 0)..<body.count
      body = Deflated.inflated(body, range, limit: Self.longest) ?? []
    } else {
      damage = "packed in a way that is not read: \(coding)"
      body = []
    }
  }
}
