/// The keys of the entries that a filter lets through, kept until something changes.
///
/// Eight bytes an entry, so that any window of a filtered list costs no more than its rows. The list of
/// everything needs none; see `EntryPositions`.
struct ListCache {
  private var filter: ListFilter?
  private var version: Int64 = 0
  private var keys: [Int64] = []

  /// The keys that pass `filter`, smallest first, if they are known for this version of the library.
  func keys(for filter: ListFilter, version: Int64) -> [Int64]? {
    filter == self.filter && version == self.version ? keys : nil
  }

  mutating func keep(_ keys: [Int64], for filter: ListFilter, version: Int64) {
    (self.filter, self.version, self.keys) = (filter, version, keys)
  }
}
