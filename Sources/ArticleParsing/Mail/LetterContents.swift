internal import Articles
internal import UnicodeText

/// What a letter holds: its texts, the letters in it and the files enclosed.
struct LetterContents {
  private var texts: [MIMEPart] = []
  private var pages: [MIMEPart] = []
  private(set) var letters: [MIMEPart] = []
  private var files: [MIMEPart] = []
  private(set) var damage: [String] = []
  /// Whether the letters in it are all it is.
  private(set) var isDigest = false
  private var isNewsletter = false

  var hasText: Bool { !texts.isEmpty || !pages.isEmpty }

  /// Collects what is in `letter`.
  mutating func collect(_ letter: MIMEPart, _ file: SourceFile) {
    isNewsletter =
      letter.header.raw("list-unsubscribe") != nil
      || letter.header.raw("list-post") == nil
        && letter.header.raw("list-id") != nil
    collect(letter, isTop: true)
  }

  private mutating func collect(_ part: MIMEPart, isTop: Bool) {
    if let problem = part.damage, !damage.contains(problem) { damage.append(problem) }
    if !isTop, part.isAttachment, part.type != "message/rfc822" || part.parts.isEmpty {
      files.append(part)
      return
    }
    switch part.type {
    case "multipart/digest":
      isDigest = true
      for inner in part.parts { collect(inner, isTop: false) }
    case "message/rfc822", "message/global", "message/news":
      if part.parts.isEmpty { files.append(part) } else { letters += part.parts }
    case "text/plain", "text/enriched", "text/markdown", "message/delivery-status",
      "message/partial":
      if !isTop, part.fileName != nil, !texts.isEmpty {
        files.append(part)
      } else {
        texts.append(part)
      }
    case "text/html", "application/xhtml+xml": pages.append(part)
    case let type where type.hasPrefix("multipart/"):
      for inner in part.parts { collect(inner, isTop: false) }
    case let type where isTop && type.hasPrefix("text/"): texts.append(part)
    default: files.append(part)
    }
  }

  /// The letters of a digest that is one text, if that is what it is: lines of thirty dashes, and a
  /// head behind each.
  func digestIssues(_ file: SourceFile) -> [String]? {
    guard pages.isEmpty, texts.count == 1 else { return nil }
    let text = Self.text(texts[0], file)
    guard !LineList.isList(text.utf8.span) else { return nil }
    let lines = text.separateLines
    var cuts: [Int] = []
    for (index, line) in lines.enumerated() {
      let dashes = line.utf8.prefix { $0 == UInt8(ascii: "-") }.count
      guard dashes >= 27, dashes <= 40, line.utf8.dropFirst(dashes).allSatisfy({ $0 <= 0x20 })
      else { continue }
      let head = lines[(index + 1)...].drop { $0.utf8.allSatisfy { $0 <= 0x20 } }.prefix(8)
      let names = head.prefix { $0.utf8.contains { $0 > 0x20 } }.map { line in
        line.prefix { $0 != ":" }.lowercased()
      }
      if names.contains("subject"), names.contains("from") || names.contains("date") {
        cuts.append(index)
      }
    }
    guard !cuts.isEmpty else { return nil }
    var issues: [String] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1] : lines.count
      let body = lines[cut + 1..<end].drop { $0.utf8.allSatisfy { $0 <= 0x20 } }
      issues.append(body.joined(separator: "\n"))
    }
    return issues
  }

  /// Reads the texts into `content`, and behind them the letters that were sent on.
  mutating func read(
    into content: inout ArticleContent, _ file: SourceFile, range: Range<Int>, depth: Int = 0
  ) {
    readTexts(into: &content, file, range: range)
    for letter in letters where depth < 8 {
      var inner = LetterContents()
      inner.collect(letter, file)
      var forwarded = ArticleContent()
      inner.read(into: &forwarded, file, range: range, depth: depth + 1)
      damage += inner.damage.filter { !damage.contains($0) }
      if let subject = letter.header.text("subject") {
        content.blocks.append(Block(kind: .heading, text: subject, range: range))
      }
      content.append(forwarded)
    }
  }

  private mutating func readTexts(
    into content: inout ArticleContent, _ file: SourceFile, range: Range<Int>
  ) {
    let plain = texts.map { Self.text($0, file) }
    let plainLength = plain.reduce(0) { $0 + $1.utf8.count }
    if let page = pages.max(by: { $0.body.count < $1.body.count }) {
      let base = page.header.text("content-location") ?? page.header.text("content-base")
      let decoded = DecodedBytes(page.content(file.bytes), declared: page.charset)
      let fragment = HTMLFragment(decoded.bytes, base: base, source: range)
      // Many newsletters' plain text only says that there is another.
      let isBetter = plainLength * 10 < fragment.text.utf8.count * 3 || isNewsletter
      if texts.isEmpty || isBetter {
        content.take(fragment, noting: &damage)
        if content.url == nil, let base, WebAddress.isWeb(base) { content.url = base }
        readFiles(into: &content)
        return
      }
    }
    var builder = BodyBuilder()
    for (part, text) in zip(texts, plain) {
      let isFlowed =
        part.header.parameters("content-type")?["format"]?.lowercased() == "flowed"
      LetterBody(text, isFlowed: isFlowed, range: range).read(into: &builder, &content)
    }
    builder.finish(&content)
    readFiles(into: &content)
  }

  private func readFiles(into content: inout ArticleContent) {
    for file in files.prefix(100) {
      content.related.append(RelatedItem(title: file.fileName ?? file.type))
    }
  }

  private static func text(_ part: MIMEPart, _ file: SourceFile) -> String {
    DecodedText(part.content(file.bytes), declared: part.charset).text
  }
}

extension ArticleContent {
  /// Adds the body of another article behind this one's.
  mutating func append(_ other: ArticleContent) {
    let count = blocks.count
    let start = blocks.isEmpty ? 0 : text.utf8.count + Self.blockSeparator.utf8.count
    blocks += other.blocks
    links += other.links.map { link in
      var link = link
      link.textRange = link.textRange.map { start + $0.lowerBound..<start + $0.upperBound }
      return link
    }
    captions += other.captions.map { caption in
      var caption = caption
      caption.afterBlock += count
      return caption
    }
    related += other.related
    unassigned += other.unassigned
  }
}
