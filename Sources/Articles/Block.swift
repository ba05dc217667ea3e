/// A paragraph of an article's body, or something that stands in its place.
package struct Block: Hashable, Sendable, Codable {
  package var kind: Kind
  package var text: String
  /// Bytes of the source.
  package var range: Range<Int>

  package init(kind: Kind = .paragraph, text: String, range: Range<Int> = 0..<0) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// What a block is. The raw value is its name in `--json`.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case paragraph
    case heading
    case quote
    case listItem = "list_item"
    /// Text whose line breaks count: code, verse, tables.
    case preformatted
  }
}

/// The words under a picture, and those that stand in for it.
package struct Caption: Hashable, Sendable, Codable {
  /// What stands in for the picture when it is not shown.
  package var alt: String?
  package var text: String?
  /// How many blocks of the body come before it.
  package var afterBlock: Int
  /// Bytes of the source.
  package var range: Range<Int>

  package init(alt: String? = nil, text: String?, afterBlock: Int, range: Range<Int> = 0..<0) {
    self.alt = alt
    self.text = text
    self.afterBlock = afterBlock
    self.range = range
  }

  /// What a reader is shown: the caption, or what stands in for the picture.
  package var shownText: String? { text ?? alt }
}

/// A pointer from an article to something else.
package struct Link: Hashable, Sendable, Codable {
  package var url: String?
  /// The words that name the link, such as “Link to the source”.
  package var label: String?
  /// The title of the article meant, where the source says it.
  package var title: String?
  /// Bytes of the article's `text` that show the link, for a link inside the body.
  package var textRange: Range<Int>?
  /// Bytes of the source.
  package var range: Range<Int>

  package init(
    url: String? = nil, label: String? = nil, title: String? = nil, textRange: Range<Int>? = nil,
    range: Range<Int> = 0..<0
  ) {
    self.url = url
    self.label = label
    self.title = title
    self.textRange = textRange
    self.range = range
  }
}
