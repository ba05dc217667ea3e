/// Where an article begins.
struct Start: Hashable, Sendable {
  /// The line with the title.
  var title: Int
  /// The first line that belongs to the article: its title, or the fields above that.
  var head: Int
  var evidence: Set<Evidence>
  /// Whether it is not an article: the envelope of a digest, a message about the list.
  var isFurniture = false

  var score: Int {
    evidence.contains(where: \.isLeading) ? evidence.reduce(0) { $0 + $1.weight } : 0
  }

  var hasCreditBelow: Bool {
    evidence.contains {
      switch $0 {
      case .creditBelow, .distantCreditBelow, .timeBelow: true
      default: false
      }
    }
  }
}
