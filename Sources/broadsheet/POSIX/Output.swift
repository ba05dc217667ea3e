internal import Glibc

/// Standard output, written in large pieces.
///
/// A reader that goes away ends the program by SIGPIPE, silently, as any filter.
package struct Output: ~Copyable {
  private var buffer: [UInt8] = []

  package init() { buffer.reserveCapacity(1 << 16) }

  deinit { Self.write(buffer, to: STDOUT_FILENO) }

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

  package mutating func flush() {
    Self.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
  }

  fileprivate static func write(_ bytes: [UInt8], to descriptor: CInt) {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let written = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        unsafe rest = rest.dropFirst(written)
      }
    }
  }
}

/// Standard error: what the program says about itself, in the words of the style guide.
package enum Messages {
  package static func error(_ text: String) { say("error: \(text)") }
  package static func warning(_ text: String) { say("warning: \(text)") }
  package static func hint(_ text: String) { say("hint: \(text)") }

  private static func say(_ text: String) {
    Output.write(Array("broadsheet: \(text)\n".utf8), to: STDERR_FILENO)
  }
}
