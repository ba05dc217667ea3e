extension Collection<Double> {
  /// The middle one; zero if there is none.
  var median: Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// What so many of a hundred do not exceed; zero if there is none.
  func percentile(_ part: Int) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[Swift.min(sorted.count - 1, sorted.count * part / 100)]
  }
}
