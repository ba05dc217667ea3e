package import Articles

/// How often something is named, as a row of bars: a bar for each month, or for several where there is
/// no room.
package struct Sparkline: Hashable, Sendable {
  package private(set) var text = ""
  /// The months of the first and of the last bar.
  package private(set) var label = ""

  package init(_ months: [MonthCount], width: Int) {
    func number(_ month: MonthCount) -> Int { month.year * 12 + month.month - 1 }
    guard let first = months.map(number).min(), let last = months.map(number).max(), width > 0
    else { return }
    let perBar = (last - first) / width + 1
    var bars = Array(repeating: 0, count: (last - first) / perBar + 1)
    for month in months { bars[(number(month) - first) / perBar] += month.mentions }
    let most = max(1, bars.max() ?? 1)
    for bar in bars {
      // What is named at all can be seen.
      let level = bar == 0 ? -1 : min(7, (bar * 8 - 1) / most)
      text.unicodeScalars.append(level < 0 ? " " : Self.levels[level])
    }
    func name(_ number: Int) -> String {
      PartialDate(year: number / 12, month: number % 12 + 1)?.description ?? ""
    }
    label = first == last ? name(first) : "\(name(first)) to \(name(last))"
  }

  private static let levels: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
