/// Programs that do a part of the same, where they are installed.
enum Peer: String {
  case newsboat
  case sfeed = "sfeed_curses"
  case notmuch
  case ripgrep = "rg"
  case less

  var isInstalled: Bool {
    (Files.variable("PATH") ?? "").split(separator: ":").contains {
      Files.exists("\($0)/\(rawValue)")
    }
  }
}
