internal import Glibc

/// A program that is run to be measured.
struct Program {
  var path: String

  /// What a run gave and cost.
  struct Run {
    var output: [UInt8] = []
    var status: CInt = 0
    /// Seconds from the start to the first byte of output.
    var firstOutput = 0.0
    /// Seconds of processor time, of all threads.
    var processor = 0.0
    /// Bytes: the highest the kernel had noted the last time it was asked, every two milliseconds.
    var peakMemory = 0
  }

  /// Runs the program to its end. `input` is a file; without one there is nothing to read.
  func run(_ arguments: [String], input: String? = nil) throws(BenchError) -> Run {
    var ends: [CInt] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw BenchError("no pipe") }
    defer { close(ends[0]) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    for end in ends { unsafe posix_spawn_file_actions_addclose(&actions, end) }
    var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(path)]
    for argument in arguments { unsafe words.append(strdup(argument)) }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process = pid_t()
    let start = Clock.wall
    let code = unsafe posix_spawnp(&process, path, &actions, nil, &words, environ)
    close(ends[1])
    guard code == 0 else { throw BenchError("cannot run \(path)") }
    var run = Run()
    read(ends[0], of: process, start, into: &run)
    var usage = rusage()
    unsafe wait4(process, &run.status, 0, &usage)
    run.processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    return run
  }

  private func read(_ descriptor: CInt, of process: pid_t, _ start: Double, into run: inout Run) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      run.peakMemory = max(run.peakMemory, Self.peakMemory(of: process))
      var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&source, 1, 2) > 0 else { continue }
      if run.output.isEmpty { run.firstOutput = Clock.wall - start }
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      run.output += buffer[..<count]
    }
  }

  /// Not what `wait4` says, which counts the memory of whoever started the program, too.
  private static func peakMemory(of process: pid_t) -> Int {
    guard let bytes = try? Files.bytes(of: "/proc/\(process)/status") else { return 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }) else { return 0 }
    return (line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) } ?? 0) << 10
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
