internal import Articles

/// The runs of words that two texts have in common.
struct SharedPassages {
  private(set) var passages: [SharedPassage] = []

  /// Shorter runs are turns of phrase.
  private static let leastWords = 8

  init(_ first: TextWords, _ second: TextWords) {
    var places: [UInt64: [Int]] = [:]
    for (place, run) in second.runs(of: Self.leastWords).enumerated() {
      places[run, default: []].append(place)
    }
    let runs = first.runs(of: Self.leastWords)
    var place = 0
    while place < runs.count {
      var best: (start: Int, length: Int)?
      // Of a run that stands in many places a few are enough to find the longest.
      for other in (places[runs[place]] ?? []).prefix(20) {
        let length = zip(first.hashes[place...], second.hashes[other...]).prefix { $0 == $1 }.count
        if length >= Self.leastWords, length > best?.length ?? 0 { best = (other, length) }
      }
      guard let best else {
        place += 1
        continue
      }
      passages.append(
        SharedPassage(
          first: first.ranges[place].lowerBound..<first.ranges[place + best.length - 1].upperBound,
          second: second.ranges[best.start]
            .lowerBound..<second.ranges[best.start + best.length - 1].upperBound,
          words: best.length))
      place += best.length
    }
  }
}
