internal import Glibc

/// Reads files and folders, and never changes them.
package enum Files {
  /// The bytes of the file at `path`: all of them, or the first ones up to `limit`.
  package static func bytes(
    of path: String, upTo limit: Int = .max
  ) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var information = stat()
    if unsafe fstat(descriptor, &information) == 0, information.st_size > 0 {
      bytes.reserveCapacity(min(limit, Int(information.st_size)))
    }
    while bytes.count < limit {
      let count = min(1 << 18, limit - bytes.count)
      let chunk = try read(descriptor, path: path, count: count)
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// The next bytes of an open file; empty at its end.
  package static func read(
    _ descriptor: CInt, path: String, count: Int = 1 << 18
  ) throws(SystemError) -> [UInt8] {
    var failure: CInt?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        if result >= 0 {
          initialized = result
          return
        }
        if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if let failure { throw SystemError(path: path, code: failure) }
    return bytes
  }

  /// What the system knows of `path`, links followed.
  package static func status(of path: String) throws(SystemError) -> FileStatus {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { throw SystemError(path: path, code: errno) }
    return FileStatus(information)
  }

  /// The names in a folder, sorted by bytes, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw SystemError(path: folder, code: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What is in a folder, in the order of the bytes of the paths in and below it, without `.` and `..`
  /// and what `isWanted` refuses by name.
  package static func entries(
    of folder: String, where isWanted: (String) -> Bool
  ) throws(SystemError) -> [(name: String, status: FileStatus)] {
    guard let stream = unsafe opendir(folder) else { throw SystemError(path: folder, code: errno) }
    defer { unsafe closedir(stream) }
    let descriptor = unsafe dirfd(stream)
    var entries: [(name: String, order: String, status: FileStatus)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard name != ".", name != "..", isWanted(name) else { continue }
      var information = stat()
      // Gone since it was listed.
      guard unsafe fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
        continue
      }
      let status = FileStatus(information)
      entries.append((name, status.kind == .folder ? name + "/" : name, status))
    }
    return entries.sorted { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
      .map { ($0.name, $0.status) }
  }

  /// `path` without links, `.` and `..`; `nil` if it does not exist.
  package static func absolute(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The same for what may be gone: the part of `path` that exists without links, and the rest.
  package static func absoluteIfGone(_ path: String) -> String {
    if let resolved = absolute(path) { return resolved }
    let parts = path.split(separator: "/")
    guard let name = parts.last, name != "..", name != "." else { return path }
    let start = path.hasPrefix("/") ? "/" : ""
    let parent =
      parts.count == 1
      ? (start.isEmpty ? "." : "/") : start + parts.dropLast().joined(separator: "/")
    let folder = absoluteIfGone(parent)
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Makes `folder` and the folders above it, readable by the user alone.
  package static func makeFolder(_ folder: String) throws(SystemError) {
    if unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else {
      throw SystemError(path: folder, code: errno)
    }
    try makeFolder(String(folder[..<slash]))
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw SystemError(path: folder, code: errno)
    }
  }

  /// Makes a new folder of a name of its own, for what is to be thrown away.
  package static func makeTemporaryFolder() throws(SystemError) -> String {
    let parent = Environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/broadsheet-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError(path: parent, code: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder of plain files, such as `makeTemporaryFolder` made.
  package static func removeTemporaryFolder(_ folder: String) {
    for name in (try? names(in: folder)) ?? [] { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }
}

/// What the system knows of a file without reading it.
package struct FileStatus: Hashable, Sendable {
  package var kind: Kind
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int

  package enum Kind: Hashable, Sendable { case file, folder, link, other }

  fileprivate init(_ information: stat) {
    kind =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(information.st_size)
    modified = information.st_mtim.tv_sec * 1_000_000_000 + information.st_mtim.tv_nsec
  }
}
