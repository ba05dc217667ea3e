import ArticleParsing
import Articles
import Testing

@Suite struct ExportTests {
  @Test func `saved pages keep their texts, tags and days`() {
    let articles = items(
      """
      [{"is_archived": 1, "title": "Looms", "url": "https://example.org/a", "content": "<p>The <b>Engine</b>.",
      "created_at": "2016-09-08T11:55:58+0200", "published_at": "2015-01-02", "tags": ["a", "b"],
      "published_by": ["Ada"]}]
      """, name: "w.json"
    ).articles
    #expect(articles.map(\.title) == ["Looms"])
    #expect(articles.first?.text == "The Engine.")
    #expect(articles.first?.published?.description == "2015-01-02")
    #expect(articles.first?.reposted?.description == "2016-09-08")
    #expect(articles.first?.keywords == ["a", "b"])
    #expect(articles.first?.authors == ["Ada"])
  }

  @Test func `bookmarks of browsers are found in their folders`() {
    let firefox = """
      {"type": "text/x-moz-place-container", "children": [{"children": [{"title": "One",
      "dateAdded": 1388166091504000, "uri": "https://example.org/1"}]}, {"uri": "place:x"}]}
      """
    let one = items(firefox, name: "b.json").articles
    #expect(one.map(\.title) == ["One"])
    #expect(one.first?.reposted?.description == "2013-12-27")
    let chrome = """
      {"roots": {"bookmark_bar": {"children": [{"name": "Two", "date_added": "13118850929335823",
      "url": "https://example.org/2"}], "name": "Bar"}}}
      """
    let two = items(chrome, name: "Bookmarks").articles
    #expect(two.map(\.title) == ["Two"])
    #expect(two.first?.reposted?.description == "2016-09-20")
    let page = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>F</H3><DL><p>
      <DT><A HREF="https://example.org/3" ADD_DATE="1686813518" TAGS="x,y">Three</A><DD>Noted.
      <DT><A HREF="https://example.org/4">Four</A></DL></DL>
      """
    let three = items(page, name: "b.html").articles
    #expect(three.map(\.title) == ["Three", "Four"])
    #expect(three.map(\.excerpt) == ["Noted.", nil])
    #expect(three[0].keywords == ["x", "y"])
    #expect(three[0].reposted?.description == "2023-06-15")
  }

  @Test func `pins have their titles under another name`() {
    let pin = """
      [{"href": "https://example.org/", "description": "Title", "extended": "More.", "tags": "a b",
      "time": "2016-10-31T15:57:56Z"}]
      """
    let article = items(pin, name: "pinboard").articles.first
    #expect(article?.title == "Title")
    #expect(article?.excerpt == "More.")
    #expect(article?.keywords == ["a", "b"])
  }

  @Test func `tables are read by their columns`() {
    let pocket = """
      title,url,time_added,tags,status
      "A ""b"", c",https://example.org/1,1600322788,x|y,unread
      Two,https://example.org/2,1600322788,,archive
      """
    let pages = items(pocket, name: "p.csv").articles
    #expect(pages.map(\.title) == ["A \"b\", c", "Two"])
    #expect(pages[0].keywords == ["x", "y"])
    #expect(pages[0].reposted?.description == "2020-09-17")
    let passages = """
      Highlight,Book Title,Book Author,Note
      "One,
      two",Looms,Ada Lovelace,
      Three,Looms,Ada Lovelace,Mine
      """
    let books = items(passages, name: "r.csv").articles
    #expect(books.map(\.title) == ["Looms"])
    #expect(books.first?.text == "One, two\n\nThree\n\nMine")
  }

  @Test func `passages of an e-reader are gathered by book`() {
    let clippings = """
      Looms (Lovelace, Ada)
      - Your Highlight on page 2 | Added on Monday, 3 May 2021 10:00:00

      One.
      ==========
      Leaves (Hopper, Grace)
      - Your Highlight on page 9 | Added on Tuesday, 4 May 2021 10:00:00

      Two.
      ==========
      Looms (Lovelace, Ada)
      - Your Highlight on page 3 | Added on Monday, 3 May 2021 11:00:00

      Three.
      ==========
      """
    let books = items(clippings, name: "My Clippings.txt").articles
    #expect(books.map(\.title) == ["Looms", "Leaves"])
    #expect(books.map(\.text) == ["One.\n\nThree.", "Two."])
    #expect(books[0].authors == ["Ada Lovelace"])
    #expect(books[0].reposted?.description == "2021-05-03")
  }

  @Test func `notes and works are read`() {
    let notes = """
      <en-export><note><title>N</title><content><![CDATA[<?xml version="1.0"?><en-note><div>One<br/>two</div>
      </en-note>]]></content><created>20210503T100000Z</created><tag>t</tag></note></en-export>
      """
    let note = items(notes, name: "n.enex").articles.first
    #expect(note?.title == "N")
    #expect(note?.text == "One\ntwo")
    #expect(note?.published?.description == "2021-05-03")
    let works = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
      xmlns:foaf="http://xmlns.com/foaf/0.1/"><bib:Article rdf:about="https://example.org/w">
      <dc:title>Work</dc:title><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Lovelace</foaf:surname>
      <foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
      <dc:date>1843-09</dc:date></bib:Article></rdf:RDF>
      """
    let work = items(works, name: "z.rdf").articles.first
    #expect(work?.title == "Work")
    #expect(work?.authors == ["Ada Lovelace"])
    #expect(work?.published?.description == "1843-09")
    let citations = """
      [{"type": "article", "title": "C", "issued": {"date-parts": [[1843, 9]]}, "container-title": "J",
      "author": [{"family": "Lovelace", "given": "Ada"}]}]
      """
    let citation = items(citations, name: "c.json").articles.first
    #expect(citation?.published?.description == "1843-09")
    #expect(citation?.outlet == "J")
    #expect(citation?.authors == ["Ada Lovelace"])
  }
}
