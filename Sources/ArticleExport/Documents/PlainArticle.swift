package import Articles
internal import UnicodeText

/// An article as plain text for a pipe or a pager.
package struct PlainArticle {
  package var content: ArticleContent

  package init(content: ArticleContent) { self.content = content }

  /// The article in lines of at most `width` columns, a blank line between its parts.
  package func text(width: Int) -> String {
    var parts: [String] = []
    if let title = content.title {
      parts.append(
        wrap(title, width: width) + "\n"
          + String(repeating: "=", count: min(width, columns(of: title))))
    }
    if let subtitle = content.subtitle { parts.append(wrap(subtitle, width: width)) }
    let byline = [
      content.authors.joined(separator: ", "), content.outlet ?? "",
      content.published?.description ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    if !byline.isEmpty { parts.append(wrap(byline, width: width)) }
    for (index, block) in content.blocks.enumerated() {
      parts += captions(after: index, width: width)
      parts.append(lines(of: block, width: width))
    }
    parts += captions(after: content.blocks.count, width: width)
    if let bio = content.bio { parts.append(wrap(bio, width: width)) }
    let links = content.links.compactMap { link in
      link.url.map { url in
        [link.title ?? link.label, url].compactMap { $0 }.joined(separator: ": ")
      }
    }
    if !links.isEmpty { parts.append(links.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func captions(after index: Int, width: Int) -> [String] {
    content.captions.filter { $0.afterBlock == index }.compactMap(\.shownText).map {
      wrap($0, width: width, first: "[", rest: " ") + "]"
    }
  }

  private func lines(of block: Block, width: Int) -> String {
    switch block.kind {
    case .paragraph: wrap(block.text, width: width)
    case .heading: wrap(block.text, width: width, first: "## ", rest: "   ")
    case .quote: wrap(block.text, width: width, first: "> ", rest: "> ")
    case .listItem: wrap(block.text, width: width, first: "- ", rest: "  ")
    case .preformatted: block.text
    }
  }

  private func wrap(_ text: String, width: Int, first: String = "", rest: String = "") -> String {
    let bytes = Array(text.utf8)
    return layOut(text, width: max(1, width - columns(of: first))).enumerated().map { index, line in
      var end = line.range.upperBound
      while end > line.range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A {
        end -= 1
      }
      return (index == 0 ? first : rest)
        + String(decoding: bytes[line.range.lowerBound..<end], as: UTF8.self)
    }.joined(separator: "\n")
  }
}
