import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ExportTests {
  @Test func `the open article is written under a name made from its title`() {
    var session = Session()
    session.type("<Enter>W")
    #expect(session.state.prompt?.line.text == "the-engine.md")
    #expect(session.screen.rows.dropLast().last?.hasSuffix("1 article") == true)
    #expect(session.screen.rows.last == " Tab: .txt  .bib")
    session.type("<Enter>")
    #expect(session.status == "Wrote 1 article to the-engine.md")
    let request = ExportRequest(.articles([Article.ID(rawValue: 1)]), path: "the-engine.md")
    #expect(session.done.contains(.export(request)))
  }

  @Test func `the name proposed is lit, and gives way to what is typed`() {
    var session = Session(width: 80, height: 12)
    session.type("<Enter>W")
    #expect(session.screen.pieces(with: .selected) == ["the-engine.md"])
    session.type("mine.bib")
    #expect(session.state.prompt?.line.text == "mine.bib")
    session.type("<Esc>W<BS>")
    #expect(session.state.prompt?.line.text == "the-engine.m")
    session.type("<Esc>W<Left>x")
    #expect(session.state.prompt?.line.text == "the-engine.mxd")
  }

  @Test func `Tab goes through the endings a file can have`() {
    var session = Session(width: 80, height: 12)
    session.type("<Enter>W<Tab>")
    #expect(session.state.prompt?.line.text == "the-engine.txt")
    session.type("<Tab>")
    #expect(session.state.prompt?.line.text == "the-engine.bib")
  }

  @Test func `the list, the marked articles and what was found are written`() {
    var session = Session()
    session.type("W<C-u>all.bib<Enter>")
    #expect(session.done.last == .export(ExportRequest(.listing(Listing()), path: "all.bib")))
    session.type("vv")
    session.type("W<C-u>two.ris<Enter>")
    #expect(session.status == "Wrote 2 articles to two.ris")
    session.type("<Esc>smill<Tab>W<C-u>found.txt<Enter>")
    #expect(session.status == "Wrote 1 article to found.txt")
  }

  @Test func `a file that is there is replaced only after yes`() {
    var session = Session()
    session.shelf.files = ["all.md"]
    session.type("W<C-u>all.md<Enter>")
    #expect(session.state.prompt?.purpose == .replaceFile)
    session.type("n<Enter>")
    #expect(session.status == "Nothing was written")
    session.type("W<C-u>all.md<Enter>y<Enter>")
    #expect(session.status == "Wrote 3 articles to all.md")
    session.type("W<C-u>all.md<Enter><Esc>")
    #expect(session.status == "Nothing was written")
  }

  @Test func `writing is shown while it goes on, and can be canceled`() {
    var session = Session(width: 80, height: 12)
    session.type("W")
    _ = session.state.press(.enter)
    session.receive(.export(.progress(1200)))
    #expect(session.screen.rows.last?.hasSuffix("Writing 1,200 articles") == true)
    session.type("<C-c>")
    #expect(session.done.last == .cancelExport)
    session.receive(.export(.canceled))
    #expect(session.status == "Writing canceled; there is no file")
    session.receive(.export(.failed("cannot write")))
    #expect(session.status == "cannot write")
  }
}
