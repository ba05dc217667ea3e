package import Articles

extension Library {
  /// What an entity says in its newest articles, then what is said about it there.
  ///
  /// A quote is its if it is named beside a verb of saying, in the sentence that the quote stands in or
  /// that follows it; or if a quote before it in the paragraph is, and nobody else is named between.
  /// Speech without quotation marks is not found, and of two that are named the nearer to the verb is
  /// taken.
  package func quotations(of id: EntityID, articles limit: Int = 100) throws -> [Quotation] {
    try readEntities { reader in
      guard let number = try reader.number(of: id) else { return [] }
      var found: [Quotation] = []
      for key in try reader.keys(of: number).newest(limit) {
        guard let text = try EntityText(key, reader) else { continue }
        for paragraph in text.content.blockRanges {
          found += text.quotations(of: number, in: paragraph)
        }
      }
      return found.filter(\.isSpeaker) + found.filter { !$0.isSpeaker }
    }
  }
}

extension EntityText {
  /// A quote and what is known of who says it.
  private struct Quote {
    /// Without its marks.
    var range: Range<Int>
    var speaker: RawID?
    var verb: String?
  }

  fileprivate func quotations(of entity: RawID, in paragraph: Range<Int>) -> [Quotation] {
    guard let bytes = texts.bytes(of: .text), paragraph.upperBound <= bytes.count else { return [] }
    let sentences = Sentences(of: bytes, in: paragraph)
    var quotes = Self.quotes(bytes, paragraph)
    guard !quotes.isEmpty else { return [] }
    let own = mentions.filter {
      $0.mention.field == .text && paragraph.contains($0.mention.range.lowerBound)
    }
    let verbs = SpeechVerbs.of(content.language)
    var last: (speaker: RawID?, verb: String?, end: Int)?
    for index in quotes.indices {
      let quote = quotes[index].range
      let outside = Self.surroundings(of: quotes.map(\.range), index, sentences, paragraph)
      if let (speaker, verb) = Self.speaker(bytes, outside, own, verbs) {
        quotes[index].speaker = speaker
        quotes[index].verb = verb
      } else if let last,
        !own.contains(where: { named in
          // Nobody else may begin to speak in between.
          (last.end..<quote.lowerBound).contains(named.mention.range.lowerBound)
            && named.entity != last.speaker && named.mention.type == .person
        })
      {
        quotes[index].speaker = last.speaker
        quotes[index].verb = last.verb
      }
      last = (quotes[index].speaker, quotes[index].verb, quote.upperBound)
    }
    return quotes.compactMap { quote in
      let isMentioned = own.contains {
        $0.entity == entity && quote.range.contains($0.mention.range.lowerBound)
      }
      guard quote.speaker == entity || isMentioned else { return nil }
      let start = sentences.sentence(at: quote.range.lowerBound)?.lowerBound
      let end = sentences.sentence(at: quote.range.upperBound - 1)?.upperBound
      let lower = min(start ?? quote.range.lowerBound, quote.range.lowerBound)
      let upper = max(end ?? quote.range.upperBound, quote.range.upperBound)
      return Quotation(
        passage: passage(lower..<upper, of: .text, naming: [entity]),
        quote: quote.range.lowerBound - lower..<quote.range.upperBound - lower,
        isSpeaker: quote.speaker == entity, verb: quote.verb)
    }
  }

  // MARK: Quotes

  /// Stretches between quotation marks that are long enough to be speech.
  private static func quotes(_ bytes: [UInt8], _ paragraph: Range<Int>) -> [Quote] {
    QuotationMarks.ranges(bytes, in: paragraph).filter { $0.count >= shortestQuote }
      .map { Quote(range: $0) }
  }

  /// Shorter ones are words that someone would not use himself.
  private static let shortestQuote = 20

  /// What stands around a quote in its sentences, and in the one after it, up to the next quotes.
  private static func surroundings(
    of quotes: [Range<Int>], _ index: Int, _ sentences: Sentences, _ paragraph: Range<Int>
  ) -> [Range<Int>] {
    let quote = quotes[index]
    let before = index > 0 ? quotes[index - 1].upperBound : paragraph.lowerBound
    let after = index + 1 < quotes.count ? quotes[index + 1].lowerBound : paragraph.upperBound
    let start = sentences.sentence(at: quote.lowerBound)?.lowerBound ?? quote.lowerBound
    let rest = quote.upperBound..<max(quote.upperBound, after)
    // A quote that ends with a stop leaves its speaker to the words after it.
    let end = sentences.ranges.first { $0.upperBound > quote.upperBound + 6 }?.upperBound
    return [
      rest.lowerBound..<min(rest.upperBound, max(rest.lowerBound, end ?? rest.upperBound)),
      max(before, min(start, quote.lowerBound))..<quote.lowerBound,
    ].filter { !$0.isEmpty }
  }

  // MARK: Speakers

  /// Who is named nearest to a verb of saying.
  private static func speaker(
    _ bytes: [UInt8], _ stretches: [Range<Int>], _ mentions: [EntityReader.Named],
    _ verbs: Set<String>
  ) -> (RawID, String)? {
    for stretch in stretches {
      let named = mentions.filter {
        stretch.contains($0.mention.range.lowerBound)
          && [.person, .organization, .group].contains($0.mention.type)
      }
      guard !named.isEmpty else { continue }
      var best: (distance: Int, speaker: RawID, verb: String)?
      forEachWord(bytes, stretch) { word, range in
        guard verbs.contains(word) else { return }
        for named in named {
          let mention = named.mention.range
          let distance =
            mention.upperBound <= range.lowerBound
            ? range.lowerBound - mention.upperBound : mention.lowerBound - range.upperBound
          guard distance >= 0, distance <= 60, distance < best?.distance ?? .max else { continue }
          best = (distance, named.entity, word)
        }
      }
      if let best { return (best.speaker, best.verb) }
    }
    return nil
  }

  /// Calls `body` with each word, as it is written.
  private static func forEachWord(
    _ bytes: [UInt8], _ stretch: Range<Int>, _ body: (String, Range<Int>) -> Void
  ) {
    var start: Int?
    for place in stretch.lowerBound...stretch.upperBound {
      if place < stretch.upperBound, isInWord(bytes, place) {
        start = start ?? place
      } else if let first = start {
        body(String(decoding: bytes[first..<place], as: UTF8.self), first..<place)
        start = nil
      }
    }
  }

  /// Whether a byte is one of a letter. Quotation marks, dashes and odd spaces are none.
  private static func isInWord(_ bytes: [UInt8], _ place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case 0x80...0xBF: place > 0 && bytes[place - 1] >= 0x80 && isInWord(bytes, place - 1)
    case 0xC2, 0xE2: false
    case 0xC3...: true
    default: false
    }
  }
}
