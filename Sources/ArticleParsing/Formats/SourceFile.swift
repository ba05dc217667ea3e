internal import Articles
internal import UnicodeText

/// A file, an entry of an archive or a piece of either, all of whose bytes are at hand.
struct SourceFile: Sendable {
  var path: String
  var member: String?
  /// What the file's container says its encoding is.
  var declaredEncoding: String?
  var bytes: [UInt8]
  /// The byte of the file or entry that the first of `bytes` is.
  var start = 0
  var converters = Converters()
}

extension SourceFile {
  /// The file's name, or the entry's, without folders.
  var name: Substring { (member ?? path)[...].split(separator: "/").last ?? "" }

  /// The range of the file or entry that `range` of `bytes` is.
  func place(_ range: Range<Int>) -> Range<Int> {
    start + range.lowerBound..<start + range.upperBound
  }

  var whole: Range<Int> { place(0..<bytes.count) }

  func problem(_ reason: String) -> Problem {
    Problem(path: path, place: member.map(Problem.Place.member), reason: reason)
  }

  /// The bytes in UTF-8, and the way back from them.
  func decoded(declared: String?) -> DecodedBytes {
    DecodedBytes(bytes, declared: declared ?? declaredEncoding)
  }
}

/// Bytes in UTF-8, and where in their file they came from.
struct DecodedBytes: Sendable {
  private(set) var bytes: [UInt8]
  /// What they were, if they were not UTF-8.
  private let text: DecodedText?

  init(_ bytes: [UInt8], declared: String?) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isUTF8 = isMarked || (!bytes.prefix(64).contains(0) && declared?.isWideOrShifted != true)
    if isUTF8, (try? UTF8Span(validating: bytes.span)) != nil {
      self.bytes = bytes
      text = nil
    } else {
      let text = DecodedText(bytes, declared: declared)
      self.bytes = Array(text.text.utf8)
      self.text = text
    }
  }

  /// The bytes of the file that `range` came from.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard let text else { return range }
    let lower = text.sourceOffset(of: range.lowerBound)
    return lower..<max(lower, text.sourceOffset(of: range.upperBound))
  }

  /// How many places could not be read, if any.
  var damage: String? {
    guard let text, !text.replacements.isEmpty else { return nil }
    let count = text.replacements.count
    return count == 1
      ? "a byte is not \(text.encoding)" : "\(count) places are not \(text.encoding)"
  }
}

extension String {
  /// Whether it names an encoding whose bytes look like ASCII and are not.
  fileprivate var isWideOrShifted: Bool {
    let name = lowercased()
    return name.hasPrefix("iso-2022") || name.hasPrefix("hz") || name.hasPrefix("utf-7")
  }
}
