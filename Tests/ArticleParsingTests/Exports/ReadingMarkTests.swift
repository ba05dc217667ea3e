import ArticleParsing
import Articles
import Testing

/// What reading services say of their reader: what was read, and what was liked.
@Suite struct ReadingMarkTests {
  private static let read = "https://example.org/read"

  static let exports = [
    (
      "wallabag.json",
      """
      [{"is_archived": 1, "is_starred": 1, "title": "A", "url": "\(read)", "content": "<p>A."},
      {"is_archived": 0, "is_starred": 0, "title": "B", "url": "https://example.org/b"}]
      """
    ),
    (
      "wallabag1.json",
      """
      [{"is_read": "1", "is_fav": "1", "title": "A", "url": "\(read)", "content": "<p>A."},
      {"is_read": "0", "is_fav": "0", "title": "B", "url": "https://example.org/b"}]
      """
    ),
    (
      "pocket.json",
      """
      {"list": {"1": {"given_url": "\(read)", "given_title": "A", "status": "1", "favorite": "1",
      "time_added": "1600322788"}, "2": {"given_url": "https://example.org/b", "given_title": "B",
      "status": "0", "favorite": "0", "time_added": "1600322788"}}}
      """
    ),
    (
      "omnivore.json",
      """
      [{"id": "1", "slug": "a", "title": "A", "url": "\(read)", "state": "Archived",
      "readingProgress": 100, "thumbnail": "https://example.org/a.jpg", "labels": ["x"], "starred": true,
      "savedAt": "2021-05-03T10:00:00.000Z"}, {"id": "2", "slug": "b", "title": "B",
      "url": "https://example.org/b", "state": "Active", "readingProgress": 0, "labels": []}]
      """
    ),
  ]

  @Test(arguments: exports)
  func `services say what was read and liked`(name: String, text: String) {
    let articles = items(text, name: name).parsed
    #expect(articles.count == 2)
    #expect(articles.filter(\.isRead).map(\.content.url) == [Self.read])
    #expect(articles.filter(\.isStarred).map(\.content.url) == [Self.read])
  }

  @Test func `tables name the place where a page is kept`() {
    let pocket = """
      title,url,time_added,tags,status
      A,https://example.org/a,1600322788,,archive
      B,https://example.org/b,1600322788,,unread
      """
    #expect(items(pocket, name: "p.csv").parsed.map(\.isRead) == [true, false])
    let instapaper = """
      URL,Title,Selection,Folder,Timestamp
      https://example.org/a,A,,Archive,1600322788
      https://example.org/b,B,Marked words.,Starred,1600322788
      https://example.org/c,C,,Looms,1600322788
      """
    let pages = items(instapaper, name: "i.csv").parsed
    #expect(pages.map(\.isRead) == [true, false, false])
    #expect(pages.map(\.isStarred) == [false, true, false])
    #expect(pages.map(\.content.keywords) == [[], [], ["Looms"]])
    #expect(pages[1].content.text == "Marked words.")
    let reader = """
      Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
      "A, again",https://example.org/a,01ab,"['x', 'y']",2023-08-07 10:00:00+00:00,1.0,archive,True
      B,https://example.org/b,01ac,,2023-08-08 10:00:00+00:00,0,later,False
      """
    let documents = items(reader, name: "reader.csv").parsed
    #expect(documents.map(\.content.title) == ["A, again", "B"])
    #expect(documents.map(\.isRead) == [true, false])
    #expect(documents.map(\.sourceIdentifier) == ["01ab", "01ac"])
    #expect(documents[0].content.keywords == ["x", "y"])
    #expect(documents[0].content.reposted?.description == "2023-08-07")
  }

  @Test func `a page of bookmarks has headings over what was read`() {
    let page = """
      <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
      <li><a href="https://example.org/b" time_added="1600322788" tags="x">B</a></li></ul>
      <h1>Read Archive</h1><ul><li><a href="https://example.org/a" time_added="1600322788">A</a></li></ul>
      """
    let articles = items(page, name: "ril_export.html").parsed
    #expect(articles.map(\.content.title) == ["B", "A"])
    #expect(articles.map(\.isRead) == [false, true])
  }

  @Test func `a letter's file or head says that it was read`() {
    let letter =
      "Message-ID: <1@example.org>\nSubject: Looms\nFrom: ada@example.org\n\nThe Engine.\n"
    for (name, isRead, isStarred) in [
      ("cur/1620036000.M1P2.host:2,FS", true, true), ("cur/1620036000.M1P2.host:2,S", true, false),
      ("new/1620036000.M1P2.host", false, false), ("cur/1620036000.M1P2.host:2,", false, false),
    ] {
      let found = items(letter, name: name).parsed
      #expect(found.map(\.content.title) == ["Looms"])
      #expect(found.map(\.isRead) == [isRead])
      #expect(found.map(\.isStarred) == [isStarred])
    }
    let read = items("Status: RO\nX-Status: AF\n" + letter, name: "a.eml").parsed
    #expect(read.map(\.isRead) == [true])
    #expect(read.map(\.isStarred) == [true])
  }
}
