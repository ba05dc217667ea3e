internal import Articles

/// A way out of an article that is shown at its foot.
struct Pointer: Hashable {
  var text: String
  var url: String?

  /// The links that are not part of the body's text, then what else the article points at.
  static func all(of content: ArticleContent) -> [Pointer] {
    let links = content.links.filter { $0.textRange == nil }.compactMap {
      Pointer(title: $0.title ?? $0.label, url: $0.url)
    }
    return links + content.related.compactMap { Pointer(title: $0.title, url: $0.url) }
  }

  private init?(title: String?, url: String?) {
    guard let text = title ?? url else { return nil }
    self.text = text
    self.url = url
  }
}

/// A link in a block's own text.
struct InlineLink: Hashable {
  /// Bytes of the block's text.
  var range: Range<Int>
  var url: String

  /// The links of the block at `block` of the article's text, in order, none overlapping another.
  static func all(in block: Range<Int>, of links: [Link]) -> [InlineLink] {
    var inside = links.compactMap { link -> InlineLink? in
      guard let url = link.url, let range = link.textRange, !range.isEmpty,
        block.lowerBound <= range.lowerBound, range.upperBound <= block.upperBound
      else { return nil }
      let start = range.lowerBound - block.lowerBound
      return InlineLink(range: start..<start + range.count, url: url)
    }
    inside.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    return inside.filter { link in
      guard link.range.lowerBound >= end else { return false }
      end = link.range.upperBound
      return true
    }
  }
}

extension String {
  /// The text cut at the edges of `links`, each piece with the link it is, if it is one.
  func pieces(at links: [InlineLink]) -> [(text: Substring, url: String?)] {
    guard !links.isEmpty else { return [(self[...], nil)] }
    var pieces: [(Substring, String?)] = []
    var end = startIndex
    for link in links {
      guard
        let start = utf8.index(startIndex, offsetBy: link.range.lowerBound, limitedBy: endIndex),
        let stop = utf8.index(startIndex, offsetBy: link.range.upperBound, limitedBy: endIndex)
      else { break }
      if end < start { pieces.append((self[end..<start], nil)) }
      pieces.append((self[start..<stop], link.url))
      end = stop
    }
    if end < endIndex { pieces.append((self[end...], nil)) }
    return pieces
  }
}
