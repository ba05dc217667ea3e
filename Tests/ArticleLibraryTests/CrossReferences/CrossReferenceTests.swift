import ArticleLibrary
import Articles
import Testing

@Suite struct CrossReferenceTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  private func references(_ title: String) throws -> [CrossReference] {
    let id = try #require(try library.id(of: title))
    return try library.crossReferences(of: id)
  }

  @Test func `a link is resolved by its URL and known at both ends`() throws {
    try library.importSample([
      sampleArticle(
        "A", links: [Link(url: "http://www.example.org/b/?utm_source=x", label: "More")]),
      sampleArticle("B", url: "https://example.org/b"),
    ])
    let (a, b) = (try library.id(of: "A"), try library.id(of: "B"))
    let url = "http://www.example.org/b/?utm_source=x"
    #expect(
      try references("A") == [
        CrossReference(kind: .link, text: "More", url: url, article: b, evidence: .url)
      ])
    #expect(
      try references("B") == [
        CrossReference(kind: .linkedFrom, text: "A", url: url, article: a, evidence: .url)
      ])
  }

  @Test func `a link is resolved by the slug of a title`() throws {
    try library.importSample([
      sampleArticle("A", links: [Link(url: "https://example.org/2021/the-trouble-with-x.html")]),
      sampleArticle("The Trouble with X"),
    ])
    #expect(try references("A").map(\.evidence) == [.slug])
    #expect(try references("The Trouble with X").map(\.kind) == [.linkedFrom])
  }

  @Test func `a link is resolved by a title of four words`() throws {
    try library.importSample([
      sampleArticle(
        "A", links: [Link(title: "the TROUBLE with iran"), Link(title: "Iran news")]),
      sampleArticle("The Trouble with Iran"), sampleArticle("Iran News"),
    ])
    let found = try references("A")
    #expect(found.map(\.kind) == [.link, .missing])
    #expect(found.map(\.evidence) == [.title, nil])
  }

  @Test func `notes link to each other by the names of their files`() throws {
    try library.importSample([
      sampleArticle(
        "A", links: [Link(label: "the loom", title: "Looms"), Link(url: "../b/Leaves.md#old")]),
      sampleArticle("On looms", identifier: NoteName.identifier(ofPath: "/notes/Looms.md")),
      sampleArticle("On leaves", identifier: NoteName.identifier(ofPath: "leaves/index.md")),
    ])
    #expect(
      try references("A").map(\.article) == [
        library.id(of: "On looms"), library.id(of: "On leaves"),
      ])
    #expect(try references("On looms").map(\.kind) == [.linkedFrom])
    #expect(try references("On leaves").map(\.kind) == [.linkedFrom])
  }

  private func note(_ title: String, at path: String, aliases: [String] = []) -> ParsedArticle {
    var note = sampleArticle(title, identifier: NoteName.identifier(ofPath: path))
    note.content.aliases = aliases
    return note
  }

  @Test func `a note is found by its other names`() throws {
    try library.importSample([
      sampleArticle("A", links: [Link(label: "it", title: "jacquard loom")]),
      note("On looms", at: "Looms.md", aliases: ["Jacquard Loom", "https://example.org/old"]),
    ])
    #expect(try references("A").map(\.article) == [library.id(of: "On looms")])
    #expect(try references("On looms").map(\.kind) == [.linkedFrom])
    #expect(try library.check() == [])
  }

  @Test func `a note's own name is surer than another's alias`() throws {
    try library.importSample([
      note("On machines", at: "Machines.md", aliases: ["Looms"]),
      note("On looms", at: "Looms.md"),
      sampleArticle("A", links: [Link(title: "Looms")]),
    ])
    #expect(try references("A").map(\.article) == [library.id(of: "On looms")])
    #expect(try references("On machines") == [])
  }

  @Test func `a name that is given later is known, one that is gone is not`() throws {
    let linking = sampleArticle("A", links: [Link(title: "Weaver")])
    try library.importSample([linking, note("On looms", at: "Looms.md")])
    #expect(try references("A").map(\.kind) == [.missing])
    try library.importSample([linking, note("On looms", at: "Looms.md", aliases: ["Weaver"])])
    #expect(try references("A").map(\.article) == [library.id(of: "On looms")])
    try library.importSample([linking, note("On looms", at: "Looms.md")])
    #expect(try references("A").map(\.kind) == [.missing])
  }

  @Test func `a note is not taken for one that has its name for an alias`() throws {
    let machines = note("On machines", at: "Machines.md", aliases: ["Looms"])
    try library.importSample([machines])
    let id = try library.id(of: "On machines")
    try library.importSample([note("On looms", at: "Looms.md"), machines])
    #expect(try library.id(of: "On machines") == id)
    #expect(try library.id(of: "On looms") != id)
  }

  @Test func `the URL is surer than the slug`() throws {
    try library.importSample([
      sampleArticle("Start", links: [Link(url: "https://example.org/one-two-three")]),
      sampleArticle("One two three", date: "2020"),
      sampleArticle("Other", url: "https://example.org/one-two-three"),
    ])
    #expect(try references("Start").map(\.article) == [library.id(of: "Other")])
    #expect(try references("One two three") == [])
    #expect(try references("Other").map(\.kind) == [.linkedFrom])
  }

  @Test func `a cited article that is missing is found once it is imported`() throws {
    let link = Link(url: "https://example.org/b", label: "Also read", title: "B and more")
    try library.importSample([sampleArticle("A", links: [link, link])], path: "/one")
    #expect(
      try references("A") == [
        CrossReference(kind: .missing, text: "B and more", url: "https://example.org/b")
      ])
    try library.importSample(
      [sampleArticle("B", url: "https://example.org/b")], path: "/two")
    #expect(try references("A").map(\.kind) == [.link])
    #expect(try references("B").map(\.kind) == [.linkedFrom])
  }

  @Test func `links that go take their backlinks with them`() throws {
    let target = sampleArticle("B", url: "https://example.org/b")
    let link = Link(url: "https://example.org/b")
    try library.importSample([sampleArticle("A", "a", links: [link]), target])
    try library.importSample([sampleArticle("A", "a", links: []), target])
    #expect(try references("A") == [])
    #expect(try references("B") == [])
  }

  @Test func `a link to the article itself is none`() throws {
    let url = "https://example.org/a"
    try library.importSample([sampleArticle("A", url: url, links: [Link(url: url)])])
    #expect(try references("A") == [])
  }

  @Test func `an article of the same file is meant before any other`() throws {
    let target = sampleArticle("The Trouble with Iran", "x")
    try library.importSample([target], path: "/one")
    try library.importSample(
      [sampleArticle("A", links: [Link(title: "The Trouble with Iran")]), target], path: "/two")
    let article = try #require(try references("A").first?.article)
    #expect(try library.article(article)?.source.path == "/two")
  }

  @Test(arguments: ["mailto:a@b.c", "MAILTO:a@b.c", "tel:123"])
  func `a mailbox is no article that is missing`(url: String) throws {
    try library.importSample([sampleArticle("A", links: [Link(url: url, label: "Write to us")])])
    #expect(try references("A").isEmpty)
    #expect(try library.missingTargets().isEmpty)
  }

  @Test(arguments: ["javascript:alert(1)", "", "/relative", "https://"])
  func `what is no web address is missing`(url: String) throws {
    try library.importSample([sampleArticle("A", links: [Link(url: url)])])
    #expect(try references("A").map(\.kind) == [.missing])
  }
}
