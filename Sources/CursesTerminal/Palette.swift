internal import CNcurses
internal import ReaderInterface

/// What ncurses needs to show each appearance: its attributes and a pair of colors.
///
/// Pairs are made when they are first needed. A pair that cannot be made would show black on black,
/// so that a cell then goes without colors.
struct Palette {
  private let theme: Theme
  private var pairs: [Pair: CInt] = [:]
  private var looks: [Style: Look] = [:]
  private let canDim: Bool
  private let canSlant: Bool

  struct Look {
    var attributes: attr_t
    var pair: CInt
  }

  private struct Pair: Hashable {
    var foreground: CInt
    var background: CInt
  }

  /// ncurses must have been started.
  init(theme: Theme) {
    self.theme = theme
    canDim = unsafe curses_can("dim")
    canSlant = unsafe curses_can("sitm")
  }

  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let look = make(theme.appearance(of: style))
    looks[style] = look
    return look
  }

  private mutating func make(_ appearance: Appearance) -> Look {
    var attributes: attr_t = 0
    let wanted = appearance.attributes
    if wanted.contains(.bold) { attributes |= curses_bold }
    if wanted.contains(.underline) { attributes |= curses_underline }
    if wanted.contains(.reverse) { attributes |= curses_reverse }
    if wanted.contains(.dim), canDim { attributes |= curses_dim }
    if wanted.contains(.italic), canSlant { attributes |= curses_italic }
    return Look(
      attributes: attributes, pair: pair(appearance.foreground, appearance.background))
  }

  private mutating func pair(_ foreground: Int?, _ background: Int?) -> CInt {
    guard theme.depth != .monochrome, foreground != nil || background != nil else { return 0 }
    let colors = Pair(
      foreground: CInt(foreground ?? -1), background: CInt(background ?? -1))
    if let known = pairs[colors] { return known }
    let number = CInt(pairs.count + 1)
    let isMade =
      number < curses_pairs()
      && init_extended_pair(number, colors.foreground, colors.background) != ERR
    pairs[colors] = isMade ? number : 0
    return isMade ? number : 0
  }
}
