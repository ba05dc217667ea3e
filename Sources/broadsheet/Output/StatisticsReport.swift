internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// The statistics of a library, for people and for programs.
struct StatisticsReport {
  var statistics: LibraryStatistics
  /// The files with the most articles.
  var sources: [LibraryStatistics.Share]
  /// How many of each kind are shown, of months the latest.
  var limit: Int

  private typealias Share = LibraryStatistics.Share

  var lines: [String] {
    var lines = [
      "articles  \(statistics.articles), \(statistics.unread) unread, \(statistics.starred) starred,"
        + " \(statistics.missing) missing",
      "files     \(statistics.sources), with \(statistics.problems) problems",
    ]
    if let first = statistics.firstDate, let last = statistics.lastDate {
      lines.append("dates     \(first) to \(last)")
    }
    let names = entities.map { share in
      "\(share.count) \(share.name)\(share.count == 1 || share.name == "other" ? "" : "s")"
    }.joined(separator: ", ")
    lines.append(
      "names     in \(statistics.withNames) articles" + (names.isEmpty ? "" : ": \(names)"))
    lines.append("size      \(statistics.size) bytes")
    for (title, shares) in sections where !shares.isEmpty {
      lines += ["", title]
      let width = shares.map { String($0.count).utf8.count }.max() ?? 0
      lines += shares.map { share in
        let count = String(share.count)
        return String(repeating: " ", count: width - count.utf8.count + 2)
          + "\(count)  \(share.name)"
      }
    }
    return lines
  }

  private var sections: [(String, [Share])] {
    [
      ("files", sources), ("outlets, of \(statistics.outletCount)", statistics.outlets),
      ("authors, of \(statistics.authorCount)", statistics.authors),
      ("languages", statistics.languages), ("months", statistics.months.suffix(limit)),
      ("tags", statistics.tags.map { Share(name: $0.name, count: $0.articles) }),
    ]
  }

  /// Names of each type that there are, such as `12 person`.
  private var entities: [Share] {
    EntityType.allCases.compactMap { type in
      statistics.entities[type].map { Share(name: type.rawValue, count: $0) }
    }
  }

  var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("articles", statistics.articles)
      json.member("authors", statistics.authors)
      json.member("author_count", statistics.authorCount)
      json.member("bytes", Int(statistics.size))
      json.member("first_date", statistics.firstDate?.description)
      json.member("languages", statistics.languages)
      json.member("last_date", statistics.lastDate?.description)
      json.member("missing", statistics.missing)
      json.member("months", statistics.months)
      json.member("names", entities)
      json.member("outlets", statistics.outlets)
      json.member("outlet_count", statistics.outletCount)
      json.member("path", statistics.path)
      json.member("problems", statistics.problems)
      json.member("source_count", statistics.sources)
      json.member("sources", sources)
      json.member("starred", statistics.starred)
      json.member("tags", statistics.tags.map { Share(name: $0.name, count: $0.articles) })
      json.member("unread", statistics.unread)
      json.member("with_names", statistics.withNames)
    }
    return json.bytes
  }
}

extension JSONText {
  /// Appends a member that is a list of `{"count", "name"}`.
  mutating func member(_ name: String, _ shares: [LibraryStatistics.Share]) {
    key(name)
    list(shares) { json, share in
      json.object { json in
        json.member("count", share.count)
        json.member("name", share.name)
      }
    }
  }
}
