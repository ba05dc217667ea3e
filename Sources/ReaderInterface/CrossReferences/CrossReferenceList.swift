package import Articles

/// The articles that the open one points to, those that point to it, its other versions, and what is
/// about the same things.
package struct CrossReferenceList: Hashable, Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var cursor = RowCursor()
  private var references: [CrossReference] = []
  private var like: [LikeArticle] = []
  private var related: [RelatedArticle] = []
  private var isUnfolded = false

  package init() {}

  package enum Row: Hashable, Sendable {
    case heading(String)
    case reference(CrossReference)
    /// How many versions are folded into this line.
    case versions(Int)
    case like(LikeArticle)
    case related(RelatedArticle)

    /// The article at the other end, as far as it is more than a link.
    package var summary: ArticleSummary? {
      switch self {
      case .like(let like): like.article
      case .related(let related): related.article
      case .heading, .reference, .versions: nil
      }
    }

    package var reference: CrossReference? {
      if case .reference(let reference) = self { reference } else { nil }
    }
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  /// The row that commands are about.
  package var selected: Row? {
    guard rows.indices.contains(cursor.selection) else { return nil }
    if case .heading = rows[cursor.selection] { return nil }
    return rows[cursor.selection]
  }

  package mutating func show(_ references: [CrossReference]) {
    self.references = references
    makeRows()
    move(to: 0, direction: 1)
  }

  /// Shows other versions and related articles below the links.
  package mutating func show(_ like: [LikeArticle], _ related: [RelatedArticle]) {
    self.like = like
    // Another version is about the same things, of course.
    let versions = Set(like.map(\.article.id))
    self.related = related.filter { !versions.contains($0.article.id) }
    makeRows()
    move(to: cursor.selection, direction: 1)
  }

  /// Shows a line for each version, or one for all.
  package mutating func toggleVersions() {
    isUnfolded.toggle()
    makeRows()
    let index = rows.firstIndex { row in
      switch row {
      case .like, .versions: true
      default: false
      }
    }
    move(to: index ?? cursor.selection, direction: 1)
  }

  /// More versions than this are folded.
  private static let few = 3

  private mutating func makeRows() {
    func group(_ title: String, _ rows: [Row]) -> [Row] {
      rows.isEmpty ? [] : [.heading(title)] + rows
    }
    rows = CrossReference.Kind.allCases.flatMap { kind in
      group(kind.plural, references.filter { $0.kind == kind }.map(Row.reference))
    }
    if like.count > Self.few, !isUnfolded {
      rows += group("Other versions", [.versions(like.count)])
    } else {
      for kind in LikeArticle.Kind.allCases {
        rows += group(kind.plural, like.filter { $0.kind == kind }.map(Row.like))
      }
    }
    rows += group("Related", related.map(Row.related))
    cursor.count = rows.count
  }

  /// Selects the row at `index`, or from a heading the nearest reference in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      if case .heading = rows[index] { false } else { true }
    }
  }
}

extension CrossReference.Kind {
  /// The heading over several of the kind.
  package var plural: String {
    switch self {
    case .link: "Links to"
    case .linkedFrom: "Linked from"
    case .missing: "Cited, not in the library"
    }
  }
}

extension LikeArticle.Kind {
  /// The heading over several of the kind.
  package var plural: String {
    switch self {
    case .repost: "Reposts"
    case .excerpt: "Excerpts"
    case .update: "Updates"
    }
  }
}
