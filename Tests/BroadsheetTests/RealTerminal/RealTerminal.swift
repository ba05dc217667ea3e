import Foundation

/// The real program in a real terminal: a tmux server of its own, seen through its eyes.
final class RealTerminal {
  private let socket: String
  /// A home that only this terminal has, so that nothing of the user's is read or written.
  let home: URL

  /// The folder of the program under test and of the seeds.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program as the tests were built with it.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("broadsheet").path

  static let isAvailable = (try? run("tmux", "-V").status) == 0

  /// Whether names can be found.
  static let hasModel = (try? ProgramResult(of: ["model", "path"]))?.status == 0

  /// Opens a terminal of `columns` by `rows` with a shell in it that runs `command`.
  init(
    columns: Int = 120, rows: Int = 40, environment: [String: String] = [:], _ command: String
  ) throws {
    socket = "broadsheet-\(UUID().uuidString.prefix(8))"
    home = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    var variables = [
      "HOME": home.path, "LC_ALL": "C.UTF-8", "PS1": "$ ", "ENV": "",
      "SWIFT_BACKTRACE": "enable=no",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    if let models = Self.models { variables["BROADSHEET_MODELS"] = models }
    variables.merge(environment) { $1 }
    let shell =
      "env -i " + variables.map { "\($0)='\($1)'" }.joined(separator: " ")
      + " TERM=\(environment["TERM"] ?? "tmux-256color") sh -i"
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Self.repository.path, shell)
    try tmux("set-option", "-g", "status", "off")
    try tmux("set-option", "-g", "escape-time", "0")
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    try type(command, "Enter")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: home)
  }

  /// Where the recognition models of the user who runs the tests are.
  private static var models: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["BROADSHEET_MODELS"] { return folder }
    let data =
      environment["XDG_DATA_HOME"] ?? environment["HOME"].map { $0 + "/.local/share" }
    return data.map { $0 + "/broadsheet/models" }
  }

  /// Whether the text is on a line of the screen that has something in reverse.
  func isSelected(_ text: String) throws -> Bool {
    try coloredScreen.split(separator: "\n").contains { line in
      line.contains(text) && line.contains(#/\[([0-9;]*;)?7[;m]/#)
    }
  }

  /// Types keys by tmux's names for them, or text.
  func type(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is on the screen now, a line a row.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// The same with its colors, as escape sequences.
  var coloredScreen: String {
    get throws { try tmux("capture-pane", "-p", "-e", "-N") }
  }

  /// The process that runs in the terminal, such as `broadsheet`.
  var foregroundProgram: String {
    get throws {
      try tmux("display-message", "-p", "#{pane_current_command}")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The number of the process of that name below the terminal's shell.
  func processNumber(of name: String) throws -> String {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    var parents: Set<Substring> = [Substring(shell)]
    // Children have larger numbers than their parents nearly always, and the list is in order.
    let processes = try Self.run("ps", "-e", "-o", "pid=,ppid=,comm=").output.split(separator: "\n")
    for process in processes {
      let fields = process.split(separator: " ")
      guard fields.count >= 3, parents.contains(fields[1]) else { continue }
      if fields[2] == Substring(name) { return String(fields[0]) }
      parents.insert(fields[0])
    }
    throw NeverHappened(what: "a process called \(name)", screen: try screen)
  }

  /// Waits until the screen holds `text`, and returns it.
  @discardableResult
  func wait(for text: String) async throws -> String {
    try await wait("the screen shows `\(text)`") { $0.contains(text) }
  }

  /// Waits until the screen is as it should be, and returns it.
  @discardableResult
  func wait(_ what: String, until isReached: (String) throws -> Bool) async throws -> String {
    let deadline = Date(timeIntervalSinceNow: 120)
    var last = ""
    // Other tests may keep all threads for minutes, and then the time is over after one look.
    var looks = 0
    repeat {
      last = try screen
      looks += 1
      if try isReached(last) { return last }
      try await Task.sleep(nanoseconds: 15_000_000)
    } while Date() < deadline || looks < 500
    throw NeverHappened(what: what, screen: last)
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let result = try Self.run("tmux", ["-u", "-L", socket, "-f", "/dev/null"] + arguments)
    guard result.status == 0 else { throw TmuxFailed(arguments: arguments, message: result.output) }
    return result.output
  }

  /// Runs a program and returns what it printed.
  static func run(_ name: String, _ arguments: String...) throws -> (status: Int32, output: String)
  {
    try run(name, arguments)
  }

  // Not `Process`: it takes a program to be running for as long as anyone has the descriptors it
  // handed over, and the tmux server keeps what it is given.
  static func run(
    _ name: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    for descriptor: Int32 in 3..<256 {
      unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    // A thread of tests blocks signals, and what it starts would never hear that it is to end.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var blocked = sigset_t()
    unsafe sigemptyset(&blocked)
    unsafe posix_spawnattr_setsigmask(&attributes, &blocked)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe []
    for word in [name] + arguments { unsafe words.append(strdup(word)) }
    unsafe words.append(nil)
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var process = pid_t()
    let code = unsafe posix_spawnp(&process, name, &actions, &attributes, words, environ)
    guard code == 0 else { return (127, "cannot run \(name)") }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output)
  }
}

/// What a test waited for did not come.
struct NeverHappened: Error, CustomStringConvertible {
  var what: String
  var screen: String

  var description: String { "never happened: \(what)\n\(screen)" }
}

struct TmuxFailed: Error {
  var arguments: [String]
  var message: String
}
