/// Addresses as pages write them, made whole.
enum WebAddress {
  static let baseProblem = "the address its links are meant from is too long: it is passed over"

  /// No address that leads anywhere is longer, in bytes: one that is would make every other of its page so.
  static let longest = 8192

  /// What `reference` means on the page at `base` (RFC 3986, section 5); `reference` itself where there
  /// is no base or nothing to be done.
  static func resolved(_ reference: String, base: String?) -> String {
    let text = trimmed(reference)
    guard let base, base.utf8.count <= longest, !hasScheme(text), let origin = Parts(base) else {
      return text
    }
    if text.isEmpty { return base }
    if text.hasPrefix("//") { return origin.scheme + ":" + text }
    if text.hasPrefix("#") { return origin.root + origin.path + origin.query + text }
    if text.hasPrefix("?") { return origin.root + origin.path + text }
    let cut = text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let path = text[..<(cut ?? text.endIndex)]
    let rest = text[(cut ?? text.endIndex)...]
    if path.hasPrefix("/") { return origin.root + withoutDots(path) + rest }
    let folder =
      origin.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { origin.path[...$0] } ?? "/"
    return origin.root + withoutDots(folder + path) + rest
  }

  /// Whether it leads to a page of the web.
  static func isWeb(_ address: String) -> Bool {
    let head = address.head(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://")
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
    // Line ends and tabs inside an address are left out, as browsers do.
    var bytes = Array(text.utf8).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hasScheme(_ text: String) -> Bool {
    for (index, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: ":") { return index > 0 }
      let isLetter = (byte | 0x20) &- 97 < 26
      let isOther = byte &- 48 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isLetter || index > 0 && isOther else { return false }
    }
    return false
  }

  private static func withoutDots(_ path: Substring) -> String { withoutDots(String(path)) }

  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }

  private struct Parts {
    var scheme: String
    /// Scheme and host.
    var root: String
    var path: String
    var query: String

    init?(_ address: String) {
      guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      scheme = String(address[..<colon])
      var rest = address[colon...].dropFirst()
      guard rest.hasPrefix("//") else { return nil }
      rest = rest.dropFirst(2)
      let end =
        rest.utf8.firstIndex {
          $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
        } ?? rest.endIndex
      root = scheme + "://" + rest[..<end]
      rest = rest[end...]
      if let fragment = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
      let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
      query = String(rest[mark...])
      path = mark == rest.startIndex ? "/" : String(rest[..<mark])
    }
  }
}
