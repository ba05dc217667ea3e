/// The last part of a URL that a title becomes on most sites: lower-case words joined by hyphens.
package func slug(of title: some StringProtocol) -> String {
  var words: [String] = []
  forEachWord(in: String(title)) { word, _ in words.append(word) }
  return words.joined(separator: "-")
}
