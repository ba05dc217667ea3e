internal import Glibc

/// Standard output and standard error.
enum Output {
  /// Writes a line for whoever or whatever asked for the numbers, at once.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a line for people where it does not mix with the numbers.
  static func say(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
