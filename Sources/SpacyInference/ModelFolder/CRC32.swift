/// The checksum zip archives carry, eight bytes at a time.
enum CRC32 {
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
      tables[byte] = value
    }
    for byte in 256..<8 * 256 {
      let before = tables[byte - 256]
      tables[byte] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  static func checksum(_ bytes: ByteSlice) -> UInt32 {
    let tables = tables
    var value: UInt32 = 0xFFFF_FFFF
    var at = 0
    while at + 8 <= bytes.count {
      let word = bytes.load(UInt64.self, at: at) ^ UInt64(value)
      value = 0
      for index in 0..<8 {
        value ^= tables[(7 - index) * 256 + Int(word >> UInt64(8 * index) & 0xFF)]
      }
      at += 8
    }
    while at < bytes.count {
      value = value >> 8 ^ tables[Int((value ^ UInt32(bytes[at])) & 0xFF)]
      at += 1
    }
    return ~value
  }
}
