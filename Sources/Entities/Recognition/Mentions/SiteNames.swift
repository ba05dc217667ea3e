import Articles
import UnicodeText

/// Names of those whose sites a text links to: the words of a link that its host is spelled with, as
/// in `[Open Turin](https://openturin.example)`.
struct SiteNames {
  private let text: FieldText
  /// What each link is shown as, and where it leads.
  private let links: [(shown: Range<Int>, url: String)]

  /// - Parameter links: Those of the article that stand in this text.
  init(_ text: FieldText, _ links: [Link]) {
    self.text = text
    self.links =
      links.compactMap { link in
        guard let range = link.textRange, let url = link.url else { return nil }
        return (range.clamped(to: 0..<text.bytes.count), url)
      } + Self.markdown(in: text)
  }

  /// The mentions with those that a model cut or overlooked, in order.
  func completed(_ drafts: [DraftMention]) -> [DraftMention] {
    var all = drafts
    for link in links {
      guard let range = name(in: link.shown, of: link.url), let key = text.key(of: range) else {
        continue
      }
      let overlapping = all.filter { $0.range.overlaps(range) }
      // What is as long or longer knows more than an address.
      guard
        overlapping.allSatisfy({ draft in
          draft.range != range && range.lowerBound <= draft.range.lowerBound
            && draft.range.upperBound <= range.upperBound
        })
      else { continue }
      all.removeAll { $0.range.overlaps(range) }
      all.append(DraftMention(range: range, type: .organization, key: key))
    }
    return all.count == drafts.count && links.isEmpty
      ? drafts : all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Names

  private func name(in shown: Range<Int>, of url: String) -> Range<Int>? {
    let labels = Self.labels(of: url)
    guard !labels.isEmpty else { return nil }
    let words = Array(text.words(in: shown).prefix(Self.mostWords))
    for first in words.indices where hasCapital(words[first]) {
      var spelled = ""
      for last in first..<min(words.count, first + Self.longestName) {
        spelled += UnicodeText.folded(text.text(words[last].range))
        guard labels.contains(spelled) else { continue }
        let name = words[first...last]
        return isName(name) ? name[first].range.lowerBound..<words[last].range.upperBound : nil
      }
    }
    return nil
  }

  private static let mostWords = 20
  private static let longestName = 6

  /// Whether words can be the name of an organization: people have sites as well, and so have things.
  private func isName(_ words: ArraySlice<TextWord>) -> Bool {
    guard let first = words.first, let last = words.last, hasCapital(last) else { return false }
    let word = UnicodeText.folded(text.text(first.range))
    if words.count == 1 {
      // What a `Mill Meetup` on a site for meetups is called is not the site.
      return first.shape != .upper && !isBesideCapital(first) && !CommonWords.all.contains(word)
        && !GivenNames.has(word)
        && !Cities.has(word) && Countries.shared.country(named: word) == nil
    }
    return !GivenNames.has(word)
  }

  private func isBesideCapital(_ word: TextWord) -> Bool {
    text.isCapitalizedAfter(word.range.upperBound)
      || text.wordBefore(word.range.lowerBound).map {
        $0.word.isCapitalized && $0.gap.count == 1 && text.has(" ", at: $0.gap.lowerBound)
      } ?? false
  }

  private func hasCapital(_ word: TextWord) -> Bool {
    text.bytes[word.range].contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// The parts of a host that could be a name, without what all hosts end in.
  private static func labels(of url: String) -> Set<String> {
    guard let start = url.firstRange(of: "://")?.upperBound else { return [] }
    let host = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let labels = host.lowercased().split(separator: ".").dropLast().map { label in
      String(label).replacing("-", with: "")
    }
    return Set(labels.filter { $0.utf8.count >= shortestLabel })
  }

  private static let shortestLabel = 5

  // MARK: Markdown

  /// The links of a text that is Markdown still.
  private static func markdown(in text: FieldText) -> [(shown: Range<Int>, url: String)] {
    let bytes = text.bytes
    var links: [(shown: Range<Int>, url: String)] = []
    var opener: Int?
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["): opener = place + 1
      case UInt8(ascii: "]"):
        defer { opener = nil }
        guard let start = opener, place - start <= longestShown, text.has("](http", at: place)
        else {
          continue
        }
        let target = bytes[(place + 2)...].prefix(longestAddress)
        let end = target.firstIndex { $0 == UInt8(ascii: ")") || $0 <= 0x20 } ?? target.endIndex
        links.append((start..<place, text.text(place + 2..<end)))
      default: break
      }
    }
    return links
  }

  private static let longestShown = 200
  private static let longestAddress = 300
}
