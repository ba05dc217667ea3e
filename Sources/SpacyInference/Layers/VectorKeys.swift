/// Which row of the vectors belongs to a word: ids in order, then their rows.
struct VectorKeys: Sendable {
  private let count: Int
  private let ids: ByteSlice
  private let rows: ByteSlice

  /// From the cache beside the pipeline, or else from its own, slower file.
  init(_ files: PipelineFiles) throws(PipelineError) {
    if let folder = files.folder, let cached = StartupCache.contents(in: folder),
      let keys = VectorKeys(sorted: cached)
    {
      self = keys
      return
    }
    let sorted = try Self.sorted(files)
    if let folder = files.folder { StartupCache.write(sorted, in: folder) }
    guard let keys = VectorKeys(sorted: sorted) else {
      preconditionFailure("the table has just been made to this form")
    }
    self = keys
  }

  init?(sorted: ByteSlice) {
    guard sorted.count % 12 == 0 else { return nil }
    count = sorted.count / 12
    ids = sorted[0..<8 * count]
    rows = sorted[8 * count..<12 * count]
  }

  /// The table in the form this type reads in place.
  static func sorted(_ files: PipelineFiles) throws(PipelineError) -> ByteSlice {
    try files.read("vocab/key2row") { bytes throws(DamagedData) in try sorted(bytes) }
  }

  static func sorted(_ file: ByteSlice) throws(DamagedData) -> ByteSlice {
    var reader = MessagePackReader(file)
    let count = try reader.mapCount()
    guard count <= file.count / 2 else { throw DamagedData("ends early") }
    var entries: [(id: UInt64, row: UInt32)] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let id = try reader.unsigned()
      entries.append((id, UInt32(clamping: try reader.unsigned())))
    }
    entries.sort { $0.id < $1.id }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12 * count)
    for entry in entries {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: entry.id >> UInt64(shift)))
      }
    }
    for entry in entries {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: entry.row >> UInt32(shift)))
      }
    }
    return ByteSlice(bytes)
  }

  func row(of id: UInt64) -> Int? {
    guard count > 0 else { return nil }
    // Ids are hashes, spread evenly: where one is can be guessed closely, which touches few pages.
    let guess = Int(id.multipliedFullWidth(by: UInt64(count)).high)
    var low = guess
    var high = guess
    var step = 8
    while low > 0, ids.load(UInt64.self, at: 8 * low) > id {
      low = max(0, low - step)
      step *= 2
    }
    step = 8
    while high < count, ids.load(UInt64.self, at: 8 * high) < id {
      high = min(count, high + step)
      step *= 2
    }
    while low < high {
      let middle = (low + high) / 2
      if ids.load(UInt64.self, at: 8 * middle) < id { low = middle + 1 } else { high = middle }
    }
    guard low < count, ids.load(UInt64.self, at: 8 * low) == id else { return nil }
    return Int(rows.load(UInt32.self, at: 4 * low))
  }
}
