/// Tells what lines are, one by one.
enum LineClassifier {
  /// Longer lines are prose whatever they say.
  private static let titleLimit = 220
  /// From here on a line that ends like a sentence is one.
  private static let sentenceLimit = 120

  /// What `line` is; `tokens` are those of its text if it is short.
  static func classify(_ line: Line, _ tokens: [Token]) -> LineClass {
    switch line.form {
    case .rule: return .rule
    case .preformatted, .quote: return .matter
    case .listItem:
      if line.isShort, let credit = FieldGrammar.credit(in: line.text) { return .credit(credit) }
      return .matter
    case .heading:
      return line.count <= titleLimit ? .titleLike : .prose
    case .plain: break
    }
    if MarkdownMatter.isMatter(line.text) { return .matter }
    guard line.isShort else { return .prose }
    if !tokens.contains(where: { $0.kind != .mark }) { return .matter }
    if isClosing(tokens) { return .closing }
    let label = Label.label(in: line.text, tokens: tokens)
    if let label, label.kind != .source || label.rest.isEmpty { return .label(label) }
    if line.text.hasSuffix(")"), ParentheticalCredit(line.text) != nil { return .titleLike }
    if let credit = CreditGrammar.credit(in: line.text, tokens: tokens) { return .credit(credit) }
    if let label { return .label(label) }
    return words(line, tokens)
  }

  private static func words(_ line: Line, _ tokens: [Token]) -> LineClass {
    guard line.count <= titleLimit else { return .prose }
    let isWide = line.text.unicodeScalars.contains { $0.isEastAsian }
    // A character of these scripts says as much as two or three letters of others.
    let count = isWide ? line.count * 5 / 2 : line.count
    if count > titleLimit { return .prose }
    if Sentence.endsWithStop(line.text) {
      if count > sentenceLimit { return .prose }
      if Sentence.count(in: line.text) > 2, count > 80 { return .prose }
      if tokens.first?.letters == .lower, tokens.first?.kind == .word { return .sentence }
      // Headlines ask and shout, but hardly ever end with a full stop.
      if !Sentence.endsWithFullStop(line.text) { return .titleLike }
      return isSentence(tokens) || isWide && count > 24 ? .sentence : .titleLike
    }
    if let last = tokens.last, last.isMark(",") || last.isMark(";") { return .sentence }
    if tokens.first?.letters == .lower, tokens.first?.kind == .word, count > 60 { return .sentence }
    // A stop inside, and then more words: the end of a text with a name or a source behind it.
    if count > 80, Sentence.endsInside(line.text), isSentence(tokens) { return .sentence }
    return .titleLike
  }

  /// Whether words that end with a full stop are more than a heading: long, or with a capital only
  /// where sentences have them.
  private static func isSentence(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind == .word }
    let lower = words.count { $0.letters == .lower || $0.letters == .caseless }
    return words.count >= 5 && lower * 2 >= words.count
  }

  /// `The post … appeared first on …`
  private static func isClosing(_ tokens: [Token]) -> Bool {
    let words = tokens.map(\.text)
    return words.count >= 7 && words.starts(with: ["the", "post"])
      && words.suffix(14).contains("appeared") && words.suffix(14).contains("first")
  }
}
