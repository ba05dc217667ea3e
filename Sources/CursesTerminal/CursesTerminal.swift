internal import CNcurses
internal import Glibc
package import ReaderInterface

/// The terminal, while Broadsheet has it. Gives it back when it goes away.
///
/// ncurses keeps one screen per process and is not thread-safe, so this value stays with the reading
/// loop: it is neither copyable nor sendable.
package struct CursesTerminal: ~Copyable {
  private let mail: CInt
  private let endings: Bell
  private var palette: Palette
  private var shown: Screen?
  private var cells: [cchar_t] = []
  private var pending: [TerminalEvent] = []

  /// Takes over the terminal. `mail` is polled with the keyboard: see `Mailbox`.
  package init(mail: CInt) throws(TerminalError) {
    try Self.start()
    self.mail = mail
    endings = Bell()
    palette = Palette(theme: Theme(depth: Self.startColors(), background: Self.background))
    curses_route_signals(endings.writeEnd)
    Self.send(Sequence.take)
  }

  deinit {
    // Where there is no second screen to leave, the shell goes on in the last line.
    move(unsafe getmaxy(curses_screen()) - 1, 0)
    clrtoeol()
    refresh()
    Self.send(Sequence.leave)
    endwin()
    curses_guard_end()
  }

  /// Starts ncurses, or leaves the terminal as it was.
  private static func start() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    _ = curses_use_utf8()
    unsafe curses_guard_begin(Sequence.giveBack)
    let name = variable("TERM")
    // initscr() would end the program where newterm() returns nothing.
    guard unsafe newterm(nil, curses_stdout(), curses_stdin()) != nil else {
      curses_guard_end()
      throw .unknown(name)
    }
    guard unsafe curses_can("cup") else {
      endwin()
      curses_guard_end()
      throw .tooPlain(name ?? "")
    }
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    _ = unsafe keypad(curses_screen(), true)
    _ = unsafe nodelay(curses_screen(), true)
    // Lines that only moved are moved, not sent again.
    _ = unsafe idlok(curses_screen(), true)
    KeyDecoder.define()
    curs_set(0)
  }

  private static func startColors() -> ColorDepth {
    // Any value but an empty one means what its name says.
    guard variable("NO_COLOR") == nil, has_colors() else { return .monochrome }
    start_color()
    guard use_default_colors() != ERR else { return .monochrome }
    return switch curses_colors() {
    case 256...: .indexed256
    case 16...: .indexed16
    case 8...: .indexed8
    default: .monochrome
    }
  }

  /// What some terminals say of their colors: the last number is that of the background.
  private static var background: Theme.Background {
    let number = variable("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
    return number == 7 || number == 15 ? .light : .dark
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// Sends a sequence of its own. Only while ncurses has nothing of its own to send.
  private static func send(_ sequence: String) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}

/// What terminfo has no name for.
private enum Sequence {
  /// Bracketed paste, and no reordering of text that is in its visual order already.
  static let take = "\u{1B}[?2004h\u{1B}[8l"
  static let leave = "\u{1B}[?2004l\u{1B}[8h"
  /// After a crash: all of it, and the main screen, the cursor and plain text.
  static let giveBack = leave + "\u{1B}[m\u{1B}[r\u{1B}[?1049l\u{1B}[?1l\u{1B}>\u{1B}[?25h\r\n"
}

// MARK: - Showing

extension CursesTerminal: TerminalDriver {
  package var size: ScreenSize {
    unsafe ScreenSize(
      width: Int(getmaxx(curses_screen())), height: Int(getmaxy(curses_screen())))
  }

  package mutating func show(_ screen: borrowing Screen) {
    let screen = copy screen
    guard screen.size == size else { return }
    let before = shown?.size == screen.size ? shown : nil
    for y in 0..<screen.height where before.map({ !$0.rowEquals(screen, y: y) }) ?? true {
      send(screen.row(y), y: y)
    }
    if let cursor = screen.cursor {
      move(CInt(cursor.y), CInt(cursor.x))
    }
    if before?.cursor == nil, screen.cursor != nil { curs_set(1) }
    if before?.cursor != nil, screen.cursor == nil { curs_set(0) }
    refresh()
    shown = screen
  }

  /// Hands a row to ncurses, which sends what differs.
  private mutating func send(_ row: ArraySlice<Cell>, y: Int) {
    cells.removeAll(keepingCapacity: true)
    // Cells look like the one before nearly always.
    var style = row.first?.style ?? .plain
    var look = palette.look(of: style)
    for cell in row where cell.columns > 0 {
      if cell.style != style {
        style = cell.style
        look = palette.look(of: style)
      }
      var made = cchar_t()
      if cell.marks.isEmpty {
        var scalar = cell.scalar.value
        _ = unsafe curses_cell(&made, &scalar, 1, look.attributes, look.pair)
      } else {
        let scalars = [cell.scalar.value] + cell.marks.scalars.map(\.value)
        _ = unsafe curses_cell(&made, scalars, CInt(scalars.count), look.attributes, look.pair)
      }
      cells.append(made)
    }
    _ = unsafe mvadd_wchnstr(CInt(y), 0, cells, CInt(cells.count))
  }

  package mutating func copy(_ text: String) {
    Self.send("\u{1B}]52;c;\(Base64.encoded(Array(text.utf8)))\u{07}")
  }

  package mutating func redraw() {
    shown = nil
    _ = unsafe clearok(curses_screen(), true)
  }

  package mutating func suspend() {
    Self.send(Sequence.leave)
    endwin()
    curses_guard_pause()
    curses_stop()
    curses_guard_resume()
    Self.send(Sequence.take)
    refresh()
    redraw()
    pending.append(.resize)
  }
}

// MARK: - Waiting

extension CursesTerminal {
  package var hasPendingEvent: Bool {
    if !pending.isEmpty { return true }
    var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&keyboard, 1, 0) > 0
  }

  package mutating func nextEvent() -> TerminalEvent? {
    var sources = [STDIN_FILENO, mail, endings.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while true {
      // ncurses may hold keys that it has read already.
      if let event = pending.isEmpty ? readKey() : pending.removeFirst() { return event }
      _ = unsafe poll(&sources, 3, -1)
      if sources[2].revents != 0 || sources[0].revents & Int16(POLLHUP) != 0 { return nil }
      if sources[1].revents != 0 { return .mail }
    }
  }

  /// The next key that means anything, if one has been typed.
  private mutating func readKey() -> TerminalEvent? {
    while true {
      var code: wint_t = 0
      let key: Key?
      switch unsafe get_wch(&code) {
      case KEY_CODE_YES where CInt(code) == KEY_RESIZE:
        shown = nil
        return .resize
      case KEY_CODE_YES where CInt(code) == KeyDecoder.pasteBegins: return .paste(readPaste())
      case KEY_CODE_YES: key = KeyDecoder.key(code: CInt(code))
      case OK: key = KeyDecoder.key(character: UInt32(code))
      default: return nil
      }
      if let key { return .key(key) }
    }
  }

  /// What is pasted, up to a limit beyond which nothing makes sense in a prompt.
  private mutating func readPaste() -> String {
    var text = ""
    var patience = 100
    while patience > 0 {
      var code: wint_t = 0
      switch unsafe get_wch(&code) {
      case KEY_CODE_YES where CInt(code) == KeyDecoder.pasteEnds: return text
      case OK:
        if text.utf8.count < 4096, let scalar = Unicode.Scalar(UInt32(code)) {
          text.unicodeScalars.append(scalar)
        }
      default:
        // The end of a long paste may take its time, but the terminal must not hang on it.
        patience -= 1
        var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&keyboard, 1, 20) <= 0 { patience -= 9 }
      }
    }
    return text
  }
}
