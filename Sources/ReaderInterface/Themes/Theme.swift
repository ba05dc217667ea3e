/// Which colors and attributes each purpose has.
///
/// Only values: the terminal applies them. Nothing is told by color alone, so that a theme without
/// colors reads as well.
package struct Theme: Hashable, Sendable {
  package var depth: ColorDepth
  package var background: Background

  package init(depth: ColorDepth, background: Background = .dark) {
    self.depth = depth
    self.background = background
  }

  /// What the terminal is painted on.
  package enum Background: Sendable {
    case dark
    case light
  }

  /// How a cell of `style` looks.
  package func appearance(of style: Style) -> Appearance {
    var look = base(of: style.purpose)
    let emphasis = style.emphasis
    if emphasis.contains(.tentative) { look = tentative(look) }
    if emphasis.contains(.sameEntity) { look.attributes.insert(.underline) }
    if emphasis.contains(.mistaken) { look = mistaken(look) }
    if emphasis.contains(.focused) { look.attributes.insert(.bold) }
    if emphasis.contains(.selected) { look = selected(look) }
    if emphasis.contains(.match) { look = match(look) }
    if emphasis.contains(.cursor) { look = atCursor(look) }
    if emphasis.contains(.currentMatch) { look = currentMatch(look) }
    return look
  }
}

extension Theme {
  private func base(of purpose: Style.Purpose) -> Appearance {
    switch purpose {
    case .plain, .status: Appearance()
    case .title: Appearance([.bold])
    case .subtitle: Appearance([.italic])
    case .heading: Appearance([.bold])
    case .byline, .caption, .dim: receding
    case .border: depth == .indexed256 ? Appearance(background == .dark ? 239 : 250) : receding
    case .quote: Appearance([.italic])
    case .person: Appearance(color(173, 130, 11, 3), isMonochrome ? [.bold] : [])
    case .organization: Appearance(color(74, 25, 12, 4), isMonochrome ? [.underline] : [])
    case .place: Appearance(color(108, 28, 10, 2), isMonochrome ? [.bold, .underline] : [])
    case .group: Appearance(color(140, 97, 13, 5), isMonochrome ? [.italic] : [])
    case .other: Appearance(color(109, 66, 14, 6), isMonochrome ? [.italic] : [])
    case .link: Appearance(color(110, 26, 14, 6), [.underline])
    case .unread: Appearance(color(74, 25, 12, 4), [.bold])
    case .starred: Appearance(color(179, 136, 11, 3), [.bold])
    case .key: Appearance([.bold])
    case .prompt: Appearance([.bold])
    case .paneTitle: Appearance()
    case .error: Appearance(color(203, 160, 9, 1), [.bold])
    }
  }

  private var isMonochrome: Bool { depth == .monochrome }

  /// What steps back: gray where there is gray, dim where there is not.
  private var receding: Appearance {
    switch depth {
    case .indexed256: Appearance(background == .dark ? 245 : 243)
    case .indexed16: Appearance(8)
    case .indexed8, .monochrome: Appearance([.dim])
    }
  }

  /// A color of the deepest palette there is; the first two are for dark and for light terminals.
  private func color(_ dark: Int, _ light: Int, _ sixteen: Int, _ eight: Int) -> Int? {
    switch depth {
    case .indexed256: background == .dark ? dark : light
    case .indexed16: background == .dark ? sixteen : eight
    case .indexed8: eight
    case .monochrome: nil
    }
  }

  private func tentative(_ look: Appearance) -> Appearance {
    var look = look
    look.attributes.remove(.bold)
    look.attributes.insert(.dim)
    return look
  }

  private func mistaken(_ look: Appearance) -> Appearance {
    var look = look
    look.foreground = base(of: .error).foreground
    look.attributes.insert(.underline)
    return look
  }

  private func selected(_ look: Appearance) -> Appearance {
    var look = look
    if depth == .indexed256 {
      look.background = background == .dark ? 237 : 253
    } else {
      look.attributes.insert(.reverse)
      look.attributes.remove(.dim)
    }
    return look
  }

  private func match(_ look: Appearance) -> Appearance {
    var look = look
    look.attributes.subtract([.reverse, .dim])
    guard depth != .monochrome else { return look.adding([.reverse]) }
    look.foreground = depth == .indexed256 ? (background == .dark ? 229 : 0) : 0
    look.background = depth == .indexed256 ? (background == .dark ? 94 : 222) : 3
    return look
  }

  /// A block of the name's own color; without colors, one that has nothing else.
  private func atCursor(_ look: Appearance) -> Appearance {
    guard depth != .monochrome else { return Appearance([.reverse]) }
    var look = look
    look.attributes.formUnion([.reverse, .bold])
    look.attributes.subtract([.underline, .dim])
    return look
  }

  private func currentMatch(_ look: Appearance) -> Appearance {
    guard depth != .monochrome else { return look.adding([.reverse, .bold, .underline]) }
    var look = look
    look.foreground = 0
    look.background = depth == .indexed256 ? 214 : 2
    look.attributes.subtract([.reverse, .dim])
    look.attributes.insert(.bold)
    return look
  }
}

/// How many colors a terminal has.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  case indexed256
  case indexed16
  case indexed8
  case monochrome
}
