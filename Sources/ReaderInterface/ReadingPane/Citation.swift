package import Articles

extension ArticleContent {
  /// The article as it is cited: who, what, where, when.
  package var citation: String {
    var sentences: [String] = []
    if !authors.isEmpty { sentences.append(authors.joined(separator: ", ") + ".") }
    if let title { sentences.append("“\(title).”") }
    let place = [outlet, (published ?? reposted)?.description].compactMap { $0 }
    if !place.isEmpty { sentences.append(place.joined(separator: ", ") + ".") }
    if let url { sentences.append(url) }
    return sentences.joined(separator: " ")
  }
}
