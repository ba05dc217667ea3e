import Articles

extension ArticleContent {
  /// The article as a fixture shows it: fields by name, then the blocks.
  var shown: String {
    var lines: [String] = []
    func line(_ name: String, _ value: String?) {
      if let value { lines.append("\(name): \(value)") }
    }
    line("title", title)
    line("subtitle", subtitle)
    line("authors", authors.isEmpty ? nil : authors.joined(separator: "; "))
    line("outlet", outlet)
    line("published", published?.description)
    line("reposted", reposted?.description)
    line("url", url)
    line("excerpt", excerpt)
    line("bio", bio)
    line("handles", handles.isEmpty ? nil : handles.joined(separator: " "))
    for caption in captions {
      line("caption", "\(caption.afterBlock) | \(caption.alt ?? "-") | \(caption.text ?? "-")")
    }
    for link in links {
      line("link", "\(link.label ?? "-") | \(link.url ?? "-") | \(link.title ?? "-")")
    }
    for item in related { line("related", "\(item.title ?? "-")") }
    for block in blocks { line("  \(block.kind.rawValue)", block.text) }
    for rest in unassigned { line("unassigned", rest.text) }
    return lines.joined(separator: "\n") + "\n"
  }
}
