import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ArticleListViewTests {
  func list(_ rows: [ArticleSummary], height: Int) -> ArticleList {
    var list = ArticleList()
    list.height = height
    _ = list.reload()
    _ = list.receive(RowWindow(rows: rows, total: rows.count), generation: list.generation)
    return list
  }

  let articles = [
    ArticleSummary(id: .init(rawValue: 1), title: "Notes", date: PartialDate("1843-09")),
    ArticleSummary(
      id: .init(rawValue: 2), title: "A title too long for the room that it has",
      date: PartialDate("1852-11-27"), state: ReadingState(isRead: true, isStarred: true)),
  ]

  @Test func `the selected row is marked without color`() {
    var screen = Screen(width: 40, height: 3)
    ArticleListView(list: list(articles, height: 3)).draw(on: &screen, in: screen.frame)
    #expect(
      screen.text == """
        ▌•  Notes                    1843-09
          * A title too long for t…  1852-11-27

        """)
    #expect(screen.columns(with: .selected).hasPrefix(String(repeating: "^", count: 40)))
  }

  @Test func `the list scrolls to keep the selection in sight`() {
    var list = list(articles, height: 1)
    _ = list.select(1)
    var screen = Screen(width: 20, height: 1)
    ArticleListView(list: list).draw(on: &screen, in: screen.frame)
    #expect(screen.text == "▌ * A title too lo…")
  }
}
