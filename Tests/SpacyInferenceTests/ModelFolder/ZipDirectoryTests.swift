import SpacyInference
import Testing

@Suite struct ZipDirectoryTests {
  /// `a.txt` stored, `b.txt` deflated: "hello" and thirty times "broadsheet ".
  private let archive: [UInt8] = {
    let stored = Array("hello".utf8)
    // One block with the fixed codes: literals, then matches that overlap themselves.
    let deflated: [UInt8] = [
      0x4B, 0x2A, 0xCA, 0x4F, 0x4C, 0x29, 0xCE, 0x48, 0x4D, 0x2D, 0x51, 0x48, 0x1A, 0x65, 0x52,
      0xC2, 0x04, 0x00,
    ]
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, method, data, size, checksum) in [
      ("a.txt", 0, stored, 5, 0x3610_A686), ("b.txt", 8, deflated, 330, 0xADAA_B6F1),
    ] {
      let common =
        number(20, 2) + number(0, 2) + number(method, 2) + number(0, 4) + number(checksum, 4)
        + number(data.count, 4) + number(size, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(file.count, 4) + Array(name.utf8)
      file += number(0x0403_4B50, 4) + common + Array(name.utf8) + data
    }
    let start = file.count
    file += directory
    file +=
      number(0x0605_4B50, 4) + number(0, 4) + number(2, 2) + number(2, 2)
      + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return file
  }()

  @Test func `stored and deflated entries are read`() throws {
    let zip = try ZipDirectory(ByteSlice(archive))
    #expect(zip.entries.map(\.name) == ["a.txt", "b.txt"])
    #expect(try zip.contents(of: "a.txt")?.text == "hello")
    let words = String(repeating: "broadsheet ", count: 30)
    #expect(try zip.contents(of: "b.txt")?.text == words)
    #expect(try zip.contents(of: "c.txt")?.text == nil)
  }

  @Test func `an archive that is cut short anywhere is an error, not a crash`() {
    for count in 0..<archive.count { readAll(Array(archive[..<count])) }
  }

  @Test func `flipped bits are found or harmless`() {
    var damage = Damage(seed: 1)
    for _ in 0..<5000 { readAll(damage.flip(archive)) }
  }

  private func readAll(_ bytes: [UInt8]) {
    guard let zip = try? ZipDirectory(ByteSlice(bytes)) else { return }
    for entry in zip.entries { _ = try? zip.contents(of: entry) }
  }

  @Test func `garbage is not inflated without bound`() {
    var damage = Damage(seed: 2)
    var bytes = [UInt8](repeating: 0x5A, count: 200)
    for _ in 0..<5000 {
      bytes = damage.flip(bytes)
      let output = try? Inflater.inflate(ByteSlice(bytes), size: 10_000)
      #expect(output.map { $0.count == 10_000 } ?? true)
    }
    #expect(throws: DamagedData.self) {
      try Inflater.inflate(ByteSlice([0x00]), size: 1 << 40)
    }
  }
}
