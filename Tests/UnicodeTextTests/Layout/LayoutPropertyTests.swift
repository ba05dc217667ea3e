import Testing
import UnicodeText

@Suite struct LayoutPropertyTests {
  @Test func `lines fit, cover the text and point into it`() {
    var generator = GeneratedText(seed: 1)
    for round in 0..<1500 {
      let text = generator.text(length: 80, from: GeneratedText.everything)
      let width = round % 12
      let lines = layOut(text, width: width)
      var place = 0
      var offsets: Set<Int> = []
      for line in lines {
        #expect(line.columns <= max(1, width))
        #expect(line.range.lowerBound == place)
        place = line.range.upperBound
        for cell in line.cells {
          #expect(line.range.contains(cell.offset))
          #expect(offsets.insert(cell.offset).inserted)
          #expect(columns(of: cell.scalar) == cell.columns)
          #expect(cell.marks.count <= 4)
          let widest = cell.marks.map { columns(of: $0) }.max() ?? 0
          #expect(widest == 0)
        }
      }
      #expect(place == text.utf8.count)
    }
  }

  @Test func `every letter is shown once`() {
    var generator = GeneratedText(seed: 2)
    let pools = [GeneratedText.latin, GeneratedText.eastAsian, GeneratedText.indic]
    for round in 0..<500 {
      let text = generator.text(length: 80, from: pools)
      let shown = layOut(text, width: 2 + round % 30).flatMap(\.cells).filter { $0.scalar != " " }
      let expected = text.unicodeScalars.filter { columns(of: $0) > 0 && $0 != " " }
      #expect(shown.map(\.scalar) == Array(expected))
    }
  }

  @Test func `text in Hebrew is shown whole`() {
    var generator = GeneratedText(seed: 3)
    for round in 0..<300 {
      let text = generator.text(length: 60, from: [GeneratedText.hebrew, GeneratedText.latin])
      let cells = layOut(text, width: 3 + round % 30).flatMap(\.cells).filter { $0.scalar != " " }
      let places = text.unicodeScalars.indices.filter {
        columns(of: text.unicodeScalars[$0]) > 0 && text.unicodeScalars[$0] != " "
      }
      let expected = places.map { text.utf8.distance(from: text.startIndex, to: $0) }
      #expect(cells.map(\.offset).sorted() == expected)
    }
  }

  @Test func `a single line fits and is cut visibly`() {
    var generator = GeneratedText(seed: 4)
    for round in 0..<600 {
      let text = generator.text(length: 60, from: GeneratedText.everything)
      let width = round % 14
      let line = visualLine(text, width: width)
      #expect(line.columns <= width)
      let last = line.cells.map(\.offset).max() ?? 0
      #expect(last <= text.utf8.count)
    }
  }
}
