/// Makes archives for tests, whose entries are stored as they are.
enum Zip {
  static func archive(_ files: KeyValuePairs<String, String>) -> [UInt8] {
    archive(files.map { ($0, Array($1.utf8)) })
  }

  static func archive(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for (name, text) in files {
      let name = Array(name.utf8)
      let offset = bytes.count
      // Version, flags, method and date; nobody looks at the checksum.
      let common =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) + number(0, 4)
        + number(text.count, 4) + number(text.count, 4) + number(name.count, 2) + number(0, 2)
      bytes += [0x50, 0x4B, 3, 4] + common + name + text
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4)
      directory += name
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6] + number(0, 4)
    bytes += number(files.count, 2) + number(files.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }
}
