import ReaderInterface
import Testing

@Suite struct LineEditorTests {
  @Test(arguments: [
    ("abc", "abc", 3), ("ab<BS>c", "ac", 2), ("abc<C-a>x", "xabc", 1), ("ab<C-a><C-e>c", "abc", 3),
    ("one two<C-w>", "one ", 4), ("one two <C-w>", "one ", 4), ("abc<Left><C-u>", "c", 0),
    ("abc<C-a><Del>", "bc", 0), ("abc<C-a><Right><C-k>", "a", 1), ("<BS><C-w><C-u>a", "a", 1),
    ("ab<Home><Left>c<End>d", "cabd", 4), ("日本<Left>x", "日x本", 2),
  ])
  func `keys edit the line`(keys: String, text: String, cursor: Int) throws {
    var line = LineEditor()
    for key in try #require(KeySequence(keys)).keys {
      let isEditing = line.edit(key)
      #expect(isEditing)
    }
    #expect(line.text == text)
    #expect(line.cursor == cursor)
  }

  @Test func `control characters in pasted text become spaces`() {
    var line = LineEditor("a")
    line.insert("b\n\u{1B}[c")
    #expect(line.text == "ab  [c")
  }

  @Test func `keys that edit nothing are left to others`() {
    var line = LineEditor("a")
    let isEditing = line.edit(.enter) || line.edit(.tab)
    #expect(!isEditing)
    #expect(line.text == "a")
  }
}
