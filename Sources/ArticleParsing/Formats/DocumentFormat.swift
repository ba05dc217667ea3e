internal import Articles

/// A kind of file that is read by a reader of its own.
///
/// The one table of them: what they are called, how they are told, and what reads them.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case archive
  case epub
  case feed
  case jsonFeed = "json-feed"
  case letter
  case mailbox
  case mhtml
  case opml
  case webArchive = "web-archive"

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
    case .epub:
      Row(
        description: "EPUB 2 and 3 e-books, every part or chapter an article",
        endings: ["epub"], read: EPUBReader.items)
    case .feed:
      Row(
        description: "RSS 0.9x to 2.0, RDF, Atom and CDF feeds, well-formed or not",
        endings: ["rss", "atom", "rdf", "xml"], read: FeedReader.items)
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
    case .mhtml:
      Row(
        description: "MHTML, a page saved in one file", endings: ["mhtml", "mht"],
        read: MailReader.letter)
    case .opml:
      Row(
        description: "OPML lists of feeds, as one article with a link for each",
        endings: ["opml"], read: OPMLReader.items)
    case .webArchive:
      Row(
        description: "WARC and ARC web archives, every page an article",
        endings: ["warc", "arc"], read: WebArchiveReader.items)
    }
  }
}
