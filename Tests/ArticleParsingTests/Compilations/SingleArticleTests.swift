import Articles
import Testing

/// Files that hold one article, without anything that a compilation's heads would have.
@Suite struct SingleArticleTests {
  private let first =
    "The pond was dug in a week, and it has been argued about for a year since then by everyone."
  private let second =
    "The ducks came on their own, as ducks do when nobody has asked for them, and they have stayed."

  @Test(arguments: [
    "Duck Keepers Monthly Call – January 2025",
    "Duck Keepers Weekly Digest, 10 August 2016",
    "Town Hall | March 7, 2019",
    "Pond Meeting, May 2018",
    "Video Blog: Ada Lovelace on Ponds",
    "Photo: What the heron saw",
    "Sign up for the Great Duck Count",
    "Why ask ducks? They will tell.",
    "pond.example is full of ducks",
    "Where do ducks go when the water freezes and the park is closed for the rest of the long winter, "
      + "and who is it that looks after them then?",
  ])
  func `the first line above the text is the title`(title: String) {
    let read = articles("\(title)\n\n\(first)\n\n\(second)")
    #expect(read.map(\.title) == [title])
    #expect(read.first?.blocks.map(\.text) == [first, second])
    #expect(read.first?.outlet == nil)
    #expect(read.first?.published == nil)
  }

  @Test func `a title with a month needs no long text`() {
    let read = articles(
      "Duck Keepers Monthly Call – January 2025\n\nWe meet by the gate.\n\nBring some bread.")
    #expect(read.map(\.title) == ["Duck Keepers Monthly Call – January 2025"])
    #expect(read.first?.blocks.map(\.text) == ["We meet by the gate.", "Bring some bread."])
  }

  @Test(arguments: ["View the minutes", "## What we will do"])
  func `a heading below a title with a month is text`(heading: String) {
    let read = articles("Pond Meeting, May 2018\n\n\(heading)\n\n\(first)\n\n\(second)")
    #expect(read.map(\.title) == ["Pond Meeting, May 2018"])
    #expect(read.first?.blocks.count == 3)
  }

  @Test func `a newspaper and its day above a title are its credit`() {
    let read = articles("The Daily Pond, 3 May 2020\n\nDucks Return\n\n\(first)\n\n\(second)")
    #expect(read.map(\.title) == ["Ducks Return"])
    #expect(read.first?.outlet == "The Daily Pond")
    #expect(read.first?.published?.description == "2020-05-03")
  }

  @Test func `what bylines announce is no title`() {
    let read = articles("By Ada Lovelace, May 3 2020\n\n\(first)\n\n\(second)")
    #expect(read.map(\.title) == [nil])
    #expect(read.first?.authors == ["Ada Lovelace"])
  }

  @Test(arguments: [
    "## The Digging", "# The Digging", "**The Digging**", "The Digging:", "1. The Digging",
  ])
  func `sections with gaps between them stay in the article`(heading: String) {
    let other = heading.replacing("Digging", with: "Ducks").replacing("1", with: "2")
    let read = articles(
      "A Pond for Everyone\n\n\(first)\n\n\n\(heading)\n\n\(second)\n\n\n\(other)\n\n\(first)")
    #expect(read.map(\.title) == ["A Pond for Everyone"])
    #expect(read.first?.blocks.count == 5)
  }

  @Test func `a single byline makes the other parts sections`() {
    let read = articles(
      "A Pond for Everyone\n\nBy Ada Lovelace\nMay 3, 2020\n\n\(first)\n\n***\n\nThe Digging\n\n"
        + "\(second)\n\n***\n\nThe Ducks\n\n\(first)")
    #expect(read.map(\.title) == ["A Pond for Everyone"])
  }

  @Test func `parts between rules are articles where nothing tells them apart`() {
    let read = articles(
      "A Pond for Everyone\n\n\(first)\n\n***\n\nA Gate for Nobody\n\n\(second)\n\n***\n\n"
        + "A Bench in the Shade\n\n\(first)")
    #expect(
      read.map(\.title) == ["A Pond for Everyone", "A Gate for Nobody", "A Bench in the Shade"])
  }

  @Test(arguments: [
    "{{< video duck-7 >}}", "{% note %}", "<div class=\"duck\">", "| duck | pond |",
  ])
  func `calls of templates and tags are never titles`(markup: String) {
    let read = articles(
      "A Pond for Everyone\n\n\(markup)\n\n\(first)\n\n\n\(markup)\n\n\(second)")
    #expect(read.map(\.title) == ["A Pond for Everyone"])
    #expect(articles("\(markup)\n\n\(first)\n\n\(second)").map(\.title) == [nil])
  }
}
