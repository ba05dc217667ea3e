/// A name in Arabic letters, to be compared with names in Latin ones (rule W9).
///
/// The consonants of both have to be the same, one by one, as transcribers of Arabic and Persian write
/// them, and every long vowel of the one has to have a vowel of the other. Short vowels are not written in
/// Arabic letters, nor are letters doubled. What matches letter by letter may still be two names, so that
/// only whole names of two words and more are compared, with those of the same article.
struct Transliteration {
  private let letters: [Letter]

  private struct Letter {
    var scalar: Unicode.Scalar
    var isFirst: Bool
    var isLast: Bool
  }

  /// - Parameter words: Folded. `nil` if they are not two words or more in Arabic letters.
  init?(_ words: some Collection<String>) {
    guard words.count >= 2, words.allSatisfy(Self.isArabic) else { return nil }
    letters = words.flatMap { word in
      let scalars = Array(word.unicodeScalars)
      return scalars.indices.map {
        Letter(scalar: scalars[$0], isFirst: $0 == 0, isLast: $0 == scalars.count - 1)
      }
    }
    guard letters.count >= Self.leastLetters, letters.count <= Self.mostLetters else { return nil }
  }

  /// Shorter names have too few consonants to be told by them.
  private static let leastLetters = 7
  private static let mostLetters = 60

  /// Whether a word is written in Arabic letters.
  static func isArabic(_ word: some StringProtocol) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy { (0x620...0x6D5).contains($0.value) }
  }

  /// Whether folded words in Latin letters are the same name.
  func isWritten(_ words: [String]) -> Bool {
    guard words.count >= 2 else { return false }
    var name: [UInt8] = []
    var ends: Set<Int> = []
    // What joins two Persian words is heard and not written.
    for word in words where !Self.links.contains(word) {
      name += word.utf8.filter(Self.isLatin)
      ends.insert(name.count - 1)
    }
    guard (Self.leastLetters...Self.mostLetters).contains(name.count) else { return false }
    var comparison = Comparison(letters: letters, name: name, ends: ends)
    return comparison.matches(0, 0)
  }

  private static let links: Set<String> = ["e", "i", "ye"]

  private static func isLatin(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private struct Comparison {
    let letters: [Letter]
    let name: [UInt8]
    /// The last letters of its words.
    let ends: Set<Int>
    /// Places from which the rest is known not to match.
    private var failed: Set<Int> = []

    init(letters: [Letter], name: [UInt8], ends: Set<Int>) {
      self.letters = letters
      self.name = name
      self.ends = ends
    }

    /// Whether the letters from `place` on are the bytes of the name from `start` on.
    mutating func matches(_ place: Int, _ start: Int) -> Bool {
      if place == letters.count, start == name.count { return true }
      let state = place * (name.count + 1) + start
      guard !failed.contains(state) else { return false }
      if place < letters.count {
        // The article comes and goes: `السيسي` is Sisi or al-Sisi.
        if letters[place].isFirst, isArticle(place), matches(place + 2, start) { return true }
        for spelling in spellings(of: place) {
          let end = start + spelling.count
          if end <= name.count, name[start..<end].elementsEqual(spelling),
            matches(place + 1, end)
          {
            return true
          }
        }
      }
      if start < name.count, isUnwritten(start), matches(place, start + 1) { return true }
      failed.insert(state)
      return false
    }

    private func isArticle(_ place: Int) -> Bool {
      place + 2 < letters.count && letters[place].scalar == "\u{627}"
        && letters[place + 1].scalar == "\u{644}" && !letters[place + 1].isLast
    }

    private func spellings(of place: Int) -> [[UInt8]] {
      let letter = letters[place]
      var spellings = Transliteration.spellings[letter.scalar] ?? []
      let next = place + 1 < letters.count ? letters[place + 1].scalar : nil
      // It only carries the long vowel after it, as in `ایران`, or stands for a short one at the end.
      let isCarrier =
        letter.scalar == "\u{627}" && next.map(Transliteration.carried.contains) == true
      // `مصطفی` ends in what is heard as an alef.
      if letter.isLast, Transliteration.carried.contains(letter.scalar) {
        spellings.append([UInt8(ascii: "a")])
      }
      let isSilent = letter.isLast && Transliteration.silent.contains(letter.scalar)
      // `رئیسی` has lost its hamza when it is folded.
      let isDoubled =
        place > 0 && letters[place - 1].scalar == letter.scalar
        && Transliteration.carried.contains(letter.scalar)
      if isCarrier || isSilent || isDoubled { spellings.append([]) }
      return spellings
    }

    /// Whether a letter of the name is a short vowel, which stands at no word's end, or one that doubling
    /// adds.
    private func isUnwritten(_ start: Int) -> Bool {
      "aeiou".utf8.contains(name[start]) && !ends.contains(start)
        || start > 0 && name[start] == name[start - 1]
    }
  }

  /// Alef before these may carry them.
  private static let carried: Set<Unicode.Scalar> = ["\u{648}", "\u{64A}", "\u{6CC}", "\u{649}"]

  /// Heh and teh marbuta, which at a word’s end may be heard as a vowel or not at all.
  private static let silent: Set<Unicode.Scalar> = ["\u{647}", "\u{629}", "\u{6D5}"]

  /// How transcribers write a letter.
  private static let spellings: [Unicode.Scalar: [[UInt8]]] = {
    var spellings: [Unicode.Scalar: [[UInt8]]] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: ":")
      for letter in parts[0].unicodeScalars where letter != " " {
        spellings[letter] = parts[1].split(separator: ",").map {
          $0 == "-" ? [] : Array($0.utf8)
        }
      }
    }
    return spellings
  }()

  /// Letters with how they are written, `-` where they are not. Written for this project, after the
  /// romanizations of news agencies.
  private static let rows = """
    ا آ أ إ ٱ:a,e,i,o,u
    ب:b,p
    پ:p
    ت ط:t
    ث:th,s,t
    ج:j,g,dj
    چ:ch,tch,c
    ح:h
    خ:kh
    د:d
    ذ:dh,z,d
    ر:r
    ز:z
    ژ:zh,j
    س ص:s
    ش:sh,ch
    ض:d,z,dh
    ظ:z,dh
    ع ء ئ ؤ:-,a,e,i,o,u,y
    غ:gh,g,q
    ف:f,ph
    ق:q,gh,k,g
    ك ک:k,c,ck
    گ:g,gu
    ل:l
    م:m
    ن:n
    ه ة ە:h,e,a,t
    و:v,w,u,o,ou,oo,ow
    ي ی ى:y,i,ee,ei,ie,ai,ay,ey
    """
}
