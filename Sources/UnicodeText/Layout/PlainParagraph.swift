/// A paragraph whose every scalar takes one column and keeps its place: most of what is read.
struct PlainParagraph {
  private var scalars: [UInt32] = []
  /// Where each scalar starts. Empty if all of them are ASCII.
  private var offsets: [Int] = []
  private let range: Range<Int>

  /// `nil` if there is anything else in it.
  init?(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    self.range = range
    scalars.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte &- 0x20 < 0x5F {
        scalars.append(UInt32(byte))
        if !offsets.isEmpty { offsets.append(place) }
        place += 1
      } else {
        let next = bytes.scalar(at: place)
        guard ScalarProperties(of: next.value).isPlain else { return nil }
        if offsets.isEmpty { offsets = Array(range.lowerBound..<place) }
        scalars.append(next.value)
        offsets.append(place)
        place = next.end
      }
    }
  }

  func append(to lines: inout [LaidOutLine], width: Int) {
    var start = 0
    while start < scalars.count {
      let end = lineEnd(from: start, width: width)
      var shown = end
      if end < scalars.count {
        while shown > start, scalars[shown - 1] == SimpleBreaks.space { shown -= 1 }
      }
      shown = min(shown, start + width)
      var cells: [LaidOutCell] = []
      cells.reserveCapacity(shown - start)
      for index in start..<shown {
        let scalar = Unicode.Scalar(scalars[index]) ?? "\u{FFFD}"
        cells.append(LaidOutCell(scalar: scalar, offset: offset(of: index)))
      }
      lines.append(LaidOutLine(range: offset(of: start)..<offset(of: end), cells: cells))
      start = end
    }
  }

  private func offset(of index: Int) -> Int {
    if index >= scalars.count { return range.upperBound }
    return offsets.isEmpty ? range.lowerBound + index : offsets[index]
  }

  private func lineEnd(from start: Int, width: Int) -> Int {
    guard scalars.count - start > width else { return scalars.count }
    // Spaces may hang over the edge.
    var place = start + width
    while place < scalars.count, scalars[place] == SimpleBreaks.space { place += 1 }
    if place == scalars.count { return place }
    while place > start {
      if SimpleBreaks.allowed(before: place, in: scalars) { return place }
      place -= 1
    }
    return start + width
  }
}
