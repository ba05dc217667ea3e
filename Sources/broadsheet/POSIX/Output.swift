internal import Glibc

/// Standard output, written in large pieces.
///
/// A reader that goes away ends the program by SIGPIPE, silently, as any filter.
package struct Output: ~Copyable {
  private var buffer: [UInt8] = []

  package init() { buffer.reserveCapacity(1 << 16) }

  deinit { Self.print(buffer) }

  package mutating func print(_ line: some StringProtocol) {
    buffer += line.utf8
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= 1 << 16 { flush() }
  }

  package mutating func print(_ line: [UInt8]) {
    buffer += line
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes bytes as they are.
  package mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  package mutating func flush() {
    Self.print(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the program if nothing can be written: whoever called it must not take a part for all.
  private static func print(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try write(bytes, to: STDOUT_FILENO)
    } catch {
      // Where SIGPIPE is ignored, this is how a reader's going away shows.
      if error.code != EPIPE { Messages.error("cannot write: \(error.reason)") }
      exit(1)
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // Another program that has the same terminal or pipe made it so.
        var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&target, 1, -1)
      } else if errno != EINTR {
        throw SystemError(path: "", code: errno)
      }
    }
  }
}

/// Standard error: what the program says about itself, in the words of the style guide.
package enum Messages {
  package static func error(_ text: String) { say("error: \(text)") }
  package static func warning(_ text: String) { say("warning: \(text)") }
  package static func hint(_ text: String) { say("hint: \(text)") }

  /// Whether whoever reads messages sees them as they come.
  package static var areOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows `text` on a line that the next message takes the place of; `nil` clears it.
  package static func showProgress(_ text: String?) {
    try? Output.write(Array("\r\u{1B}[K\(printable(text ?? ""))".utf8), to: STDERR_FILENO)
  }

  private static func say(_ text: String) {
    try? Output.write(Array("broadsheet: \(printable(text))\n".utf8), to: STDERR_FILENO)
  }

  /// `text` with `?` for what would control a terminal: the name of a file may hold anything.
  private static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      scalars.append(isControl ? "?" : scalar)
    }
    return String(scalars)
  }
}
