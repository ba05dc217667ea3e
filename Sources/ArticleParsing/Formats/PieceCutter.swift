/// Cuts a stream of letters or records into stretches that hold whole ones, so that a file is never
/// held whole.
struct PieceCutter {
  let format: DocumentFormat
  private var buffer: [UInt8] = []
  /// The byte of the file that the first of `buffer` is.
  private var start = 0
  private var wanted = partSize

  /// Bytes a stretch has at least, if the file has as many, and bytes a letter or record has at most.
  private static let (partSize, longest) = (1 << 20, 256 << 20)

  init(_ format: DocumentFormat) { self.format = format }

  /// Takes the next bytes of the file; returns a stretch that is whole, and where it begins.
  mutating func add(_ bytes: [UInt8], isLast: Bool) -> (bytes: [UInt8], start: Int)? {
    buffer += bytes
    if isLast { return buffer.isEmpty ? nil : take(buffer.count) }
    guard buffer.count >= wanted else { return nil }
    let whole = format == .mailbox ? lastLetter() : lastRecord()
    guard whole > 0 else {
      // One that is longer is not looked at again before there is much more of it.
      wanted = buffer.count * 2
      return buffer.count > Self.longest ? take(buffer.count) : nil
    }
    return take(whole)
  }

  private mutating func take(_ count: Int) -> (bytes: [UInt8], start: Int) {
    defer {
      buffer.removeFirst(count)
      start += count
      wanted = Self.partSize
    }
    return (Array(buffer[..<count]), start)
  }

  /// Where the last letter begins.
  private func lastLetter() -> Int {
    let span = buffer.span
    var place = span.count - 1
    while place > 0 {
      guard span[place] == 0x0A, place + 6 < span.count, span[place + 1] == 0x46 else {
        place -= 1
        continue
      }
      var end = place + 1
      while end < span.count, span[end] != 0x0A { end += 1 }
      let before = place > 0 ? span[place - 1] : 0x0A
      let isAfterBlank = before == 0x0A || before == 0x0D && place > 1 && span[place - 2] == 0x0A
      if end + 1 < span.count,
        Mailbox.isPostmark(span, place + 1..<end, next: end + 1, isAfterBlank: isAfterBlank)
      {
        return place + 1
      }
      place -= 1
    }
    return 0
  }

  /// Where the last record that is whole ends.
  private func lastRecord() -> Int {
    var end = 0
    while end < buffer.count, let record = WebArchiveRecord(buffer, at: end), !record.isTruncated,
      record.range.upperBound + 4 < buffer.count
    {
      end = record.range.upperBound
    }
    return end
  }
}
