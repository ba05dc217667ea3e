/// How a cell looks, by purpose. Themes turn purposes into colors.
package struct Style: Hashable, Sendable {
  package var purpose: Purpose
  package var emphasis: Emphasis

  package init(_ purpose: Purpose, _ emphasis: Emphasis = []) {
    self.purpose = purpose
    self.emphasis = emphasis
  }

  package static let plain = Style(.plain)

  /// The style with more emphasis.
  package func adding(_ emphasis: Emphasis) -> Style {
    Style(purpose, self.emphasis.union(emphasis))
  }
}

extension Style {
  /// What a cell is part of. The raw value stands for it in tests.
  package enum Purpose: Character, Hashable, Sendable, CaseIterable {
    case plain = "."
    case title = "T"
    case subtitle = "t"
    case heading = "H"
    case byline = "y"
    case quote = "q"
    case caption = "c"
    case person = "p"
    case organization = "o"
    case place = "l"
    case group = "g"
    case other = "m"
    case link = "L"
    case unread = "u"
    case starred = "*"
    case status = "s"
    case key = "k"
    case prompt = ">"
    case border = "|"
    case paneTitle = "P"
    /// Dates, counts and whatever else steps back.
    case dim = "d"
    case error = "!"
  }

  /// What is the matter with a cell, whatever it is part of. Several can hold at once.
  package struct Emphasis: OptionSet, Hashable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// On the selected row of a list.
    package static let selected = Emphasis(rawValue: 1)
    /// What was searched for.
    package static let match = Emphasis(rawValue: 2)
    /// The match that `n` came to last.
    package static let currentMatch = Emphasis(rawValue: 4)
    /// The name or link that Tab came to last.
    package static let cursor = Emphasis(rawValue: 8)
    /// A name that may be none.
    package static let tentative = Emphasis(rawValue: 16)
    /// In the pane that has the focus.
    package static let focused = Emphasis(rawValue: 32)
    /// A mention of the entity whose mention the cursor is on.
    package static let sameEntity = Emphasis(rawValue: 64)
    /// In a line that is typed, what cannot be meant.
    package static let mistaken = Emphasis(rawValue: 128)
  }
}
