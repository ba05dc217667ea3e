internal import CLibArchive

/// Bytes that were deflated without a head, as the entries of zip archives are.
@safe
enum Deflated {
  private static let pieceSize = 1 << 16

  /// The plain bytes of `range`, at most `limit` of them and a piece; `nil` if they are damaged before
  /// any could be read.
  static func inflated(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> [UInt8]? {
    let piece = Array(bytes[range])
    return unsafe piece.withUnsafeBufferPointer { input -> [UInt8]? in
      guard let start = input.baseAddress,
        let handle = unsafe deflated_open(start, input.count)
      else { return nil }
      defer { unsafe deflated_close(handle) }
      var output: [UInt8] = []
      while output.count <= limit {
        var count = 0
        let next = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, initialized in
          guard let start = buffer.baseAddress else { return }
          count = unsafe deflated_read(handle, start, buffer.count)
          initialized = max(0, count)
        }
        if count <= 0 { return count < 0 && output.isEmpty ? nil : output }
        output += next
      }
      return output
    }
  }
}
