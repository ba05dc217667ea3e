/// A run of bytes of a file. Indices start at 0.
package struct ByteSlice: Sendable {
  package let file: FileBytes
  package let range: Range<Int>

  package init(_ file: FileBytes) {
    self.file = file
    range = 0..<file.count
  }

  package init(_ bytes: [UInt8]) { self.init(FileBytes(bytes)) }

  private init(file: FileBytes, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  package var count: Int { range.count }

  @inline(__always)
  package subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < range.count)
    return file[range.lowerBound + index]
  }

  package subscript(part: Range<Int>) -> ByteSlice {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return ByteSlice(
      file: file, range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  @inline(__always)
  package func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    precondition(offset >= 0 && offset <= count - MemoryLayout<Number>.size)
    return file.load(type, at: range.lowerBound + offset)
  }

  /// The bytes in an array of their own.
  package var bytes: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let target = buffer.baseAddress, count > 0 {
        unsafe UnsafeMutableRawPointer(target)
          .copyMemory(from: file.address(of: range), byteCount: count)
      }
      filled = count
    }
  }

  /// The text the bytes encode; damage becomes U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the bytes are in memory. Valid as long as `file` is.
  @unsafe
  package var address: UnsafeRawPointer { unsafe file.address(of: range) }
}
