private import Glibc

extension Span<UInt8> {
  /// Where `byte` first stands at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, CInt(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Where the bytes of `text` first stand at or after `start`.
  func firstRange(ofBytes text: String, from start: Int = 0) -> Range<Int>? {
    let needle = text.utf8.span
    guard !needle.isEmpty else { return nil }
    var place = start
    while let found = firstIndex(of: needle[0], from: place) {
      let end = found + needle.count
      guard end <= count else { return nil }
      var same = found + 1
      while same < end, self[same] == needle[same - found] { same += 1 }
      if same == end { return found..<end }
      place = found + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where the bytes of `text` first stand.
  func firstRange(ofBytes text: String) -> Range<Int>? { span.firstRange(ofBytes: text) }

  init(span: Span<UInt8>) {
    self = []
    append(contentsOf: span)
  }

  /// Adds all of `bytes` at once.
  mutating func append(contentsOf bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  /// Where the bytes of `text` first stand.
  func firstRange(ofBytes text: String) -> Range<Int>? {
    span.firstRange(ofBytes: text).map { range in
      startIndex + range.lowerBound..<startIndex + range.upperBound
    }
  }
}
