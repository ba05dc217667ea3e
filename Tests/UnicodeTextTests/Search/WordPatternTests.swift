import Testing
import UnicodeText

@Suite struct WordPatternTests {
  private func matches(_ patterns: WordPattern?..., in text: String) -> [String] {
    WordPattern.matches(of: patterns.compactMap(\.self), in: text).map { match in
      "\(match.pattern):" + String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
    }
  }

  @Test func `a word matches in any case and accent, and only whole`() {
    #expect(
      matches(WordPattern("Cafe"), in: "café, CAFÉ; cafeteria decaf") == ["0:café", "0:CAFÉ"])
  }

  @Test func `a beginning matches words that go on`() {
    #expect(
      matches(WordPattern("cafe", isPrefix: true), in: "café cafeteria decaf") == [
        "0:café", "0:cafeteria",
      ])
  }

  @Test func `words that stand together match across what is no word`() {
    let pattern = WordPattern("state department")
    #expect(
      matches(pattern, in: "State, Department. state of department") == ["0:State, Department"])
    #expect(
      matches(WordPattern("state dep", isPrefix: true), in: "state of state departments")
        == ["0:state departments"])
  }

  @Test func `matches of several patterns come in reading order`() {
    #expect(
      matches(WordPattern("b c"), WordPattern("b"), WordPattern("a b c"), in: "a b c b")
        == ["1:b", "0:b c", "2:a b c", "1:b"])
  }

  @Test func `a pattern that repeats itself is found wherever it starts`() {
    #expect(matches(WordPattern("a a b"), in: "a a a b") == ["0:a a b"])
    #expect(matches(WordPattern("a a"), in: "a a a") == ["0:a a", "0:a a"])
  }

  @Test func `texts without spaces match by any part of two letters`() {
    #expect(matches(WordPattern("京都"), in: "東京都庁") == ["0:京都"])
    #expect(matches(WordPattern("東京都"), in: "東京都庁") == ["0:東京都"])
    #expect(matches(WordPattern("都東"), in: "東京都庁") == [])
  }

  @Test(arguments: ["", " ", "!?", "\0", "👩🏽‍🚀", "\u{200D}"])
  func `what has no words is no pattern`(text: String) {
    #expect(WordPattern(text) == nil)
  }

  @Test func `a long pattern is found`() {
    let words = (0..<300).map { "word\($0)" }.joined(separator: " ")
    #expect(matches(WordPattern(words), in: "x \(words) y") == ["0:\(words)"])
  }
}
