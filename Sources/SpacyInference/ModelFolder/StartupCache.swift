/// A file beside an installed pipeline that holds what would be slow to make at each start.
///
/// Only a cache: it is made anew when it does not belong to the files beside it, and a folder that
/// cannot be written to just makes starting slower.
enum StartupCache {
  private static let name = "startup.cache"
  private static let source = "vocab/key2row"
  /// Changes with the form of the contents.
  private static let version: UInt64 = 0x3130_4B53_4244_5242
  private static let headerSize = 64

  /// The sorted table of vector keys, if the cache is there and belongs to the pipeline.
  static func contents(in folder: String) -> ByteSlice? {
    guard let file = FileBytes(mapping: "\(folder)/\(name)"), file.count >= headerSize,
      let header = header(in: folder)
    else { return nil }
    let bytes = ByteSlice(file)
    for (index, value) in (header + [UInt64(file.count)]).enumerated()
    where bytes.load(UInt64.self, at: 8 * index) != value {
      return nil
    }
    return bytes[headerSize..<bytes.count]
  }

  /// Writes the cache, if the folder can be written to.
  static func write(_ contents: ByteSlice, in folder: String) {
    guard var words = header(in: folder) else { return }
    words.append(UInt64(headerSize + contents.count))
    while words.count < headerSize / 8 { words.append(0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerSize + contents.count)
    for word in words {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    bytes += contents.bytes
    // Another process may be writing too: each has a file of its own and the last one stays.
    let temporary = "\(folder)/.\(name).\(FileSystem.processID)"
    if FileSystem.write(ByteSlice(bytes), to: temporary) != nil
      || FileSystem.move(temporary, to: "\(folder)/\(name)") != nil
    {
      FileSystem.removeFile(temporary)
    }
  }

  private static func header(in folder: String) -> [UInt64]? {
    guard let stamp = FileSystem.stamp(of: "\(folder)/\(source)") else { return nil }
    return [
      version, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.seconds),
      UInt64(bitPattern: stamp.nanoseconds),
    ]
  }
}
