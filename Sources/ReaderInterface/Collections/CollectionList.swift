/// The collections a list can show, and how many articles each has.
package struct CollectionList: Hashable, Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var cursor = RowCursor()
  /// Keeps only those whose name has this.
  package private(set) var filter = ""
  package private(set) var generation = 0
  /// Whether the library has said which there are.
  package private(set) var isLoaded = false
  private var counts: [ArticleCollection: Int] = [:]
  private var all: [ArticleCollection]

  package init(opened: ArticleCollection? = nil) {
    all = [opened].compactMap { $0 } + ArticleCollection.builtIn
    arrange()
  }

  package enum Row: Hashable, Sendable {
    case heading(ArticleCollection.Kind)
    case collection(ArticleCollection)
    /// What to do where there are none.
    case advice(String)
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  package var selected: ArticleCollection? {
    guard rows.indices.contains(cursor.selection),
      case .collection(let collection) = rows[cursor.selection]
    else { return nil }
    return collection
  }

  package var saved: [ArticleCollection] { all.filter { $0.kind == .saved } }

  /// How many articles are in `collection`, if they have been counted.
  package func count(of collection: ArticleCollection) -> Int? { counts[collection] }
}

// MARK: - Moving

extension CollectionList {
  /// Selects the row at `index`, or from a heading the nearest collection in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      if case .collection = rows[index] { true } else { false }
    }
  }

  package mutating func select(_ collection: ArticleCollection) {
    move(to: rows.firstIndex(of: .collection(collection)) ?? cursor.selection, direction: 1)
  }

  package mutating func keep(_ text: String) {
    filter = text
    arrange()
    move(to: 0, direction: 1)
  }
}

// MARK: - What there is

extension CollectionList {
  /// Asks which there are and how many articles each has. What is known is shown meanwhile.
  package mutating func reload() -> [Effect] {
    generation += 1
    return [.loadCollections(generation: generation)]
  }

  /// Takes in those that the library has beside the built-in ones.
  package mutating func receive(_ collections: [ArticleCollection], generation: Int) {
    guard generation == self.generation else { return }
    isLoaded = true
    show(all.filter { $0.kind == .opened || $0.kind == .builtIn } + collections)
  }

  package mutating func receive(
    count: Int, of collection: ArticleCollection, generation: Int
  ) {
    guard generation == self.generation else { return }
    counts[collection] = count
  }

  /// Adds a saved search, or replaces the one of its name.
  package mutating func add(_ collection: ArticleCollection) {
    remove(named: collection.name)
    let end = all.lastIndex { $0.kind != .tag && $0.kind != .source }.map { $0 + 1 } ?? 0
    show(all[..<end] + [collection] + all[end...])
  }

  /// Removes a saved search.
  package mutating func remove(named name: String) {
    show(all.filter { $0.kind != .saved || $0.name != name })
  }

  private mutating func show(_ collections: [ArticleCollection]) {
    let (kept, place) = (selected, cursor.selection)
    all = collections
    arrange()
    if let kept, rows.contains(.collection(kept)) {
      select(kept)
    } else {
      move(to: place, direction: 1)
    }
  }

  private mutating func arrange() {
    let wanted = filter.lowercased()
    let kept = all.filter { wanted.isEmpty || $0.name.lowercased().contains(wanted) }
    rows = []
    for kind in ArticleCollection.Kind.allCases {
      let group = kept.filter { $0.kind == kind }
      if !group.isEmpty {
        rows += [.heading(kind)] + group.map(Row.collection)
      } else if isLoaded, filter.isEmpty, let advice = kind.advice {
        rows += [.heading(kind), .advice(advice)]
      }
    }
    cursor.count = rows.count
  }
}

extension ArticleCollection.Kind {
  /// How to get one.
  fileprivate var advice: String? {
    switch self {
    case .saved: "S saves what s finds"
    case .tag: "t tags an article"
    case .opened, .builtIn, .source: nil
    }
  }
}
