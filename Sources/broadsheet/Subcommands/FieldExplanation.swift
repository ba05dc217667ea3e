internal import Articles

/// Shows where in its file each field of an article was found.
struct FieldExplanation {
  private let bytes: [UInt8]
  private let isCompressed: Bool

  /// `bytes` are the file as it is on disk.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isCompressed =
      bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  /// A line for each field: its name, its value, and the bytes and words it was taken from.
  func lines(for article: ParsedArticle) -> [String] {
    let content = article.content
    let fields: [(name: String, value: String?)] = [
      ("title", content.title), ("subtitle", content.subtitle),
      ("authors", content.authors.isEmpty ? nil : content.authors.joined(separator: ", ")),
      ("outlet", content.outlet), ("published", content.published?.description),
      ("reposted", content.reposted?.description), ("url", content.url),
      ("language", content.language),
      ("keywords", content.keywords.isEmpty ? nil : content.keywords.joined(separator: ", ")),
      ("excerpt", content.excerpt), ("bio", content.bio),
    ]
    var lines = [article.source.path + (article.source.member.map { ": \($0)" } ?? "")]
    for (name, value) in fields {
      guard let value else {
        lines.append("  \(name): not found")
        continue
      }
      lines.append("  \(name): \(value)")
      for origin in content.origins where origin.field == name {
        lines.append("    from bytes \(place(origin.range)): \(excerpt(origin.range))")
      }
    }
    let count = content.blocks.count
    lines.append("  text: \(content.text.utf8.count) bytes in \(count) blocks")
    if let first = content.blocks.first, let last = content.blocks.last {
      let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
      lines.append("    from bytes \(place(range)): \(excerpt(first.range))")
    }
    let others = [
      ("captions", content.captions.count), ("links", content.links.count),
      ("related", content.related.count), ("unassigned", content.unassigned.count),
    ]
    for (name, count) in others where count > 0 { lines.append("  \(name): \(count)") }
    return lines
  }

  private func place(_ range: Range<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }

  /// The beginning of what stands at `range`, on one line.
  private func excerpt(_ range: Range<Int>) -> String {
    guard !isCompressed, range.upperBound <= bytes.count else { return "…" }
    var line = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[range].prefix(400), as: UTF8.self).unicodeScalars {
      let isHidden =
        scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      if isHidden || scalar == " " {
        if line.last != " " { line.append(" ") }
      } else {
        line.append(scalar)
      }
    }
    return line.count > 100 ? String(line.prefix(100)) + "…" : String(line)
  }
}
