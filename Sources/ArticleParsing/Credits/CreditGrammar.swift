internal import Articles

/// Reads credits: bylines, date lines, fields, addresses and the mixtures of them that stand above
/// and below articles. What has a word in it that no rule explains is no credit.
struct CreditGrammar {
  let text: String
  let tokens: [Token]
  let dates: [DateGrammar.Match]

  /// The credit that `text` is, or `nil`.
  static func credit(in text: String) -> Credit? { credit(in: text, tokens: nil) }

  /// The same, where the tokens of `text` are already there.
  static func credit(in text: String, tokens: [Token]?) -> Credit? {
    guard text.utf8.count <= 300 else { return nil }
    if let address = address(in: text) { return address }
    if let field = FieldGrammar.credit(in: text) { return field }
    if let via = via(in: text) { return via }
    let grammar = CreditGrammar(text, tokens: tokens)
    guard (1...48).contains(grammar.tokens.count) else { return nil }
    return grammar.work() ?? grammar.footer() ?? grammar.line()
  }

  init(_ text: String, tokens: [Token]? = nil) {
    self.text = text
    self.tokens = tokens ?? Token.tokens(of: text)
    dates = DateGrammar.dates(in: self.tokens)
  }

  /// A line that is one web address.
  private static func address(in text: String) -> Credit? {
    var range = 0..<text.utf8.count
    if text.hasPrefix("<"), text.hasSuffix(">") { range = 1..<text.utf8.count - 1 }
    let inner = text.slice(range)
    guard inner.hasPrefix("http://") || inner.hasPrefix("https://"), !inner.utf8.contains(0x20)
    else { return nil }
    var credit = Credit(url: Credit.Part(text: String(inner), range: range))
    credit.isBareURL = true
    return credit
  }

  /// `via The Daily Planet`
  private static func via(in text: String) -> Credit? {
    guard text.utf8.count <= 90, text.hasPrefix("via ") || text.hasPrefix("Via "),
      !Sentence.endsWithStop(text)
    else { return nil }
    let range = text.trimmed(4..<text.utf8.count)
    let name = text.slice(range)
    guard name.split(separator: " ").count <= 12 else { return nil }
    var credit = Credit(outlet: Credit.Part(text: String(name), range: range))
    credit.field = .outlet
    return credit
  }

  func part(_ range: Range<Int>) -> Credit.Part? {
    guard let first = range.first, let last = range.last else { return nil }
    let bytes = text.trimmed(
      tokens[first].range.lowerBound..<tokens[last].range.upperBound, of: "*_|,;:–—-·•[]\"")
    return bytes.isEmpty ? nil : Credit.Part(text: String(text.slice(bytes)), range: bytes)
  }
}

// MARK: Bylines and date lines

extension CreditGrammar {
  private func line() -> Credit? {
    // Without a date, a time or the announcement of an author there is no credit.
    let canBe =
      !dates.isEmpty
      || tokens.contains {
        $0.kind == .number || $0.text.utf8.count <= 10 && CreditWords.announcing.contains($0.text)
      }
    guard canBe else { return nil }
    // `— Ada Lovelace, May 3 1840` gives the source of a quotation.
    if let first = tokens.first, first.kind == .mark,
      ["—", "–", "―", "-", "~"].contains(first.text)
    {
      return nil
    }
    var credit = Credit()
    var free: [Range<Int>] = []
    var wasUpdate = false
    var hasAuthorMark = false
    for segment in segments() {
      switch segment {
      case .date(let match):
        guard let range = part(match.tokens)?.range else { return nil }
        let dated = Credit.Dated(date: match.date, range: range)
        if wasUpdate || credit.published != nil {
          if credit.updated == nil { credit.updated = dated }
        } else {
          credit.published = dated
        }
        wasUpdate = false
      case .time: credit.hasClockTime = true
      case .words(var range):
        dropAround(&range, isUpdate: &wasUpdate)
        guard let first = range.first else { continue }
        let isStart = free.isEmpty && credit.published == nil && !hasAuthorMark
        if CreditWords.by.contains(tokens[first].text)
          || isStart && first <= 1 && CreditWords.byAtStart.contains(tokens[first].text)
        {
          guard credit.authors.isEmpty, takeAuthors(range, into: &credit, free: &free) else {
            return nil
          }
          hasAuthorMark = true
        } else if isAside(range) {
          continue
        } else {
          free.append(range)
        }
      }
    }
    guard
      hasAuthorMark || credit.published != nil || credit.updated != nil
        || credit.hasClockTime && free.isEmpty
    else { return nil }
    return place(free, in: credit, hasAuthorMark: hasAuthorMark)
  }

  private enum Segment {
    case words(Range<Int>)
    case date(DateGrammar.Match)
    case time
  }

  /// The line cut at its dates and separators.
  private func segments() -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    var index = 0
    var match = dates.makeIterator()
    var next = match.next()
    func close(_ end: Int) {
      if start < end { segments.append(.words(start..<end)) }
    }
    while index < tokens.count {
      if let date = next, date.tokens.lowerBound == index {
        close(index)
        segments.append(.date(date))
        index = date.tokens.upperBound
        start = index
        next = match.next()
      } else if let end = DateGrammar.clockTimeEnd(at: index, in: tokens) {
        close(index)
        segments.append(.time)
        index = end
        start = index
      } else if isSeparator(index) {
        close(index)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    close(tokens.count)
    return segments
  }

  private func isSeparator(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch token.text {
    case "|", "·", "•", "–", "—", "―", ",", ";", "(", ")", "[", "]", "（", "）", "：", "、", "，", ">",
      "»", "*", "_", "／", "●", "~", "\u{2027}":
      return true
    case ":": return index + 1 >= tokens.count || tokens[index + 1].hasSpaceBefore
    case "-", "/":
      return index == 0 || index + 1 >= tokens.count
        || (token.hasSpaceBefore && tokens[index + 1].hasSpaceBefore)
    case ".": return index + 1 == tokens.count
    default: return false
    }
  }

  private func dropAround(_ range: inout Range<Int>, isUpdate: inout Bool) {
    while let first = range.first {
      let word = tokens[first].text
      if CreditWords.updated.contains(word) {
        isUpdate = true
      } else if !CreditWords.around.contains(word) {
        break
      } else if !isAllAround(range), tokens[first].letters != .lower, first > 0 || word == "the" {
        // `The Guardian`, `La Stampa`: part of a name.
        break
      } else if ["the", "la", "le", "el", "il", "der", "a"].contains(word), !isAllAround(range) {
        break
      }
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = range.last {
      let word = tokens[last].text
      if CreditWords.updated.contains(word), tokens[last].letters == .lower || range.count == 1 {
        isUpdate = true
      } else if !(CreditWords.around.contains(word) && tokens[last].letters != .capitals
        && range.count > 1
        && ["on", "posted", "published", "am", "le", "el", "il", "em", "op"].contains(word))
      {
        break
      }
      range = range.lowerBound..<range.upperBound - 1
    }
  }

  private func isAllAround(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      CreditWords.around.contains(tokens[$0].text) || CreditWords.updated.contains(tokens[$0].text)
    }
  }

  private func isAside(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let token = tokens[index]
      return token.kind != .word || CreditWords.asides.contains(token.text)
        || (index > range.lowerBound && CreditWords.asides.contains(tokens[index - 1].text)
          && token.text.utf8.count <= 5)
    } && range.contains { tokens[$0].kind != .mark }
  }

  /// Reads the names after `by`, up to words such as `posted on` or `for`.
  private func takeAuthors(
    _ range: Range<Int>, into credit: inout Credit, free: inout [Range<Int>]
  ) -> Bool {
    var start = range.lowerBound + 1
    while start < range.upperBound,
      CreditWords.by.contains(tokens[start].text)
        || tokens[start].isMark(":")
    {
      start += 1
    }
    var end = start
    while end < range.upperBound {
      let word = tokens[end].text
      if CreditWords.updated.contains(word)
        || (end > start
          && [
            "posted", "published", "for", "on", "at", "am", "veröffentlicht", "le", "pour", "für",
            "para",
          ].contains(word))
      {
        break
      }
      end += 1
    }
    let names = names(in: start..<end)
    guard !names.isEmpty else { return false }
    credit.authors = names
    var rest = end..<range.upperBound
    var isUpdate = false
    while let first = rest.first, ["for", "pour", "für", "para", "at"].contains(tokens[first].text)
    {
      rest = first + 1..<rest.upperBound
    }
    dropAround(&rest, isUpdate: &isUpdate)
    if !rest.isEmpty { free.append(rest) }
    return true
  }

  /// The names of `range`, or none if a part of it is not a name.
  func names(in range: Range<Int>) -> [Credit.Part] {
    var parts: [Credit.Part] = []
    var start = range.lowerBound
    func take(_ end: Int) -> Bool {
      guard start < end else { return true }
      guard let name = part(start..<end), PersonName.isPerson(name.text[...], isMarked: true)
      else { return false }
      parts.append(name)
      return true
    }
    for index in range
    where CreditWords.and.contains(tokens[index].text) && tokens[index].letters != .capitalized
      && tokens[index].text != "e" && tokens[index].text != "i"
      || ["&", ",", ";", "、", "，"].contains(tokens[index].text)
      || (["e", "i"].contains(tokens[index].text) && tokens[index].letters == .lower)
    {
      guard take(index) else { return [] }
      start = index + 1
    }
    guard take(range.upperBound) else { return [] }
    return parts
  }

  /// Decides what the words that nothing announced are.
  private func place(_ free: [Range<Int>], in credit: Credit, hasAuthorMark: Bool) -> Credit? {
    var credit = credit
    guard free.count <= 4 else { return nil }
    var names: [Credit.Part] = []
    for range in free {
      guard let name = part(range) else { continue }
      guard isNameLike(range), !Sentence.endsWithStop(name.text) else { return nil }
      if range.allSatisfy({
        CreditWords.roles.contains(tokens[$0].text) || tokens[$0].kind == .mark
      }) {
        continue
      }
      names.append(name)
    }
    if !datesAreSetOff() { return nil }
    if hasAuthorMark {
      for name in names {
        if credit.outlet == nil, PersonName.isPerson(name.text[...], isMarked: false),
          !PersonName.isOutlet(name.text[...])
        {
          credit.authors.append(name)
        } else if credit.outlet == nil {
          credit.outlet = name
        }
      }
      return credit
    }
    guard names.count <= 3 else { return nil }
    switch names.count {
    case 0: break
    case 1:
      if PersonName.isPerson(names[0].text[...], isMarked: false),
        !PersonName.isOutlet(names[0].text[...])
      {
        credit.nameOrOutlet = names[0]
      } else {
        credit.outlet = names[0]
      }
    default:
      let people = names.filter {
        PersonName.isPerson($0.text[...], isMarked: false) && !PersonName.isOutlet($0.text[...])
      }
      if people.count == names.count {
        credit.authors = [names[0]]
        credit.outlet = names[1]
      } else {
        credit.authors = people
        credit.outlet = names.first { !people.contains($0) }
      }
    }
    return credit
  }

  /// Whether the words can be a name: few, and hardly one of them in lower case.
  private func isNameLike(_ range: Range<Int>) -> Bool {
    let words = range.filter { tokens[$0].kind == .word }
    guard (1...10).contains(words.count) else { return words.isEmpty && range.count <= 2 }
    let lower = words.filter {
      tokens[$0].letters == .lower && !PersonName.particles.contains(tokens[$0].text)
        && !["of", "the", "and", "for", "in", "on", "und", "für", "et"].contains(tokens[$0].text)
    }
    let caseless = words.filter { tokens[$0].letters == .caseless }
    return lower.count * 3 <= words.count && caseless.count <= 3
  }

  /// A date inside running words is part of them, as in `Review of 12 May 2020`.
  private func datesAreSetOff() -> Bool {
    dates.allSatisfy { match in
      let before = match.tokens.lowerBound - 1
      let after = match.tokens.upperBound
      return isBoundary(before) && isBoundary(after)
    }
  }

  private func isBoundary(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let word = tokens[index].text
    return tokens[index].kind == .mark || CreditWords.around.contains(word)
      || CreditWords.updated.contains(word) || CreditWords.by.contains(word)
      || CreditWords.asides.contains(word)
  }
}
