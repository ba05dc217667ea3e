import UnicodeText

/// What names that are written alike have in common: their words, folded, without titles.
package struct NameKey: Hashable, Sendable {
  /// Folded words; for an acronym its capitals alone.
  package private(set) var words: [String]
  package private(set) var isAcronym: Bool

  /// The key of a name in running text. `nil` if there is no word in it.
  package init?(_ name: String) {
    if let letters = Acronym.letters(of: name) {
      self.init(folded: [letters], isAcronym: true)
    } else {
      self.init(words: name)
    }
  }

  /// The key of a name that is no acronym, even if it is written in capitals.
  package init?(words name: String) {
    var words: [String] = []
    var end = 0
    forEachWord(in: name) { word, range in
      if let last = words.last, range.lowerBound == end + 1,
        Self.isCompound(name.utf8.dropFirst(end), after: last)
      {
        words[words.count - 1] = last + "-" + word
      } else {
        words.append(word)
      }
      end = range.upperBound
    }
    // `A. Lovelace` has an initial.
    if words.count > 1, Self.articles.contains(words[0]), !name.hasPrefix("A.") {
      words.removeFirst()
    }
    // The General Services Administration is nobody's, whatever generals are called.
    if !words.dropFirst(2).contains(where: OrganizationWords.bodies.contains) {
      while words.count > 1, PersonTitles.all.contains(words[0]) { words.removeFirst() }
    }
    if words.isEmpty { return nil }
    self.init(folded: words, isAcronym: false)
  }

  /// A key that was kept, as it was.
  package init(folded words: [String], isAcronym: Bool) {
    self.words = words
    self.isAcronym = isAcronym
  }

  /// The words with spaces between them.
  package var text: String { words.joined(separator: " ") }

  private static let articles: Set<String> = ["the", "a", "an"]

  /// Whether what follows a word is the second half of a name such as Kerr-Babbage, which is one word.
  private static func isCompound(_ rest: Substring.UTF8View, after word: String) -> Bool {
    guard rest.first == UInt8(ascii: "-"), word.utf8.count >= 3,
      !PersonName.particles.contains(word),
      let next = Substring(rest.dropFirst()).unicodeScalars.first
    else { return false }
    return next.properties.isUppercase
  }
}

extension String {
  /// Folded words with spaces where a compound has hyphens, as tables have them.
  var withoutHyphens: String {
    utf8.contains(UInt8(ascii: "-")) ? replacing("-", with: " ") : self
  }
}

extension NameKey: Comparable {
  package static func < (left: NameKey, right: NameKey) -> Bool {
    left.isAcronym == right.isAcronym
      ? left.words.lexicographicallyPrecedes(right.words) : left.isAcronym
  }
}

extension NameKey {
  /// Whether it is a word that every organization is called by when it has been named before.
  var isBackReference: Bool {
    words.count == 1 && !isAcronym && OrganizationWords.generic.contains(words[0])
  }

  /// Whether it ends with what kind of company it is.
  var hasLegalForm: Bool {
    words.count > 1 && words.last.map(OrganizationWords.legalForms.contains) == true
  }

  /// What a name of three words or more is abbreviated to, with its small words and without.
  var initials: [String] {
    guard !isAcronym else { return [] }
    let words = words.flatMap { $0.split { "-.".contains($0) } }
    let large = words.filter { !Self.small.contains(String($0)) }
    // The U.S. Mill Office is the MO as well.
    let inland = OrganizationName.countryPrefix(of: self)?.rest.words ?? []
    let rest = large.suffix(inland.count { !Self.small.contains($0) })
    // What kind of company it is goes into few of them.
    let forms = words.reversed().prefix { OrganizationWords.legalForms.contains(String($0)) }
    return [words, large, Array(rest), words.dropLast(forms.count)].filter { $0.count >= 3 }
      .map { $0.map { $0.prefix(1).uppercased() }.joined() }
  }

  private static let small: Set<String> = ["of", "the", "for", "and", "in", "on", "to", "at", "by"]

  /// Whether it is written as Arabic and Persian are.
  var isInArabicLetters: Bool { words.allSatisfy(Transliteration.isArabic) }

  /// One key for all names of a country, and for one and many of a people.
  package var canonical: NameKey {
    if let country = Countries.shared.country(named: text) {
      return NameKey(words: country) ?? self
    }
    if words.count == 1, !isAcronym, words[0].hasSuffix("s") {
      let one = String(words[0].dropLast())
      if Countries.shared.isDemonym(words[0]) && Countries.shared.isDemonym(one)
        || Believers.has(one)
      {
        return NameKey(words: one) ?? self
      }
    }
    return self
  }
}

/// Names made of initials.
enum Acronym {
  /// The capitals of `MEK`, `U.S.`, `MPs`, `G20` or `18F`; `nil` for any other name.
  static func letters(of name: String) -> String? {
    var capitals: [UInt8] = []
    var count = 0
    var isEnded = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard !isEnded else { return nil }
        count += 1
        capitals.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isEnded:
        capitals.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: "&"): if isEnded || capitals.isEmpty { return nil }
      case UInt8(ascii: "s") where count > 1 && !isEnded: isEnded = true
      default: return nil
      }
    }
    let isDotted = name.utf8.contains(UInt8(ascii: "."))
    guard count >= 2 || count == 1 && capitals.count >= 2 && !isDotted, capitals.count <= 7,
      // `1980S` is no name.
      count > 1 || name.utf8.first.map(isDigit) == false || capitals.count <= 3
    else { return nil }
    return String(decoding: capitals, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
