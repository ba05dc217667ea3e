internal import Glibc

/// A file that is being read from its beginning on. Closes itself.
package final class OpenFile {
  private let path: String
  private let descriptor: CInt

  package init(_ path: String) throws(SystemError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  /// The next bytes; none at the end.
  package func read() throws(SystemError) -> [UInt8] { try Files.read(descriptor, path: path) }

  /// All that is left.
  package func readAll() throws(SystemError) -> [UInt8] {
    var bytes = try read()
    guard !bytes.isEmpty else { return bytes }
    while true {
      let more = try read()
      if more.isEmpty { return bytes }
      bytes += more
    }
  }
}
