/// Cuts the scalars of a paragraph into clusters, and notes what else has to be done with it.
struct ClusterReader {
  private(set) var clusters: [Cluster] = []
  /// The paragraph in UTF-16, as ICU wants it, with all that is not shown.
  private(set) var units: [UInt16] = []
  private(set) var isRightToLeft = false
  private(set) var joins = false
  private(set) var breaksLines = false

  private var emoji = Emoji.none

  /// How far a sequence of emoji has come. Terminals disagree about joined ones, so the first stands
  /// for all.
  private enum Emoji { case none, first, joiner, dropped }

  mutating func read(_ scalar: UInt32, at offset: Int) {
    let properties = ScalarProperties(of: scalar)
    let unit = units.count
    appendUnits(of: scalar)
    isRightToLeft = isRightToLeft || properties.isRightToLeft
    joins = joins || properties.joins
    breaksLines = breaksLines || properties.breaksLines

    if continuesEmoji(scalar, properties) || properties.isInvisible { return }
    if properties.columns == 0 {
      mark(scalar, at: offset, unit: unit)
      return
    }
    // A tab is one space, and a line feed comes here only in what is to be a single line.
    let shown = scalar == 0x09 || scalar == 0x0A ? 0x20 : properties.columns < 0 ? 0xFFFD : scalar
    clusters.append(
      Cluster(scalar: shown, columns: max(1, properties.columns), offset: offset, unit: unit))
  }

  private mutating func mark(_ scalar: UInt32, at offset: Int, unit: Int) {
    guard let mark = Unicode.Scalar(scalar) else { return }
    if clusters.isEmpty {
      clusters.append(Cluster(scalar: 0x20, columns: 1, offset: offset, unit: unit))
    }
    let last = clusters.count - 1
    if clusters[last].marks.count < Cluster.mostMarks { clusters[last].marks.append(mark) }
  }

  /// Follows a sequence of emoji; whether `scalar` is a part of it that is not shown.
  private mutating func continuesEmoji(_ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
    let isModifier = scalar == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar)
    switch emoji {
    case .first where isModifier: return false
    case .dropped where isModifier: return true
    case .first where scalar == 0x200D, .dropped where scalar == 0x200D:
      emoji = .joiner
      return true
    case .joiner where properties.isPictograph:
      emoji = .dropped
      return true
    case .none, .first, .joiner, .dropped:
      emoji = properties.isPictograph ? .first : .none
      return false
    }
  }

  private mutating func appendUnits(of scalar: UInt32) {
    if scalar < 0x1_0000 {
      units.append(UInt16(truncatingIfNeeded: scalar))
    } else {
      units.append(UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10))
      units.append(UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF))
    }
  }
}
