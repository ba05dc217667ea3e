internal import Glibc

/// The program that shows web pages.
package enum Browser {
  /// Has `url` shown: by `$BROWSER`, else by the desktop's opener. Does not wait for it.
  ///
  /// The URL is one argument of the program, never a word for a shell.
  package static func open(_ url: String) throws(SystemError) {
    let program = Environment["BROWSER"] ?? "xdg-open"
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // What it has to say would land on the reader's screen.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that ^C in the reader is not the browser's.
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(program), strdup(url), nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var spawned = pid_t()
    let code = unsafe posix_spawnp(&spawned, program, &actions, &attributes, &arguments, environ)
    guard code == 0 else { throw SystemError(path: program, code: code) }
    let process = spawned
    BackgroundThread.start {
      var status: CInt = 0
      unsafe waitpid(process, &status, 0)
    }
  }
}
