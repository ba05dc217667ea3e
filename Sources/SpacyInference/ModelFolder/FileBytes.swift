import Glibc

/// Bytes that never change: a mapped file, or an entry inflated into memory.
///
/// `@unchecked`, because nothing writes to the memory after `init`.
@safe
package final class FileBytes: @unchecked Sendable {
  package let count: Int
  private let base: UnsafeRawPointer
  private let isMapped: Bool

  /// Copies `bytes` to memory that is aligned for vectors.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    unsafe bytes.withUnsafeBytes { source in
      if let address = source.baseAddress {
        unsafe memory.copyMemory(from: address, byteCount: source.count)
      }
    }
    unsafe base = UnsafeRawPointer(memory)
    isMapped = false
  }

  /// Maps the file at `path`; nil if it cannot be opened.
  package init?(mapping path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    count = Int(status.st_size)
    guard count > 0 else {
      unsafe base = UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 64))
      isMapped = false
      return
    }
    guard let memory = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0),
      unsafe memory != MAP_FAILED
    else { return nil }
    unsafe base = UnsafeRawPointer(memory)
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  @inline(__always)
  package subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe base.load(fromByteOffset: index, as: UInt8.self)
  }

  /// The little-endian number at `offset`, which need not be aligned.
  @inline(__always)
  package func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    precondition(offset >= 0 && offset <= count - MemoryLayout<Number>.size)
    return Number(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Where `range` starts in memory. Valid as long as this object is.
  @unsafe
  package func address(of range: Range<Int>) -> UnsafeRawPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe base + range.lowerBound
  }
}
