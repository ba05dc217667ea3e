/// Colors and attributes of a cell.
package struct Appearance: Hashable, Sendable {
  /// A number of the terminal's palette; `nil` is the terminal's own color.
  package var foreground: Int?
  package var background: Int?
  package var attributes: Attributes

  package init(
    _ foreground: Int? = nil, on background: Int? = nil, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package init(_ attributes: Attributes) { self.init(nil, attributes) }

  /// The appearance with more attributes.
  package func adding(_ more: Attributes) -> Appearance {
    Appearance(foreground, on: background, attributes.union(more))
  }
}

extension Appearance {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }
}
