internal import Articles

extension ReaderState {
  /// Goes from the list out to what it can show.
  mutating func showCollections() -> [Effect] {
    focus = .collections
    collections.keep("")
    collections.select(list.listing.collection)
    return collections.reload()
  }

  /// Shows the articles of the selected collection.
  mutating func openCollection() -> [Effect] {
    guard let selected = collections.selected else { return [] }
    search = nil
    listFind = nil
    focus = .list
    guard selected != list.listing.collection else { return [] }
    marks = MarkedArticles()
    var listing = list.listing
    (listing.collection, listing.filter) = (selected, "")
    return list.show(listing) + keepView()
  }
}

// MARK: - Order

extension ReaderState {
  /// Opens the choice of an order, or goes to its next row.
  mutating func chooseOrder() -> [Effect] {
    if !pages.isEmpty { return changePageOrder() }
    if let orders {
      let row = orders.cursor.selection
      self.orders?.move(to: row + 1 < orders.rows.count ? row + 1 : 0, direction: 1)
      return []
    }
    let listing = list.listing
    orders = OrderMenu(
      order: search?.order ?? listing.order, grouping: listing.grouping, isSearch: search != nil)
    focus = .orders
    return []
  }

  /// Takes the order or the grouping selected.
  mutating func takeOrder() -> [Effect] {
    guard let selected = orders?.selected else { return [] }
    let isSearch = search != nil
    _ = backOut()
    var listing = list.listing
    switch selected {
    case .space, .heading: return []
    case .order(let order) where isSearch:
      searchOrder = order
      say("Found articles: \(order.title)")
      return (search?.arrange(by: order) ?? []) + keepView()
    case .order(let order):
      listing.arrange(by: order)
      say("Articles: \(order.title)")
    case .grouping(let grouping):
      listing.arrange(by: grouping)
      say(grouping == .none ? "No groups" : "Grouped \(grouping.title), \(listing.order.title)")
    }
    return list.show(listing) + keepView()
  }
}

// MARK: - Saved searches

extension ReaderState {
  /// What `S` would save; `nil` where there is nothing but a collection as it is.
  private var queryToSave: String? {
    // An article that a search found is still part of that search.
    if let search, focus != .list {
      guard Query(search.text).condition != nil else { return nil }
      return search.text
    }
    return list.filter.isEmpty ? nil : list.listing.query
  }

  mutating func askForName() -> [Effect] {
    guard queryToSave != nil else {
      say("s searches, & filters; then S saves that by a name")
      return []
    }
    return ask(.saveSearch, text: "")
  }

  /// Saves what is looked for as `name`.
  mutating func saveSearch(as name: String) -> [Effect] {
    guard let query = queryToSave else { return [] }
    let name = name.split(separator: " ").joined(separator: " ")
    guard !SavedSearch.builtIn.contains(where: { $0.name == name.lowercased() }) else {
      say("\(name) is in every library; choose another name", isError: true)
      return []
    }
    let saved = SavedSearch(name: name, query: query)
    let earlier = collections.saved.first { $0.name == name }
    undoHistory.add(
      UndoHistory.Step(
        summary: "saved search \(name)",
        inverse: [
          earlier.map { .saved(SavedSearch(name: $0.name, query: $0.query)) }
            ?? .unsaved(name: name)
        ]))
    say("Saved as \(name); h in the list shows it")
    return carry(.saved(saved))
  }

  mutating func deleteSearch() -> [Effect] {
    guard let selected = collections.selected, selected.kind == .saved else {
      say("Only saved searches can be deleted")
      return []
    }
    undoHistory.add(
      UndoHistory.Step(
        summary: "deletion of \(selected.name)",
        inverse: [.saved(SavedSearch(name: selected.name, query: selected.query))]))
    say("Deleted \(selected.name); u brings it back")
    return carry(.unsaved(name: selected.name))
  }
}
