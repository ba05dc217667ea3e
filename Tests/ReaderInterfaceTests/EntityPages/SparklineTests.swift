import Articles
import ReaderInterface
import Testing

@Suite struct SparklineTests {
  @Test func `each month is a bar, and one without mentions a gap`() {
    let line = Sparkline(
      [
        MonthCount(year: 2001, month: 11, mentions: 8),
        MonthCount(year: 2001, month: 12, mentions: 1),
        MonthCount(year: 2002, month: 2, mentions: 4),
      ], width: 10)
    #expect(line.text == "█▁ ▄")
    #expect(line.label == "2001-11 to 2002-02")
  }

  @Test func `many years fit into a few columns`() {
    let months = (0..<1200).map {
      MonthCount(year: 1900 + $0 / 12, month: $0 % 12 + 1, mentions: 1)
    }
    #expect(Sparkline(months, width: 7).text.unicodeScalars.count <= 7)
    #expect(Sparkline([], width: 7).text == "")
    #expect(Sparkline(months, width: 0).text == "")
  }
}
