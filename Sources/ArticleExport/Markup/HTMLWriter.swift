internal import Articles

/// Writes one HTML document (WHATWG HTML, the XML-like subset of it), without scripts and without
/// anything fetched from elsewhere.
struct HTMLWriter: ExportWriter {
  var title: String

  private static let style = """
    body{margin:2em auto;max-width:38em;padding:0 1em;font-family:serif;line-height:1.5}
    article+article{border-top:1px solid;margin-top:3em;padding-top:1em}
    h1{line-height:1.2}
    .subtitle{font-size:1.2em}
    .byline,figcaption,footer{font-family:sans-serif;font-size:.85em}
    pre{overflow-x:auto}
    """

  mutating func begin(_ output: inout [UInt8]) {
    output.append(
      "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    output.append(element: "title", title.onOneLine)
    output.append("\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
  }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    let content = article.content
    output.append("<article id=\"a\(article.id.rawValue)\"")
    output.append(attribute: "lang", content.language)
    output.append(" dir=\"auto\">\n")
    appendHead(article, to: &output)
    appendBody(content, to: &output)
    appendFoot(content, to: &output)
    output.append("</article>\n")
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    output.append("</body>\n</html>\n")
    return false
  }
}

// MARK: Parts of an article

extension HTMLWriter {
  private func appendHead(_ article: ExportedArticle, to output: inout [UInt8]) {
    let content = article.content
    output.append("<header>\n")
    if let title = content.title { output.append(line: element("h1", title.onOneLine)) }
    if let subtitle = content.subtitle {
      output.append(line: element("p", subtitle.onOneLine, " class=\"subtitle\""))
    }
    var byline: [String] =
      content.authors.isEmpty
      ? [] : [element("span", content.authors.joined(separator: ", "))]
    if let outlet = content.outlet { byline.append(element("cite", outlet)) }
    if let date = article.date?.description {
      byline.append(element("time", date, " datetime=\"\(date)\""))
    }
    if let url = content.url { byline.append(link(url, to: url)) }
    if !byline.isEmpty {
      output.append(line: "<p class=\"byline\">\(byline.joined(separator: " · "))</p>")
    }
    output.append("</header>\n")
  }

  private func appendBody(_ content: ArticleContent, to output: inout [UInt8]) {
    var isInList = false
    let ranges = content.blockRanges
    for (index, block) in content.blocks.enumerated() {
      let captions = content.captions.filter { $0.afterBlock == index }
      if isInList, block.kind != .listItem || !captions.isEmpty {
        output.append("</ul>\n")
        isInList = false
      }
      for caption in captions { append(caption, to: &output) }
      if block.kind == .listItem, !isInList {
        output.append("<ul>\n")
        isInList = true
      }
      append(block, at: ranges[index], in: content, to: &output)
    }
    if isInList { output.append("</ul>\n") }
    for caption in content.captions where caption.afterBlock >= content.blocks.count {
      append(caption, to: &output)
    }
  }

  private func append(
    _ block: Block, at range: Range<Int>, in content: ArticleContent, to output: inout [UInt8]
  ) {
    let (start, end) =
      switch block.kind {
      case .paragraph: ("<p>", "</p>")
      case .heading: ("<h2>", "</h2>")
      case .quote: ("<blockquote><p>", "</p></blockquote>")
      case .listItem: ("<li>", "</li>")
      // A line feed right after the tag is not shown.
      case .preformatted: ("<pre>\n", "</pre>")
      }
    output.append(start)
    for (text, url) in block.text.pieces(at: InlineLink.all(in: range, of: content.links)) {
      if let url {
        output.append(link(String(text), to: url))
      } else {
        output.append(escaped: text)
      }
    }
    output.append(line: end)
  }

  private func append(_ caption: Caption, to output: inout [UInt8]) {
    guard let text = caption.shownText else { return }
    output.append(line: "<figure>\(element("figcaption", text))</figure>")
  }

  private func appendFoot(_ content: ArticleContent, to output: inout [UInt8]) {
    let pointers = Pointer.all(of: content)
    guard content.bio != nil || !pointers.isEmpty else { return }
    output.append("<footer>\n")
    if let bio = content.bio { output.append(line: element("p", bio)) }
    if !pointers.isEmpty {
      output.append("<ul>\n")
      for pointer in pointers {
        let text = pointer.url.map { link(pointer.text, to: $0) } ?? escaped(pointer.text)
        output.append(line: "<li>\(text)</li>")
      }
      output.append("</ul>\n")
    }
    output.append("</footer>\n")
  }

  /// A link, or for an address that is no page the text alone.
  private func link(_ text: String, to url: String) -> String {
    guard url.isFollowable else { return escaped(text) }
    return "<a href=\"\(escaped(url.asURL))\" rel=\"noreferrer\">\(escaped(text))</a>"
  }

  private func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes)>\(escaped(text))</\(name)>"
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaped: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
