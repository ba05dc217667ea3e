package import Articles

/// The articles that the open one points to, and those that point to it.
package struct CrossReferenceList: Hashable, Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var cursor = RowCursor()

  package init() {}

  package enum Row: Hashable, Sendable {
    case heading(CrossReference.Kind)
    case reference(CrossReference)
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  package var selected: CrossReference? {
    guard rows.indices.contains(cursor.selection),
      case .reference(let reference) = rows[cursor.selection]
    else { return nil }
    return reference
  }

  package mutating func show(_ references: [CrossReference]) {
    rows = CrossReference.Kind.allCases.flatMap { kind -> [Row] in
      let group = references.filter { $0.kind == kind }
      return group.isEmpty ? [] : [.heading(kind)] + group.map(Row.reference)
    }
    cursor.count = rows.count
    move(to: 0, direction: 1)
  }

  /// Selects the row at `index`, or from a heading the nearest reference in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      if case .reference = rows[index] { true } else { false }
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
