import UnicodeText

/// A text in which words that lost the space between them have it back, for the model to read.
package struct UngluedText: Sendable {
  package let text: String
  /// The original's words, parted at the seams.
  let field: FieldText
  /// Where spaces were added, in bytes of the original.
  let seams: [Int]

  /// - Parameter language: ISO 639-1.
  package init(_ original: String, language: String? = nil) {
    self.init(FieldText(original, in: Idiom.of(language)))
  }

  init(_ original: FieldText) {
    seams = Glue(original).seams
    field = original.parted(at: seams)
    guard !seams.isEmpty else {
      text = original.string
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.bytes.count + seams.count)
    var start = 0
    for seam in seams {
      bytes += original.bytes[start..<seam]
      bytes.append(UInt8(ascii: " "))
      start = seam
    }
    bytes += original.bytes[start...]
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The spans in bytes of the original. One that runs across a seam is two.
  package func original(_ spans: [NameSpan]) -> [NameSpan] {
    guard !seams.isEmpty else { return spans }
    return spans.flatMap { span in
      let start = original(span.range.lowerBound)
      let end = max(start, original(span.range.upperBound))
      var pieces: [NameSpan] = []
      var from = start
      for seam in seams where seam > start && seam < end {
        pieces.append(NameSpan(range: from..<seam, label: span.label))
        from = seam
      }
      pieces.append(NameSpan(range: from..<end, label: span.label))
      return pieces.filter { !$0.range.isEmpty }
    }
  }

  private func original(_ offset: Int) -> Int {
    var low = 0
    var high = seams.count
    // The seam number `n` stands at its own place plus `n` in the new text.
    while low < high {
      let middle = (low + high) / 2
      if seams[middle] + middle < offset { low = middle + 1 } else { high = middle }
    }
    return offset - low
  }
}

/// Words that were joined when a page lost its markup: `GingrichJohn`, `MEKDalia` (rule M2).
///
/// A word is cut where a capital follows a small letter, or a capitalized word an acronym, if the text
/// shows that both halves are words of their own.
private struct Glue {
  private(set) var seams: [Int] = []

  init(_ text: FieldText) {
    seams = text.words.compactMap { Self.changeOfScript(in: $0, of: text) }
    let candidates = text.words.compactMap { word in
      Self.seam(of: word, in: text).map { (word, $0) }
    }
    guard !candidates.isEmpty else { return }
    defer { seams.sort() }
    var known: Set<ArraySlice<UInt8>> = []
    for word in text.words where word.isCapitalized { known.insert(text.bytes[word.range]) }
    for (word, seam) in candidates {
      let left = text.bytes[word.range.lowerBound..<seam]
      let right = text.bytes[seam..<word.range.upperBound]
      let isGivenName = GivenNames.has(String(decoding: right, as: UTF8.self).lowercased())
      let isGlued =
        known.contains(left) && (known.contains(right) || isGivenName)
        || isGivenName && left.count > 4
        || Self.openers.contains(where: { right.elementsEqual($0.utf8) }) && left.count > 3
      if isGlued { seams.append(seam) }
    }
  }

  /// Words that begin a headline and end no name.
  private static let openers: Set<String> = ["The", "After", "Why", "How"]

  /// First halves of names that are written as one word.
  private static let prefixes: Set<String> = [
    "Mac", "Van", "Von", "Fitz", "Anti", "Pro", "Neo", "Pan", "Inter", "You", "Wiki", "Linked",
    "Micro", "Buzz", "Face", "Des", "Del", "Las", "Los", "San", "Abu",
  ]

  /// Where an Arabic or Persian word runs into a capitalized Latin one.
  private static func changeOfScript(in word: TextWord, of text: FieldText) -> Int? {
    // All letters of both are two bytes long.
    guard word.range.count > word.length, word.length >= 4 else { return nil }
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return word.range.dropFirst(2).dropLast(2).first { place in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.bytes[place])
        && (0xD8...0xDB).contains(text.bytes[place - 2]) && isLetter(text.bytes[place + 1])
        && isLetter(text.bytes[place + 2])
    }
  }

  private static func seam(of word: TextWord, in text: FieldText) -> Int? {
    guard word.shape == .title, word.length >= 6, word.range.count == word.length,
      !isPartOfAddress(word, text)
    else { return nil }
    func isCapital(_ index: Int) -> Bool { text.bytes[index] < UInt8(ascii: "a") }
    let capitals = word.range.filter(isCapital)
    guard let seam = capitals.last, seam > word.range.lowerBound,
      word.range.upperBound - seam >= 3,
      !text.bytes[word.range].contains(where: { $0 < UInt8(ascii: "A") })
    else { return nil }
    let leftLength = seam - word.range.lowerBound
    guard leftLength >= 3, capitals.count == 2 || capitals.count == leftLength + 1 else {
      return nil
    }
    return prefixes.contains(text.text(word.range.lowerBound..<seam)) ? nil : seam
  }

  /// Whether the word belongs to a URL, a mail address or a handle.
  private static func isPartOfAddress(_ word: TextWord, _ text: FieldText) -> Bool {
    let before = word.range.lowerBound > 0 ? text.bytes[word.range.lowerBound - 1] : 0
    let after = word.range.upperBound < text.bytes.count ? text.bytes[word.range.upperBound] : 0
    if "/@#_=&?".utf8.contains(before) || "/@_=".utf8.contains(after) { return true }
    let end = word.range.upperBound + 1
    return after == UInt8(ascii: ".") && end < text.bytes.count
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text.bytes[end])
  }
}
