internal import Articles
internal import UnicodeText

/// Finds which of a file's articles its links mean: an address that ends with a title's words, the
/// title itself, or a bare label right above the next article.
enum LinkResolver {
  static func resolve(_ drafts: inout [Draft]) {
    var bySlug: [String: Int] = [:]
    var byKey: [UInt64: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let title = draft.content.title else { continue }
      let slug = slug(of: title)
      if slug.utf8.count >= 6, bySlug[slug] == nil { bySlug[slug] = index }
      let key = ClassifiedPage.key(of: title)
      if byKey[key] == nil { byKey[key] = index }
    }
    for index in drafts.indices {
      for link in drafts[index].content.links.indices {
        resolve(link, of: index, in: &drafts, bySlug: bySlug, byKey: byKey)
      }
    }
  }

  private static func resolve(
    _ link: Int, of index: Int, in drafts: inout [Draft], bySlug: [String: Int],
    byKey: [UInt64: Int]
  ) {
    let found = drafts[index].content.links[link]
    if let url = found.url {
      guard let part = CanonicalURL(url)?.lastPathPart, let target = bySlug[String(part)],
        target != index
      else { return }
      drafts[index].content.links[link].title = drafts[target].content.title
      // The address is that of the copy on this page.
      if drafts[target].content.url == nil {
        drafts[target].content.url = url
        drafts[target].content.origins.append(FieldOrigin(field: "url", range: found.range))
      }
    } else if let title = found.title, let target = byKey[ClassifiedPage.key(of: title)] {
      drafts[index].content.links[link].title = drafts[target].content.title
    }
  }
}
