import ReaderInterface
import Testing

@Suite struct WordDifferenceTests {
  func marked(_ first: String, _ second: String) -> String {
    WordDifference(from: first, to: second).pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .onlyFirst: "-\(piece.text)-"
      case .onlySecond: "+\(piece.text)+"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Ada wrote a note.", "Ada wrote a note.", "Ada wrote a note."),
    ("Ada wrote a note.", "Ada wrote one long note.", "Ada wrote -a- +one long+ note."),
    ("", "New.", "+New.+"), ("Old.", "", "-Old.-"), ("", "", ""),
    ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One. -Two.- Three."),
    ("دیروز آمد", "امروز آمد", "-دیروز- +امروز+ آمد"),
  ])
  func `words that differ are told from those that do not`(
    first: String, second: String, expected: String
  ) {
    #expect(marked(first, second) == expected)
  }

  @Test func `long texts with nothing in common are not compared word by word`() {
    let first = (0..<5000).map { "a\($0)" }.joined(separator: " ")
    let second = (0..<5000).map { "b\($0)" }.joined(separator: " ")
    #expect(WordDifference(from: first, to: second).pieces.count == 2)
  }
}
