/// Cuts a stream of JSON into parts that hold whole records.
///
/// Records are lines, or the objects of a list or of one after another over several lines.
struct RecordCutter {
  /// Bytes a part has at least, if the file has as many.
  private static let partSize = 1 << 18
  /// Bytes a record has at most: nobody wrote an article of that size.
  private static let longest = 32 << 20

  private var buffer: [UInt8] = []
  /// The byte of the file that the first of `buffer` is.
  private var start: Int
  /// The line it is on.
  private var line = 1
  private let form: Form
  private var objects = ObjectFinder()
  /// How much of `buffer` has no line end.
  private var searched = 0
  /// Whether the rest of a record that is too long is being passed over.
  private var isSkipping = false

  /// How the records of a file are told apart.
  enum Form { case lines, objects }

  /// Records and where they stand.
  struct Part {
    var bytes: [UInt8]
    var start: Int
    var records: [(range: Range<Int>, line: Int)] = []
    /// The lines of records that are too long.
    var tooLong: [Int] = []
  }

  /// `head` is the beginning of the file, as much of it as is known.
  init(head: [UInt8], isNamedLines: Bool) {
    start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = head[start...].drop { $0 <= 0x20 }
    let line = first.prefix { $0 != 0x0A }
    let last = line.last { $0 > 0x20 && $0 != UInt8(ascii: ",") }
    let isWhole = line.endIndex == head.endIndex || last == UInt8(ascii: "}")
    let opener = first.first
    form =
      isNamedLines && opener != UInt8(ascii: "[")
        || opener == UInt8(ascii: "{") && isWhole
      ? .lines : .objects
  }

  static var tooLong: String { "a record of more than \(longest >> 20) MB" }

  /// Takes the next bytes of the file; the first time without a byte-order mark. Returns what is whole.
  mutating func add(_ bytes: some Sequence<UInt8>, isLast: Bool) -> Part? {
    buffer += bytes
    guard isLast || buffer.count >= Self.partSize else { return nil }
    return form == .lines ? cutLines(isLast: isLast) : cutObjects(isLast: isLast)
  }

  /// The byte of the file to begin with.
  var firstByte: Int { start }
}

// MARK: Lines

extension RecordCutter {
  private mutating func cutLines(isLast: Bool) -> Part? {
    var part = Part(bytes: [], start: start)
    if isSkipping {
      guard let end = buffer.firstIndex(of: 0x0A) else {
        drop(buffer.count)
        return nil
      }
      drop(end)
      isSkipping = false
      part.start = start
    }
    var end = buffer.count
    if !isLast {
      guard let last = buffer[searched...].lastIndex(of: 0x0A) else {
        searched = buffer.count
        guard buffer.count > Self.longest else { return nil }
        part.tooLong = [line]
        isSkipping = true
        drop(buffer.count)
        return part
      }
      end = last + 1
    }
    part.bytes = Array(buffer[..<end])
    var place = 0
    while place < end {
      let next = part.bytes[place...].firstIndex(of: 0x0A) ?? end
      if next - place > Self.longest {
        part.tooLong.append(line)
      } else if next > place {
        part.records.append((place..<next, line))
      }
      if next < end { line += 1 }
      place = next + 1
    }
    drop(end)
    return part
  }

  private mutating func drop(_ count: Int) {
    start += count
    searched = 0
    if count == buffer.count { buffer = [] } else { buffer.removeFirst(count) }
  }
}

// MARK: Objects

extension RecordCutter {
  private mutating func cutObjects(isLast: Bool) -> Part? {
    var part = Part(bytes: [], start: start)
    let found = objects.scan(buffer)
    part.records = found
    var whole = found.last?.range.upperBound ?? 0
    let open = objects.open
    if isLast {
      if let open { part.records.append((open.start..<buffer.count, open.line)) }
      whole = buffer.count
    } else if let open {
      if buffer.count - open.start > Self.longest {
        part.tooLong.append(open.line)
        objects.skip()
        whole = buffer.count
      }
    } else {
      whole = buffer.count
    }
    part.bytes = Array(buffer[..<whole])
    drop(whole)
    objects.move(by: whole)
    return part
  }
}
