internal import Articles

extension Page {
  mutating func show(_ comparison: ArticleComparison) {
    if part == .shared {
      show(
        comparison.shared.map { shared in
          PageRow(
            [
              .entry(PageText("\(grouped(shared.words)) words", Style(.dim))),
              .passage(PageText(shared.text)),
            ], target: .place(shared.place), hasSpace: true)
        })
      return
    }
    guard comparison.differences.contains(where: { $0.kind != .same }) else {
      show([])
      return
    }
    let titles = [
      PageRow(
        [.entry(PageText("− ", Style(.error)).adding(comparison.first.title, Style(.title)))],
        target: .article(comparison.first.id)),
      PageRow(
        [.entry(PageText("+ ", Style(.unread)).adding(comparison.second.title, Style(.title)))],
        target: .article(comparison.second.id)),
    ]
    show(titles + differenceRows(comparison.differences, of: comparison.second.id))
  }

  /// Only what differs, each with some words around it.
  private func differenceRows(
    _ pieces: [ArticleComparison.Difference], of article: Article.ID
  ) -> [PageRow] {
    var rows: [PageRow] = []
    var text = PageText("")
    func end() {
      guard !text.text.isEmpty else { return }
      rows.append(PageRow([.passage(text)], target: .article(article), hasSpace: true))
      text = PageText("")
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .onlyFirst: text = text.adding("[−\(piece.text)−] ", Style(.error))
      case .onlySecond: text = text.adding("{+\(piece.text)+} ", Style(.unread))
      case .same:
        let words = piece.text.unicodeScalars.split { $0 == " " || $0 == "\n" }
        guard words.count > 2 * Self.wordsAround else {
          text = text.adding(joined(words[...]) + " ", Style(.dim))
          continue
        }
        if index > 0 {
          let after = joined(words.prefix(Self.wordsAround))
          text = text.adding(after + " …", Style(.dim))
          end()
        }
        if index < pieces.count - 1 {
          let before = joined(words.suffix(Self.wordsAround))
          text = text.adding("… " + before + " ", Style(.dim))
        }
      }
    }
    end()
    return rows
  }

  private func joined(_ words: ArraySlice<Substring.UnicodeScalarView>) -> String {
    words.map { String($0) }.joined(separator: " ")
  }

  private static let wordsAround = 8
}
