internal import Articles

extension ArticleContent {
  /// Bytes of a title that are kept.
  private static let longestTitle = 8 << 10

  /// Cuts off what no title and no paragraph is as long as, and notes that it did.
  mutating func bound(noting problems: inout [String]) {
    if let title, title.utf8.count > Self.longestTitle {
      self.title = title.head(Self.longestTitle)
      problems.append("a title that is too long: the rest of it is left out")
    }
    guard blocks.contains(where: { $0.text.utf8.count > RawLine.longest }) else { return }
    var moved: [(old: Range<Int>, start: Int, kept: Int)] = []
    var start = 0
    for (index, range) in blockRanges.enumerated() {
      if range.count > RawLine.longest {
        blocks[index].text = blocks[index].text.head(RawLine.longest)
      }
      let kept = blocks[index].text.utf8.count
      moved.append((range, start, kept))
      start += kept + Self.blockSeparator.utf8.count
    }
    var block = 0
    for index in links.indices {
      guard let range = links[index].textRange else { continue }
      if block >= moved.count || range.lowerBound < moved[block].old.lowerBound { block = 0 }
      while block < moved.count, moved[block].old.upperBound < range.upperBound { block += 1 }
      guard block < moved.count, case let place = moved[block],
        range.lowerBound >= place.old.lowerBound,
        range.upperBound - place.old.lowerBound <= place.kept
      else {
        links[index].textRange = nil
        continue
      }
      let offset = place.start - place.old.lowerBound
      links[index].textRange = range.lowerBound + offset..<range.upperBound + offset
    }
    problems.append("a text that is too long: the rest of it is left out")
  }
}
