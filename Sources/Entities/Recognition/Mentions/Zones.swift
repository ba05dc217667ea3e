/// The lines of a body that are headlines or captions rather than running text (rule M3).
///
/// Everything in them is capitalized, so a model cannot tell where names begin. Names there are looked
/// up, not found.
struct Zones {
  private var lines: [Range<Int>] = []

  init(_ text: FieldText, title: String?) {
    let feeds = text.bytes.count { $0 == UInt8(ascii: "\n") }
    guard feeds >= 3 || title != nil else { return }
    var start = 0
    while start < text.bytes.count {
      let line = text.line(at: start)
      if Self.isTitle(line, text, title)
        || feeds >= 3 && Self.looksLikeHeadline(line, text) && !Self.isItem(line, text)
          && (!text.isWrapped || Self.standsAlone(line, text))
      {
        lines.append(line)
      }
      start = line.upperBound + 1
    }
  }

  func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].lowerBound <= offset
  }

  private static func isTitle(_ line: Range<Int>, _ text: FieldText, _ title: String?) -> Bool {
    guard let title, title.utf8.count >= 12, line.count < title.utf8.count + 8 else { return false }
    return text.text(line).lowercased().hasPrefix(title.lowercased())
  }

  /// Whether the line is one of a list, as of names.
  private static func isItem(_ line: Range<Int>, _ text: FieldText) -> Bool {
    let rest = text.bytes[line].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    for mark: StaticString in ["- ", "* ", "+ ", "• ", "– "]
    where text.has(mark, at: rest.startIndex) { return true }
    return false
  }

  /// Whether there are empty lines above and below.
  private static func standsAlone(_ line: Range<Int>, _ text: FieldText) -> Bool {
    let isEmptyAbove =
      line.lowerBound < 2 || text.bytes[line.lowerBound - 2] == UInt8(ascii: "\n")
    let isEmptyBelow =
      line.upperBound + 1 >= text.bytes.count
      || text.bytes[line.upperBound + 1] == UInt8(ascii: "\n")
    return isEmptyAbove && isEmptyBelow
  }

  /// No full stop at the end, and nearly every long word capitalized.
  private static func looksLikeHeadline(_ line: Range<Int>, _ text: FieldText) -> Bool {
    let words = text.words(in: line)
    guard (3...25).contains(words.count) else { return false }
    let closers: Set<Unicode.Scalar> = ["\"", "”", "’", ")", " ", "\r"]
    let last = text.text(line).unicodeScalars.last { !closers.contains($0) }
    guard let last, !".!?…:,;".unicodeScalars.contains(last) else { return false }
    let long = words.filter { $0.length > 3 && $0.shape != .other }
    let capitalized = long.count { $0.isCapitalized }
    return long.count >= 2 && capitalized * 5 >= long.count * 4
  }
}
