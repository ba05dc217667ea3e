import Testing
import UnicodeText

@Suite struct WordsTests {
  @Test(arguments: [
    ("The Hill", ["the", "hill"]),
    ("don't DON’T", ["dont", "dont"]),
    ("MEK's and MEK’s leaders’ aims", ["mek", "and", "mek", "leaders", "aims"]),
    ("O'Brien it's", ["obrien", "it"]),
    ("the U.S. and U.S.A., e.g. a. b", ["the", "us", "and", "usa", "eg", "a", "b"]),
    ("J.K. Rowling", ["jk", "rowling"]),
    ("ends. A new", ["ends", "a", "new"]),
    ("l'homme qu’il dell'arte", ["l", "homme", "qu", "il", "dell", "arte"]),
    ("F-16, covid19 and 3.14", ["f", "16", "covid19", "and", "3", "14"]),
    ("naïve Ångström ŁÓDŹ Øre Đorđe", ["naive", "angstrom", "lodz", "ore", "dorde"]),
    ("Straße ﬁne ＡＢＣ１２ Æther", ["strasse", "fine", "abc12", "aether"]),
    ("ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]),
    ("İstanbul ISPARTA ırmak", ["istanbul", "isparta", "irmak"]),
    ("e\u{301}te\u{301} co\u{AD}op", ["ete", "coop"]),
    ("Ёлка й", ["елка", "и"]),
    ("don", ["don"]),
    ("'quoted'", ["quoted"]),
    ("", []),
    ("...--- '", []),
  ])
  func `words are folded`(text: String, words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test(arguments: [
    ("می‌خواهم", ["میخواهم"]),
    ("علي كتاب", ["علی", "کتاب"]),
    ("مُحَمَّد مــحمد", ["محمد", "محمد"]),
    ("أحمد إيران آمد", ["احمد", "ایران", "امد"]),
    ("مدرسة مسئول شيء", ["مدرسه", "مسیول", "شی"]),
    ("۱۴۰۰ ٢٠٢١", ["1400", "2021"]),
  ])
  func `letter forms of Arabic script are one`(text: String, words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test(arguments: [
    ("東京タワー", ["東京", "京タ", "タワ", "ワー"]),
    ("京", ["京"]),
    ("AI技術2024", ["ai", "技術", "2024"]),
    ("ｶﾞｽ", ["ガス"]),
    ("か\u{3099}す", ["がす"]),
    ("한국 뉴스", ["한국", "뉴스"]),
    ("\u{1112}\u{1161}\u{11AB}", ["한"]),
    ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
    ("ภาษา", ["ภา", "าษ", "ษา"]),
  ])
  func `scripts have their own words`(text: String, words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test func `ranges cover the word and not its possessive`() {
    let text = "«Été» MEK’s don’t"
    var found: [String] = []
    forEachWord(in: text) { _, range in
      found.append(String(decoding: Array(text.utf8)[range], as: UTF8.self))
    }
    #expect(found == ["Été", "MEK", "don’t"])
  }

  @Test func `pairs overlap`() {
    var ranges: [Range<Int>] = []
    forEachWord(in: "a 東京都") { _, range in ranges.append(range) }
    #expect(ranges == [0..<1, 2..<8, 5..<11])
  }

  @Test func `a body can end the search`() {
    var seen = 0
    let text = "one two three"
    let reachedEnd = forEachWord(inUTF8: text.utf8.span) { _, _ in
      seen += 1
      return seen < 2
    }
    #expect(!reachedEnd)
    #expect(seen == 2)
  }

  @Test func `invalid bytes separate words`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x82, 0xC3]
    var ranges: [Range<Int>] = []
    forEachWord(inUTF8: bytes.span) { _, range in
      ranges.append(range)
      return true
    }
    #expect(ranges == [0..<1, 2..<3])
  }

  @Test func `folding agrees with the words`() {
    for text in ["Größe", "ŁÓDŹ", "ﬁ", "مُحَمَّد", "がぎ", "한국", "Ⅳ", "½"] {
      #expect(words(of: text).joined() == words(of: folded(text)).joined())
    }
    #expect(folded("The Ångström Co.") == "the angstrom co.")
  }

  private func words(of text: String) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { word, _ in words.append(word) }
    return words
  }
}
