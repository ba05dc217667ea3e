/// Patterns that count as one match where they stand near each other; a single one wherever it stands.
package struct WordGroup: Hashable, Sendable {
  /// At least one.
  package let patterns: [WordPattern]
  /// How many other words may stand between the end of each and the beginning of the last.
  package let distance: Int

  package init(_ patterns: [WordPattern], distance: Int = 0) {
    self.patterns = patterns
    self.distance = distance
  }

  /// A match of one of a group's patterns.
  package struct Place: Hashable, Sendable {
    package var pattern: Int
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
    /// The numbers of its words.
    package var words: Range<Int>

    package init(pattern: Int, range: Range<Int>, words: Range<Int>) {
      self.pattern = pattern
      self.range = range
      self.words = words
    }
  }

  /// Where the group matches in `text`, each of its patterns for itself, in order.
  package func places(in text: String) -> [Place] {
    var places: [Place] = []
    WordPattern.scan(text, for: patterns) { pattern, range, words in
      places.append(Place(pattern: pattern, range: range, words: words))
      return true
    }
    return near(places)
  }

  /// Those of `places` that stand near one of every other pattern.
  ///
  /// As the index's NEAR: the last to begin may begin so many words after the end of each other.
  package func near(_ places: [Place]) -> [Place] {
    let places = places.sorted { $0.words.lowerBound < $1.words.lowerBound }
    guard patterns.count > 1 else { return places }
    var isNear = [Bool](repeating: false, count: places.count)
    for last in places.indices {
      let begin = places[last].words.lowerBound
      var members: [Int] = []
      var found = Set<Int>()
      // Those that begin at the same word count too, wherever they stand in the array.
      var place = last
      while place + 1 < places.count, places[place + 1].words.lowerBound == begin { place += 1 }
      let longest = patterns.reduce(1) { max($0, $1.foldedWords.count) }
      while place >= 0, places[place].words.lowerBound + longest + distance >= begin {
        if places[place].words.upperBound + distance >= begin {
          members.append(place)
          found.insert(places[place].pattern)
        }
        place -= 1
      }
      guard found.count == patterns.count else { continue }
      for member in members { isNear[member] = true }
    }
    return zip(places, isNear).filter(\.1).map(\.0)
  }
}
