/// Finds where the objects of a list, or of one after another, begin and end.
struct ObjectFinder {
  /// The line looked at.
  private var line = 1
  /// How far was looked.
  private var place = 0
  /// Lists and objects that are open.
  private var depth = 0
  /// The depth at which records stand: inside the list, if the file is one.
  private var base: Int?
  private var isInString = false
  private var isEscaped = false
  private var isSkipping = false
  private var begun: (start: Int, line: Int)?
  /// White space before what the line begins with; `nil` once it has begun.
  private var indent: Int? = 0
  /// How far records are set in, where each begins a line.
  private var recordIndent: Int?

  typealias Record = (range: Range<Int>, line: Int)

  /// Looks at what is new in `bytes`, and returns every object that ends there.
  mutating func scan(_ bytes: [UInt8]) -> [Record] {
    var found: [Record] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x0A {
        line += 1
        indent = 0
        place += 1
        continue
      }
      if let column = indent {
        if byte == 0x20 || byte == 0x09 {
          indent = column + 1
          place += 1
          continue
        }
        indent = nil
        // A record that begins a line as others do, inside another: that one has lost its end.
        if byte == UInt8(ascii: "{") {
          if depth == (base ?? 0) {
            if recordIndent == nil { recordIndent = column }
          } else if column == recordIndent, begun != nil {
            if let open { found.append((open.start..<place, open.line)) }
            begun = nil
            (depth, isInString, isEscaped, isSkipping) = (base ?? 0, false, false, false)
          }
        }
      }
      read(byte, &found)
      place += 1
    }
    return found
  }

  private mutating func read(_ byte: UInt8, _ found: inout [Record]) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if base == nil { base = byte == UInt8(ascii: "[") ? 1 : 0 }
      if byte == UInt8(ascii: "{"), depth == base { begun = (place, line) }
      depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth = max(0, depth - 1)
      guard depth == base, begun != nil else { return }
      if let open { found.append((open.start..<place + 1, open.line)) }
      isSkipping = false
      begun = nil
    default: break
    }
  }

  /// The record being read, unless it was given up.
  var open: (start: Int, line: Int)? { isSkipping ? nil : begun }

  /// Gives up the record being read: it is not handed over.
  mutating func skip() { isSkipping = true }

  /// Takes notice that the first `count` bytes were dropped.
  mutating func move(by count: Int) {
    place -= count
    begun?.start -= count
  }
}
