/// Where the letters of a mailbox stand.
enum Mailbox {
  /// The bytes of each letter, without its postmark.
  ///
  /// A postmark is a line that begins with `From `. Bodies hold such lines as well, since many programs
  /// do not mark them: one counts only where a letter can begin.
  static func letters(in bytes: [UInt8]) -> [Range<Int>] {
    let span = bytes.span
    var letters: [Range<Int>] = []
    var start: Int?
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isAfterBlank = true
    while place < span.count {
      var end = place
      while end < span.count, span[end] != 0x0A { end += 1 }
      let next = min(end + 1, span.count)
      if isPostmark(span, place..<end, next: next, isAfterBlank: isAfterBlank) {
        if let start, start < place { letters.append(start..<place) }
        start = next
      }
      isAfterBlank = end == place || end == place + 1 && span[place] == 0x0D
      place = next
    }
    if let start, start < span.count {
      letters.append(start..<span.count)
    } else if start == nil, !bytes.isEmpty {
      letters.append(0..<span.count)
    }
    return letters
  }

  /// Whether a letter begins with `line`.
  static func isPostmark(
    _ bytes: Span<UInt8>, _ line: Range<Int>, next: Int, isAfterBlank: Bool
  ) -> Bool {
    guard line.count >= 5, bytes[line.lowerBound] == 0x46, bytes[line.lowerBound + 1] == 0x72,
      bytes[line.lowerBound + 2] == 0x6F, bytes[line.lowerBound + 3] == 0x6D,
      bytes[line.lowerBound + 4] == 0x20
    else { return false }
    var end = next
    while end < bytes.count, bytes[end] != 0x0A, end - next < 1000 { end += 1 }
    let head = next..<end
    let hasHead =
      MailHeader.colon(bytes, head) != nil
      || head.count > 5 && bytes[head.lowerBound] == UInt8(ascii: ">")
        && bytes[head.lowerBound + 1] == 0x46
    // A clock time makes a postmark of a line whatever follows.
    var hasTime = false
    for index in line.dropFirst(5).dropLast(2) where bytes[index] == UInt8(ascii: ":") {
      hasTime = hasTime || bytes[index - 1] &- 48 < 10 && bytes[index + 1] &- 48 < 10
    }
    // Netscape wrote no sender and often no date.
    let isNetscape =
      bytes[line.lowerBound + 5 < line.upperBound ? line.lowerBound + 5 : line.lowerBound] == 0x2D
    return isAfterBlank ? hasHead || hasTime : hasHead && (hasTime || isNetscape)
  }
}
