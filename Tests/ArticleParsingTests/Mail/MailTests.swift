import ArticleParsing
import Articles
import Testing

@Suite struct MailTests {
  @Test func `a mailbox's letters are articles`() {
    let items = items(
      """
      From ada@example.org Mon May  3 10:00:00 2021
      From: Ada Lovelace <ada@example.org>
      Subject: =?utf-8?Q?Caf=C3=A9_?=
       =?utf-8?B?bG9vbXM=?=
      Date: Mon, 3 May 2021 10:00:00 +0100
      Message-ID: <1@example.org>
      MIME-Version: 1.0

      The Engine weaves.
      From here on it rains.

      From Turin with love, she wrote.

      From grace@example.org Tue May  4 10:00:00 2021
      From: grace@example.org
      Subject: Two

      Leaves.
      """, name: "letters.mbox")
    #expect(items.articles.map(\.title) == ["Café looms", "Two"])
    #expect(items.articles.map(\.authors) == [["Ada Lovelace"], ["grace@example.org"]])
    #expect(items.articles[0].published?.description == "2021-05-03")
    #expect(items.articles[0].text.hasSuffix("From Turin with love, she wrote."))
    #expect(items.parsed[0].sourceIdentifier == "1@example.org")
  }

  @Test func `the page of a newsletter is taken where its text says little`() {
    let articles = items(
      """
      From: News <n@example.org>
      Subject: Issue 1
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      View in browser
      --b
      Content-Type: text/html; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      <p>The =
      caf=E9 <a href=3D"https://example.org/">weaves</a> flowers and leaves all day.</p><p>It goes on.</p><p>And on.</p>
      --b--
      """, name: "issue.eml"
    ).articles
    #expect(
      articles.first?.text.hasPrefix("The café weaves flowers and leaves all day.\n\nIt") == true)
    #expect(articles.first?.links.map(\.url) == ["https://example.org/"])
  }

  @Test func `a signature and the letter that is answered stand apart`() {
    let article = items(
      """
      From: a@example.org
      Subject: Re: Looms
      Message-ID: <2@example.org>

      > Do they weave?

      They do.

      On Monday, Grace wrote:
      > Looms weave.
      > And leaves?

      --\u{20}
      Ada
      """, name: "a.eml"
    ).articles.first
    #expect(article?.blocks.map(\.kind) == [.quote, .paragraph])
    #expect(article?.text == "Do they weave?\n\nThey do.")
    #expect(article?.unassigned.map(\.text).first == "Ada")
    #expect(article?.unassigned.last?.text.hasPrefix("On Monday, Grace wrote:") == true)
  }

  @Test func `digests are split, and enclosed files listed`() {
    let digest = """
      From: list@example.org
      Subject: Digest 1
      Message-ID: <3@example.org>

      Contents
      ------------------------------

      Date: Mon, 3 May 2021 10:00:00 +0100
      From: Ada <a@example.org>
      Subject: One

      First.

      ------------------------------

      From: Grace <g@example.org>
      Subject: Two

      Second.
      """
    #expect(items(digest, name: "d.eml").articles.map(\.title) == ["One", "Two"])
    let enclosed = items(
      """
      Subject: Files
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="x y"

      --x y

      See the file.
      --x y
      Content-Type: image/png; name*=utf-8''caf%C3%A9.png
      Content-Disposition: attachment
      Content-Transfer-Encoding: base64

      AAAA
      --x y
      """, name: "f.eml")
    #expect(enclosed.articles.first?.text == "See the file.")
    #expect(enclosed.articles.first?.related.map(\.title) == ["café.png"])
    #expect(enclosed.reasons.contains("cut off"))
  }

  @Test func `a saved page keeps its address`() {
    let article = items(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/a
      Subject: Looms
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--=b"

      ----=b
      Content-Type: text/html
      Content-Location: https://example.org/a

      <p><a href="b">weave</a></p>
      ----=b--
      """, name: "a.mhtml"
    ).articles.first
    #expect(article?.url == "https://example.org/a")
    #expect(article?.authors == [])
    #expect(article?.links.map(\.url) == ["https://example.org/b"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<5)
  func `no shape makes a letter slow`(shape: Int) {
    let head = "From: a@example.org\nSubject: s\nMIME-Version: 1.0\n"
    let text =
      switch shape {
      case 0:
        (0..<3000).map { "Content-Type: multipart/mixed; boundary=\($0)\n\n--\($0)\n" }.joined()
      case 1:
        "Content-Type: multipart/mixed; boundary=b\n\n"
          + String(repeating: "--b\n\nx\n", count: 50_000)
      case 2: String(repeating: "X: y\n", count: 100_000) + "\nx"
      case 3: "X: " + String(repeating: "=?utf-8?q?a", count: 50_000) + "\n\nx"
      default: "\n" + String(repeating: "> ", count: 500_000)
      }
    #expect(!items(head + text, name: "a.eml").isEmpty)
  }
}
