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
  /// What the file is to be read as, if that is not to be told from its bytes.
  package var forcedFormat: FormatDetector.ForcedFormat?
  /// What reads the documents that this module cannot.
  package var converters = Converters()

  private enum State {
    case start
    case records(RecordCutter)
    case pieces(PieceCutter)
    case members(ArchiveMembers)
    case end
  }

  /// Archives that it is in.
  private let depth: Int

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
    self.init(
      path: path, member: member, declaredEncoding: declaredEncoding, depth: 0, read: read)
  }

  private init(
    path: String, member: String?, declaredEncoding: String?, depth: Int,
    read: @escaping () throws -> [UInt8]
  ) {
    self.depth = depth
    self.path = path
    self.member = member
    self.declaredEncoding = declaredEncoding
    bytes = ByteStream(read)
  }

  /// The same for a file that is in memory.
  package init(
    path: String, member: String? = nil, declaredEncoding: String? = nil, bytes: [UInt8]
  ) {
    self.init(
      path: path, member: member, declaredEncoding: declaredEncoding, bytes: bytes, depth: 0)
  }

  /// The same for a file that is inside so many archives.
  init(
    path: String, member: String?, declaredEncoding: String? = nil, bytes: [UInt8], depth: Int
  ) {
    var rest: [UInt8]? = bytes
    self.init(path: path, member: member, declaredEncoding: declaredEncoding, depth: depth) {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The next part, or `nil` after the last. Throws only what reading the file throws.
  package mutating func next() throws -> SourcePart? {
    var part = try nextPart()
    part?.consumed =
      if case .members(let members) = state {
        members.consumed ?? bytes.consumed
      } else {
        bytes.consumed
      }
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
      case .pieces(var cutter):
        state = .end
        let chunk = try bytes.next()
        let piece = cutter.add(chunk, isLast: chunk.isEmpty)
        if !chunk.isEmpty { state = .pieces(cutter) }
        if let piece { return part(piece, as: cutter.format) }
      case .members(let members):
        if let part = try members.next() { return part }
        state = .end
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
    if case .document(let format) = forcedFormat { return try document(format, head) }
    if forcedFormat == nil {
      if let format = DocumentFormat(of: head, name: name) { return try document(format, head) }
      if TarReader.isSummed(Array(head.prefix(512))) {
        let tar = TarReader(head: head, bytes)
        bytes = ByteStream { [] }
        return enter(ArchiveMembers(tar: tar, path: path, member: member, depth: depth, converters))
      }
    }
    let format = forcedFormat?.format ?? FormatDetector.format(of: head, name: name)
    switch format {
    case .json:
      var cutter = RecordCutter(
        head: Array(head.prefix(Self.headSize)), isNamedLines: FormatDetector.isNamedLines(name))
      let part = cutter.add(head[cutter.firstByte...], isLast: false)
      state = .records(cutter)
      guard let part, !part.records.isEmpty || !part.tooLong.isEmpty else { return nil }
      return SourcePart(path: path, member: member, records: part)
    case .text, .html:
      let limit = bytes.isCompressed ? Self.longestInflated : .max
      let text = try bytes.rest(upTo: limit, behind: head)
      guard text.count < limit else { return problem("too much text for one file") }
      // What is wrong is said at the end.
      if bytes.isBomb { return nil }
      return SourcePart(
        path: path, member: member, text: text, isPage: format == .html,
        declaredEncoding: declaredEncoding)
    case .empty: return bytes.damage == nil ? problem("empty") : nil
    case .unsupported(let description): return problem("not read yet: \(description)")
    case .binary(let reason): return problem(reason)
    }
  }

  /// Bytes that a file read as a whole may have.
  private static let longestDocument = 512 << 20

  private mutating func document(
    _ format: DocumentFormat, _ head: [UInt8]
  ) throws -> SourcePart? {
    if format == .mailbox || format == .webArchive {
      var cutter = PieceCutter(format)
      let piece = cutter.add(head, isLast: false)
      state = .pieces(cutter)
      return piece.map { part($0, as: format) }
    }
    let all = try bytes.rest(upTo: Self.longestDocument, behind: head)
    guard all.count <= Self.longestDocument else { return problem("too large to be read") }
    if bytes.isBomb { return nil }
    guard format == .archive else { return part((all, 0), as: format) }
    let zip = ZipArchive(all)
    if let inside = DocumentFormat(of: zip) { return part((all, 0), as: inside) }
    return enter(ArchiveMembers(zip: zip, path: path, member: member, depth: depth, converters))
  }

  private func part(_ piece: (bytes: [UInt8], start: Int), as format: DocumentFormat) -> SourcePart
  {
    SourcePart(
      SourceFile(
        path: path, member: member, declaredEncoding: declaredEncoding, bytes: piece.bytes,
        start: piece.start, converters: converters),
      as: format)
  }

  /// Goes on with the files of an archive.
  private mutating func enter(_ members: ArchiveMembers) -> SourcePart? {
    guard depth < ArchiveMembers.deepest else { return problem("archives in archives, too deep") }
    state = .members(members)
    return nil
  }

  private func problem(_ reason: String) -> SourcePart {
    SourcePart(Problem(path: path, place: member.map(Problem.Place.member), reason: reason))
  }
}
