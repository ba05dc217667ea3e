internal import Articles

/// What is known of an article, as YAML before its text.
///
/// Texts are double-quoted scalars with JSON's escapes, which YAML 1.2 shares, so that no title is
/// taken for a number, a date or `no`.
struct FrontMatter {
  let text: String

  init(_ exported: ExportedArticle) {
    let content = exported.content
    var lines = ["---"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(Self.quoted(value))") }
    }
    func add(_ key: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("\(key): [\(values.map(Self.quoted).joined(separator: ", "))]")
    }
    add("title", content.title)
    add("subtitle", content.subtitle)
    add("authors", content.authors)
    add("outlet", content.outlet)
    add("date", content.published?.description)
    add("reposted", content.reposted?.description)
    add("url", content.url)
    add("excerpt", content.excerpt)
    add("language", content.language)
    add("keywords", content.keywords)
    add("tags", exported.tags)
    lines.append("id: \(exported.id.rawValue)")
    add("source", exported.article.source.path)
    text = (lines + ["---", ""]).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.append(text)
    // Line ends and what does not print, to YAML but not to JSON.
    var quoted = String(decoding: json.bytes, as: UTF8.self)
    for (scalar, escape) in [
      ("\u{7F}", "\\u007f"), ("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"),
      ("\u{2029}", "\\u2029"), ("\u{FEFF}", "\\ufeff"),
    ] where quoted.contains(scalar) {
      quoted = quoted.split(separator: scalar, omittingEmptySubsequences: false)
        .joined(separator: escape)
    }
    return quoted
  }
}
