extension String {
  /// The UTF-8 bytes `range` of the text, which must lie on scalar boundaries.
  func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
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

extension [UInt8] {
  /// Where the bytes of `text` first stand.
  func firstIndex(of text: StaticString) -> Int? {
    let needle = Array(text.description.utf8)
    guard let first = needle.first, needle.count <= count else { return nil }
    for index in 0...(count - needle.count)
    where self[index] == first && self[index..<index + needle.count].elementsEqual(needle) {
      return index
    }
    return nil
  }
}
