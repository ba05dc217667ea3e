package import Articles

/// Where a reader is: what a jump goes back to.
package struct Place: Hashable, Sendable {
  package var article: Article.ID?
  /// The top of the article's pane.
  package var top: TextPlace
  package var cursor: Stop?
  /// Whether the article had the focus, not the list.
  package var isReading: Bool
  /// The pages over it.
  package var pages: [Page]

  package init(
    article: Article.ID? = nil, top: TextPlace = TextPlace(), cursor: Stop? = nil,
    isReading: Bool = false, pages: [Page] = []
  ) {
    self.article = article
    self.top = top
    self.cursor = cursor
    self.isReading = isReading
    self.pages = pages
  }
}

/// The places a reader jumped from, back and forward.
package struct JumpList: Hashable, Sendable {
  private var past: [Place] = []
  private var future: [Place] = []

  package init() {}

  /// Remembers `place` before a jump. What lay ahead is forgotten.
  package mutating func leave(_ place: Place) {
    future = []
    if past.last != place { past.append(place) }
    if past.count > 1000 { past.removeFirst() }
  }

  /// The place before, `here` lying ahead from then on.
  package mutating func back(from here: Place) -> Place? {
    while let place = past.popLast() {
      guard place != here else { continue }
      future.append(here)
      return place
    }
    return nil
  }

  /// The place that lay ahead.
  package mutating func forward(from here: Place) -> Place? {
    while let place = future.popLast() {
      guard place != here else { continue }
      past.append(here)
      return place
    }
    return nil
  }
}
