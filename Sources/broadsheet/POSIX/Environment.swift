internal import Glibc

/// The variables the program was started with.
package enum Environment {
  /// The value of `name`, unless it is missing or empty.
  package static subscript(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a program of that name is on the `PATH`.
  package static func hasProgram(_ name: String) -> Bool {
    let folders = (Environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
  }

  /// The folder for the user's data: `$XDG_DATA_HOME/broadsheet`, usually `~/.local/share/broadsheet`.
  package static var dataFolder: String? {
    if let folder = Environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/broadsheet"
    }
    return home.map { $0 + "/.local/share/broadsheet" }
  }

  private static var home: String? {
    if let home = Environment["HOME"] { return home }
    guard let user = unsafe getpwuid(getuid()), let folder = unsafe user.pointee.pw_dir else {
      return nil
    }
    return unsafe String(cString: folder)
  }

  /// Whether both the keyboard and the screen are a terminal.
  package static var hasTerminal: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }
}
