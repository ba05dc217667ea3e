/// How fast an import is, and how long it will take.
struct ImportMeter {
  private let clock = ContinuousClock()
  /// Where it stood at moments of the last seconds.
  private var samples: [(time: ContinuousClock.Instant, articles: Int, bytes: Int)]

  private static let window = 20
  private static let pause = Duration.milliseconds(500)

  init() { samples = [(clock.now, 0, 0)] }

  /// Notes that so much is done.
  mutating func note(articles: Int, bytes: Int) {
    let now = clock.now
    guard let last = samples.last, now - last.time >= Self.pause else { return }
    samples.append((now, articles, bytes))
    if samples.count > Self.window { samples.removeFirst() }
  }

  /// Articles a second; `nil` while it cannot be told.
  var rate: Double? { speed(\.articles) }

  /// Seconds until `bytes` more are read; `nil` while it cannot be told.
  func secondsLeft(bytes: Int) -> Double? {
    guard let speed = speed(\.bytes), speed > 0 else { return nil }
    return Double(max(0, bytes)) / speed
  }

  private func speed(
    _ count: KeyPath<(time: ContinuousClock.Instant, articles: Int, bytes: Int), Int>
  ) -> Double? {
    guard let first = samples.first, let last = samples.last else { return nil }
    let seconds = (last.time - first.time) / .seconds(1)
    guard seconds > 0 else { return nil }
    return Double(last[keyPath: count] - first[keyPath: count]) / seconds
  }
}
