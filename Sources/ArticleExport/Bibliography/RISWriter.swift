internal import Articles

/// Writes RIS (“RIS Format Specifications”, 2012): a tag a line, ended as on the systems it is from.
struct RISWriter: ExportWriter {
  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    let content = article.content
    func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      output.append("\(tag)  - \(value.onOneLine)\r\n")
    }
    add("TY", content.outlet != nil ? "NEWS" : content.url != nil ? "ELEC" : "GEN")
    add("ID", CitationKey(article).description)
    add("TI", content.title)
    for author in content.authors { add("AU", name(PersonName(author, outlet: content.outlet))) }
    add("T2", content.outlet)
    if let date = article.date {
      let parts = date.description.split(separator: "-").map { String($0) }
      add("PY", parts[0])
      add("DA", (parts + ["", "", ""]).prefix(3).joined(separator: "/") + "/")
    }
    add("UR", content.url?.asURL)
    add("AB", content.excerpt)
    add("LA", content.language)
    for keyword in article.keywords { add("KW", withoutStars(keyword)) }
    output.append("ER  - \r\n")
  }

  private func name(_ name: PersonName) -> String {
    switch name {
    // A comma would make the words before it a family name.
    case .whole(let name): withoutStars(name).split(separator: ",").joined()
    case .parts(let given, _, _, let suffix):
      withoutStars(([name.family, given] + [suffix].compactMap { $0 }).joined(separator: ", "))
    }
  }

  /// Names and keywords may not hold an asterisk.
  private func withoutStars(_ text: String) -> String {
    text.split(separator: "*").joined(separator: " ")
  }
}
