internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet entities`: what the articles name, or who writes and publishes them.
struct EntitiesSubcommand {
  private let location: LibraryLocation
  private let words: String
  private let type: String?
  private let part: ListPart
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    words = invocation.operands.joined(separator: " ")
    type = invocation.value(of: .type)
    part = try ListPart(invocation)
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var output = Output()
    let credit = type.flatMap { CreditSummary.Kind(rawValue: $0) }
    let filter = EntityFilter(text: words, type: type.flatMap { EntityType(rawValue: $0) })
    var count = 0
    try part.forEachPage { range in
      let before = count
      if let credit {
        for row in try library.credits(credit, matching: words, in: range) {
          output.print(isJSON ? row.json : row.line)
          count += 1
        }
      } else {
        for row in try library.entities(filter, in: range) {
          output.print(isJSON ? row.json : Array(row.line.utf8))
          count += 1
        }
      }
      return count - before
    }
    if count == 0, part.isWhole, !words.isEmpty {
      Messages.warning("nothing is called `\(words)`; `broadsheet search` looks for any words")
    }
  }
}

extension CreditSummary {
  fileprivate var line: [UInt8] { Array("\(articles)\t\(kind.rawValue)\t\(name)".utf8) }

  fileprivate var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("articles", articles)
      json.member("name", name)
      json.member("type", kind.rawValue)
    }
    return json.bytes
  }
}

extension EntitySummary {
  /// The entity on a line: articles, mentions, type and name.
  var line: String {
    "\(articles)\t\(mentions)\t\(type.rawValue)\t\(name)\(isUndecided ? " (undecided)" : "")"
  }

  var json: [UInt8] {
    var json = JSONText()
    json.object(appendMembers)
    return json.bytes
  }

  /// Its members, keys sorted.
  func appendMembers(to json: inout JSONText) {
    json.member("articles", articles)
    json.member("followed", isFollowed)
    json.member("hidden", isHidden)
    json.member("mentions", mentions)
    json.member("name", name)
    json.member("type", type.rawValue)
    json.member("undecided", isUndecided)
  }
}
