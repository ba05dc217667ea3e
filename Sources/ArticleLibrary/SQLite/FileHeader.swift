private import Glibc

/// What the first bytes of a file say about it, read without SQLite, which would take a foreign
/// database's locks and might tidy up after its owner.
@safe
enum FileHeader: Equatable {
  case missing
  case empty
  case database(applicationID: Int32)
  case other

  /// `nil` if the file cannot be read; opening it says why.
  init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { return nil }
      self = .missing
      return
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    if count == 0 {
      self = .empty
    } else if count == bytes.count, bytes.starts(with: "SQLite format 3\0".utf8) {
      // SQLite's file format, section 1.3: a big-endian number at offset 68.
      let id = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      self = .database(applicationID: Int32(bitPattern: id))
    } else {
      self = .other
    }
  }

  /// Gives the finished file `source` the name `target`, unless something has it already.
  static func publish(_ source: String, as target: String) {
    // A link never replaces what is there, so of two programs that start at once one library wins.
    // Where a file system has no links, or something has the name, opening `target` tells.
    if unsafe link(source, target) != 0, errno != EEXIST { unsafe rename(source, target) }
    remove(source)
  }

  static func replace(_ target: String, with source: String) -> Bool {
    unsafe rename(source, target) == 0
  }

  /// Gives the finished file `source` the name `target`. `false` if something has it and stays.
  static func name(_ source: String, _ target: String, replacing: Bool) -> Bool {
    if replacing { return replace(target, with: source) }
    if unsafe link(source, target) == 0 { return true }
    // Where a file system has no links, a look has to do.
    guard errno != EEXIST, FileHeader(path: target) == .missing else { return false }
    return replace(target, with: source)
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  static var processNumber: Int32 { getpid() }
}
