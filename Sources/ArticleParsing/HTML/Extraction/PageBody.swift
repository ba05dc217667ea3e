/// The parts of a page that are its article, and what in them is not.
struct PageBody: Sendable {
  /// In order; none is inside another.
  var roots: [Int]
  /// Paragraphs that introduce the article and stand outside its parts.
  var leads: [Int]
  /// By node.
  var isDropped: [Bool]
  /// Dropped nodes whose words are captions.
  var pictures: Set<Int> = []
  var notes = PageNotes()

  mutating func drop(_ node: Int) {
    isDropped[node] = true
    leads.removeAll { $0 == node }
    roots.removeAll { $0 == node }
  }

  /// Takes in the notes that marks in it point to, wherever they stand.
  mutating func add(_ notes: PageNotes, _ document: HTMLDocument) {
    self.notes = notes
    for link in notes.backLinks { drop(link) }
    let marks = notes.notes.sorted { $0.value < $1.value }
    for (mark, note) in marks where isShown(mark, document) && !isShown(note, document) {
      roots.append(note)
    }
  }

  private func isShown(_ node: Int, _ document: HTMLDocument) -> Bool {
    guard let root = (leads + roots).first(where: { document.isInside(node, $0) }) else {
      return false
    }
    var place = node
    while place > root {
      if isDropped[place] { return false }
      place = document.parent(place)
    }
    return true
  }

  /// Bytes of text, without white space.
  func length(_ facts: PageFacts, _ document: HTMLDocument) -> Int {
    var length = 0
    for root in leads + roots {
      var node = root
      while node < document.limit(root) {
        if isDropped[node] {
          node = document.limit(node)
          continue
        }
        if document.tag(node) == .text { length += Int(facts.text[node]) }
        node += 1
      }
    }
    return length
  }
}
