internal import Glibc

/// The lines of a file or of standard input, as they come.
package struct LineReader: ~Copyable {
  private let descriptor: CInt
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false

  /// Opens the file at `path`; `-` is standard input.
  package init(path: String) throws(SystemError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line without its end, or `nil` after the last.
  package mutating func next() throws(SystemError) -> [UInt8]? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          start = end + 1
          scanned = start
        }
        return Array(buffer[start..<end])
      }
      scanned = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      try fill()
    }
  }

  /// Whether the next line can be had without waiting for whoever writes.
  package mutating func isReady() throws(SystemError) -> Bool {
    while !isAtEnd, !buffer[scanned...].contains(UInt8(ascii: "\n")) {
      scanned = buffer.count
      var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&source, 1, 0) > 0 else { return false }
      // It may be no more than a part of a line.
      try fill()
    }
    return true
  }

  private mutating func fill() throws(SystemError) {
    buffer.removeSubrange(..<start)
    scanned -= start
    start = 0
    let chunk = try Files.read(descriptor, path: path)
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }
}
