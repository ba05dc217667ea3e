import ArticleLibrary
import Articles
import Testing

@Suite struct SavedSearchTests {
  @Test func `saved searches keep their order, and one saved again its place`() throws {
    let library = try Library.inMemory()
    for (name, query) in [("Iran", "iran"), ("Paris", "paris"), ("IRAN", "title:iran")] {
      try library.saveSearch(SavedSearch(name: name, query: query))
    }
    #expect(
      try library.savedSearches() == [
        SavedSearch(name: "IRAN", query: "title:iran"), SavedSearch(name: "Paris", query: "paris"),
      ])
    #expect(
      try library.removeSavedSearch(named: "iran")
        == SavedSearch(name: "IRAN", query: "title:iran"))
    #expect(try library.removeSavedSearch(named: "iran") == nil)
    try library.saveSearch(SavedSearch(name: "iran", query: "x"))
    #expect(try library.savedSearches().map(\.name) == ["Paris", "iran"])
  }

  @Test(arguments: ["", "all", "Unread", "STARRED", "today"])
  func `a saved search needs a name of its own`(name: String) throws {
    let library = try Library.inMemory()
    #expect(throws: SavedSearchError.self) {
      try library.saveSearch(SavedSearch(name: name, query: "x"))
    }
  }
}
