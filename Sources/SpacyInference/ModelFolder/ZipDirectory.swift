/// The entries of a zip archive, stored or deflated, as wheels are.
package struct ZipDirectory: Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var method: Int
    package var checksum: UInt32
    package var compressedSize: Int
    package var size: Int
    package var headerOffset: Int
  }

  package private(set) var entries: [Entry] = []
  private let archive: ByteSlice
  private var indices: [String: Int] = [:]

  package init(_ archive: ByteSlice) throws(DamagedData) {
    self.archive = archive
    let end = try Self.endRecord(of: archive)
    let count = Int(archive.load(UInt16.self, at: end + 10))
    let size = Int(archive.load(UInt32.self, at: end + 12))
    var at = Int(archive.load(UInt32.self, at: end + 16))
    guard at != 0xFFFF_FFFF, count != 0xFFFF else { throw DamagedData("zip64 is not supported") }
    guard at + size <= end else { throw DamagedData("the archive's directory is out of place") }
    let limit = at + size
    for _ in 0..<count {
      guard at + 46 <= limit, archive.load(UInt32.self, at: at) == 0x0201_4B50 else {
        throw DamagedData("the archive's directory is damaged at byte \(at)")
      }
      let flags = archive.load(UInt16.self, at: at + 8)
      let nameLength = Int(archive.load(UInt16.self, at: at + 28))
      let extraLength = Int(archive.load(UInt16.self, at: at + 30))
      let commentLength = Int(archive.load(UInt16.self, at: at + 32))
      guard at + 46 + nameLength <= limit else {
        throw DamagedData("the archive's directory is damaged at byte \(at)")
      }
      guard flags & 1 == 0 else { throw DamagedData("the archive is encrypted") }
      let entry = Entry(
        name: archive[at + 46..<at + 46 + nameLength].text,
        method: Int(archive.load(UInt16.self, at: at + 10)),
        checksum: archive.load(UInt32.self, at: at + 16),
        compressedSize: Int(archive.load(UInt32.self, at: at + 20)),
        size: Int(archive.load(UInt32.self, at: at + 24)),
        headerOffset: Int(archive.load(UInt32.self, at: at + 42)))
      indices[entry.name] = entries.count
      entries.append(entry)
      at += 46 + nameLength + extraLength + commentLength
    }
  }

  /// The last record of the archive may be followed by a comment of up to 65,535 bytes.
  private static func endRecord(of archive: ByteSlice) throws(DamagedData) -> Int {
    var at = archive.count - 22
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if archive.load(UInt32.self, at: at) == 0x0605_4B50 { return at }
      at -= 1
    }
    throw DamagedData("not a zip archive")
  }

  package func contains(_ name: String) -> Bool { indices[name] != nil }

  /// The contents of the entry called `name`, or nil if there is none.
  package func contents(of name: String) throws(DamagedData) -> ByteSlice? {
    guard let index = indices[name] else { return nil }
    return try contents(of: entries[index])
  }

  package func contents(of entry: Entry) throws(DamagedData) -> ByteSlice {
    let header = entry.headerOffset
    guard header + 30 <= archive.count, archive.load(UInt32.self, at: header) == 0x0403_4B50 else {
      throw DamagedData("\(entry.name) is not where the archive says")
    }
    let start =
      header + 30 + Int(archive.load(UInt16.self, at: header + 26))
      + Int(archive.load(UInt16.self, at: header + 28))
    guard start + entry.compressedSize <= archive.count else {
      throw DamagedData("\(entry.name) is cut short")
    }
    let data = archive[start..<start + entry.compressedSize]
    let contents: ByteSlice
    switch entry.method {
    case 0:
      guard entry.size == entry.compressedSize else {
        throw DamagedData("\(entry.name) is damaged")
      }
      contents = data
    case 8:
      do {
        contents = ByteSlice(try Inflater.inflate(data, size: entry.size))
      } catch {
        throw DamagedData("\(entry.name): \(error.reason)")
      }
    default:
      throw DamagedData("\(entry.name) is compressed by an unknown method, \(entry.method)")
    }
    guard CRC32.checksum(contents) == entry.checksum else {
      throw DamagedData("\(entry.name) does not match its checksum")
    }
    return contents
  }
}
