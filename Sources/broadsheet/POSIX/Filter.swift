internal import Glibc
private import Synchronization

/// Programs that turn what they read into what they write.
package enum Filter {
  package struct Result: Hashable, Sendable {
    package var output: [UInt8]
    package var end: End
  }

  /// How a program ended.
  package enum End: Hashable, Sendable {
    case exit(Int)
    case signal(Int)
    /// It was killed: it ran, or wrote, more than it may.
    case tooLong, tooMuch
  }

  /// Runs `program`, found on the `PATH`, on `input`, without a shell and without a file of a name.
  ///
  /// It is killed after `mostSeconds`, and when it has written more than `mostBytes`.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8], mostBytes: Int, mostSeconds: Int
  ) throws(SystemError) -> Result {
    let source = try inMemory(input)
    defer { close(source) }
    // One after another, so that no program inherits the end of another's pipe.
    let (process, results) = try starting.withLock { _ throws(SystemError) in
      var ends: [CInt] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { throw SystemError(path: program, code: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      defer { close(ends[1]) }
      do throws(SystemError) {
        return (try start(program, arguments, from: source, to: ends[1]), ends[0])
      } catch {
        close(ends[0])
        throw error
      }
    }
    defer { close(results) }
    let deadline = monotonicMilliseconds() + mostSeconds * 1000
    var output: [UInt8] = []
    var end: End?
    while end == nil {
      let left = deadline - monotonicMilliseconds()
      var ready = pollfd(fd: results, events: Int16(POLLIN), revents: 0)
      guard left > 0, unsafe poll(&ready, 1, CInt(min(left, 1000))) >= 0 || errno == EINTR else {
        end = .tooLong
        break
      }
      guard ready.revents != 0 else { continue }
      guard let piece = try? Files.read(results, path: program), !piece.isEmpty else { break }
      output += piece
      if output.count > mostBytes { end = .tooMuch }
    }
    // What has closed its output may still run on.
    if end != nil || monotonicMilliseconds() > deadline { kill(process, SIGKILL) }
    let status = wait(for: process, until: deadline)
    return Result(output: output, end: end ?? status ?? .tooLong)
  }

  private static let starting = Mutex(0)

  /// An open file of no name that holds `bytes`: a program that reads it cannot make its writer wait.
  private static func inMemory(_ bytes: [UInt8]) throws(SystemError) -> CInt {
    let name = "/broadsheet-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = unsafe shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw SystemError(path: "memory", code: errno) }
    unsafe shm_unlink(name)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 || errno == EINTR else {
        let code = errno
        close(descriptor)
        throw SystemError(path: "memory", code: code)
      }
      written += max(0, count)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func start(
    _ program: String, _ arguments: [String], from input: CInt, to output: CInt
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    // What it has to say would land on the reader's screen.
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Threads that import block all signals, and a program inherits that.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] =
      unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process = pid_t()
    let code = unsafe posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    guard code == 0 else { throw SystemError(path: program, code: code) }
    return process
  }

  /// Waits for a program's end; one that does not come is brought about.
  private static func wait(for process: pid_t, until deadline: Int) -> End? {
    var status: CInt = 0
    var wasKilled = false
    while true {
      let found = unsafe waitpid(process, &status, wasKilled ? 0 : WNOHANG)
      if found == process { break }
      if found < 0, errno != EINTR { return nil }
      if found == 0 {
        if monotonicMilliseconds() > deadline {
          kill(process, SIGKILL)
          wasKilled = true
        } else {
          usleep(1000)
        }
      }
    }
    if wasKilled { return .tooLong }
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .signal(signal)
  }

  private static func monotonicMilliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
