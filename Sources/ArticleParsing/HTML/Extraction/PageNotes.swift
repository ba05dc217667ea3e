/// The notes of a page, and the marks in its text that point to them.
///
/// A note is known by being pointed to from the text and pointing back, whatever it is called.
struct PageNotes: Sendable {
  /// By the link that is its mark, the note.
  private(set) var notes: [Int: Int] = [:]
  /// By note, what its mark says.
  private(set) var marks: [Int: String] = [:]
  /// Links from a note back to its mark.
  private(set) var backLinks: Set<Int> = []

  /// Notes of a page that are looked for; more are no notes.
  private static let most = 2000
  /// What marks a note is a number or a sign, not a word.
  private static let longestMark = 8

  init() {}

  init(_ document: HTMLDocument, _ facts: PageFacts) {
    let links = Self.links(document, facts)
    guard links.count > 1, links.count < Self.most else { return }
    let targets = Self.targets(of: links, document)
    for (link, name) in links {
      guard let target = targets[name], target > link, facts.text[link] > 0,
        facts.text[link] <= Self.longestMark
      else { continue }
      var note = target
      while note > 0, !document.tag(note).isBlock { note = document.parent(note) }
      let back = links.filter { document.isInside($0.link, note) }.filter {
        targets[$0.target].map { document.isAround(link, $0) } == true
      }
      guard note > link, !back.isEmpty, let mark = document.text(link) else { continue }
      notes[link] = note
      if marks[note] == nil { marks[note] = mark }
      for back in back where facts.text[back.link] <= Self.longestMark {
        backLinks.insert(back.link)
      }
    }
  }

  /// The links to other places of the page, and the names of those.
  private static func links(
    _ document: HTMLDocument, _ facts: PageFacts
  ) -> [(link: Int, target: ArraySlice<UInt8>)] {
    var links: [(link: Int, target: ArraySlice<UInt8>)] = []
    for node in document.nodes.indices where document.tag(node) == .a && !facts.isUnseen[node] {
      guard let range = document.rawValue(.href, of: node), range.count > 1,
        document.bytes[range.lowerBound] == UInt8(ascii: "#")
      else { continue }
      links.append((node, document.bytes[range.dropFirst()]))
      if links.count == most { break }
    }
    return links
  }

  /// The places that `links` lead to, by name.
  private static func targets(
    of links: [(link: Int, target: ArraySlice<UInt8>)], _ document: HTMLDocument
  ) -> [ArraySlice<UInt8>: Int] {
    let names = Set(links.map(\.target))
    var targets: [ArraySlice<UInt8>: Int] = [:]
    for node in document.nodes.indices where document[node].attributeCount > 0 {
      for attribute in document.tag(node) == .a ? [HTMLAttribute.id, .name] : [.id] {
        guard let range = document.rawValue(attribute, of: node),
          names.contains(document.bytes[range]), targets[document.bytes[range]] == nil
        else { continue }
        targets[document.bytes[range]] = node
      }
    }
    return targets
  }
}

extension HTMLDocument {
  /// Whether `place` is `link`, or in it, or around it in the same paragraph.
  fileprivate func isAround(_ link: Int, _ place: Int) -> Bool {
    if isInside(place, link) { return true }
    var parent = place
    while parent > 0, !tag(parent).isBlock {
      if isInside(link, parent) { return true }
      parent = self.parent(parent)
    }
    // An empty anchor stands before what it names.
    return tag(place) == .a && self.parent(place) == self.parent(link) && place < link
  }
}
