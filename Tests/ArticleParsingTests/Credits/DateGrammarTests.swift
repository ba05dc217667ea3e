import Articles
import Testing

@Suite struct DateGrammarTests {
  @Test(arguments: [
    ("2021-07-14", "2021-07-14"), ("[2016-02-13]", "2016-02-13"), ("14.7.2021", "2021-07-14"),
    ("07/14/2021", "2021-07-14"), ("14/07/2021", "2021-07-14"), ("20210714", "2021-07-14"),
    ("July 14, 2021", "2021-07-14"), ("Jul. 14th 2021", "2021-07-14"),
    ("14 July 2021", "2021-07-14"),
    ("Wednesday, July 14, 2021", "2021-07-14"),
    ("Fri, 18 Jul 1997 16:44:45 -0700 (PDT)", "1997-07-18"),
    ("14. Juli 2021", "2021-07-14"), ("1er août 2014", "2014-08-01"),
    ("jeudi 5 octobre 2013", "2013-10-05"),
    ("3 de mayo de 2019", "2019-05-03"), ("21 agosto 2014", "2014-08-21"),
    ("12 мая 2020", "2020-05-12"),
    ("12-an de januaro 2016", "2016-01-12"), ("2019年5月3日", "2019-05-03"), ("July 2021", "2021-07"),
    ("Posted on July 14, 2021 at 6:14 pm", "2021-07-14"), ("2021-07-14T10:20:30Z", "2021-07-14"),
    ("Veröffentlicht am 14. Juli 2021", "2021-07-14"), ("Publié le 14 juillet 2021", "2021-07-14"),
    ("Publié le 14 juillet 2021 à 10h32", "2021-07-14"), ("14 luglio 2021, ore 9.05", "2021-07-14"),
    ("۱۴ ژوئیه ۲۰۲۱", "2021-07-14"), ("14 يوليو 2021", "2021-07-14"),
  ])
  func `a date above the text is the article's`(line: String, date: String) {
    #expect(article(withCredit: line)?.published?.description == date)
  }

  @Test func `a date that can be read two ways keeps only its year`() {
    #expect(article(withCredit: "03/04/2021")?.published?.description == "2021")
  }

  @Test(arguments: ["31 February 2021", "Version 2.0.14", "10:30", "2021", "Room 1204, 14 desks"])
  func `what is no date is not read as one`(line: String) {
    #expect(article(withCredit: line)?.published == nil)
  }

  @Test func `the date of an update is not the article's`() {
    #expect(
      article(withCredit: "2026-08-20, updated: 2026-08-22")?.published?.description == "2026-08-20"
    )
    #expect(article(withCredit: "Updated May 3, 2020")?.published?.description == "2020-05-03")
  }

  @Test func `prose with a date in it stays text`() {
    let text =
      "On July 14, 2021, the river rose for the third time, and nobody was surprised by it."
    #expect(
      articles("The River Rises\n\n\(text)\n\nIt fell again on Friday, as it always did before.")
        .first?.published == nil)
  }
}
