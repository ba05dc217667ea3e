extension String {
  /// The UTF-8 bytes `range` of the text, which must lie on scalar boundaries.
  func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// `range` without white space and the given marks at its ends.
  func trimmed(_ range: Range<Int>, of marks: String = "") -> Range<Int> {
    var scalars = slice(range).unicodeScalars[...]
    let dropped = Set(marks.unicodeScalars)
    func goes(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || dropped.contains(scalar)
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
