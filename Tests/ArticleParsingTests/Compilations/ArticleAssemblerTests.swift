import Articles
import Testing

@Suite struct ArticleAssemblerTests {
  private let first =
    "The pond was dug in a week, and it has been argued about for a year since then by everyone."
  private let second =
    "The ducks came on their own, as ducks do when nobody has asked for them, and they have stayed."

  @Test func `a dek between title and byline is the subtitle`() {
    let read = articles(
      "A Pond for Everyone\n\nHow a town got wet and liked it.\n\nby Ada Lovelace\n\n\(first)\n\n\(second)"
    )
    #expect(read.first?.subtitle == "How a town got wet and liked it.")
  }

  @Test func `a reposter's lede gives credit, excerpt and the repost's date`() throws {
    let title = "A Pond for Everyone"
    let read = try #require(
      articles(
        "\(title)\n\n\(title)\n\n\(title)Ada Lovelace, Pond Weekly, May 5 2020:… \(second) \(title)\n\n"
          + "\(title)\n\nby Ada Lovelace Posted on May 3, 2020\n\n\(first)\n\n\(second)"
      ).first)
    #expect(read.title == title)
    #expect(read.authors == ["Ada Lovelace"])
    #expect(read.outlet == "Pond Weekly")
    #expect(read.published?.description == "2020-05-03")
    #expect(read.reposted?.description == "2020-05-05")
    #expect(read.excerpt == second)
    #expect(read.blocks.map(\.text) == [first, second])
  }

  @Test(arguments: [
    (
      "A Pond for EveryoneDucks Inspect the Shore", "A Pond for Everyone", "Ducks Inspect the Shore"
    ),
    (
      "Ducks Inspect the ShoreDucks Inspect the Shore", "Ducks Inspect the Shore",
      "Ducks Inspect the Shore"
    ),
    ("صورة من البحيرةDucks Inspect the Shore", "صورة من البحيرة", "Ducks Inspect the Shore"),
  ])
  func `a picture's two texts are parted`(line: String, alt: String, text: String) {
    let read = articles(
      "A Pond for Everyone\n\n\(line)\n\nPond Weekly – May 3 2020\n\n\(first)\n\n\(second)")
    #expect(read.first?.captions.map(\.alt) == [alt])
    #expect(read.first?.captions.map(\.text) == [text])
  }

  @Test(arguments: [
    "McDonald opens a YouTube channel about LaTeX",
    "A hole was found in RubyGems this week and closed",
    "What JavaScript programmers say about it",
  ])
  func `names with a capital inside are left alone`(line: String) {
    let read = articles(
      "A Pond for Everyone\n\nby Ada Lovelace\n\n\(first)\n\n\(line)\n\n\(second)")
    #expect(read.first?.captions == [])
    #expect(read.first?.blocks.contains { $0.text == line } == true)
  }

  @Test func `a capitalized line between paragraphs is a caption`() {
    let read = articles(
      "A Pond for Everyone\n\nby Ada Lovelace\n\n\(first)\n\nDucks Inspect The New Northern Shore\n\n\(second)"
    )
    #expect(read.first?.captions.map(\.text) == ["Ducks Inspect The New Northern Shore"])
    #expect(read.first?.captions.first?.afterBlock == 1)
  }

  @Test func `a question between paragraphs is text`() {
    let read = articles(
      "A Pond for Everyone\n\nby Ada Lovelace\n\n\(first)\n\nWhat do the ducks want?\n\n\(second)")
    #expect(read.first?.blocks.count == 3)
  }

  @Test(arguments: [
    "Ada Lovelace is a senior fellow at the Pond Institute. Twitter: @adapond",
    "Ada Lovelace is a reporter. Follow her on Twitter @adapond.",
  ])
  func `a paragraph about the author is the bio`(bio: String) {
    let read = articles("A Pond for Everyone\n\nby Ada Lovelace\n\n\(first)\n\n\(second)\n\n\(bio)")
    #expect(read.first?.bio == bio)
    #expect(read.first?.handles == ["@adapond"])
    #expect(read.first?.blocks.count == 2)
  }

  @Test func `a dateline is not part of the first sentence`() {
    let read = articles(
      "A Pond for Everyone\n\nMay 3, 2020\n\nTURIN, May 3 (Reuters) — \(first)\n\n\(second)")
    #expect(read.first?.blocks.map(\.text) == [first, second])
    #expect(read.first?.unassigned.map(\.text) == ["TURIN, May 3 (Reuters) —"])
  }

  @Test func `links that ran together are parted where both names are known`() {
    let read = articles(
      "A Pond for Everyone\n\nby Ada Lovelace\n\nThe pond was opened by Newton GardnerJohn Bolling, and McDonald came too, "
        + "as did the iPhone man.\n\nGardner spoke first. John followed, and then Newton again, at length."
    )
    #expect(read.first?.text.contains("Gardner John Bolling, and McDonald came") == true)
  }

  @Test func `an untitled beginning is kept`() {
    let rest = String(repeating: first + " ", count: 3)
    let read = articles(
      "and so it ended. \(rest)\n\n\(rest)\n\n***\n\nA Gate\n\nby Ada Lovelace\n\n\(first)\n\n\(second)"
    )
    #expect(read.map(\.title) == [nil, "A Gate"])
  }

  @Test func `a card for an article that is not there is a related item`() {
    let body = [first, second, first + " Again.", second + " Still."].joined(separator: "\n\n")
    let read = articles(
      "A Pond for Everyone\n\nby Ada Lovelace\n\n\(body)\n\n\(body)\n\nLink to the source\n\n***\n\n"
        + "A Gate for Nobody Now\n\nIt has no fence.\n\nAlso read:\nhttps://example.org/z\n\n"
        + "The Third Thing\n\nby Mary Somerville\n\n\(first)\n\n\(second)")
    #expect(read.count == 2)
    #expect(read.first?.related.map(\.title) == ["A Gate for Nobody Now"])
  }

  @Test func `a date that is used is not listed as left over`() throws {
    let read = try #require(article(withCredit: "Updated: May 3, 2020 5:44 p.m. ET"))
    #expect(read.published?.description == "2020-05-03")
    #expect(read.unassigned.isEmpty)
  }

  @Test func `the lines of a short letter are joined to its paragraphs`() throws {
    let text = try #require(
      articles(
        """
        A New Wall for the Harbor

        By Ada Lovelace

        The city council approved a plan on Tuesday to rebuild the
        old harbor wall, which has leaked since the storms of last
        winter, and set aside four million for the work.

        Engineers said that the first stones could be moved in
        spring, although the tides in that part of the bay leave
        them only a few hours a day.

        Opponents argue that the money would be better spent on the
        road to the hospital.
        """
      ).first)
    #expect(text.blocks.count == 3)
    #expect(text.blocks.last?.text.hasSuffix("better spent on the road to the hospital.") == true)
  }

  @Test func `short lines that stand below each other stay lines`() throws {
    let poem = """
      A Poem

      The harbor wall that nobody mends,
      The tide that has no time,
      A gull that makes no other friends
      Than gulls above the grime.

      And if it leaks, it leaks alone,
      As every wall must do,
      For nobody will bring a stone
      And nobody will sue.
      """
    #expect(articles(poem).first?.blocks.count == 8)
  }

  @Test func `a name between title and date is the author's, whatever is left free around it`() {
    for gap in ["\n", "\n\n"] {
      let read = articles(
        ["The Pond Is Open to All", "Ada Lovelace", "May 3, 2020", first, second].joined(
          separator: gap))
      #expect(read.map(\.title) == ["The Pond Is Open to All"])
      #expect(read.first?.authors == ["Ada Lovelace"])
      #expect(read.first?.unassigned == [])
    }
  }

  @Test func `a title's emphasis is not part of it`() {
    #expect(
      articles("**A Pond for Everyone**\n\n*By Ada Lovelace, May 3, 2020*\n\n\(first)\n\n\(second)")
        .first?.title == "A Pond for Everyone")
  }

  @Test func `credits that close every article are not the next one's`() {
    let read = articles(
      [
        "A Pond for Everyone in Town", "\(first) \(second)",
        "Two summers went by before the council agreed on a name for it, and then it chose the name "
          + "that everybody had used from the beginning.",
        "Swimming is allowed from May to October, which nobody had expected of this council and "
          + "which the ducks, who were not asked, have met with silence.",
        "[Pond Weekly, May 3, 2020]", "A Gate for Nobody at All",
        "It stands in the field and has no fence on either side, which visitors find restful.",
        "The farmer paints it every spring and opens it on Sundays for the church.",
        "[Pond Weekly, May 9, 2020]",
      ].joined(separator: "\n\n"))
    #expect(read.map { $0.published?.description } == ["2020-05-03", "2020-05-09"])
  }

  @Test func `short lines that most articles have are none of the last one's text`() {
    let texts = [first, second, "It has no fence on either side, which visitors find restful."]
    let page = texts.enumerated().map { index, text in
      """
      A Pond for Everyone, Part \(["One", "Two", "Three"][index])
      By Ada Lovelace
      May \(index + 3), 2020
      \(text)
      Ducks were asked for their opinion on the matter and gave it at \(index + 2) in the morning.
      More from the Pond Weekly
      """
    }
    let read = articles(page.joined(separator: "\nHome\nPonds\nGates\n"))
    #expect(read.count == 3)
    #expect(read.allSatisfy { $0.blocks.count == 2 })
  }

  @Test func `what a label says to read is a link`() {
    let read = articles(
      "A Pond for Everyone\n\nPor Ada Lovelace\n3 de mayo de 2020\n\n\(first)\n\n\(second)\n\n"
        + "Leer más: A Gate for Nobody")
    #expect(read.first?.links.map(\.title) == ["A Gate for Nobody"])
  }
}
