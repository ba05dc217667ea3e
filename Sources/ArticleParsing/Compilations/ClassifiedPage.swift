/// A page whose lines are known for what they are.
struct ClassifiedPage: Sendable {
  let page: Page
  let classes: [LineClass]
  /// For lines that can be titles, a number that is the same for the same words; else 0.
  let keys: [UInt64]
  /// The lines that share a key, in order.
  let linesByKey: [UInt64: [Int]]
  let opening: PageOpening

  var lines: [Line] { page.lines }
  var indices: Range<Int> { page.lines.indices }

  init(_ page: Page) {
    self.page = page
    var classes: [LineClass] = []
    classes.reserveCapacity(page.lines.count)
    var keys = [UInt64](repeating: 0, count: page.lines.count)
    var linesByKey: [UInt64: [Int]] = [:]
    for (index, line) in page.lines.enumerated() {
      let tokens = line.isShort && line.form != .rule ? Token.tokens(of: line.text) : []
      classes.append(LineClassifier.classify(line, tokens))
      guard !tokens.isEmpty else { continue }
      let key = Self.key(of: tokens)
      keys[index] = key
      if key != 0 { linesByKey[key, default: []].append(index) }
    }
    opening = PageOpening(of: page.lines, classes)
    if let title = opening.title { classes[title] = .titleLike }
    self.classes = classes
    self.keys = keys
    self.linesByKey = linesByKey
  }

  /// FNV-1a over the folded words; an item's number in front of a title does not count.
  static func key(of text: some StringProtocol) -> UInt64 {
    key(of: Token.tokens(of: String(text)))
  }

  private static func key(of tokens: [Token]) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var words = 0
    for (index, token) in tokens.enumerated() where token.kind != .mark {
      if index == 0, token.kind == .number, token.text.utf8.count <= 3 { continue }
      words += 1
      for byte in token.text.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
      key = (key ^ 0x20) &* 0x100_0000_01B3
    }
    return words == 0 ? 0 : key
  }

  /// Whether the line `later` begins with the words of `earlier` and runs on without a space, as
  /// titles do that lost the line break after them.
  func isGlued(_ earlier: Int, to later: Int) -> Bool {
    let title = lines[earlier].text
    let line = lines[later].text
    guard title.utf8.count >= 8, title.utf8.count < line.utf8.count, line.hasPrefix(title) else {
      return false
    }
    let rest = line.slice(title.utf8.count..<line.utf8.count)
    guard let next = rest.unicodeScalars.first else { return false }
    return ScalarKind(next).isLetter || ["“", "„", "«", "‘", "\""].contains(next)
  }

  func isText(_ index: Int) -> Bool { indices.contains(index) && classes[index].isText }

  func isTitleLike(_ index: Int) -> Bool {
    indices.contains(index) && classes[index] == .titleLike
  }

  /// Whether something other than an article's own words stands at `index`, so that what follows is
  /// likely to be its beginning. The ends of the page count.
  func isBoundary(_ index: Int) -> Bool {
    guard indices.contains(index) else { return true }
    switch classes[index] {
    case .rule, .label, .credit, .closing: return true
    case .titleLike, .sentence, .prose, .matter: return false
    }
  }

  /// Whether text begins at `index` or after at most `limit` short lines, credits or labels.
  func hasText(from index: Int, within limit: Int) -> Bool {
    for place in index..<max(index, min(index + limit + 1, lines.count)) {
      switch classes[place] {
      case .sentence, .prose, .matter: return true
      case .rule, .closing: return false
      case .label(let label) where label.kind == .related || label.kind == .source: return false
      default: continue
      }
    }
    return false
  }
}
