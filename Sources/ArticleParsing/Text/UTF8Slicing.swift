extension String {
  /// The UTF-8 bytes `range` of the text, which must lie on scalar boundaries.
  func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// The lines, without what ends them.
  var separateLines: [Substring] {
    var lines: [Substring] = []
    var start = utf8.startIndex
    var place = 0
    while let end = utf8.span.firstIndex(of: 0x0A, from: place) {
      let index = utf8.index(start, offsetBy: end - place)
      lines.append(self[start..<index])
      start = utf8.index(after: index)
      place = end + 1
    }
    lines.append(self[start...])
    return lines
  }

  /// The first `count` bytes, or fewer where that would cut a scalar.
  func head(_ count: Int) -> String {
    guard var end = utf8.index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex
    else { return self }
    while end > startIndex, UTF8.isContinuation(utf8[end]) { end = utf8.index(before: end) }
    return String(self[..<end])
  }

  /// `range` without white space and the given marks at its ends.
  func trimmed(_ range: Range<Int>, of marks: String = "") -> Range<Int> {
    var scalars = slice(range).unicodeScalars[...]
    let dropped = Array(marks.unicodeScalars)
    func goes(_ scalar: Unicode.Scalar) -> Bool {
      ScalarKind(scalar) == .space || dropped.contains(scalar)
    }
    var lower = range.lowerBound
    var upper = range.upperBound
    while let first = scalars.first, goes(first) {
      lower += UTF8.width(first)
      scalars.removeFirst()
    }
    while let last = scalars.last, goes(last) {
      upper -= UTF8.width(last)
      scalars.removeLast()
    }
    return lower..<upper
  }
}

extension StringProtocol {
  /// How many words stand between spaces.
  var wordCount: Int {
    var isAfterSpace = true
    return utf8.count { byte in
      defer { isAfterSpace = byte == 0x20 }
      return isAfterSpace && byte != 0x20
    }
  }
}

extension [UInt8] {
  /// The words of the text with a space between them; `nil` if it has none.
  var onOneLine: String? {
    var line: [UInt8] = []
    line.reserveCapacity(count)
    var isBetween = false
    for byte in self {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        isBetween = true
      } else {
        if isBetween, !line.isEmpty { line.append(0x20) }
        isBetween = false
        line.append(byte)
      }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// Where the bytes of `text` first stand.
  func firstRange(ofBytes text: String) -> Range<Index>? {
    let needle = text.utf8
    guard let first = needle.first else { return nil }
    var start = startIndex
    while start != endIndex {
      if self[start] == first, self[start...].starts(with: needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
