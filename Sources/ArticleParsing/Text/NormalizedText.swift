internal import UnicodeText

/// A file's text made clean, and the way back to the file's bytes.
///
/// Line ends are `\n`, no-break spaces plain, controls, escape sequences, bidi overrides and
/// invisible fillers gone. ZWNJ and ZWJ stay: Persian and emoji are wrong without them.
struct NormalizedText: Sendable {
  /// UTF-8.
  private(set) var bytes: [UInt8]
  private var anchors: [Anchor]
  private let origin: Origin

  /// What was made clean.
  private enum Origin: Sendable {
    case file(DecodedText)
    case string(JSONString)

    func sourceOffset(of offset: Int) -> Int {
      switch self {
      case .file(let text): text.sourceOffset(of: offset)
      case .string(let text): text.sourceOffset(of: offset)
      }
    }
  }

  /// From here to the next anchor, clean and decoded offsets grow together.
  private struct Anchor: Sendable {
    var clean: Int
    var decoded: Int
  }

  /// `noBreakSpace` stands for the most common of such spaces.
  init(_ decoded: DecodedText, noBreakSpace: UInt8 = NormalizedText.space) {
    self.init(Array(decoded.text.utf8), .file(decoded), noBreakSpace)
  }

  init(_ string: JSONString) { self.init(string.bytes, .string(string), Self.space) }

  private init(_ input: [UInt8], _ origin: Origin, _ noBreakSpace: UInt8) {
    self.origin = origin
    anchors = [Anchor(clean: 0, decoded: 0)]
    var index = 0
    while let suspect = Self.suspect(in: input.span, from: index),
      Self.change(at: suspect, in: input.span) == nil
    { index = suspect + 1 }
    guard Self.suspect(in: input.span, from: index) != nil else {
      bytes = input
      return
    }
    bytes = []
    bytes.reserveCapacity(input.count)
    var copied = 0
    while let suspect = Self.suspect(in: input.span, from: index) {
      guard let change = Self.change(at: suspect, in: input.span) else {
        index = suspect + 1
        continue
      }
      bytes.append(contentsOf: input.span.extracting(copied..<suspect))
      if let replacement = change.replacement {
        bytes.append(
          input[suspect] == 0xC2 && replacement == Self.space ? noBreakSpace : replacement)
      }
      index = suspect + change.length
      copied = index
      anchors.append(Anchor(clean: bytes.count, decoded: index))
    }
    bytes.append(contentsOf: input[copied...])
  }

  /// The same with plain spaces for `noBreakSpace`.
  func spaced(for noBreakSpace: UInt8) -> NormalizedText {
    var text = self
    for index in text.bytes.indices where text.bytes[index] == noBreakSpace {
      text.bytes[index] = Self.space
    }
    return text
  }

  /// The bytes of the file that the clean bytes `range` came from.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let lower = origin.sourceOffset(of: decodedOffset(of: range.lowerBound, after: true))
    let upper = origin.sourceOffset(of: decodedOffset(of: range.upperBound, after: false))
    return lower..<max(lower, upper)
  }

  /// Where clean text was left out, `after` chooses the far side.
  private func decodedOffset(of offset: Int, after: Bool) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let isBefore = after ? anchors[middle].clean <= offset : anchors[middle].clean < offset
      if isBefore { low = middle } else { high = middle }
    }
    return anchors[low].decoded + (offset - anchors[low].clean)
  }
}

extension NormalizedText {
  private struct Change {
    var length: Int
    var replacement: UInt8?
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// `bytes` made clean, or `nil` if they are.
  static func cleaned(_ bytes: Span<UInt8>) -> [UInt8]? {
    var clean: [UInt8] = []
    var place = 0
    var copied = 0
    while let suspect = suspect(in: bytes, from: place) {
      guard let change = change(at: suspect, in: bytes) else {
        place = suspect + 1
        continue
      }
      if copied == 0 { clean.reserveCapacity(bytes.count) }
      clean.append(contentsOf: bytes.extracting(copied..<suspect))
      if let replacement = change.replacement { clean.append(replacement) }
      place = suspect + change.length
      copied = place
    }
    guard copied > 0 else { return nil }
    clean.append(contentsOf: bytes.extracting(copied...))
    return clean
  }

  /// The first place from `start` on that needs a second look.
  private static func suspect(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      // Nearly everything is this, and is over at once.
      while place < bytes.count, bytes[place] &- 0x20 < 0x5F { place += 1 }
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case 0x20..<0x7F, 0x80..<0xC2, newline, 0x09: place += 1
      case 0x00..<0x20, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: return place
      default: place += 1
      }
    }
    return nil
  }

  /// What must become of the scalar at `index`, or `nil` if it may stay.
  private static func change(at index: Int, in input: Span<UInt8>) -> Change? {
    let byte = input[index]
    let second = index + 1 < input.count ? input[index + 1] : 0
    let third = index + 2 < input.count ? input[index + 2] : 0
    switch byte {
    case 0x20..<0x7F: return nil
    case 0x0A, 0x09: return nil
    case 0x0D: return Change(length: second == 0x0A ? 2 : 1, replacement: newline)
    case 0x0B, 0x0C: return Change(length: 1, replacement: newline)
    case 0x1B: return Change(length: escapeSequenceLength(at: index, in: input))
    case 0x00..<0x20, 0x7F: return Change(length: 1)
    case 0xC2:
      switch second {
      case 0x85: return Change(length: 2, replacement: newline)
      case 0xA0: return Change(length: 2, replacement: space)
      case 0x80..<0xA0, 0xAD: return Change(length: 2)
      default: return nil
      }
    case 0xE2:
      switch (second, third) {
      case (0x80, 0x87), (0x80, 0xAF): return Change(length: 3, replacement: space)
      case (0x80, 0xA8), (0x80, 0xA9): return Change(length: 3, replacement: newline)
      case (0x80, 0x8B), (0x80, 0xAA...0xAE), (0x81, 0xA0), (0x81, 0xA6...0xA9):
        return Change(length: 3)
      default: return nil
      }
    case 0xE3:
      return second == 0x80 && third == 0x80 ? Change(length: 3, replacement: space) : nil
    case 0xEF:
      return second == 0xBB && third == 0xBF ? Change(length: 3) : nil
    default: return nil
    }
  }

  /// A terminal's control sequence goes as a whole, or its parameters would stay behind as text.
  private static func escapeSequenceLength(at index: Int, in input: Span<UInt8>) -> Int {
    var end = index + 1
    guard end < input.count, input[end] == UInt8(ascii: "[") else { return 1 }
    end += 1
    let limit = min(input.count, index + 32)
    while end < limit, (0x20...0x3F).contains(input[end]) { end += 1 }
    return end < limit && (0x40...0x7E).contains(input[end]) ? end + 1 - index : 1
  }
}
