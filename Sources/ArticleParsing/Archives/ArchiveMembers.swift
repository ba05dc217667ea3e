internal import Articles

/// The files of an archive, one after another, each as it would be read by itself.
final class ArchiveMembers {
  private let path: String
  /// The archive's own place, if it is in another.
  private let member: String?
  private let depth: Int
  private let converters: Converters
  private var source: Source
  private var current: SourceParts?
  private var total = 0
  /// What is wrong with the archive itself.
  private var damage: [String] = []
  private var problems = 0
  private var isEmpty = true
  /// Whether what was said last is why nothing more comes.
  private var isAtEnd = false

  private enum Source {
    case zip(ZipArchive, next: Int)
    case tar(TarReader)
  }

  /// Archives in archives, and bytes that come out of one, at most.
  static let deepest = 3
  /// An archive that is damaged throughout has as many problems as entries.
  private static let mostProblems = 200
  private static let mostBytes = 4 << 30

  init(
    zip: ZipArchive, path: String, member: String?, depth: Int, _ converters: Converters
  ) {
    self.path = path
    self.member = member
    self.depth = depth
    self.converters = converters
    source = .zip(zip, next: 0)
    damage = zip.damage
  }

  init(tar: TarReader, path: String, member: String?, depth: Int, _ converters: Converters) {
    self.path = path
    self.member = member
    self.depth = depth
    self.converters = converters
    source = .tar(tar)
  }

  /// Bytes of a tar archive's file that were read.
  var consumed: Int? { if case .tar(let tar) = source { tar.consumed } else { nil } }

  /// The next part of any file, or `nil` after the last.
  func next() throws -> SourcePart? {
    while let part = try nextPart() {
      isEmpty = false
      guard part.isProblem else { return part }
      problems += 1
      if problems <= Self.mostProblems || isAtEnd { return part }
    }
    // What is said last is said once.
    defer { (problems, isEmpty) = (0, false) }
    if isEmpty { return problem("nothing in it that is read") }
    return problems > Self.mostProblems
      ? problem("\(problems - Self.mostProblems) more problems in it") : nil
  }

  private func problem(_ reason: String) -> SourcePart {
    SourcePart(Problem(path: path, place: member.map(Problem.Place.member), reason: reason))
  }

  private func nextPart() throws -> SourcePart? {
    while true {
      if let reason = damage.popLast() { return problem(reason) }
      if let part = try current?.next() { return part }
      current = nil
      guard let (name, bytes, problem) = try nextFile() else { return nil }
      let full = member.map { "\($0)/\(name)" } ?? name
      if let problem { return part(problem, full) }
      guard Self.isRead(name) else { continue }
      guard ZipArchive.isInside(name) else {
        return part("its name leads out of the archive", full)
      }
      total += bytes.count
      guard total <= Self.mostBytes else { return part("too much in one archive", full) }
      current = SourceParts(path: path, member: full, bytes: bytes, depth: depth + 1)
      current?.converters = converters
    }
  }

  private func part(_ reason: String, _ name: String) -> SourcePart {
    SourcePart(Problem(path: path, place: .member(name), reason: reason))
  }

  /// Hidden files and what comes with an article, such as its pictures, are passed over.
  private static func isRead(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard let last = parts.last, !last.hasPrefix("."), !parts.contains("__MACOSX") else {
      return false
    }
    let ending = last.split(separator: ".").last?.lowercased() ?? ""
    return ![
      "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "ico", "css", "js", "woff", "woff2",
      "ttf",
      "otf", "mp3", "mp4", "m4a", "webm", "ogg", "wav", "map", "bmp", "tif", "tiff",
    ].contains(ending)
  }

  private func nextFile() throws -> (name: String, bytes: [UInt8], problem: String?)? {
    switch source {
    case .zip(var zip, var next):
      while next < zip.entries.count,
        zip.entries[next].isFolder || !Self.isRead(zip.entries[next].name)
      {
        next += 1
      }
      guard next < zip.entries.count else { return nil }
      let entry = zip.entries[next]
      defer { source = .zip(zip, next: isAtEnd ? zip.entries.count : next + 1) }
      do throws(ZipArchive.Damage) {
        return (entry.name, try zip.contents(of: entry), nil)
      } catch {
        isAtEnd = error.isFinal
        return (entry.name, [], error.reason)
      }
    case .tar(var tar):
      let entry = try tar.next()
      let damage = entry == nil ? tar.takeDamage() : nil
      source = .tar(tar)
      if let damage { return ("", [], damage) }
      guard let entry else { return nil }
      guard let bytes = entry.bytes else { return (entry.name, [], "too large to be read") }
      return (entry.name, bytes, nil)
    }
  }
}
