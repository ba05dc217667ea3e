internal import Glibc

/// A file that is not there until it is complete.
///
/// It is written beside its place under another name. What is at its place and is no plain file, such
/// as a pipe, is written to directly.
package struct NewFile: ~Copyable {
  private let descriptor: CInt
  private let path: String
  private let replacing: Bool
  /// Where it is written; `nil` once it is at its place.
  private var draft: String?

  /// Begins the file that is to be at `path`; one that is there is replaced only if told so.
  package init(path: String, replacing: Bool) throws {
    (descriptor, draft) = try Self.begin(path, replacing: replacing)
    self.path = path
    self.replacing = replacing
  }

  private static func begin(_ path: String, replacing: Bool) throws -> (CInt, draft: String?) {
    var information = stat()
    let exists = unsafe stat(path, &information) == 0
    if exists, information.st_mode & S_IFMT != S_IFREG {
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
      return (descriptor, nil)
    }
    guard !exists || replacing else { throw isThere(path) }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    var template = Array("\(folder).\(name).XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
    // As any new file: what the user's mask leaves of reading and writing for all.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, exists ? information.st_mode & 0o777 : 0o666 & ~mask)
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (descriptor, draft)
  }

  deinit {
    close(descriptor)
    if let draft { unsafe unlink(draft) }
  }

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try Output.write(bytes, to: descriptor)
    } catch {
      throw SystemError(path: path, code: error.code)
    }
  }

  /// Puts the complete file at its place.
  package mutating func keep() throws {
    guard let draft else { return }
    // A name must not be on the disk before what it names.
    guard fsync(descriptor) == 0 else { throw SystemError(path: path, code: errno) }
    if replacing {
      guard unsafe rename(draft, path) == 0 else { throw SystemError(path: path, code: errno) }
    } else if unsafe link(draft, path) == 0 {
      unsafe unlink(draft)
    } else if errno == EEXIST {
      // Somebody else wrote it meanwhile.
      throw Self.isThere(path)
    } else {
      // A file system without links.
      guard unsafe access(path, F_OK) != 0 else { throw Self.isThere(path) }
      guard unsafe rename(draft, path) == 0 else { throw SystemError(path: path, code: errno) }
    }
    self.draft = nil
  }

  private static func isThere(_ path: String) -> Failure {
    Failure("\(path) is there already", hint: "--force replaces it")
  }
}
