internal import Articles

extension ArticleContent {
  /// The date a list shows and is ordered by.
  var shownDate: PartialDate? { published ?? reposted }

  /// The title a list shows: of an article without one, its first words.
  var shownTitle: String {
    if let title, !title.isEmpty { return title }
    let limit = 100
    for block in blocks {
      let words = block.text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      guard var shown = words.first.map({ String(Substring($0)) }) else { continue }
      for word in words.dropFirst() {
        guard shown.utf8.count + word.count < limit else { return shown + "…" }
        shown += " " + Substring(word)
      }
      return shown
    }
    return ""
  }

  /// Whether the fields that names point into are the same.
  func hasSameFields(as other: ArticleContent) -> Bool {
    fields == other.fields && fields.allSatisfy { text(of: $0) == other.text(of: $0) }
  }

  /// Whether only places in the source differ, if anything does.
  func saysTheSame(as other: ArticleContent) -> Bool { withoutPlaces == other.withoutPlaces }

  private var withoutPlaces: ArticleContent {
    var content = self
    for index in blocks.indices { content.blocks[index].range = 0..<0 }
    for index in captions.indices { content.captions[index].range = 0..<0 }
    for index in links.indices { content.links[index].range = 0..<0 }
    for index in related.indices { content.related[index].range = nil }
    for index in unassigned.indices { content.unassigned[index].range = 0..<0 }
    content.origins = []
    return content
  }
}
