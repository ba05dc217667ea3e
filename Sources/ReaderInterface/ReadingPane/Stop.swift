package import Articles

/// A name or a link that Tab comes to.
package struct Stop: Hashable, Sendable {
  package var place: TextPlace
  /// UTF-8 bytes of the item's text.
  package var range: Range<Int>
  package var target: Target

  package init(item: Int, range: Range<Int>, target: Target) {
    place = TextPlace(item: item, offset: range.lowerBound)
    self.range = range
    self.target = target
  }

  /// What stands there.
  package enum Target: Hashable, Sendable {
    /// An entity of the article, by its number.
    case entity(Int)
    /// By its number in the content's `links`.
    case link(Int)
    /// By its number in the content's `related`.
    case related(Int)
  }
}

extension ArticleDocument {
  /// Every name and link of the article, in reading order.
  package func stops(links: [Link], mentions: [Mention]) -> [Stop] {
    var stops: [Stop] = []
    func add(_ field: ArticleField, _ range: Range<Int>, _ target: Stop.Target) {
      guard let place = place(of: field, range.lowerBound) else { return }
      stops.append(
        Stop(item: place.item, range: place.offset..<place.offset + range.count, target: target))
    }
    for mention in mentions { add(mention.field, mention.range, .entity(mention.entity)) }
    for (index, link) in links.enumerated() {
      if let range = link.textRange { add(.text, range, .link(index)) }
    }
    for (index, item) in items.enumerated() {
      switch item.kind {
      case .link(let number):
        stops.append(Stop(item: index, range: 0..<item.text.utf8.count, target: .link(number)))
      case .related(let number):
        stops.append(Stop(item: index, range: 0..<item.text.utf8.count, target: .related(number)))
      default: break
      }
    }
    // A name inside a link comes after the link.
    return stops.sorted {
      ($0.place.item, $0.place.offset, -$0.range.upperBound)
        < ($1.place.item, $1.place.offset, -$1.range.upperBound)
    }
  }
}
