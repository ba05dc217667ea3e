package import Articles

extension ReadingPane {
  /// The article's place of a mention.
  package func mentionPlace(of stop: Stop) -> MentionPlace? {
    guard document.items.indices.contains(stop.place.item),
      let field = document.items[stop.place.item].field
    else { return nil }
    let base = document.items[stop.place.item].base
    return MentionPlace(
      article: article.id,
      place: FieldRange(
        field: field, range: base + stop.range.lowerBound..<base + stop.range.upperBound))
  }

  /// Goes to a mention, and puts the cursor on it, now or when the article's names are known.
  package mutating func go(toMentionAt place: FieldRange) {
    guard let start = document.place(of: place.field, place.range.lowerBound) else { return }
    lit = nil
    awaited = place
    cursor = nil
    reveal(start)
    putCursor()
  }

  /// Puts the cursor on the mention that is awaited, once it is known.
  mutating func putCursor() {
    guard let awaited, let start = document.place(of: awaited.field, awaited.range.lowerBound)
    else { return }
    let end = start.offset + awaited.range.count
    let stop = stops.first { stop in
      guard case .entity = stop.target, stop.place.item == start.item else { return false }
      return stop.range.overlaps(start.offset..<max(end, start.offset + 1))
    }
    guard let stop else { return }
    cursor = stop
    self.awaited = nil
  }

  /// Goes to a stretch of text and lights it.
  package mutating func light(_ place: FieldRange) {
    guard let start = document.place(of: place.field, place.range.lowerBound) else { return }
    lit = Lit(item: start.item, range: start.offset..<start.offset + place.range.count)
    reveal(start)
  }

  /// A stretch of an item that something is said about.
  package struct Lit: Hashable, Sendable {
    package var item: Int
    package var range: Range<Int>
  }
}
