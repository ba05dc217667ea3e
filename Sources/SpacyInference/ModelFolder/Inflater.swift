/// Undoes DEFLATE (RFC 1951).
package struct Inflater {
  private let input: ByteSlice
  private var position = 0
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let size: Int

  /// Inflates `input`, which must give exactly `size` bytes.
  package static func inflate(_ input: ByteSlice, size: Int) throws(DamagedData) -> [UInt8] {
    // DEFLATE cannot do better than 1032 to 1; more is a lie.
    guard size >= 0, size / 1040 <= input.count + 1 else { throw DamagedData("implausible size") }
    var inflater = Inflater(input: input, size: size)
    inflater.output.reserveCapacity(min(size, 1 << 26))
    while try !inflater.block() {}
    guard inflater.output.count == size else { throw DamagedData("ends early") }
    return inflater.output
  }

  private init(input: ByteSlice, size: Int) {
    self.input = input
    self.size = size
  }

  // MARK: Bits

  private mutating func refill() {
    if position + 8 <= input.count {
      bits |= input.load(UInt64.self, at: position) << UInt64(bitCount)
      let bytes = (63 - bitCount) >> 3
      position += bytes
      bitCount += bytes * 8
    } else {
      while bitCount <= 56, position < input.count {
        bits |= UInt64(input[position]) << UInt64(bitCount)
        position += 1
        bitCount += 8
      }
    }
  }

  private mutating func take(_ count: Int) throws(DamagedData) -> Int {
    if bitCount < count { refill() }
    guard bitCount >= count else { throw DamagedData("compressed data end early") }
    let value = bits & (1 << UInt64(count) - 1)
    bits >>= UInt64(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func symbol(_ code: HuffmanCode) throws(DamagedData) -> Int {
    if bitCount < 15 { refill() }
    let entry = code.entry(for: bits)
    let length = Int(entry & 15)
    guard length > 0, length <= bitCount else { throw DamagedData("compressed data are damaged") }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  // MARK: Blocks

  /// Reads one block; true if it was the last.
  private mutating func block() throws(DamagedData) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try stored()
    case 1: try compressed(literals: .fixedLiterals, distances: .fixedDistances)
    case 2:
      let (literals, distances) = try codes()
      try compressed(literals: literals, distances: distances)
    default: throw DamagedData("unknown kind of block")
    }
    return isLast
  }

  private mutating func stored() throws(DamagedData) {
    _ = try take(bitCount & 7)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw DamagedData("stored block is damaged") }
    // Whole bytes that were read ahead go back.
    position -= bitCount / 8
    bits = 0
    bitCount = 0
    guard length <= input.count - position, output.count + length <= size else {
      throw DamagedData("stored block is damaged")
    }
    output.append(contentsOf: input[position..<position + length].bytes)
    position += length
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func codes() throws(DamagedData) -> (HuffmanCode, HuffmanCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { codeLengths[Self.order[index]] = UInt8(try take(3)) }
    let code = try HuffmanCode(lengths: codeLengths[...])
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      switch symbol {
      case ..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw DamagedData("code lengths are damaged") }
        lengths.append(contentsOf: repeatElement(last, count: try take(2) + 3))
      case 17: lengths.append(contentsOf: repeatElement(0, count: try take(3) + 3))
      default: lengths.append(contentsOf: repeatElement(0, count: try take(7) + 11))
      }
    }
    guard lengths.count == literalCount + distanceCount else {
      throw DamagedData("code lengths are damaged")
    }
    return (
      try HuffmanCode(lengths: lengths[..<literalCount]),
      try HuffmanCode(lengths: lengths[literalCount...])
    )
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  private mutating func compressed(
    literals: HuffmanCode, distances: HuffmanCode
  ) throws(DamagedData) {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        guard output.count < size else { throw DamagedData("larger than announced") }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol <= 285 else { throw DamagedData("compressed data are damaged") }
      let lengthExtra = symbol < 265 || symbol == 285 ? 0 : (symbol - 261) >> 2
      let length = Self.lengthBases[symbol - 257] + (try take(lengthExtra))
      let code = try self.symbol(distances)
      guard code < 30 else { throw DamagedData("compressed data are damaged") }
      let distanceExtra = code < 4 ? 0 : (code - 2) >> 1
      let distance = Self.distanceBases[code] + (try take(distanceExtra))
      guard distance <= output.count, output.count + length <= size else {
        throw DamagedData("compressed data are damaged")
      }
      var source = output.count - distance
      for _ in 0..<length {
        output.append(output[source])
        source += 1
      }
    }
  }
}
