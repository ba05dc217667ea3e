internal import Articles

// MARK: Credits for work, and footers

extension CreditGrammar {
  /// `(Reporting by Ada Lovelace; Editing by Charles Babbage)`
  func work() -> Credit? {
    guard let first = tokens.first(where: { $0.kind == .word }),
      CreditWords.writing.contains(first.text) || CreditWords.otherWork.contains(first.text)
        || first.text == "additional",
      let mark = tokens.prefix(5).firstIndex(where: {
        CreditWords.by.contains($0.text) && $0.text != first.text || $0.isMark(":")
          || $0.isMark("/")
      })
    else { return nil }
    var credit = Credit()
    credit.isForOthers = true
    if CreditWords.writing.contains(first.text) {
      var end = mark + 1
      while end < tokens.count, !tokens[end].isMark(";"), !tokens[end].isMark(")"),
        !(tokens[end].isMark(".") && end + 1 == tokens.count), !tokens[end].isMark("|"),
        !(tokens[end].isMark(".") && end + 1 < tokens.count
          && CreditWords.otherWork.contains(tokens[end + 1].text))
      {
        if ["in", "at", "from"].contains(tokens[end].text) { break }
        end += 1
      }
      credit.authors = names(in: mark + 1..<end)
      if credit.authors.isEmpty { return nil }
    }
    return tokens.count <= 40 ? credit : nil
  }

  /// `This entry was posted in News on May 3, 2020 by Ada.`
  func footer() -> Credit? {
    guard let date = dates.first,
      tokens.prefix(6).contains(where: { CreditWords.filing.contains($0.text) }),
      date.tokens.lowerBound > 4, let range = part(date.tokens)?.range,
      let by = tokens.indices.last(where: { CreditWords.by.contains(tokens[$0].text) })
    else { return nil }
    var end = tokens.count
    if tokens[end - 1].isMark(".") { end -= 1 }
    guard by + 1 < end, end - by <= 6 else { return nil }
    var credit = Credit(authors: names(in: by + 1..<end))
    credit.published = Credit.Dated(date: date.date, range: range)
    credit.isFooter = true
    return credit.authors.isEmpty ? nil : credit
  }
}
