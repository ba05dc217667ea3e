internal import Articles

/// Writes CSL-JSON (the input data schema of the Citation Style Language, 1.0.2): a list of items.
struct CSLWriter: ExportWriter {
  private var isFirst = true

  mutating func begin(_ output: inout [UInt8]) { output.append("[") }

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    output.append(isFirst ? "\n" : ",\n")
    isFirst = false
    var json = JSONText()
    append(article, to: &json)
    output += json.bytes
  }

  mutating func needsMore(_ output: inout [UInt8]) -> Bool {
    output.append("\n]\n")
    return false
  }

  /// Absent fields are left out: the schema knows no `null`.
  private func append(_ article: ExportedArticle, to json: inout JSONText) {
    let content = article.content
    json.object { json in
      json.member("id", CitationKey(article).description)
      json.member("type", type(of: content))
      func add(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { json.member(name, text.onOneLine) }
      }
      add("title", content.title)
      if !content.authors.isEmpty {
        json.key("author")
        json.list(content.authors) { $0.append(PersonName($1, outlet: content.outlet)) }
      }
      add("container-title", content.outlet)
      if let date = article.date {
        json.key("issued")
        json.object { json in
          json.key("date-parts")
          json.list([date]) { json, date in
            json.list([date.year, date.month, date.day].compactMap { $0 }) { $0.value($1) }
          }
        }
      }
      add("URL", content.url?.asURL)
      add("abstract", content.excerpt)
      add("language", content.language)
      add("keyword", article.keywords.joined(separator: ", "))
    }
  }

  private func type(of content: ArticleContent) -> String {
    if content.outlet != nil { return "article-newspaper" }
    return content.url != nil ? "webpage" : "document"
  }
}

extension JSONText {
  fileprivate mutating func append(_ name: PersonName) {
    object { json in
      switch name {
      case .whole(let name): json.member("literal", name)
      case .parts(let given, let particle, let family, let suffix):
        json.member("family", family)
        json.member("given", given)
        if let particle { json.member("non-dropping-particle", particle) }
        if let suffix { json.member("suffix", suffix) }
      }
    }
  }
}
