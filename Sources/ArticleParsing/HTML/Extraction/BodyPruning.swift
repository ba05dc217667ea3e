/// Leaves out of an article what is in it and does not belong to it.
struct BodyPruning {
  private let document: HTMLDocument
  private let facts: PageFacts
  private(set) var isDropped: [Bool]
  /// Pictures with a few words, which are captions and no text.
  private(set) var pictures: Set<Int> = []

  init(_ document: HTMLDocument, _ facts: PageFacts, isDropped: [Bool]) {
    self.document = document
    self.facts = facts
    self.isDropped = isDropped
  }

  mutating func prune(_ roots: [Int]) {
    for root in roots {
      dropLinkBoxes(root)
      dropHeadings(root)
    }
  }

  /// Boxes, lists and paragraphs that are little more than links.
  private mutating func dropLinkBoxes(_ root: Int) {
    var node = root + 1
    while node < document.limit(root) {
      if isDropped[node] || isPictureBox(node) || isLinkBox(node) {
        isDropped[node] = true
        if isPictureBox(node) || isCaption(node) { pictures.insert(node) }
        node = document.limit(node)
      } else {
        node += 1
      }
    }
  }

  private func isPictureBox(_ node: Int) -> Bool {
    switch document.tag(node) {
    case .div, .section, .article, .figure, .unknown:
      facts.text[node] > 0 && facts.linked[node] * 2 <= facts.text[node] && isCaptionedPicture(node)
    default: false
    }
  }

  /// What is longer is a gallery, or an article about one.
  private static let longestCaption = 400

  /// Whether a part is called a caption, and nothing else.
  private func isCaption(_ node: Int) -> Bool {
    let hints = facts.hints[node]
    return hints.has(.caption) && !facts.isUnseen[node]
      && 1...Int32(Self.longestCaption) ~= facts.text[node]
      && hints.isDisjoint(with: .boilerplateButCaption)
  }

  private func isLinkBox(_ node: Int) -> Bool {
    let text = Int(facts.text[node])
    let linked = Int(facts.linked[node])
    guard text > 0 else { return false }
    if linked == 0 { return false }
    let density = Double(linked) / Double(text)
    switch document.tag(node) {
    case .ul, .ol, .dl:
      return density > 0.75 && facts.prose[node] == 0
    case .div, .section, .article, .figure, .unknown, .form, .details:
      if isCaptionedPicture(node) { return true }
      if density > 0.8 && text < 400 { return true }
      return density > 0.6 && facts.prose[node] == 0 && links(node) > 1
    case .table: return density > 0.8
    case .p: return density > 0.9 && text < 200 && linked >= text - 3 || isLabeledLink(node)
    case .blockquote, .h2, .h3, .h4, .h5, .h6: return isLabeledLink(node)
    default: return false
    }
  }

  /// Whether a block is a few words with a colon, and then nothing but a link.
  private func isLabeledLink(_ node: Int) -> Bool {
    let others = Int(facts.text[node] - facts.linked[node])
    guard others <= 40, facts.linked[node] > 15 else { return false }
    var sawColon = false
    var isInLink = false
    for inside in document.inside(node) {
      if document.tag(inside) == .a {
        guard sawColon else { return false }
        isInLink = true
      }
      guard document.tag(inside) == .text, !document[inside].isBlank else { continue }
      let text = document.bytes[document.range(inside)]
      if facts.linked[inside] == 0 {
        if isInLink { return false }
        sawColon = text.last { $0 > 0x20 } == UInt8(ascii: ":")
      }
    }
    return isInLink
  }

  /// Whether a box is a picture and a few words.
  private func isCaptionedPicture(_ node: Int) -> Bool {
    guard facts.text[node] < 160,
      facts.prose[node] == facts.ownText[node] || facts.prose[node] < 120
    else { return false }
    var hasPicture = false
    for inside in document.inside(node) {
      switch document.tag(inside) {
      case .img, .picture: hasPicture = true
      case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .table, .blockquote: return false
      default: break
      }
    }
    return hasPicture
  }

  private func links(_ node: Int) -> Int {
    document.inside(node).count { document.tag($0) == .a }
  }

  /// Headings and labels under which nothing is left.
  private mutating func dropHeadings(_ root: Int) {
    var waiting: [(node: Int, level: Int)] = []
    var node = root + 1
    while node < document.limit(root) {
      if isDropped[node] {
        // What a label announces is gone.
        if let last = waiting.last, last.level == Self.labelLevel, facts.text[node] > 0 {
          isDropped[last.node] = true
          waiting.removeLast()
        }
        node = document.limit(node)
        continue
      }
      let tag = document.tag(node)
      if let level = headingLevel(node) {
        while let last = waiting.last, last.level >= level {
          isDropped[last.node] = true
          waiting.removeLast()
        }
        waiting.append((node, level))
        node = document.limit(node)
        continue
      }
      if tag == .text, !document[node].isBlank { waiting.removeAll() }
      node += 1
    }
    for heading in waiting { isDropped[heading.node] = true }
  }

  private static let labelLevel = 7
  /// Longer headings are leads that are set as headings are.
  private static let longestHeading = 120

  private func headingLevel(_ node: Int) -> Int? {
    guard let level = document.tag(node).headingLevel else {
      return isLabel(node) ? Self.labelLevel : nil
    }
    return facts.text[node] > Self.longestHeading ? nil : level
  }

  /// Whether a paragraph is a few words with a colon at their end.
  private func isLabel(_ node: Int) -> Bool {
    guard document.tag(node) == .p || document.tag(node) == .div, facts.text[node] < 60,
      facts.text[node] > 0, let text = document.text(node)
    else { return false }
    return text.hasSuffix(":")
  }
}
