extension DocumentFormat {
  /// The format of a file that begins with `head`; `name` is the file's, and counts where bytes do not
  /// tell.
  init?(of head: [UInt8], name: String) {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .archive
      return
    }
    if head.starts(with: "WARC/".utf8) || head.starts(with: "filedesc://".utf8) {
      self = .webArchive
      return
    }
    // Printers' own commands may stand before it.
    if head.prefix(1024).firstRange(ofBytes: "%PDF-") != nil,
      head.starts(with: "%PDF-".utf8)
        || Self.isNamed(name, ["pdf"])
    {
      self = .pdf
      return
    }
    if head.starts(with: "SQLite format 3\0".utf8), head.firstRange(ofBytes: "rss_item") != nil {
      self = .feedCache
      return
    }
    let start = FormatHead(head)
    let format =
      Self.markup(start, name: name) ?? Self.mail(head, name: name)
      ?? Self.text(head, name: name)
    guard let format else { return nil }
    self = format
  }

  /// The format that is a zip archive of known entries.
  init?(of zip: ZipArchive) {
    if zip["META-INF/container.xml"] != nil {
      self = .epub
    } else if zip["word/document.xml"] != nil {
      self = .docx
    } else if zip["content.xml"] != nil, zip["META-INF/manifest.xml"] != nil {
      self = .odt
    } else {
      return nil
    }
  }

  /// Mailboxes and letters.
  private static func mail(_ head: [UInt8], name: String) -> DocumentFormat? {
    let bytes = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    let span = bytes.span
    let line = bytes.prefix(2000).firstIndex(of: 0x0A) ?? min(bytes.count, 2000)
    let isMailbox = Mailbox.isPostmark(
      span, 0..<line, next: min(line + 1, bytes.count), isAfterBlank: true)
    let headStart = isMailbox ? line + 1 : bytes.prefix { $0 <= 0x20 }.count
    let header = MailHeader(bytes, min(headStart, bytes.count)..<bytes.count)
    let names = Set(header.fields.map(\.name))
    if isMailbox, !names.isDisjoint(with: ["from", "date", "subject", "to", "received"]) {
      return .mailbox
    }
    guard names.count > 1 || isNamed(name, ["eml", "mht", "mhtml", "msg"]) else { return nil }
    // Articles have authors, dates and subjects at their heads as well; only letters have these.
    let isLetter =
      !names.isDisjoint(with: [
        "message-id", "received", "mime-version", "return-path", "delivered-to",
        "content-transfer-encoding", "x-mailer", "in-reply-to",
      ]) || names.contains("content-type") && names.contains("from")
      || !names.isEmpty && isNamed(name, ["eml", "mht", "mhtml"])
    guard isLetter else { return nil }
    let isPage =
      isNamed(name, ["mht", "mhtml"])
      || names.contains("snapshot-content-location")
      || header.text("from")?.contains("Saved by") == true
    return isPage ? .mhtml : .letter
  }

  private static func isNamed(_ name: String, _ endings: [String]) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix(".\($0)") }
  }

  private static let feedElements = [
    "<rss", ":rss", "<feed", ":feed", "<rdf:rdf", "<channel", "<entry",
  ]

  /// Texts of a known shape.
  private static func text(_ head: [UInt8], name: String) -> DocumentFormat? {
    if MarkdownReader.recognizes(head, name: name) { return .markdown }
    if ClippingsReader.recognizes(head) { return .clippings }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = head[start...].prefix(1000).prefix { $0 != 0x0A }
    guard line.contains(UInt8(ascii: ",")) else { return nil }
    let first = String(decoding: line, as: UTF8.self).lowercased()
    return SavedTableReader.recognizes(first) ? .savedTable : nil
  }

  /// Formats that are XML, or JSON of a known shape.
  private static func markup(_ head: FormatHead, name: String) -> DocumentFormat? {
    switch head.first {
    case UInt8(ascii: "<"):
      if head.has("<opml") { return .opml }
      if head.has("<!doctype netscape-bookmark") || head.has("<title>pocket export</title>") {
        return .bookmarks
      }
      if head.has("<en-export") { return .enex }
      if head.has("<rdf:rdf"), head.has("zotero.org/namespaces") || head.has("purl.org/net/biblio")
      {
        return .zotero
      }
      let isPage = head.begins("<!doctype html") || head.begins("<html")
      return !isPage && feedElements.contains(where: head.has) ? .feed : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if FormatDetector.isNamedLines(name) { return nil }
      if head.isJSONFeed || head.isRSSInJSON { return .jsonFeed }
      return SavedLinksReader.recognizes(head.dense) ? .savedLinks : nil
    default: return nil
    }
  }
}

/// The beginning of a file, for telling what it is: without a byte-order mark and white space before it,
/// in lower case.
struct FormatHead {
  private let bytes: [UInt8]

  private static let length = 4096

  init(_ head: [UInt8]) {
    var head = head.prefix(Self.length + 64)
    // UTF-16 of ASCII is ASCII with zeros.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.prefix(64).contains(0)
    {
      head = head.filter { $0 != 0 && $0 < 0x80 }[...]
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    bytes = head.drop { $0 <= 0x20 }.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
  }

  var first: UInt8? { bytes.first }

  func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

  func has(_ text: String) -> Bool { bytes.firstRange(ofBytes: text) != nil }

  /// Without white space.
  var dense: [UInt8] { bytes.filter { $0 > 0x20 } }

  /// The version may be written with its slashes escaped, or come last.
  var isJSONFeed: Bool {
    guard first == UInt8(ascii: "{") else { return false }
    let plain = bytes.filter { $0 != UInt8(ascii: "\\") }
    return ["jsonfeed.org/version", "\"feed_url\":", "\"home_page_url\":"].contains {
      plain.firstRange(ofBytes: $0) != nil
    }
  }

  /// `{"rss": {…"channel":`.
  var isRSSInJSON: Bool {
    let dense = bytes.prefix(2048).filter { $0 > 0x20 }
    return dense.starts(with: "{\"rss\":{".utf8) && dense.firstRange(ofBytes: "\"channel\"") != nil
  }
}
