/// The bytes of a file as they come, inflated if they are compressed.
struct ByteStream {
  private let read: () throws -> [UInt8]
  private let counter = Counter()
  private var source: Source = .unknown
  /// Why the compressed bytes could not be inflated to their end.
  private(set) var damage: String?
  /// Whether they were made to grow without bound.
  private(set) var isBomb = false

  private enum Source {
    case unknown
    case plain(first: [UInt8])
    case compressed(Inflater)
    case end
  }

  /// `read` gives the next bytes of the file, none at its end.
  init(_ read: @escaping () throws -> [UInt8]) {
    self.read = { [counter] in
      let bytes = try read()
      counter.bytes += bytes.count
      return bytes
    }
  }

  /// Bytes of the file that were read.
  var consumed: Int { counter.bytes }

  private final class Counter {
    var bytes = 0
  }

  /// The next bytes; none at the end, and after damage.
  mutating func next() throws -> [UInt8] {
    switch source {
    case .unknown:
      source = try begin()
      return try next()
    case .plain(let first):
      guard first.isEmpty else {
        source = .plain(first: [])
        return first
      }
      return try read()
    case .compressed(let inflater):
      do {
        let bytes = try inflater.next()
        if bytes.isEmpty { source = .end }
        return bytes
      } catch let error as Inflater.Damage {
        damage = error.reason
        isBomb = error.isBomb
        source = .end
        return []
      }
    case .end: return []
    }
  }

  /// All that is left, but not more than `limit` and a piece, behind what was taken `before`.
  mutating func rest(upTo limit: Int, behind before: [UInt8] = []) throws -> [UInt8] {
    var bytes = before
    while bytes.count - before.count < limit {
      let piece = try next()
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// Whether what comes was compressed.
  var isCompressed: Bool { if case .plain = source { false } else { true } }

  /// What was wrong, the first time it is asked.
  mutating func takeDamage() -> String? {
    defer { damage = nil }
    return damage
  }

  private func begin() throws -> Source {
    var first = try read()
    // A pipe may give a byte at a time.
    while first.count < 4 {
      let more = try read()
      if more.isEmpty { break }
      first += more
    }
    guard FormatDetector.isCompressed(first) else { return .plain(first: first) }
    var head: [UInt8]? = first
    return .compressed(
      Inflater { [read] in
        defer { head = nil }
        return try head ?? read()
      })
  }
}
