/// What a page says of its own encoding.
enum HTMLEncoding {
  /// Pages declare it near their beginning.
  private static let headSize = 4096

  /// The name of the encoding that a `meta` element or an XML declaration gives.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(headSize).map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    var place = 0
    while let found = head[place...].firstRange(ofBytes: "charset") {
      if let name = value(in: head, at: found.upperBound) { return name }
      place = found.upperBound
    }
    if head.starts(with: "<?xml".utf8), let found = head.firstRange(ofBytes: "encoding") {
      return value(in: head, at: found.upperBound)
    }
    return nil
  }

  private static func value(in head: [UInt8], at start: Int) -> String? {
    var rest = head[start...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let name = rest.prefix {
      ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
    }
    return name.isEmpty || name.count > 40 ? nil : String(decoding: name, as: UTF8.self)
  }
}
