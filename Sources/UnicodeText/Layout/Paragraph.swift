/// A paragraph in any script, cut into clusters that lines are filled with.
struct Paragraph {
  private var clusters: [Cluster] = []
  private var level: UInt8 = 0
  private let range: Range<Int>

  init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, width: Int) {
    self.range = range
    var reader = ClusterReader()
    var place = range.lowerBound
    while place < range.upperBound {
      let next = bytes.scalar(at: place)
      reader.read(next.value, at: place)
      place = next.end
    }
    clusters = reader.clusters
    if reader.isRightToLeft { orient(reader.units) }
    allowBreaks(reader)
    if reader.joins { join(reader.units) }
    for index in clusters.indices where clusters[index].columns > width {
      clusters[index].scalar = 0xFFFD
      clusters[index].columns = 1
    }
  }

  private mutating func orient(_ units: [UInt16]) {
    let levels = bidiLevels(of: units)
    level = levels.paragraph
    for index in clusters.indices { clusters[index].level = levels.units[clusters[index].unit] }
  }

  private mutating func allowBreaks(_ reader: ClusterReader) {
    guard reader.breaksLines else {
      let scalars = clusters.map(\.scalar)
      for index in clusters.indices {
        clusters[index].allowsBreakBefore = SimpleBreaks.allowed(before: index, in: scalars)
      }
      return
    }
    let breaks = lineBreaks(in: reader.units)
    var next = 0
    for index in clusters.indices.dropFirst() {
      // A break before something invisible is a break before what follows it.
      while next < breaks.count, breaks[next] <= clusters[index].unit {
        if breaks[next] > clusters[index - 1].unit { clusters[index].allowsBreakBefore = true }
        next += 1
      }
    }
  }

  /// Gives Arabic letters the shapes in which they join.
  private mutating func join(_ units: [UInt16]) {
    // Marks would be shaped into spacing forms, so the letters are shaped without them. The joiners
    // between letters count.
    var letters: [UInt16] = []
    /// The cluster each of them belongs to; `nil` for a joiner.
    var owners: [Int?] = []
    var owner = 0
    for (place, unit) in units.enumerated() {
      while owner < clusters.count, clusters[owner].unit < place { owner += 1 }
      if owner < clusters.count, clusters[owner].unit == place {
        // What is outside the basic plane has no shapes; any other letter that does not join will do.
        letters.append(UInt16(exactly: clusters[owner].scalar) ?? 0x20)
        owners.append(owner)
      } else if unit == 0x200C || unit == 0x200D {
        letters.append(unit)
        owners.append(nil)
      }
    }
    guard let shapes = shaped(letters), let merged = merge(letters, owners, shapes) else { return }
    clusters = merged
  }

  /// The clusters with their new shapes, lam and alef as one.
  private func merge(_ letters: [UInt16], _ owners: [Int?], _ shapes: [UInt16]) -> [Cluster]? {
    let ligatures: ClosedRange<UInt16> = 0xFEF5...0xFEFC
    var merged: [Cluster] = []
    var letter = 0
    for shape in shapes {
      guard letter < letters.count else { return nil }
      let isLigature = ligatures.contains(shape) && !ligatures.contains(letters[letter])
      if let owner = owners[letter] {
        var cluster = clusters[owner]
        if letters[letter] != 0x20 { cluster.scalar = UInt32(shape) }
        if isLigature {
          guard letter + 1 < letters.count, let alef = owners[letter + 1] else { return nil }
          let marks = cluster.marks + clusters[alef].marks
          cluster.marks = Array(marks.prefix(Cluster.mostMarks))
        }
        merged.append(cluster)
      }
      letter += isLigature ? 2 : 1
    }
    return letter == letters.count ? merged : nil
  }
}

// MARK: - Lines

extension Paragraph {
  func append(to lines: inout [LaidOutLine], width: Int) {
    var start = 0
    while start < clusters.count {
      let end = lineEnd(from: start, width: width)
      var shown = start..<end
      if end < clusters.count {
        while let last = shown.last, clusters[last].isSpace { shown.removeLast() }
      }
      var used = clusters[shown].reduce(0) { $0 + $1.columns }
      while used > width, let last = shown.last {
        used -= clusters[last].columns
        shown.removeLast()
      }
      // What is dropped before the first cluster belongs to the first line.
      let from = start == 0 ? range.lowerBound : clusters[start].offset
      let to = end < clusters.count ? clusters[end].offset : range.upperBound
      lines.append(line(Array(clusters[shown]), range: from..<to))
      start = end
    }
  }

  private func lineEnd(from start: Int, width: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in start..<clusters.count {
      let cluster = clusters[index]
      if index > start, cluster.allowsBreakBefore { lastBreak = index }
      used += cluster.columns
      // Spaces may hang over the edge.
      if used > width, !cluster.isSpace { return lastBreak ?? max(index, start + 1) }
    }
    return clusters.count
  }

  func truncated(to width: Int, isWhole: Bool) -> LaidOutLine {
    let total = clusters.reduce(0) { $0 + $1.columns }
    guard total > width || !isWhole else { return line(clusters, range: range) }
    var shown = clusters
    var used = total
    var end = range.upperBound
    while let last = shown.last, used > width - 1 || last.isSpace {
      used -= last.columns
      end = last.offset
      shown.removeLast()
    }
    shown.append(Cluster(scalar: 0x2026, columns: 1, offset: end, unit: 0, level: level))
    return line(shown, range: range.lowerBound..<end)
  }

  private func line(_ clusters: [Cluster], range: Range<Int>) -> LaidOutLine {
    LaidOutLine(
      range: range, cells: inVisualOrder(clusters, paragraphLevel: level).map(\.cell),
      isRightToLeft: level & 1 == 1)
  }
}

/// The clusters of a line from left to right (UAX #9, L1 and L2).
private func inVisualOrder(_ clusters: [Cluster], paragraphLevel: UInt8) -> [Cluster] {
  var clusters = clusters
  for index in clusters.indices.reversed() {
    guard clusters[index].isSpace else { break }
    clusters[index].level = paragraphLevel
  }
  var level = clusters.lazy.map(\.level).max() ?? 0
  while level > 0 {
    var start = 0
    while start < clusters.count {
      guard clusters[start].level >= level else {
        start += 1
        continue
      }
      var end = start + 1
      while end < clusters.count, clusters[end].level >= level { end += 1 }
      clusters[start..<end].reverse()
      start = end
    }
    level -= 1
  }
  return clusters
}
