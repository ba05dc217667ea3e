internal import Articles
internal import UnicodeText

/// The articles and problems of a file as its reader finds them.
struct ItemList {
  let file: SourceFile
  private(set) var items: [ParsedItem] = []
  private(set) var count = 0
  private var unsaid = 0

  /// A file that is damaged throughout has as many problems as parts.
  private static let mostProblems = 50

  init(_ file: SourceFile) { self.file = file }

  /// Adds an article whose source is `range` of the file, or of an entry in it.
  mutating func add(
    _ content: ArticleContent, range: Range<Int>, member: String? = nil,
    identifier: String? = nil, isRead: Bool = false, isStarred: Bool = false,
    problems: [String] = []
  ) {
    let place = (member ?? file.member).map(Problem.Place.member)
    var (content, problems) = (content, problems)
    content.bound(noting: &problems)
    items.append(
      .article(
        ParsedArticle(
          content: content.completed,
          source: SourcePlace(
            path: file.path, member: member ?? file.member, position: count, range: range),
          sourceIdentifier: identifier, isRead: isRead, isStarred: isStarred,
          problems: problems.map { Problem(path: file.path, place: place, reason: $0) })))
    count += 1
  }

  /// Adds a problem of the file, or of an entry in it.
  mutating func report(_ reason: String, member: String? = nil) {
    guard items.count - count < Self.mostProblems else {
      unsaid += 1
      return
    }
    var problem = file.problem(reason)
    if let member { problem.place = .member(member) }
    items.append(.problem(problem))
  }

  /// Adds what another reader found in a part of the file.
  mutating func add(_ found: [ParsedItem]) {
    for item in found {
      items.append(item.moved(by: count))
      if case .article = item { count += 1 }
    }
  }

  /// All of it; a file without anything says so.
  mutating func finished(orSay nothing: String) -> [ParsedItem] {
    if items.isEmpty { report(nothing) }
    if unsaid > 0 { items.append(.problem(file.problem("\(unsaid) more problems in it"))) }
    return items
  }
}

extension ArticleContent {
  /// With a language, where none was said, and without what is said twice.
  var completed: ArticleContent {
    var content = self
    if content.language == nil {
      let text = blocks.prefix(4).map { $0.text.head(1000) }.joined(separator: "\n").head(1000)
      content.language = dominantLanguage(of: text.isEmpty ? title ?? "" : text)
    }
    return content
  }

  /// Takes the body of `fragment`, and notes what of it was left out.
  mutating func take(_ fragment: HTMLFragment, noting problems: inout [String]) {
    problems += fragment.damage
    blocks = fragment.blocks
    captions = fragment.captions
    links = fragment.links
  }
}

/// A language tag's language: `en` of `en-US`; `nil` unless it is ISO 639-1.
func languageCode(of tag: String) -> String? {
  let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  return code.utf8.count == 2 && code.utf8.allSatisfy { 0x61...0x7A ~= $0 } ? code : nil
}
