import ReaderInterface
import TestSupport
import Testing

@Suite struct StatusLineTests {
  private func line(_ width: Int, _ change: (inout StatusLine) -> Void) -> String {
    var status = StatusLine()
    change(&status)
    var screen = Screen(width: width, height: 1)
    StatusLineView(status: status, pane: .list).draw(on: &screen, in: screen.frame)
    return screen.text
  }

  private func importing(_ width: Int) -> String {
    line(width) {
      $0.progress = ImportProgress(
        source: "news.jsonl", articles: 12_345, fraction: 0.41, rate: 3100.4, secondsLeft: 12)
      $0.problems = 2
    }
  }

  @Test func `an import tells count, rate, share and time left`() {
    #expect(
      importing(90).hasSuffix(
        "Reading news.jsonl: 12,345 articles, 3,100/s, 41%, 12 s left · 2 problems (!)"))
  }

  @Test func `where there is little room less is told, but the end is never cut`() {
    #expect(
      importing(70).hasSuffix("Reading 12,345 articles, 41%, 12 s left · 2 problems (!)"))
  }

  @Test(arguments: [
    (5.2, "5 s left"), (600, "10 min left"), (7000, "2 h left"), (.infinity, "h left"),
  ])
  func `time is told as roughly as it is known`(seconds: Double, text: String) {
    let shown = line(100) {
      $0.progress = ImportProgress(source: "a", articles: 1, secondsLeft: seconds)
    }
    #expect(shown.contains(text))
  }
}
