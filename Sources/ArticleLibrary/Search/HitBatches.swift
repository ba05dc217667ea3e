internal import Articles

/// What a search finds, in batches: a screenful first, or what there is by the time that a reader
/// begins to wait.
struct HitBatches {
  private var hits: [SearchHit] = []
  /// As many are handed over at once.
  private var size: Int
  /// How long hits are held back for others.
  private var patience: Duration
  private var latest = ContinuousClock.now

  /// Once there is something to read nobody is in a hurry.
  private static let laterSize = 200
  private static let usualPatience = Duration.milliseconds(100)

  init(first size: Int, within patience: Duration) {
    self.size = max(1, size)
    self.patience = patience
  }

  mutating func add(_ hit: SearchHit) { hits.append(hit) }

  /// The next batch if it is full, or if its hits were held back long enough.
  mutating func due() -> [SearchHit]? {
    guard hits.count >= size || !hits.isEmpty && ContinuousClock.now - latest >= patience else {
      return nil
    }
    return rest()
  }

  /// All that is left, if anything is.
  mutating func rest() -> [SearchHit]? {
    guard !hits.isEmpty else { return nil }
    defer { hits = [] }
    size = Self.laterSize
    patience = max(patience, min(patience * 2, Self.usualPatience))
    latest = ContinuousClock.now
    return hits
  }
}
