/// A reason to think that a line is an article's title, and how much it weighs.
///
/// The weights were set by what else could explain the reason. Words that return glued to the text
/// below them can hardly be anything but a title; a line above a date can also be a heading in a
/// chronicle, so it needs support. Four points make a start.
enum Evidence: Hashable, Sendable {
  /// The line below begins with the same words and runs on without a space.
  case glued
  /// Underlined with `===`, or a heading of the level that marks articles.
  case heading
  /// A field says so: `Title: …`, `Subject: …`.
  case field
  /// A credit of the given strength stands below, with text after it.
  case creditBelow(Int)
  /// The same, but with a line or two between that are no credit.
  case distantCreditBelow(Int)
  /// A credit of the given strength stands above.
  case creditAbove(Int)
  /// Only a clock time stands below.
  case timeBelow
  /// `Outlet: Title (p. 3)`
  case pageReference
  /// `Title (Outlet, 3 May 2020)`
  case parentheticalCredit
  /// The text below opens with a dateline: `PARIS, May 3 (AFP) —`.
  case datelineBelow
  /// A label near by quotes it: `Continue reading “…”`, `The post … appeared first on …`.
  case quoted
  /// The address near by ends with its words.
  case slug
  /// The same words stand alone on another line near by.
  case repeated
  /// The page's list of contents has it.
  case listed
  /// One of a series of numbered lines, each with text below.
  case numbered
  /// Every part between rules, or between wide gaps, begins with such a line.
  case opensPart
  /// A rule, a label or the edge of the page stands above.
  case boundaryAbove
  case textBelow
  /// The lines around it are of the same kinds as around the page's other titles.
  case template

  static let threshold = 4

  var weight: Int {
    switch self {
    case .glued, .field: 5
    case .heading, .pageReference, .parentheticalCredit, .slug, .template: 4
    case .creditBelow(let strength): 2 + min(strength, 3)
    case .distantCreditBelow(let strength): 1 + min(strength, 3)
    case .creditAbove(let strength): 2 + min(strength, 2)
    case .timeBelow, .quoted, .opensPart, .datelineBelow: 3
    case .repeated, .numbered: 2
    case .listed, .boundaryAbove, .textBelow: 1
    }
  }

  /// Whether it can make a start at all; the others only support.
  var isLeading: Bool {
    switch self {
    case .repeated, .listed, .boundaryAbove, .textBelow: false
    default: true
    }
  }
}
