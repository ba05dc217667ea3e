package import Articles

/// A list as it was when it was made: which articles, and in which order.
///
/// Eight bytes an article; nothing for everything by date, whose places the library counts.
package struct OrderedList: Sendable {
  package let filter: ListFilter
  package let order: ArticleOrder
  package let count: Int
  /// In the order of `ordering`; `nil` for everything by date.
  let keys: [Int64]?
  let version: ListVersion

  var isReversed: Bool { order.isReversed }

  /// The key of the line at `position`.
  func key(at position: Int) -> ListKey? {
    guard let keys, keys.indices.contains(position) else { return nil }
    return ListKey(rawValue: keys[isReversed ? keys.count - 1 - position : position])
  }

  /// Where the line with `key` stands.
  func position(of key: ListKey) -> Int? {
    guard let keys else { return nil }
    var place: Int?
    if order.ordering == .date {
      let first = keys.partitioningIndex { $0 >= key.rawValue }
      place = first < keys.count && keys[first] == key.rawValue ? first : nil
    } else {
      // A millisecond for a million.
      place = keys.firstIndex(of: key.rawValue)
    }
    return place.map { isReversed ? keys.count - 1 - $0 : $0 }
  }
}

extension ArticleOrder {
  /// How the keys of a list in this order are kept.
  var ordering: ListOrdering {
    switch self {
    case .newest, .oldest: .date
    case .title: .title
    case .source: .source
    case .longest, .shortest: .length
    case .relevance: .rank
    }
  }

  /// Whether the list is the kept one backwards.
  var isReversed: Bool { self == .newest || self == .shortest }
}

extension Array {
  /// The first place from which on all satisfy `isInSecondPart`.
  func partitioningIndex(_ isInSecondPart: (Element) throws -> Bool) rethrows -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if try isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
