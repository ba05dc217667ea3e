internal import ArticleExport
internal import Articles

/// A line of a list as a JSON object, keys sorted; for a hit of a search with where the first match
/// stands.
struct SummaryRecord {
  private let summary: ArticleSummary
  private let hit: SearchHit?

  init(_ summary: ArticleSummary) {
    self.summary = summary
    hit = nil
  }

  init(_ hit: SearchHit) {
    summary = hit.article
    self.hit = hit
  }

  /// The record as a line, without its end.
  var line: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("authors", summary.authors)
      json.member("date", summary.date?.description)
      if let hit { json.member("field", hit.field.name) }
      json.member("id", Int(summary.id.rawValue))
      json.member("language", summary.language)
      json.member("length", summary.length)
      if let hit {
        json.key("matches")
        json.list(hit.snippet.matches) { json, match in
          json.list([match.lowerBound, match.upperBound]) { $0.value($1) }
        }
      }
      json.member("missing", summary.isMissing)
      json.member("outlet", summary.outlet)
      if let hit { json.member("range", hit.range) }
      json.member("read", summary.state.isRead)
      if let hit { json.member("snippet", hit.snippet.text) }
      json.member("source", summary.sourcePath)
      json.member("starred", summary.state.isStarred)
      json.member("tags", summary.tags)
      json.member("title", summary.title)
    }
    return json.bytes
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
