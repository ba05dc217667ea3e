/// What spaCy derives from the spelling of a word.
package enum LexicalAttributes {
  /// Lower case as Python makes it: Σ depends on its neighbors, everything else maps by itself.
  package static func lowercased(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + 8)
    for (index, code) in scalars.enumerated() {
      if code < 0x80 {
        bytes.append(code >= 0x41 && code <= 0x5A ? UInt8(code) | 0x20 : UInt8(code))
      } else if code == 0x03A3 {
        append(isFinalSigma(at: index, in: scalars) ? 0x03C2 : 0x03C3, to: &bytes)
      } else {
        bytes.append(contentsOf: ScalarProperties.properties(code).lowercaseMapping.utf8)
      }
    }
    return bytes
  }

  private static func isFinalSigma(at index: Int, in scalars: [UInt32]) -> Bool {
    func isIgnorable(_ code: UInt32) -> Bool { ScalarProperties.properties(code).isCaseIgnorable }
    func isCased(_ code: UInt32) -> Bool { ScalarProperties.properties(code).isCased }
    guard let before = scalars[..<index].last(where: { !isIgnorable($0) }), isCased(before) else {
      return false
    }
    let after = scalars[(index + 1)...].first { !isIgnorable($0) }
    return after.map { !isCased($0) } ?? true
  }

  /// The outline of a word: letters become X or x, digits d, and runs are cut to four.
  package static func shape(_ scalars: [UInt32]) -> [UInt8] {
    if scalars.count >= 100 { return Array("LONG".utf8) }
    var bytes: [UInt8] = []
    var last: UInt32 = .max
    var run = 0
    for code in scalars {
      let mapped: UInt32 =
        if ScalarProperties.isLetter(code) {
          ScalarProperties.isUppercase(code) ? 0x58 : 0x78
        } else if ScalarProperties.isDigit(code) {
          0x64
        } else {
          code
        }
      run = mapped == last ? run + 1 : 0
      last = mapped
      if run < 4 { append(mapped, to: &bytes) }
    }
    return bytes
  }

  /// Appends a scalar in UTF-8.
  static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    switch code {
    case ..<0x80: bytes.append(UInt8(code))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | code >> 6))
      bytes.append(UInt8(0x80 | code & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | code >> 12))
      bytes.append(UInt8(0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | code & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | code >> 18))
      bytes.append(UInt8(0x80 | code >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | code & 0x3F))
    }
  }
}
