internal import Glibc

/// A pipe that can be polled and rung: from another thread, or by the handler of a signal.
struct Bell: Sendable {
  /// Becomes readable when the bell was rung.
  let readEnd: CInt
  let writeEnd: CInt

  init() {
    var ends: [CInt] = [0, 0]
    let result = unsafe pipe(&ends)
    precondition(result == 0, "no file descriptors left")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func ring() { _ = unsafe write(writeEnd, [0], 1) }

  /// Makes the bell silent until it is rung again.
  func silence() {
    var scratch: [UInt8] = [0, 0, 0, 0]
    while unsafe read(readEnd, &scratch, scratch.count) > 0 {}
  }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }
}
