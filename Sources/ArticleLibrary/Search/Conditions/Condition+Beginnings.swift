internal import Articles

extension Query.Condition {
  /// Whether it asks for a word of which only the beginning is known.
  var hasBeginnings: Bool {
    switch self {
    case .words(let term, in: _): term.isPrefix
    case .near(let terms, distance: _): terms.contains(where: \.isPrefix)
    case .all(let parts), .any(let parts), .some(let parts, least: _):
      parts.contains(where: \.hasBeginnings)
    case .not(let part): part.hasBeginnings
    case .entity, .source, .language, .state, .has, .tag, .published, .like: false
    }
  }
}
