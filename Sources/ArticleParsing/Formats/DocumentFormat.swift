internal import Articles

/// A kind of file that is read by a reader of its own.
///
/// The one table of them: what they are called, how they are told, and what reads them.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case archive
  case bookmarks
  case clippings
  case docx
  case enex
  case epub
  case feed
  case feedCache = "feed-cache"
  case jsonFeed = "json-feed"
  case letter
  case mailbox
  case markdown
  case mhtml
  case odt
  case opml
  case pdf
  case savedLinks = "saved-links"
  case savedTable = "saved-table"
  case webArchive = "web-archive"
  case zotero

  /// What the table says of a format.
  package struct Row: Sendable {
    /// What a reader of manuals is told: `RSS 0.9x to 2.0, RDF and Atom feeds`.
    package var description: String
    /// Endings of files' names, without the dot.
    package var endings: [String]
    /// What reads it.
    var read: @Sendable (SourceFile) -> [ParsedItem]
  }

  package var row: Row {
    switch self {
    case .archive:
      Row(
        description: "zip and tar archives of any of these, plain or compressed (gzip, zstd)",
        endings: ["zip", "tar", "tgz"],
        read: { file in
          Array(ArticleReader(bytes: file.bytes, path: file.path, member: file.member))
        })
    case .bookmarks:
      Row(
        description: "pages of bookmarks: browsers (Netscape format), Pocket", endings: ["html"],
        read: BookmarkPageReader.items)
    case .clippings:
      Row(
        description: "passages marked on an e-reader (My Clippings.txt), a book an article",
        endings: ["txt"], read: ClippingsReader.items)
    case .docx:
      Row(description: "DOCX", endings: ["docx"], read: OfficeReader.wordDocument)
    case .enex:
      Row(description: "notes (ENEX)", endings: ["enex"], read: NotesReader.notes)
    case .epub:
      Row(
        description: "EPUB 2 and 3 e-books, every part or chapter an article",
        endings: ["epub"], read: EPUBReader.items)
    case .feed:
      Row(
        description: "RSS 0.9x to 2.0, RDF, Atom and CDF feeds, well-formed or not",
        endings: ["rss", "atom", "rdf", "xml"], read: FeedReader.items)
    case .feedCache:
      Row(
        description: "a feed reader's database (newsboat's cache.db), with what was read in it",
        endings: ["db"], read: FeedCacheReader.items)
    case .jsonFeed:
      Row(
        description: "JSON Feed 1 and 1.1, RSS in JSON", endings: ["json"],
        read: JSONFeedReader.items)
    case .letter:
      Row(
        description: "a letter (MIME), newsletters and digests among them; Maildir folders",
        endings: ["eml", "msg"], read: MailReader.letter)
    case .mailbox:
      Row(
        description: "mbox mailboxes, every letter an article", endings: ["mbox", "mbx"],
        read: MailReader.mailbox)
    case .markdown:
      Row(
        description: "Markdown with a head in YAML, TOML, JSON or lines; links between notes",
        endings: ["md", "markdown"], read: MarkdownReader.items)
    case .mhtml:
      Row(
        description: "MHTML, a page saved in one file", endings: ["mhtml", "mht"],
        read: MailReader.letter)
    case .odt:
      Row(description: "ODT", endings: ["odt"], read: OfficeReader.openDocument)
    case .opml:
      Row(
        description: "OPML lists of feeds, as one article with a link for each",
        endings: ["opml"], read: OPMLReader.items)
    case .pdf:
      Row(
        description: "PDF, each an article; needs pdftotext (Debian package poppler-utils)",
        endings: ["pdf"], read: PDFReader.items)
    case .savedLinks:
      Row(
        description:
          "saved pages and references as JSON: wallabag, Omnivore, Readability, Pinboard, Delicious, "
          + "Firefox, Chrome, CSL-JSON",
        endings: ["json"], read: SavedLinksReader.items)
    case .savedTable:
      Row(
        description: "saved pages and passages as CSV: Pocket, Instapaper, Readwise",
        endings: ["csv"], read: SavedTableReader.items)
    case .webArchive:
      Row(
        description: "WARC and ARC web archives, every page an article",
        endings: ["warc", "arc"], read: WebArchiveReader.items)
    case .zotero:
      Row(
        description: "a bibliography as RDF (Zotero)", endings: ["rdf"],
        read: NotesReader.references)
    }
  }
}
