import Glibc

/// The few things a model folder asks of the file system.
@safe
enum FileSystem {
  /// Size and time of change, by which a cache knows its source.
  struct Stamp: Hashable {
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
  }

  static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Stamp(
      size: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
      nanoseconds: Int64(status.st_mtim.tv_nsec))
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Names of the folders in a folder, links left out.
  static func folders(in path: String) -> [String] {
    guard let directory = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      if !name.hasPrefix("."), unsafe lstat("\(path)/\(name)", &status) == 0,
        status.st_mode & S_IFMT == S_IFDIR
      {
        names.append(name)
      }
    }
    return names.sorted()
  }

  /// Makes a folder and those above it; true if it is there afterwards.
  static func makeFolder(_ path: String) -> Bool {
    if isDirectory(path) { return true }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      guard makeFolder(String(path[..<slash])) else { return false }
    }
    return unsafe mkdir(path, 0o777) == 0 || isDirectory(path)
  }

  /// Writes a file that was not there before; an error text on failure.
  static func write(_ bytes: ByteSlice, to path: String) -> String? {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return message() }
    defer { close(file) }
    var at = 0
    while at < bytes.count {
      let part = bytes[at..<min(bytes.count, at + 1 << 24)]
      let written = unsafe Glibc.write(file, part.address, part.count)
      if written < 0 {
        if errno == EINTR { continue }
        return message()
      }
      at += written
    }
    return fsync(file) == 0 ? nil : message()
  }

  /// Moves a file or folder into place; an error text on failure.
  static func move(_ source: String, to target: String) -> String? {
    unsafe rename(source, target) == 0 ? nil : message()
  }

  static func removeFile(_ path: String) { _ = unsafe unlink(path) }

  /// Removes a folder and everything in it. Links are removed, not followed.
  static func removeFolder(_ path: String) {
    guard let directory = unsafe opendir(path) else { return }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    unsafe closedir(directory)
    for name in names where name != "." && name != ".." {
      var status = stat()
      let inner = "\(path)/\(name)"
      guard unsafe lstat(inner, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { removeFolder(inner) } else { removeFile(inner) }
    }
    _ = unsafe rmdir(path)
  }

  static var processID: Int { Int(getpid()) }

  private static func message() -> String { unsafe String(cString: strerror(errno)) }
}
