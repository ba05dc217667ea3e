/// Quotation marks, as the languages of newspapers set them.
struct QuotationMarks {
  /// The marks that end what a mark begins, in UTF-8.
  private static let pairs: [(opening: [UInt8], closing: [[UInt8]])] = [
    ("\"", ["\""]), ("“", ["”"]), ("«", ["»"]), ("„", ["“", "”"]), ("»", ["«"]), ("「", ["」"]),
    ("『", ["』"]),
  ].map { opening, closing in (Array(opening.utf8), closing.map { Array($0.utf8) }) }

  /// The stretches between two marks that belong together, without the marks and the space inside them.
  /// Of marks within marks the outer ones count, and one that is not closed counts for nothing.
  static func ranges(_ bytes: [UInt8], in stretch: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (start: Int, closing: [[UInt8]])?
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      let rest = bytes[place..<stretch.upperBound]
      if let current = open {
        if let mark = current.closing.first(where: rest.starts) {
          found.append(trimmed(bytes, current.start..<place))
          open = nil
          place += mark.count
          continue
        }
      } else if isMark(rest.first),
        let pair = pairs.first(where: { rest.starts(with: $0.opening) }),
        !isStray(pair.opening, before: rest.dropFirst(pair.opening.count))
      {
        place += pair.opening.count
        open = (place, pair.closing)
        continue
      }
      place += 1
    }
    return found
  }

  /// Whether `»` ends what a paragraph before has begun: where it begins something, no space follows.
  private static func isStray(_ mark: [UInt8], before rest: ArraySlice<UInt8>) -> Bool {
    mark.elementsEqual("»".utf8) && spaces.contains(where: rest.starts)
  }

  /// Whether a mark may begin with a byte.
  private static func isMark(_ byte: UInt8?) -> Bool {
    byte.map { [0x22, 0xC2, 0xE2, 0xE3].contains($0) } ?? false
  }

  /// Without spaces, those among them that do not break lines.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let space = spaces.first(where: { bytes[range].starts(with: $0) }) {
      range = range.lowerBound + space.count..<range.upperBound
    }
    while let space = spaces.first(where: { bytes[range].suffix($0.count).elementsEqual($0) }) {
      range = range.lowerBound..<range.upperBound - space.count
    }
    return range
  }

  private static let spaces = [" ", "\u{A0}", "\u{202F}", "\u{2009}"].map { Array($0.utf8) }
}
