import Articles
import Entities
import TestSupport
import Testing

@Suite struct SiteNamesTests {
  @Test(arguments: [
    ("Ask [Open Turin](https://openturin.example/) now.", ["Open Turin"]),
    ("a [study by Mill Media](http://www.millmedia.example/research)", ["Mill Media"]),
    ("[Mills for Turin](http://millsforturin.example)", ["Mills for Turin"]),
    ("an [eMill News report](http://emillnews.example)", ["eMill News"]),
    ("a [Mill Loomup](http://loomup.example)", []),
    ("a [Loomup of mills](http://loomup.example)", ["Loomup"]),
    ("[MillHall](http://millhall.example)", ["MillHall"]),
    ("[Mill Shell](http://other.example)", []),
    ("[Digital](http://digital.example)", []),
    ("[the mill shell](http://millshell.example)", []),
    ("[Mill Shell](millshell.example", []),
  ])
  func `a site has the name that its address is spelled with`(text: String, names: [String]) {
    let found = MentionBuilder([TaggedText(text: text, spans: [])]).names()
    #expect(found.entities.map(\.name) == names)
  }

  @Test func `a person with a site is a person`() {
    let text = "[Ada Byron](http://adabyron.example)"
    let found = MentionBuilder([TaggedText(text: text, spans: [])]).names()
    #expect(found.entities.map(\.type) == [.person])
  }

  @Test func `what a model cut is as long as the address says`() {
    let text = "[Open Turin](https://openturin.example/)"
    let spans = [NameSpan(range: 6..<11, label: "GPE")]
    let found = MentionBuilder([TaggedText(text: text, spans: spans)]).names()
    #expect(found.entities.map(\.name) == ["Open Turin"])
  }

  @Test func `a link of an article names whose site it leads to`() {
    let text = "They asked Open Mills about it."
    let link = Link(url: "https://www.openmills.example/about", textRange: 11..<21)
    let names = MentionBuilder([TaggedText(text: text, spans: [])], links: [link]).names()
    #expect(names.entities.map(\.name) == ["Open Mills"])
    #expect(names.entities.map(\.type) == [.organization])
  }
}
