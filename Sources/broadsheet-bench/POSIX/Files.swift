internal import Glibc

/// Files to measure with.
enum Files {
  /// The files at `path`: itself, or what is in the folder, except dot-files and `README*`.
  static func files(at path: String) throws(BenchError) -> [String] {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { throw BenchError("cannot read \(path)") }
    guard information.st_mode & S_IFMT == S_IFDIR else { return [path] }
    guard let stream = unsafe opendir(path) else { throw BenchError("cannot read \(path)") }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard !name.hasPrefix("."), !name.hasPrefix("README") else { continue }
      files += try self.files(at: "\(path)/\(name)")
    }
    return files.sorted()
  }

  static func bytes(of path: String) throws(BenchError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachChunk(of: path) { bytes += $0 }
    return bytes
  }

  /// Reads all of a file, so that it is in memory as after any use.
  static func readThrough(_ path: String) throws(BenchError) { try forEachChunk(of: path) { _ in } }

  private static func forEachChunk(
    of path: String, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(BenchError) {
    guard let file = unsafe fopen(path, "re") else { throw BenchError("cannot read \(path)") }
    defer { unsafe fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return }
      body(buffer[..<count])
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
    guard let file = unsafe fopen(path, "we") else { throw BenchError("cannot write \(path)") }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, count == bytes.count else {
      throw BenchError("cannot write \(path)")
    }
  }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws(BenchError) {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw BenchError("cannot make \(path)")
    }
  }

  /// Bytes of the file at `path`; zero if there is none.
  static func size(of path: String) -> Int {
    var information = stat()
    return unsafe stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  static func makeTemporaryFolder() throws(BenchError) -> String {
    var template = Array("/tmp/broadsheet-bench-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw BenchError("cannot write in /tmp") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func removeTemporaryFolder(_ folder: String) {
    _ = try? Program(path: "rm").run(["-rf", "--", folder])
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  static func exists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// A file that is written a piece at a time.
  struct Writer {
    private let path: String
    private var pieces: [UInt8] = []
    private let descriptor: CInt

    init(_ path: String) throws(BenchError) {
      self.path = path
      descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw BenchError("cannot write \(path)") }
    }

    mutating func write(_ bytes: [UInt8]) throws(BenchError) {
      pieces += bytes
      if pieces.count > 1 << 18 { try flush() }
    }

    private mutating func flush() throws(BenchError) {
      var rest = pieces[...]
      while !rest.isEmpty {
        let count = unsafe rest.withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 else { throw BenchError("cannot write \(path)") }
        rest = rest.dropFirst(count)
      }
      pieces.removeAll(keepingCapacity: true)
    }

    mutating func close() throws(BenchError) {
      try flush()
      Glibc.close(descriptor)
    }
  }
}
