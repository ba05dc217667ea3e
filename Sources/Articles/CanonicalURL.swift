/// A URL in the one form by which two addresses of one page are compared.
///
/// RFC 3986 section 6.2.2 (case, percent-encoding and default ports), and beyond it what the web
/// treats as one: `http` and `https`, `www.`, a trailing slash, fragments and tracking parameters.
package struct CanonicalURL: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// `nil` unless `text` is an absolute http or https URL with a host.
  package init?(_ text: String) {
    switch PlainURL(text) {
    case .canonical(let url): self.init(canonical: url)
    case .none: return nil
    case .other: self.init(anyForm: text)
    }
  }

  private init(canonical description: String) { self.description = description }

  private init?(anyForm text: String) {
    var rest = text[...]
    guard let schemeEnd = rest.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = rest[..<schemeEnd].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    rest = rest[schemeEnd...].dropFirst()
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    if let fragment = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
    let query = rest.utf8.firstIndex(of: UInt8(ascii: "?")).map { start in
      defer { rest = rest[..<start] }
      return rest[start...].dropFirst()
    }
    let hostEnd = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()
    if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) {
      host = String(host[host.utf8.index(after: at)...])
    }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    var path = Self.normalizedEscapes(rest[hostEnd...])
    while path.utf8.last == UInt8(ascii: "/") { path.unicodeScalars.removeLast() }
    let kept = (query ?? "").split(separator: "&").filter { !Self.isTracking($0) }.sorted()
    description =
      host + path + (kept.isEmpty ? "" : "?" + Self.normalizedEscapes(kept.joined(separator: "&")))
  }

  /// The last part of the path, such as `the-trouble-with-mujahedin-khalq`.
  package var lastPathPart: Substring? {
    let path = description.utf8.prefix { $0 != UInt8(ascii: "?") }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return Substring(path[path.index(after: slash)...])
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_")
      || ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src"].contains(name)
  }

  /// Percent-escapes of unreserved characters undone, the rest in upper case.
  private static func normalizedEscapes(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var input = Array(text.utf8)[...]
    while let byte = input.popFirst() {
      guard byte == UInt8(ascii: "%"), input.count >= 2,
        let high = hexValue(input[input.startIndex]),
        let low = hexValue(input[input.startIndex + 1])
      else {
        bytes.append(byte)
        continue
      }
      input = input.dropFirst(2)
      let value = high << 4 | low
      switch value {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(value)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(high)], digits[Int(low)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
