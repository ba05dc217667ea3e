import ArticleExport
import Articles
import Foundation
import Testing

@Suite struct BibliographyTests {
  @Test func `BibTeX names authors, journal and month its own way`() {
    #expect(
      ExportFormat.bibtex.text(of: fullArticle) == """
        @article{lovelace2021engine-12,
          author = {Lovelace, Ada and {Reuters Staff}},
          title = {{The Engine Weaves}},
          journal = {The Analyst},
          year = {2021},
          month = jul,
          day = {14},
          url = {https://example.org/a%20b?c=%7Bd%7D},
          abstract = {It weaves.},
          language = {en},
          keywords = {engines}
        }

        """)
  }

  @Test func `BibTeX takes what lacks an outlet or a date for anything`() {
    #expect(
      ExportFormat.bibtex.text(of: exported(4, nil)) == "@misc{article-4\n}\n")
    let undated = exported { $0.outlet = "The Analyst" }
    #expect(ExportFormat.bibtex.text(of: undated).contains("howpublished = {The Analyst}"))
  }

  @Test(arguments: awkwardTitles)
  func `BibTeX braces are always paired`(title: String) {
    let article = exported(1, title) { content in
      content.authors = [title]
      content.url = title
      content.outlet = title
    }
    var depth = 0
    for byte in ExportFormat.bibtex.text(of: article).utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test func `signs of TeX are written as text`() {
    let text = ExportFormat.bibtex.text(of: exported(1, "100% {a} & $5 #1_x ~^\\"))
    #expect(
      text.contains(
        ##"{{100\% {\textbraceleft}a{\textbraceright} \& \$5 \#1\_x {\textasciitilde}{\textasciicircum}{\textbackslash}}}"##
      ))
  }

  @Test func `CSL-JSON leaves out what is absent`() throws {
    let items = try #require(
      try JSONSerialization.jsonObject(
        with: Data(ExportFormat.csl.text(of: fullArticle, exported(4, nil)).utf8))
        as? [[String: Any]])
    #expect(items.count == 2)
    #expect(items[0]["type"] as? String == "article-newspaper")
    #expect(items[0]["container-title"] as? String == "The Analyst")
    let authors = try #require(items[0]["author"] as? [[String: String]])
    #expect(authors == [["family": "Lovelace", "given": "Ada"], ["literal": "Reuters Staff"]])
    let issued = try #require(items[0]["issued"] as? [String: [[Int]]])
    #expect(issued == ["date-parts": [[2021, 7, 14]]])
    #expect(items[1] as? [String: String] == ["id": "article-4", "type": "document"])
  }

  @Test(arguments: awkwardTitles)
  func `CSL-JSON is JSON whatever the title`(title: String) throws {
    let items = try #require(
      try JSONSerialization.jsonObject(
        with: Data(ExportFormat.csl.text(of: exported(1, title)).utf8)) as? [[String: Any]])
    let shown = title.replacing("\n", with: " ")
    #expect(items.first?["title"] as? String ?? "" == shown)
  }

  @Test func `RIS has a tag a line and ends each reference`() {
    #expect(
      ExportFormat.ris.text(of: fullArticle)
        == [
          "TY  - NEWS", "ID  - lovelace2021engine-12", "TI  - The Engine Weaves",
          "AU  - Lovelace, Ada", "AU  - Reuters Staff", "T2  - The Analyst", "PY  - 2021",
          "DA  - 2021/07/14/", "UR  - https://example.org/a%20b?c=%7Bd%7D", "AB  - It weaves.",
          "LA  - en", "KW  - engines", "ER  - ", "",
        ].joined(separator: "\r\n"))
  }

  @Test(arguments: [("2021", "2021///"), ("2021-07", "2021/07//"), ("2021-07-14", "2021/07/14/")])
  func `RIS dates are as precise as known`(date: String, written: String) {
    let article = exported { $0.published = PartialDate(date) }
    #expect(ExportFormat.ris.text(of: article).contains("DA  - \(written)\r\n"))
  }

  @Test func `a title cannot begin a tag of its own`() {
    let text = ExportFormat.ris.text(of: exported(1, "A\r\nER  - \r\nTY  - JOUR"))
    #expect(text.split(separator: "\r\n").filter { $0.hasPrefix("ER  -") }.count == 1)
  }

  @Test(arguments: [
    ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
    ("Beethoven, Ludwig van", "Beethoven, Ludwig van"),
    ("Martin Luther King Jr.", "King, Jr., Martin Luther"), ("John Smith, PhD", "Smith, PhD, John"),
    ("Robert De Niro", "De Niro, Robert"), ("Madonna", "{Madonna}"), ("BBC News", "{BBC News}"),
    ("The Analyst", "{The Analyst}"), ("王小明", "{王小明}"), ("علی رضایی", "{علی رضایی}"),
    ("Bell and Sons, London, Paris", "{Bell and Sons, London, Paris}"),
    ("María José García", "García, María José"),
  ])
  func `only clear names are taken apart`(name: String, written: String) {
    let article = exported { $0.authors = [name] }
    #expect(ExportFormat.bibtex.text(of: article).contains("author = {\(written)},"))
  }

  @Test func `a key does not depend on what else is exported, and no two are one`() {
    let other = exported(13) { $0 = fullArticle.article.content }
    let text = ExportFormat.bibtex.text(of: fullArticle, other)
    #expect(text.contains("@article{lovelace2021engine-12,"))
    #expect(text.contains("@article{lovelace2021engine-13,"))
  }

  @Test func `a key is made of plain letters`() {
    let article = exported(1, "گزارش 北京") { content in
      content.authors = ["José Ñandú"]
      content.reposted = PartialDate(year: 2020)
    }
    #expect(ExportFormat.bibtex.text(of: article).hasPrefix("@misc{nandu2020-1,"))
  }
}
