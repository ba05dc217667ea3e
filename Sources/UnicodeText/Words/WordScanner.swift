/// Finds and folds the words of UTF-8 text.
struct WordScanner {
  /// The word that is being read.
  private var word = FoldingBuffer()

  /// Whether the last letter of a run that is cut into pairs is told too: no pair begins with it.
  var tellsLastLetters = false

  typealias Body = (_ folded: Span<UInt8>, _ range: Range<Int>, _ isLastLetter: Bool) -> Bool

  mutating func scan(_ text: Span<UInt8>, _ body: Body) -> Bool {
    var place = 0
    while place < text.count {
      switch ASCII.kind(text[place]) {
      case .separator: place += 1
      case .word:
        let start = place
        var hasCapital = false
        var kind = ASCII.Kind.word
        repeat {
          hasCapital = hasCapital || text[place] &- 65 < 26
          place += 1
          kind = place < text.count ? ASCII.kind(text[place]) : .separator
        } while kind == .word
        // A full stop matters to a word of one letter only.
        let isWhole = kind == .separator && !(place == start + 1 && Self.isDot(text, at: place))
        guard isWhole else {
          guard scanWord(text, &place, from: start, body) else { return false }
          continue
        }
        if hasCapital {
          word.removeAll()
          for index in start..<place { word.appendASCII(text[index]) }
          guard body(word.bytes.span, start..<place, false) else { return false }
        } else {
          guard body(text.extracting(start..<place), start..<place, false) else {
            return false
          }
        }
      case .other:
        let next = text.scalar(at: place)
        switch next.properties.kind {
        case .letter, .number:
          guard scanWord(text, &place, from: place, body) else { return false }
        case .unspaced: guard scanPairs(text, &place, body) else { return false }
        case .mark, .apostrophe, .dot, .separator: place = next.end
        }
      }
    }
    return true
  }

  private static func isDot(_ text: Span<UInt8>, at place: Int) -> Bool {
    place < text.count && text[place] == UInt8(ascii: ".")
  }

  // MARK: Words with spaces between them

  private mutating func scanWord(
    _ text: Span<UInt8>, _ place: inout Int, from start: Int, _ body: Body
  ) -> Bool {
    var start = start
    var end = start
    /// Letters since the word began or since its last full stop.
    var letters = 0
    var isDotted = true
    place = start
    word.removeAll()
    reading: while place < text.count {
      let next = text.scalar(at: place)
      switch next.properties.kind {
      case .letter, .number:
        word.append(next.value, next.properties)
        letters += 1
        isDotted = isDotted && letters == 1 && next.properties.kind == .letter
        place = next.end
        end = place
      case .mark:
        word.append(next.value, next.properties)
        place = next.end
        end = place
      case .apostrophe:
        let follower = text.scalar(at: next.end)
        guard follower.properties.kind == .letter else { break reading }
        if follower.isS, !text.scalar(at: follower.end).continuesWord {
          place = follower.end
          break reading
        }
        if Self.isElision(word.bytes) {
          guard body(word.bytes.span, start..<end, false) else { return false }
          word.removeAll()
          start = next.end
        }
        letters = 0
        isDotted = false
        place = next.end
      case .dot:
        guard isDotted, letters == 1 else { break reading }
        let follower = text.scalar(at: next.end)
        guard follower.properties.kind == .letter,
          !text.scalar(at: follower.end).continuesWord
        else { break reading }
        letters = 0
        place = next.end
      case .unspaced, .separator: break reading
      }
    }
    // Forward at least one scalar, even if nothing of it is left after folding.
    if place == start { place = text.scalar(at: start).end }
    return word.bytes.isEmpty || body(word.bytes.span, start..<end, false)
  }

  /// Whether a word before an apostrophe is a French or Italian article, preposition or pronoun.
  private static func isElision(_ word: [UInt8]) -> Bool {
    switch word.count {
    case 1: "cdjlmnst".utf8.contains(word[0])
    case 2: word.elementsEqual("qu".utf8) || word.elementsEqual("un".utf8)
    case 3: word.elementsEqual("all".utf8)
    case 4: ["dall", "dell", "nell", "sull"].contains { word.elementsEqual($0.utf8) }
    default: false
    }
  }

  // MARK: Words without

  private mutating func scanPairs(_ text: Span<UInt8>, _ place: inout Int, _ body: Body) -> Bool {
    word.removeAll()
    /// Where the first letter of the pair stands, and where it ends in the folded pair.
    var first: (start: Int, length: Int)?
    var isAlone = true
    var start = place
    while place < text.count {
      var next = text.scalar(at: place)
      guard next.properties.kind == .unspaced else { break }
      start = place
      repeat {
        word.append(next.value, next.properties)
        place = next.end
        next = text.scalar(at: place)
      } while next.properties.kind == .mark
      let length = word.bytes.count - (first?.length ?? 0)
      if let first {
        isAlone = false
        guard body(word.bytes.span, first.start..<place, false) else { return false }
        word.removeFirst(first.length)
      }
      first = (start, length)
    }
    guard isAlone || tellsLastLetters else { return true }
    return word.bytes.isEmpty || body(word.bytes.span, start..<place, !isAlone)
  }
}

/// What a byte is, without a look into the table.
private enum ASCII {
  enum Kind { case separator, word, other }

  static func kind(_ byte: UInt8) -> Kind {
    if byte | 0x20 &- 97 < 26 || byte &- 48 < 10 { return .word }
    return byte < 0x80 && byte != UInt8(ascii: "'") ? .separator : .other
  }
}
