internal import CNcurses
internal import ReaderInterface

/// Makes keys of what ncurses reads.
struct KeyDecoder {
  /// Our own codes, beyond those of ncurses.
  static let pasteBegins: CInt = 2000
  static let pasteEnds: CInt = 2001

  /// Teaches ncurses the sequences that terminfo does not have.
  static func define() {
    let sequences: KeyValuePairs<String, CInt> = [
      "\u{1B}[200~": pasteBegins, "\u{1B}[201~": pasteEnds,
      // Keypads send either form, whatever mode they are in.
      "\u{1B}[A": KEY_UP, "\u{1B}[B": KEY_DOWN, "\u{1B}[C": KEY_RIGHT, "\u{1B}[D": KEY_LEFT,
      "\u{1B}OA": KEY_UP, "\u{1B}OB": KEY_DOWN, "\u{1B}OC": KEY_RIGHT, "\u{1B}OD": KEY_LEFT,
      "\u{1B}[H": KEY_HOME, "\u{1B}[F": KEY_END, "\u{1B}OH": KEY_HOME, "\u{1B}OF": KEY_END,
      "\u{1B}[1~": KEY_HOME, "\u{1B}[4~": KEY_END, "\u{1B}[3~": KEY_DC,
      "\u{1B}[5~": KEY_PPAGE, "\u{1B}[6~": KEY_NPAGE, "\u{1B}[Z": KEY_BTAB,
      "\u{1B}OP": curses_function_key(1), "\u{1B}[11~": curses_function_key(1),
    ]
    for (sequence, code) in sequences { _ = unsafe define_key(sequence, code) }
  }

  /// The key a code stands for.
  static func key(code: CInt) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_ENTER: .enter
    default: (1...12).first { curses_function_key(CInt($0)) == code }.map { .function($0) }
    }
  }

  /// The key that a typed character is.
  static func key(character: UInt32) -> Key? {
    switch character {
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 127: .backspace
    case 1...26: Unicode.Scalar(character + 96).map { .control($0) }
    case 0..<32: nil
    default: Unicode.Scalar(character).map { .character($0) }
    }
  }
}
