import Articles
import Testing

@Suite struct CreditGrammarTests {
  @Test(arguments: [
    ("by Ada Lovelace", ["Ada Lovelace"]),
    ("By Ada Lovelace and Mary Somerville", ["Ada Lovelace", "Mary Somerville"]),
    ("Von Helene Brandt, Jonas Kiefer", ["Helene Brandt", "Jonas Kiefer"]),
    ("Par Solène Kerbrat | L'Écho | 3 mai 2019", ["Solène Kerbrat"]),
    ("Por Irene Salvatierra", ["Irene Salvatierra"]),
    ("by Ludwig van der Rohe", ["Ludwig van der Rohe"]),
    ("By Ada Lovelace, Staff Writer", ["Ada Lovelace"]), ("Author: Ada Lovelace", ["Ada Lovelace"]),
    ("By: Ada Lovelace", ["Ada Lovelace"]), ("作者：林晓岚", ["林晓岚"]),
    ("نویسنده: مریم رضایی", ["مریم رضایی"]),
    ("Ada Lovelace\nUpdated: May 3, 2020 5:44 p.m. ET", ["Ada Lovelace"]),
    ("by Ada Lovelace Posted on May 3, 2020", ["Ada Lovelace"]),
    ("May 3, 2020 by Ada Lovelace", ["Ada Lovelace"]), ("by Jean-Luc Nancy", ["Jean-Luc Nancy"]),
    ("From: \"Ada Lovelace\" <ada@example.org>", ["Ada Lovelace"]),
    ("By O. W. Holmes Jr.", ["O. W. Holmes Jr"]),
  ])
  func `a byline names the authors`(line: String, authors: [String]) {
    #expect(article(withCredit: line)?.authors == authors)
  }

  @Test(arguments: [
    "By the time it was over, the town had changed", "by means of a rope",
    "Von der Brücke aus sieht man alles", "— Ada Lovelace, May 3, 1840",
  ])
  func `words that only begin like a byline are none`(line: String) {
    #expect(article(withCredit: line)?.authors == [])
  }

  @Test(arguments: [
    ("Arab News, August 23, 2021", "Arab News"), ("18F – December 11 2018", "18F"),
    ("by Ada Lovelace, The National Interest, May 3, 2020", "The National Interest"),
    ("Source: Coastal Register", "Coastal Register"),
    ("Le Courrier du Large, 12 mars 2021", "Le Courrier du Large"),
  ])
  func `a credit names the outlet`(line: String, outlet: String) {
    #expect(article(withCredit: line + "\n\nMay 3, 2020")?.outlet == outlet)
  }

  @Test func `an address in the head is the article's`() {
    #expect(
      article(withCredit: "May 3, 2020\nhttps://example.org/a-title-that-stands-above")?.url
        == "https://example.org/a-title-that-stands-above")
  }

  @Test func `credits may follow the text`() {
    let read = articles(
      """
      A Pond for Everyone

      The pond was dug in a week, and it has been argued about for a year since.

      The ducks came on their own, as ducks do when nobody has asked for them.

      By Ada Lovelace | Pond Weekly | 3 May 2020

      —————

      A Gate for Nobody

      It stands in the field and has no fence on either side, which visitors find restful.

      The farmer paints it every spring and opens it on Sundays for the church.

      By Mary Somerville | Pond Weekly | 9 May 2020
      """)
    #expect(read.map(\.title) == ["A Pond for Everyone", "A Gate for Nobody"])
    #expect(read.map(\.authors) == [["Ada Lovelace"], ["Mary Somerville"]])
    #expect(read.map { $0.published?.description } == ["2020-05-03", "2020-05-09"])
  }

  @Test func `a wire's reporters are the authors and its editors are not`() {
    let read = articles(
      "Ships Wait\n\nMay 3, 2020\n\nThe ships waited for the fog to lift over the strait.\n\n"
        + "Insurers waited too, as they are paid to do in fog.\n\n"
        + "(Reporting by Ada Lovelace; Editing by Mary Somerville)")
    #expect(read.first?.authors == ["Ada Lovelace"])
  }
}
