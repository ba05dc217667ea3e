import ReaderInterface
import Testing

@Suite struct KeySequenceTests {
  @Test(arguments: ["gg", "<C-d>", "<Enter>", "q", "<lt>", "<S-Tab>", "<F1>", "]", "<Space>"])
  func `reads what it writes`(text: String) throws {
    let sequence = try #require(KeySequence(text))
    #expect(sequence.description == text)
  }

  @Test(arguments: ["<Entr>", "<C-", "<C-dd>", "<F99>"])
  func `a misspelt key is none`(text: String) {
    #expect(KeySequence(text) == nil)
  }

  @Test func `a misspelt key in the table stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = KeySequence(stringLiteral: "<Entr>") }
  }

  @Test func `readers see keys as they are printed on keyboards`() {
    #expect(("<C-d>" as KeySequence).label == "^D")
    #expect(("gg" as KeySequence).label == "gg")
    #expect(("<Down>" as KeySequence).label == "↓")
    #expect(("<Space>" as KeySequence).label == "Space")
  }
}
