/// Where a name begins and ends: without quotes, articles and possessives, on one line (rule M1).
struct Edges {
  private let text: FieldText

  init(_ text: FieldText) { self.text = text }

  /// The name that a span means. Of one that runs over the end of a line that is not merely full, it
  /// is the part before: what comes after is as often the first word of a sentence. Only towns and countries may be written
  /// small, as people do in a hurry.
  func name(in span: Range<Int>, labeled label: String) -> Range<Int>? {
    let span = span.clamped(to: 0..<text.bytes.count)
    let lines = span.split { text.bytes[$0] == UInt8(ascii: "\n") && !text.isSoftBreak($0) }
    let allowsSmall = label == "GPE"
    let name = lines.lazy.compactMap { cleaned($0, allowsSmall: allowsSmall) }.first
      .map { label == "WORK_OF_ART" ? $0 : withoutVerb(withoutNumber($0, label)) }
      .flatMap { label == "WORK_OF_ART" ? $0 : cleaned(unbroken($0), allowsSmall: allowsSmall) }
    guard text.idiom.hasOwnWords else { return label == "PERSON" ? name.map(withoutRank) : name }
    return name.flatMap { IdiomEdges(text).name(in: $0, isPerson: label == "PER") }
  }

  /// What stands after a colon, or on the longer side of a bracket that is not closed.
  private func unbroken(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes[range]
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), text.has(": ", at: colon) {
      let rest = colon + 2..<range.upperBound
      return text.words(in: rest).filter(\.isCapitalized).count >= 2
        ? rest : range.lowerBound..<colon
    }
    if let closer = bytes.firstIndex(of: UInt8(ascii: ")")), !bytes.contains(UInt8(ascii: "(")) {
      let (left, right) = (range.lowerBound..<closer, closer + 1..<range.upperBound)
      return left.count > right.count ? left : right
    }
    if let opener = bytes.firstIndex(of: UInt8(ascii: "(")), !bytes.contains(UInt8(ascii: ")")) {
      let (left, right) = (range.lowerBound..<opener, opener + 1..<range.upperBound)
      return left.count > right.count ? left : right
    }
    return range
  }

  /// `8-Mauricio Montero`, as in a line-up.
  private func withoutNumber(_ range: Range<Int>, _ label: String) -> Range<Int> {
    guard label == "PERSON" || label == "PER", let first = text.words(in: range).first,
      first.shape == .other, first.length <= 2, text.has("-", at: first.range.upperBound),
      let (next, gap) = text.wordAfter(first.range.upperBound + 1), gap.isEmpty, next.isCapitalized
    else { return range }
    return next.range.lowerBound..<range.upperBound
  }

  /// `Babbage co-founded`: what a model takes into a name of what is said next.
  private func withoutVerb(_ range: Range<Int>) -> Range<Int> {
    var words = text.words(in: range)
    guard words.count > 1, let last = words.last, last.range.upperBound == range.upperBound,
      last.shape == .lower, isVerb(text.text(last.range))
    else { return range }
    words = words.dropLast()
    // The first half of a verb with a hyphen.
    while words.count > 1, let last = words.last, last.shape == .lower,
      text.has("-", at: last.range.upperBound)
    {
      words = words.dropLast()
    }
    return range.lowerBound..<(words.last?.range.upperBound ?? range.upperBound)
  }

  private func isVerb(_ word: String) -> Bool {
    Self.smallVerbs.contains(word)
      || word.utf8.count >= 5 && word.hasSuffix("ed") && word.utf8.allSatisfy { $0 < 0x80 }
  }

  private static let smallVerbs: Set<String> = [
    "is", "was", "are", "were", "has", "had", "said", "says", "will", "with", "by", "to", "as",
  ]

  /// `Dr Sue Black` is called Sue Black: a title before a full name is none of it. A king's is.
  private func withoutRank(_ range: Range<Int>) -> Range<Int> {
    var words = text.words(in: range)
    while words.count >= 3
      || words.count == 2
        && (text.has(".", at: words[words.startIndex].range.upperBound)
          || PersonTitles.abbreviations.contains(text.text(words[words.startIndex].range))),
      let title = words.first, title.range.lowerBound >= range.lowerBound,
      PersonTitles.ranks.contains(text.text(title.range).lowercased())
    {
      words = words.dropFirst()
    }
    return (words.first?.range.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  /// `nil` if no name is left.
  func cleaned(_ range: Range<Int>, allowsSmall: Bool = false) -> Range<Int>? {
    var range = range
    var before: Range<Int>
    repeat {
      before = range
      range = withoutSmallEnd(withoutArticle(withoutPossessive(trimmed(range))))
    } while range != before && !range.isEmpty
    return isName(range, allowsSmall) ? range : nil
  }

  // MARK: Signs

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = Array(text.text(range).unicodeScalars)
    var first = 0
    var last = scalars.count
    while first < last, Self.isEdge(scalars[first]) { first += 1 }
    while last > first, Self.isEdge(scalars[last - 1]) {
      let sign = scalars[last - 1]
      if sign == ".", endsInAbbreviation(scalars[first..<last]) { break }
      if let opener = Self.opener(of: sign), scalars[first..<last].contains(opener) { break }
      last -= 1
    }
    let start = range.lowerBound + scalars[..<first].reduce(0) { $0 + UTF8.width($1) }
    let width = scalars[first..<last].reduce(0) { $0 + UTF8.width($1) }
    return start..<start + width
  }

  /// Whether a sign can neither begin nor end a name.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      return !isLetter && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        && scalar != "$"
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark,
      .currencySymbol:
      false
    default: true
    }
  }

  private static func opener(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ")": "("
    case "]": "["
    default: nil
    }
  }

  /// Whether a full stop at the end belongs to the name: `U.S.`, `Acme Inc.`, `Washington, D.C.`
  private func endsInAbbreviation(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.dropLast().reversed().prefix { $0.properties.isAlphabetic }.reversed()
    let before = scalars.dropLast(word.count + 1).last
    if word.count == 1, before == "." { return true }
    let spelled = String(String.UnicodeScalarView(word)).lowercased()
    return OrganizationWords.abbreviations.contains(spelled) && before == " "
  }

  // MARK: Words

  private func withoutPossessive(_ range: Range<Int>) -> Range<Int> {
    for ending in ["'s", "’s", "'S", "’S", "&#8217;s", "&#39;s", "&rsquo;s"] {
      let length = ending.utf8.count
      if range.count > length, text.bytes[range.suffix(length)].elementsEqual(ending.utf8) {
        return range.lowerBound..<range.upperBound - length
      }
    }
    return range
  }

  /// An article in small letters always goes, and so does a capital one that begins a sentence: inside
  /// of one it is part of the name, as in `The Hill`.
  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    guard let first = text.words(in: range).first, first.range.lowerBound == range.lowerBound,
      let gap = ([" ", "\u{A0}", "\n"] as [StaticString]).first(where: {
        text.has($0, at: first.range.upperBound)
      }), first.range.upperBound + gap.utf8CodeUnitCount < range.upperBound
    else { return range }
    let rest = first.range.upperBound + gap.utf8CodeUnitCount..<range.upperBound
    switch text.text(first.range) {
    case "the", "a", "an", "THE": return rest
    case "The": return isMidSentence(range.lowerBound) ? range : rest
    default: return range
    }
  }

  /// No name ends with an article or a conjunction: what follows them is another phrase.
  private func withoutSmallEnd(_ range: Range<Int>) -> Range<Int> {
    let words = text.words(in: range)
    guard words.count >= 2, let last = words.last, last.range.upperBound == range.upperBound,
      Self.smallEnds.contains(text.text(last.range))
    else { return range }
    return range.lowerBound..<words[words.endIndex - 2].range.upperBound
  }

  private static let smallEnds: Set<String> = ["the", "a", "an", "and", "or", "of"]

  private func isMidSentence(_ offset: Int) -> Bool {
    guard let (word, gap) = text.wordBefore(offset) else { return false }
    let sign = text.bytes[gap].first ?? 0
    return sign == UInt8(ascii: ",")
      || sign == UInt8(ascii: " ") && word.shape == .lower
        && gap.count == 1
  }

  private func isName(_ range: Range<Int>, _ allowsSmall: Bool) -> Bool {
    guard !range.isEmpty else { return false }
    let bytes = text.bytes[range]
    if bytes.first == UInt8(ascii: "@") || bytes.starts(with: "www.".utf8) { return false }
    if bytes.contains(UInt8(ascii: ":")), text.text(range).contains("://") { return false }
    let hasCapital = bytes.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if hasCapital { return true }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if isASCII, !allowsSmall { return false }
    // Scripts without capitals have names as well.
    return text.text(range).unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic
        && (allowsSmall || scalar.properties.isUppercase || !scalar.properties.isCased)
    }
  }
}
