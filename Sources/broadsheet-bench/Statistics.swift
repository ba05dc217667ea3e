extension Collection<Double> {
  /// The middle one; zero if there is none.
  var median: Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
