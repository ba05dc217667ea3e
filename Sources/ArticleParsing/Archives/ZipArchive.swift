internal import UnicodeText

/// A zip archive in memory (APPNOTE 6.3). Nothing of it is ever written to a disk.
struct ZipArchive: Sendable {
  private let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  /// What of the archive was passed over, if anything.
  private(set) var damage: [String] = []
  private var indices: [String: Int] = [:]
  private var lowered: [String: Int] = [:]
  /// Bytes that may still come out: entries can share what they are made of.
  private var budget: Int

  struct Entry: Sendable {
    /// With slashes, as it is written.
    var name: String
    fileprivate var method: Int
    var isEncrypted: Bool
    fileprivate var packed: Int
    /// Bytes that it says come out.
    fileprivate var declared: Int?
    fileprivate var header: Int

    var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
  }

  /// Why an entry cannot be had.
  struct Damage: Error {
    var reason: String
    /// Whether nothing more can be had of the archive.
    var isFinal = false
  }

  private static let mostEntries = 20_000
  /// An entry may grow by so much, whatever it says, and by any amount to `free` bytes.
  private static let (ratio, free, longest) = (200, 1 << 20, 256 << 20)
  /// What all entries may come to, however small the archive is.
  private static let freeTotal = 64 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = max(Self.freeTotal, bytes.count * Self.ratio)
    if !readDirectory() {
      entries = []
      damage = ["its directory is damaged"]
      readHeaders()
    }
    for (index, entry) in entries.enumerated() where indices[entry.name] == nil {
      indices[entry.name] = index
      lowered[entry.name.lowercased()] = lowered[entry.name.lowercased()] ?? index
    }
  }

  /// The entry of a name, whatever the case of its letters.
  subscript(name: String) -> Entry? {
    if let index = indices[name] { return entries[index] }
    return lowered[name.lowercased()].map { entries[$0] }
  }
}

// MARK: Entries

extension ZipArchive {
  private func number(_ at: Int, _ size: Int) -> Int {
    guard at >= 0, at + size <= bytes.count else { return 0 }
    return (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }

  private func isMarked(_ at: Int, _ mark: Int) -> Bool {
    at >= 0 && at + 4 <= bytes.count && number(at, 4) == mark
  }

  /// Reads the directory at the archive's end; `false` if there is none.
  private mutating func readDirectory() -> Bool {
    // A comment of up to 65,535 bytes may stand behind the last record.
    var end = bytes.count - 22
    let first = max(0, end - 0xFFFF)
    while end >= first, !isMarked(end, 0x0605_4B50) { end -= 1 }
    guard end >= first, end >= 0 else { return false }
    var count = number(end + 10, 2)
    var at = number(end + 16, 4)
    if count == 0xFFFF || at == 0xFFFF_FFFF, isMarked(end - 20, 0x0706_4B50) {
      let record = number(end - 12, 7)
      guard isMarked(record, 0x0606_4B50) else { return false }
      count = number(record + 32, 7)
      at = number(record + 48, 7)
    } else if !isMarked(at, 0x0201_4B50), count > 0 {
      // Something stands before the archive.
      at = end - number(end + 12, 4)
    }
    for _ in 0..<min(count, Self.mostEntries) {
      guard isMarked(at, 0x0201_4B50), at + 46 <= end else { return !entries.isEmpty }
      let (name, extra, comment) = (number(at + 28, 2), number(at + 30, 2), number(at + 32, 2))
      guard at + 46 + name + extra <= bytes.count else { return !entries.isEmpty }
      var entry = Entry(
        name: Self.name(bytes[at + 46..<at + 46 + name], isUTF8: number(at + 8, 2) & 0x800 != 0),
        method: number(at + 10, 2), isEncrypted: number(at + 8, 2) & 1 != 0,
        packed: number(at + 20, 4), header: number(at + 42, 4))
      entry.declared = number(at + 24, 4)
      readWideSizes(at + 46 + name..<at + 46 + name + extra, &entry)
      entries.append(entry)
      at += 46 + name + extra + comment
    }
    if count > Self.mostEntries { damage.append("more than \(Self.mostEntries) entries") }
    return true
  }

  /// Sizes of more than four bytes stand in a field of their own.
  private func readWideSizes(_ extra: Range<Int>, _ entry: inout Entry) {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound {
      let length = number(at + 2, 2)
      if number(at, 2) == 1 {
        var field = at + 4
        if entry.declared == 0xFFFF_FFFF {
          entry.declared = number(field, 7)
          field += 8
        }
        if entry.packed == 0xFFFF_FFFF {
          entry.packed = number(field, 7)
          field += 8
        }
        if entry.header == 0xFFFF_FFFF { entry.header = number(field, 7) }
      }
      at += 4 + length
    }
  }

  /// Finds entries by their own heads, for an archive that was cut off.
  private mutating func readHeaders() {
    var at = 0
    var open: Int?
    while at + 30 <= bytes.count, entries.count < Self.mostEntries {
      guard isMarked(at, 0x0403_4B50) else {
        at += 1
        continue
      }
      let name = number(at + 26, 2)
      let start = at + 30 + name + number(at + 28, 2)
      guard start <= bytes.count else { return }
      // What does not say its length ends at the next at the latest.
      if let last = entries.indices.last, let open, open <= at {
        entries[last].packed = min(entries[last].packed, at - open)
      }
      let flags = number(at + 6, 2)
      let packed =
        flags & 8 != 0 ? bytes.count - start : min(number(at + 18, 4), bytes.count - start)
      entries.append(
        Entry(
          name: Self.name(bytes[at + 30..<at + 30 + name], isUTF8: flags & 0x800 != 0),
          method: number(at + 8, 2), isEncrypted: flags & 1 != 0, packed: packed, header: at))
      open = flags & 8 != 0 ? start : nil
      at = flags & 8 != 0 ? start : start + packed
    }
  }

  private static func name(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
    let text = DecodedText(Array(bytes), declared: isUTF8 ? "utf-8" : "cp437").text
    let clean = NormalizedText.cleaned(text.utf8.span) ?? Array(text.utf8)
    return String(decoding: clean.map { $0 == UInt8(ascii: "\\") ? 0x2F : $0 }, as: UTF8.self)
  }
}

// MARK: Contents

extension ZipArchive {
  /// An entry's bytes.
  mutating func contents(of entry: Entry) throws(Damage) -> [UInt8] {
    guard !entry.isEncrypted else { throw Damage(reason: "encrypted") }
    let at = entry.header
    guard isMarked(at, 0x0403_4B50) else {
      throw Damage(reason: "it is not where it is said to be")
    }
    let start = at + 30 + number(at + 26, 2) + number(at + 28, 2)
    guard start <= bytes.count, entry.packed >= 0 else {
      throw Damage(reason: "it is not where it is said to be")
    }
    let range = start..<min(bytes.count, start + min(entry.packed, bytes.count))
    switch entry.method {
    case 0:
      try spend(range.count)
      return Array(bytes[range])
    case 8:
      let most = min(Self.longest, max(Self.free, range.count * Self.ratio), budget)
      // What says that it is a bomb need not be tried, and what says less need not be believed.
      if let declared = entry.declared, declared > most { throw tooMuch }
      let limit = min(most, entry.declared.map { $0 + Self.free } ?? most)
      guard let plain = Deflated.inflated(bytes, range, limit: limit) else {
        throw Damage(reason: "it cannot be inflated")
      }
      try spend(plain.count)
      guard plain.count <= most else { throw tooMuch }
      guard plain.count <= limit else { throw Damage(reason: "it is much longer than it says") }
      return plain
    default: throw Damage(reason: "packed in a way that is not read: \(entry.method)")
    }
  }

  private var tooMuch: Damage {
    Damage(reason: "inflates to more than \(Self.ratio) times its size")
  }

  private mutating func spend(_ count: Int) throws(Damage) {
    guard count <= budget else {
      budget = 0
      throw Damage(reason: "the archive inflates without bound", isFinal: true)
    }
    budget -= count
  }

  /// Whether a name leads nowhere but into the archive.
  static func isInside(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.first != UInt8(ascii: "/"), !name.utf8.contains(0x3A) else {
      return false
    }
    return !name.split(separator: "/").contains("..")
  }
}
