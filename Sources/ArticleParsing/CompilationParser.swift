package import Articles
internal import UnicodeText

/// Reads text files that hold one article or many.
package struct CompilationParser {
  /// The articles and problems of the file at `path`, whose content is `bytes`.
  package static func items(
    in bytes: [UInt8], path: String, member: String? = nil, declaredEncoding: String? = nil
  ) -> [ParsedItem] {
    let decoded = DecodedText(bytes, declared: declaredEncoding)
    let normalized = NormalizedText(decoded)
    var items: [ParsedItem] = []
    if let first = decoded.replacements.first {
      let count = decoded.replacements.count
      items.append(
        .problem(
          Problem(
            path: path, place: .byte(decoded.sourceOffset(of: first)),
            reason: count == 1
              ? "a byte is not \(decoded.encoding)"
              : "\(count) places are not \(decoded.encoding), the first here")))
    }
    if let cut = RawLine.cuts(in: normalized.bytes).first {
      let start = normalized.sourceRange(cut..<cut).lowerBound
      items.append(
        .problem(
          Problem(
            path: path, place: .byte(start),
            reason: "a line is too long: the rest of it is left out")))
    }
    if LineList.isList(normalized.bytes.span) {
      return items + Self.list(normalized, path: path, member: member, size: bytes.count)
    }
    let drafts = drafts(of: normalized)
    if drafts.allSatisfy({ $0.content.isEmpty }) {
      return items + [.problem(Problem(path: path, reason: "no text in it"))]
    }
    for (position, draft) in drafts.enumerated() {
      let range =
        position + 1 < drafts.count
        ? draft.sourceStart..<drafts[position + 1].sourceStart : draft.sourceStart..<bytes.count
      items.append(
        .article(
          ParsedArticle(
            content: draft.content,
            source: SourcePlace(
              path: path, member: member, position: position,
              range: (position == 0 ? 0 : range.lowerBound)..<range.upperBound))))
    }
    return items
  }

  /// A list as one article, as it stands.
  private static func list(
    _ text: NormalizedText, path: String, member: String?, size: Int
  ) -> [ParsedItem] {
    var content = ArticleContent()
    var builder = BodyBuilder()
    builder.place = 0..<size
    builder.beginBlock(.preformatted)
    builder.appendVerbatim(text.bytes.span)
    builder.finish(&content)
    let problem = Problem(
      path: path, place: member.map(Problem.Place.member), reason: LineList.problem)
    return [
      .article(
        ParsedArticle(
          content: content,
          source: SourcePlace(path: path, member: member, position: 0, range: 0..<size),
          problems: [problem]))
    ]
  }

  private static func drafts(of normalized: NormalizedText) -> [Draft] {
    if let drafts = NexisExport.drafts(of: normalized) { return drafts }
    let page = PageBuilder.page(normalized)
    guard !page.lines.isEmpty else { return [] }
    if let drafts = EuropresseExport.drafts(of: page) ?? FactivaExport.drafts(of: page) {
      return drafts
    }
    var drafts = PageReader(page: ClassifiedPage(page)).drafts()
    LinkResolver.resolve(&drafts)
    GlueRepair(page: page).repair(&drafts)
    return drafts
  }
}

extension ArticleContent {
  var isEmpty: Bool {
    title == nil && blocks.isEmpty && captions.isEmpty && unassigned.isEmpty && links.isEmpty
      && excerpt == nil
  }
}
