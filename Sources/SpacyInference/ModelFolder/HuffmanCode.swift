/// A prefix code of DEFLATE, as a table over the next 15 bits.
struct HuffmanCode {
  /// Symbol in the upper bits, length in the lower four; 0 where no code leads.
  private let table: [UInt16]
  private let mask: UInt64

  init(lengths: ArraySlice<UInt8>) throws(DamagedData) {
    let longest = Int(lengths.max() ?? 0)
    guard longest <= 15 else { throw DamagedData("code lengths are damaged") }
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: 17)
    var code = 0
    for length in 1...15 {
      next[length] = code
      code = (code + counts[length]) << 1
      guard next[length] + counts[length] <= 1 << length else {
        throw DamagedData("code lengths are damaged")
      }
    }
    var table = [UInt16](repeating: 0, count: 1 << longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let bits = Int(length)
      var reversed = 0
      for bit in 0..<bits where next[bits] >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
      next[bits] += 1
      var index = reversed
      while index < table.count {
        table[index] = UInt16(symbol) << 4 | UInt16(length)
        index += 1 << bits
      }
    }
    self.table = table
    mask = UInt64(table.count - 1)
  }

  @inline(__always)
  func entry(for bits: UInt64) -> UInt16 { table[Int(bits & mask)] }

  static let fixedLiterals = fixed(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  static let fixedDistances = fixed([UInt8](repeating: 5, count: 30))

  private static func fixed(_ lengths: [UInt8]) -> HuffmanCode {
    do {
      return try HuffmanCode(lengths: lengths[...])
    } catch {
      preconditionFailure("the fixed codes of RFC 1951 are well formed")
    }
  }
}
