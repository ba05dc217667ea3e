import SpacyInference
import Testing

@Suite struct MessagePackTests {
  /// {"a": [1, -1, 2.5, nil, true], 300: b"xy"}
  private let bytes: [UInt8] =
    [0x82, 0xA1, 0x61, 0x95, 0x01, 0xFF, 0xCB, 0x40, 0x04, 0, 0, 0, 0, 0, 0, 0xC0, 0xC3]
    + [0xCD, 0x01, 0x2C, 0xC4, 0x02, 0x78, 0x79]

  @Test func `values of all kinds are read`() throws {
    var reader = MessagePackReader(ByteSlice(bytes))
    let value = try reader.value()
    #expect(reader.isAtEnd)
    let list = try #require(value["a"]?.array)
    #expect(list.map(\.int) == [1, -1, nil, nil, nil])
    #expect(list[4].bool == true)
    #expect(value[300]?.text == "xy")
  }

  @Test func `skipping ends where reading does`() throws {
    var reader = MessagePackReader(ByteSlice(bytes))
    try reader.skip()
    #expect(reader.isAtEnd)
  }

  @Test func `data that are cut short anywhere are an error`() {
    for count in 0..<bytes.count {
      var reader = MessagePackReader(ByteSlice(Array(bytes[..<count])))
      #expect(throws: DamagedData.self) { try reader.value() }
      var skipping = MessagePackReader(ByteSlice(Array(bytes[..<count])))
      #expect(throws: DamagedData.self) { try skipping.skip() }
    }
  }

  @Test func `flipped bits are an error or another value`() {
    var damage = Damage(seed: 3)
    for _ in 0..<20_000 {
      let damaged = ByteSlice(damage.flip(bytes))
      var reader = MessagePackReader(damaged)
      _ = try? reader.value()
      var skipping = MessagePackReader(damaged)
      _ = try? skipping.skip()
    }
  }

  @Test func `nesting without end is refused`() {
    var reader = MessagePackReader(ByteSlice([UInt8](repeating: 0x91, count: 100_000)))
    #expect(throws: DamagedData.self) { try reader.value() }
  }

  @Test func `a list that claims to be huge takes no memory`() {
    var reader = MessagePackReader(ByteSlice([0xDD, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]))
    #expect(throws: DamagedData.self) { try reader.value() }
  }
}
