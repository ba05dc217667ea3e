internal import Articles

/// A line of a list as JSON.
struct SummaryRecord: Encodable {
  var summary: ArticleSummary

  enum Key: String, CodingKey {
    case id, title, authors, outlet, date, language
    case isRead = "read"
    case isStarred = "starred"
    case isMissing = "missing"
    case field, range, snippet, matches
  }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try encode(to: &record)
  }

  func encode(to record: inout KeyedEncodingContainer<Key>) throws {
    try record.encode(summary.id.rawValue, forKey: .id)
    try record.encode(summary.title, forKey: .title)
    try record.encode(summary.authors, forKey: .authors)
    try record.encode(summary.outlet, forKey: .outlet)
    try record.encode(summary.date?.description, forKey: .date)
    try record.encode(summary.language, forKey: .language)
    try record.encode(summary.state.isRead, forKey: .isRead)
    try record.encode(summary.state.isStarred, forKey: .isStarred)
    try record.encode(summary.isMissing, forKey: .isMissing)
  }
}

/// A search hit as JSON: the article's line, and where the first match stands.
struct HitRecord: Encodable {
  var hit: SearchHit

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: SummaryRecord.Key.self)
    try SummaryRecord(summary: hit.article).encode(to: &record)
    try record.encode(hit.field.name, forKey: .field)
    try record.encode([hit.range.lowerBound, hit.range.upperBound], forKey: .range)
    try record.encode(hit.snippet.text, forKey: .snippet)
    try record.encode(
      hit.snippet.matches.map { [$0.lowerBound, $0.upperBound] }, forKey: .matches)
  }
}

extension ArticleField {
  /// The field's name in JSON; captions are counted from zero.
  var name: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .text: "text"
    case .caption(let index): "caption \(index)"
    case .bio: "bio"
    }
  }
}
