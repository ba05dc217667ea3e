import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ProblemPageTests {
  let problem = Problem(path: "/notes/a.txt", place: .line(412), reason: "not text")

  @Test func `the page lists file, place and reason, and q goes back`() {
    var session = Session(width: 60, height: 12)
    session.shelf.problems = [problem, Problem(path: "/old.zip", reason: "cut short")]
    session.receive(.problem(problem))
    #expect(session.screen.rows.last?.hasSuffix("1 problem (!)") == true)
    session.type("!")
    #expect(
      session.screen.rows.prefix(5).joined(separator: "\n") == """
         Problems                                               1/2
        ▌ /notes/a.txt, line 412
        ▌   not text
          /old.zip
            cut short
        """)
    session.type("j<Enter>")
    #expect(session.done.last == .copy("/old.zip: cut short"))
    session.type("q")
    #expect(session.state.focus == .list)
  }

  @Test func `without problems it says so`() {
    var session = Session()
    session.type("<Enter>!")
    #expect(session.screen.text.contains("Everything could be read."))
    session.type("!")
    #expect(session.state.focus == .article)
  }

  @Test func `problems that come while the page is open join it`() {
    var session = Session(width: 60, height: 12)
    session.type("!")
    session.receive(.problem(problem))
    #expect(session.screen.text.contains("line 412"))
  }
}
