/// The lists that were made last, kept until the library changes.
///
/// Eight bytes a line, so that any window of a list costs no more than its rows.
struct ListCache {
  /// The latest last.
  private var lists: [List] = []
  private var everything: (version: ListVersion, count: Int)?

  struct List {
    var filter: ListFilter
    var ordering: ListOrdering
    var version: ListVersion
    var keys: [Int64]
  }

  /// Twelve megabytes; one list may have more.
  private static let keyLimit = 1_500_000

  /// The list as it was made last, of whatever version.
  mutating func list(_ filter: ListFilter, _ ordering: ListOrdering) -> List? {
    guard
      let index = lists.firstIndex(where: { $0.filter == filter && $0.ordering == ordering })
    else { return nil }
    let list = lists.remove(at: index)
    lists.append(list)
    return list
  }

  mutating func keep(_ list: List) {
    lists.removeAll { $0.filter == list.filter && $0.ordering == list.ordering }
    lists.append(list)
    while lists.count > 1, lists.reduce(0, { $0 + $1.keys.count }) > Self.keyLimit {
      lists.removeFirst()
    }
  }

  /// How many entries there are in this version of the library, if they were counted.
  func count(at version: ListVersion) -> Int? {
    everything.flatMap { $0.version == version ? $0.count : nil }
  }

  mutating func keep(count: Int, at version: ListVersion) { everything = (version, count) }

  mutating func removeAll() { self = ListCache() }
}
