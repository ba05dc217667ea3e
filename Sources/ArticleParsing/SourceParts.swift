internal import Articles

/// Cuts a file into parts that can be read in any order and on any thread, while it is being read.
///
/// A file of records is never held whole. Compressed files are inflated on the way, and places in them
/// count the bytes that come out.
package struct SourceParts {
  private let path: String
  private let member: String?
  private let declaredEncoding: String?
  private var bytes: ByteStream
  private var state = State.start

  private enum State {
    case start
    case records(RecordCutter)
    case end
  }

  /// Bytes that tell what a file is.
  private static let headSize = 1 << 16

  /// `read` gives the next bytes of the file at `path`, or of `member` in the archive there; none at
  /// its end.
  ///
  /// `declaredEncoding` is what the file's container says; bytes that are plainly UTF-8 overrule it.
  package init(
    path: String, member: String? = nil, declaredEncoding: String? = nil,
    read: @escaping () throws -> [UInt8]
  ) {
    self.path = path
    self.member = member
    self.declaredEncoding = declaredEncoding
    bytes = ByteStream(read)
  }

  /// The same for a file that is in memory.
  package init(
    path: String, member: String? = nil, declaredEncoding: String? = nil, bytes: [UInt8]
  ) {
    var rest: [UInt8]? = bytes
    self.init(path: path, member: member, declaredEncoding: declaredEncoding) {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The next part, or `nil` after the last. Throws only what reading the file throws.
  package mutating func next() throws -> SourcePart? {
    var part = try nextPart()
    part?.consumed = bytes.consumed
    return part
  }

  private mutating func nextPart() throws -> SourcePart? {
    while true {
      switch state {
      case .start: if let part = try begin() { return part }
      case .records(var cutter):
        // Nothing else refers to what the cutter holds: it is changed in place.
        state = .end
        let chunk = try bytes.next()
        let part = cutter.add(chunk, isLast: chunk.isEmpty)
        if !chunk.isEmpty { state = .records(cutter) }
        if let part, !part.records.isEmpty || !part.tooLong.isEmpty {
          return SourcePart(path: path, member: member, records: part)
        }
      case .end:
        guard let damage = bytes.takeDamage() else { return nil }
        return problem(damage)
      }
    }
  }

  /// Bytes that a text may have once it is inflated: it is read as a whole.
  private static let longestInflated = 256 << 20

  private mutating func begin() throws -> SourcePart? {
    state = .end
    let head = try bytes.rest(upTo: Self.headSize)
    let name = FormatDetector.nameInside(member ?? path)
    switch FormatDetector.format(of: head, name: name) {
    case .json:
      var cutter = RecordCutter(
        head: Array(head.prefix(Self.headSize)), isNamedLines: FormatDetector.isNamedLines(name))
      let part = cutter.add(head[cutter.firstByte...], isLast: false)
      state = .records(cutter)
      guard let part, !part.records.isEmpty || !part.tooLong.isEmpty else { return nil }
      return SourcePart(path: path, member: member, records: part)
    case .text:
      let limit = bytes.isCompressed ? Self.longestInflated : .max
      let text = try head + bytes.rest(upTo: limit)
      guard text.count < limit else { return problem("too much text for one file") }
      return SourcePart(
        path: path, member: member, text: text, declaredEncoding: declaredEncoding)
    case .empty: return bytes.damage == nil ? problem("empty") : nil
    case .unsupported(let description): return problem("not read yet: \(description)")
    case .binary(let reason): return problem(reason)
    }
  }

  private func problem(_ reason: String) -> SourcePart {
    SourcePart(Problem(path: path, place: member.map(Problem.Place.member), reason: reason))
  }
}
