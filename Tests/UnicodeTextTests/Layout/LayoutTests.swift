import Testing
import UnicodeText

@Suite struct LayoutTests {
  @Test(arguments: [
    ("The quick brown fox", 10, ["The quick", "brown fox"]),
    ("The “quick” brown fox", 11, ["The “quick”", "brown fox"]),
    ("a  b", 1, ["a", "b"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("so unbreakable", 4, ["so", "unbr", "eaka", "ble"]),
    ("one\n\ntwo\n", 5, ["one", "", "two", ""]),
    ("well-known F-16 jets", 8, ["well-", "known", "F-16", "jets"]),
    ("Quoi ? Oui !", 6, ["Quoi ?", "Oui !"]),
    ("Bien ? « Oui »", 6, ["Bien ?", "« Oui", "»"]),
    ("東京は夜。", 4, ["東京", "は", "夜。"]),
    ("ab東", 2, ["ab", "東"]),
    ("東a", 1, ["\u{FFFD}", "a"]),
    ("", 5, [""]),
    ("abc", 0, ["a", "b", "c"]),
    ("  indented code", 10, ["  indented", "code"]),
    ("a\u{200B}\u{AD}\u{202E}b\u{FEFF}", 5, ["ab"]),
    ("bell\u{7}", 5, ["bell\u{FFFD}"]),
    ("👨\u{200D}👩\u{200D}👧 and 👍", 12, ["👨 and 👍"]),
  ])
  func `lines break between words`(text: String, width: Int, lines: [String]) {
    #expect(layOut(text, width: width).map { shown($0) } == lines)
  }

  @Test func `marks stand on their letters`() {
    let line = layOut("e\u{301}a", width: 9)[0]
    #expect(line.cells.map(\.marks) == [["\u{301}"], []])
    #expect(line.cells.map(\.offset) == [0, 3])
  }

  @Test func `a letter carries four marks at most`() {
    let line = layOut("e" + String(repeating: "\u{301}", count: 9), width: 9)[0]
    #expect(line.cells.map(\.marks.count) == [4])
  }

  @Test func `Persian is joined and runs from right to left`() {
    let text = "مزدور مریم رجوی و ترکی الفیصل اربابش"
    let line = layOut(text, width: 60)[0]
    #expect(shown(line) == "ﺶﺑﺎﺑﺭﺍ ﻞﺼﯿﻔﻟﺍ ﯽﮐﺮﺗ ﻭ ﯼﻮﺟﺭ ﻢﯾﺮﻣ ﺭﻭﺩﺰﻣ")
    #expect(line.isRightToLeft)
    #expect(line.cells.last?.offset == 0)
    #expect(line.cells.first?.offset == text.utf8.count - 2)
  }

  @Test func `lines of Persian begin at the right`() {
    let lines = layOut("مریم رجوی", width: 5)
    #expect(lines.map { shown($0) } == ["ﻢﯾﺮﻣ", "ﯼﻮﺟﺭ"])
    #expect(lines.map(\.isRightToLeft) == [true, true])
  }

  @Test func `lam and alef share a cell, marks stay marks`() {
    let line = layOut("سَلام", width: 9)[0]
    #expect(line.cells.map(\.scalar) == ["ﻡ", "ﻼ", "ﺳ"])
    #expect(line.cells.map(\.offset) == [8, 4, 0])
    #expect(line.cells.map(\.marks) == [[], [], ["\u{64E}"]])
  }

  @Test func `ZWNJ parts letters without being shown`() {
    #expect(shown(layOut("می\u{200C}خواهم", width: 9)[0]) == "ﻢﻫﺍﻮﺧﯽﻣ")
  }

  @Test func `brackets and numbers keep their sense from right to left`() {
    #expect(shown(layOut("אב (12)", width: 9)[0]) == "(12) בא")
    #expect(shown(layOut("in אב, too", width: 20)[0]) == "in בא, too")
  }

  @Test(arguments: [
    ("A short title", 20, "A short title"),
    ("A short title", 9, "A short…"),
    ("A short title", 8, "A short…"),
    ("A short title", 1, "…"),
    ("A short title", 0, ""),
    ("two\nlines", 20, "two lines"),
    ("東京都", 5, "東京…"),
    ("東京都", 4, "東…"),
    ("مریم رجوی", 5, "…ﻢﯾﺮﻣ"),
  ])
  func `a title on one line is cut with an ellipsis`(text: String, width: Int, line: String) {
    #expect(shown(visualLine(text, width: width)) == line)
  }

  @Test func `a huge text costs no more than the line that is shown`() {
    let line = visualLine(String(repeating: "word ", count: 1_000_000), width: 10)
    #expect(shown(line) == "word word…")
  }

  private func shown(_ line: LaidOutLine) -> String {
    var text = String.UnicodeScalarView()
    for cell in line.cells { text.append(cell.scalar) }
    return String(text)
  }
}
