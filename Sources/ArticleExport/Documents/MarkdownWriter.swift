internal import Articles

/// Writes Markdown (CommonMark 0.31) under front matter (YAML 1.2).
///
/// Several articles follow one another, each with front matter of its own.
struct MarkdownWriter: ExportWriter {
  private var isFirst = true

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    if !isFirst { output.append("\n") }
    isFirst = false
    output.append(FrontMatter(article).text)
    let content = article.content
    var parts: [String] = []
    if let title = content.title { parts.append("# " + MarkdownText.line(title)) }
    if let subtitle = content.subtitle { parts.append("*\(MarkdownText.line(subtitle))*") }
    parts += body(of: content)
    if let bio = content.bio { parts.append("*\(MarkdownText.line(bio))*") }
    let pointers = pointers(of: content)
    if !pointers.isEmpty { parts.append(pointers.joined(separator: "\n")) }
    for part in parts { output.append("\n" + part + "\n") }
  }

  private func body(of content: ArticleContent) -> [String] {
    var parts: [String] = []
    var isInList = false
    let ranges = content.blockRanges
    for (index, block) in content.blocks.enumerated() {
      let captions = captions(after: index, of: content)
      parts += captions
      let text = text(of: block, at: ranges[index], in: content)
      if block.kind == .listItem, isInList, captions.isEmpty, let list = parts.popLast() {
        parts.append(list + "\n" + text)
      } else {
        parts.append(text)
      }
      isInList = block.kind == .listItem
    }
    return parts + captions(after: content.blocks.count, of: content)
  }

  private func captions(after index: Int, of content: ArticleContent) -> [String] {
    content.captions.filter { $0.afterBlock == index }.compactMap(\.shownText).map {
      "*\(MarkdownText.line($0))*"
    }
  }

  private func text(of block: Block, at range: Range<Int>, in content: ArticleContent) -> String {
    guard block.kind != .preformatted else { return MarkdownText.fenced(block.text) }
    let lines = MarkdownText.lines(block.text, links: InlineLink.all(in: range, of: content.links))
    switch block.kind {
    case .paragraph, .preformatted: return lines.joined(separator: "\n")
    case .heading: return "## " + lines.joined(separator: " ")
    case .quote: return lines.map { "> " + $0 }.joined(separator: "\n")
    case .listItem: return "- " + lines.joined(separator: "\n  ")
    }
  }

  /// Links that are not in the body, and things pointed at.
  private func pointers(of content: ArticleContent) -> [String] {
    Pointer.all(of: content).map { pointer in
      let text = MarkdownText.line(pointer.text)
      guard let url = pointer.url else { return "- " + text }
      return "- [\(text)](\(MarkdownText.destination(url)))"
    }
  }
}
