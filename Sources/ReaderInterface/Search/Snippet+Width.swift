package import Articles

extension Snippet {
  /// The snippet without its first words, if less of what `finder` looks for would be seen in `width`
  /// columns.
  ///
  /// Different words count more than one word several times, and long ones more than short ones.
  package func around(width: Int, for finder: MatchFinder) -> Snippet {
    let bytes = text.utf8
    guard let first = firstMatch(seenIn: width, finder), first.lowerBound <= bytes.count else {
      return self
    }
    let target = bytes.index(bytes.startIndex, offsetBy: max(0, first.lowerBound - width / 3))
    let match = bytes.index(bytes.startIndex, offsetBy: first.lowerBound)
    guard let space = text[..<match].utf8[target...].firstIndex(of: UInt8(ascii: " ")) else {
      return self
    }
    let cut = bytes.distance(from: bytes.startIndex, to: space)
    let mark = "…"
    let shift = cut - mark.utf8.count
    return Snippet(
      text: mark + text[space...],
      matches: matches.filter { $0.lowerBound >= cut }.map {
        $0.lowerBound - shift..<$0.upperBound - shift
      })
  }

  /// The first of the matches that are worth most together, or `nil` if those at the beginning are.
  ///
  /// As many bytes as columns are seen at least, whatever the script.
  private func firstMatch(seenIn width: Int, _ finder: MatchFinder) -> Range<Int>? {
    guard let end = matches.last?.upperBound, end > width else { return nil }
    let bytes = Array(text.utf8)
    let words = matches.filter { $0.upperBound <= bytes.count }.map { match in
      (match: match, sought: finder.soughtWords(in: String(decoding: bytes[match], as: UTF8.self)))
    }
    /// The bytes of the different words that match within `count` bytes from `start` on. One that
    /// begins there counts even if it is wider.
    func worth(from start: Int, _ count: Int) -> Int {
      var seen: [Int: Int] = [:]
      for (match, sought) in words
      where match.lowerBound == start
        || match.lowerBound > start && match.upperBound <= start + count
      { seen.merge(sought) { one, _ in one } }
      return seen.values.reduce(0, +)
    }
    var best: (match: Range<Int>?, worth: Int) = (nil, worth(from: 0, width))
    for (match, _) in words {
      let worth = worth(from: match.lowerBound, width - width / 3)
      if worth > best.worth { best = (match, worth) }
    }
    return best.match
  }
}
