package import Articles

extension Library {
  /// The sentences of an entity's newest articles that name it and a date, by that date.
  package func timeline(of id: EntityID, articles limit: Int = 100) throws -> [TimelineEvent] {
    try readEntities { reader in
      guard let number = try reader.number(of: id) else { return [] }
      var events: [TimelineEvent] = []
      var seen: Set<String> = []
      let keys = try reader.keys(of: number)
      for key in try keys.newest(limit) {
        guard let text = try EntityText(key, of: [keys], reader) else { continue }
        for range in text.sentences(naming: number) {
          let passage = text.passage(range, of: .text, naming: [number])
          // A repost says nothing new.
          guard let date = WrittenDates.first(in: passage.text), seen.insert(passage.text).inserted
          else { continue }
          events.append(TimelineEvent(date: date, passage: passage))
        }
      }
      return events.enumerated().sorted {
        ($0.element.date.start, $0.offset) < ($1.element.date.start, $1.offset)
      }.map(\.element)
    }
  }
}

extension EntityText {
  /// The sentences of the body that name an entity.
  fileprivate func sentences(naming entity: RawID) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for named in mentions where named.entity == entity && named.mention.field == .text {
      let place = named.mention.range.lowerBound
      if found.last?.contains(place) == true { continue }
      if let sentence = sentence(at: place, of: .text) { found.append(sentence) }
    }
    return found
  }
}
