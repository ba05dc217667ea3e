internal import Articles

/// Writes BibTeX (Patashnik, “BibTeXing”, 1988), in UTF-8 as biblatex and newer BibTeX styles read it.
///
/// What has an outlet and a date is an `@article`; anything else is `@misc`, which requires nothing.
struct BibTeXWriter: ExportWriter {
  private var isFirst = true

  mutating func write(_ article: ExportedArticle, to output: inout [UInt8]) {
    let content = article.content
    let isArticle = content.outlet != nil && article.date != nil
    if !isFirst { output.append("\n") }
    isFirst = false
    output.append("@\(isArticle ? "article" : "misc"){\(CitationKey(article))")
    func add(_ field: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      output.append(",\n  \(field) = \(value)")
    }
    let names = content.authors.map { Self.name(PersonName($0, outlet: content.outlet)) }
    add("author", names.isEmpty ? nil : "{\(names.joined(separator: " and "))}")
    // Braces twice: styles would write the title small.
    add("title", content.title.map { "{{\(Self.escaped($0))}}" })
    add("subtitle", content.subtitle.map { "{{\(Self.escaped($0))}}" })
    add(isArticle ? "journal" : "howpublished", content.outlet.map { "{\(Self.escaped($0))}" })
    if let date = article.date {
      add("year", "{\(date.year)}")
      add("month", date.month.map { Self.months[$0 - 1] })
      add("day", date.day.map { "{\($0)}" })
    }
    add("url", content.url.map { "{\($0.asURL)}" })
    add("abstract", content.excerpt.map { "{\(Self.escaped($0))}" })
    add("language", content.language.map { "{\(Self.escaped($0))}" })
    let keywords = article.keywords.map(Self.escaped).joined(separator: ", ")
    add("keywords", keywords.isEmpty ? nil : "{\(keywords)}")
    output.append("\n}\n")
  }

  /// The macros that every style defines.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func name(_ name: PersonName) -> String {
    switch name {
    case .whole(let name): "{\(escaped(name))}"
    case .parts(let given, let particle, let family, let suffix):
      ([[particle, family].compactMap { $0 }.map(part).joined(separator: " ")]
        + [suffix, given].compactMap { $0 }.map(part)).joined(separator: ", ")
    }
  }

  /// A part of a name; one that holds BibTeX's own word between names is kept together.
  private static func part(_ text: String) -> String {
    let text = escaped(text)
    return text.split(separator: " ").contains { $0.lowercased() == "and" } ? "{\(text)}" : text
  }

  /// `text` on one line, with TeX's signs written as text. Braces are named, not escaped: BibTeX
  /// counts them even behind a backslash.
  private static func escaped(_ text: String) -> String {
    var tex: [UInt8] = []
    for byte in text.onOneLine.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): tex.append("{\\textbackslash}")
      case UInt8(ascii: "{"): tex.append("{\\textbraceleft}")
      case UInt8(ascii: "}"): tex.append("{\\textbraceright}")
      case UInt8(ascii: "~"): tex.append("{\\textasciitilde}")
      case UInt8(ascii: "^"): tex.append("{\\textasciicircum}")
      case UInt8(ascii: "<"): tex.append("{\\textless}")
      case UInt8(ascii: ">"): tex.append("{\\textgreater}")
      case UInt8(ascii: "|"): tex.append("{\\textbar}")
      case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "#"),
        UInt8(ascii: "_"):
        tex += [UInt8(ascii: "\\"), byte]
      default: tex.append(byte)
      }
    }
    return String(decoding: tex, as: UTF8.self)
  }
}
