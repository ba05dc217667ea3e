package import Articles

/// The names of the open article, beside it: by type, most mentioned first.
package struct EntityList: Hashable, Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var cursor = RowCursor()

  package init() {}

  package enum Row: Hashable, Sendable {
    case heading(EntityType)
    case entity(ArticleEntity)
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  package var selected: ArticleEntity? {
    guard rows.indices.contains(cursor.selection), case .entity(let entity) = rows[cursor.selection]
    else { return nil }
    return entity
  }

  /// Shows `entities`, keeping the selected one.
  package mutating func show(_ entities: [ArticleEntity]) {
    let kept = selected?.number
    rows = EntityType.allCases.flatMap { type -> [Row] in
      let group = entities.filter { $0.type == type && $0.count > 0 }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      return group.isEmpty ? [] : [.heading(type)] + group.map(Row.entity)
    }
    cursor.count = rows.count
    if let kept { select(entity: kept) } else { move(to: 0, direction: 1) }
  }

  package mutating func select(entity number: Int) {
    let index = rows.firstIndex {
      if case .entity(let entity) = $0 { entity.number == number } else { false }
    }
    move(to: index ?? cursor.selection, direction: 1)
  }

  /// Selects the row at `index`, or from a heading the nearest entity in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      if case .entity = rows[index] { true } else { false }
    }
  }
}

extension EntityType {
  /// The heading over several of the type.
  package var plural: String {
    switch self {
    case .person: "People"
    case .organization: "Organizations"
    case .place: "Places"
    case .group: "Groups"
    case .other: "Other"
    }
  }
}
