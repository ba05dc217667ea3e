import Articles
import Testing

@Suite struct LabelTests {
  private func article(withLabel label: String) -> ArticleContent? {
    articles(
      """
      A Pond for Everyone

      by Ada Lovelace

      The pond was dug in a week, and it has been argued about for a year since then.

      The ducks came on their own, as ducks do when nobody has asked for them.

      \(label)
      """
    ).first
  }

  @Test(arguments: [
    "Link to the source", "Zum Originalartikel", "Lien vers la source", "Enlace a la fuente",
    "Link alla fonte", "Naar de bron", "Ligo al la fonto", "原文链接",
  ])
  func `a label without an address is kept as a link`(label: String) {
    let read = article(withLabel: label)
    #expect(read?.links.map(\.label) == [label])
    #expect(read?.blocks.count == 2)
  }

  @Test(arguments: [
    "Also read:", "Lesen Sie auch:", "Lire aussi :", "Lea también:", "Leggi anche:", "Lees ook:",
  ])
  func `an address below a label is a link`(label: String) {
    let read = article(withLabel: label + "\nhttps://example.org/x")
    #expect(read?.links.map(\.url) == ["https://example.org/x"])
    #expect(read?.url == nil)
  }

  @Test func `a title behind a label is a link to that title`() {
    let link = article(withLabel: "Lire aussi : Un pont trop court")?.links.first
    #expect(link?.title == "Un pont trop court")
  }

  @Test func `an address that ends with another article's title means that article`() throws {
    let read = articles(
      """
      A Pond for Everyone

      by Ada Lovelace

      The pond was dug in a week, and it has been argued about for a year since then.

      The ducks came on their own, as ducks do when nobody has asked for them.

      Also read:
      https://example.org/2020/a-gate-for-nobody/

      A Gate for Nobody

      by Mary Somerville

      It stands in the field and has no fence on either side, which visitors find restful.

      The farmer paints it every spring.
      """)
    #expect(read.count == 2)
    #expect(read.first?.links.first?.title == "A Gate for Nobody")
    #expect(read.last?.url == "https://example.org/2020/a-gate-for-nobody/")
  }

  @Test(arguments: ["Advertisement", "Share this article", "Anzeige", "Publicité"])
  func `what decorates the page is not the article's text`(label: String) {
    let read = article(
      withLabel: label + "\n\nThe geese came later and did not stay for the winter.")
    #expect(read?.blocks.count == 3)
    #expect(read?.unassigned.map(\.text) == [label])
  }

  @Test func `comments below an article are not its text`() {
    let read = article(
      withLabel: """
        A last paragraph that is long enough to make a body of three hundred characters together with \
        the two above, which is what tells a heading of comments from a count below a title on a page.

        3 Comments

        Quackers May 4, 2020 at 10:00 am

        I was never asked about the pond either.
        """)
    #expect(read?.text.contains("never asked about the pond either") == false)
    #expect(read?.unassigned.contains { $0.text.contains("never asked") } == true)
  }
}
