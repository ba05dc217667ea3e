internal import Articles

/// What a feed, or an entry of one, says of itself, whatever the feed's kind.
struct FeedEntry {
  var title: FeedText?
  var authors: [String] = []
  /// Where the article stands.
  var link: String?
  /// An address that is the article's only if there is no better.
  var spareLink: String?
  var identifier: String?
  var published: PartialDate?
  var updated: PartialDate?
  var summary: FeedText?
  var content: [FeedText] = []
  var keywords: [String] = []
  var language: String?
  /// The feed that an entry was taken from; of a feed, what it calls itself.
  var sourceTitle: String?
  var attachments: [Link] = []
  var picture: String?

  /// The article. What of it was left out is noted.
  func article(
    of feed: FeedEntry, range: Range<Int>, noting problems: inout [String]
  ) -> ArticleContent {
    var article = ArticleContent()
    article.title = title?.line
    article.authors = (authors.isEmpty ? feed.authors : authors).uniqued
    article.outlet = sourceTitle ?? feed.sourceTitle
    article.published = published ?? updated
    article.url = link ?? spareLink
    article.keywords = keywords.uniqued
    article.picture = picture
    let texts = content.filter(\.saysSomething)
    let summary = summary.flatMap { $0.saysSomething ? $0 : nil }
    // A feed may hold its text twice, or a shorter one for those who want no more.
    let body = texts.max { $0.bytes.count < $1.bytes.count } ?? summary
    if let body {
      article.take(body.fragment(source: range), noting: &problems)
      if !texts.isEmpty, let line = summary?.line,
        line != article.blocks.first?.text || article.blocks.count > 1
      {
        article.excerpt = line
      }
    }
    article.links += attachments.filter { link in
      !article.links.contains { $0.url == link.url }
    }
    article.language =
      (body?.language ?? language ?? feed.language).flatMap(languageCode)
    return article
  }

  /// Whether it says anything.
  var isArticle: Bool {
    title?.saysSomething == true || summary?.saysSomething == true
      || content.contains(where: \.saysSomething) || link != nil || spareLink != nil
      || !attachments.isEmpty || identifier != nil || !authors.isEmpty || published != nil
      || updated != nil || sourceTitle != nil || !keywords.isEmpty
  }
}

extension [String] {
  /// Each of them once.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
