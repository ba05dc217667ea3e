internal import ArticleExport
internal import Articles

/// Prints what is known of entities, as text or as lines of JSON.
struct EntityPrinter: ~Copyable {
  private let isJSON: Bool
  private var output = Output()

  init(isJSON: Bool) { self.isJSON = isJSON }

  mutating func print(line: String) { output.print(line) }

  /// Prints one of the two.
  private mutating func print(_ text: @autoclosure () -> String, _ json: (inout JSONText) -> Void) {
    guard isJSON else { return output.print(text()) }
    var object = JSONText()
    object.object(json)
    output.print(object.bytes)
  }

  mutating func print(decided number: Int) {
    print("decision \(number); `broadsheet entity undo \(number)` takes it back") {
      $0.member("number", number)
    }
  }

  // MARK: Cards

  mutating func print(_ card: EntityCard) {
    print(Self.text(of: card)) { json in
      json.key("aliases")
      json.list(card.aliases) { json, alias in
        json.object { json in
          json.member("count", alias.count)
          json.member("name", alias.text)
        }
      }
      json.member("articles", card.entity.articles)
      json.key("candidates")
      json.list(card.candidates) { json, candidate in
        json.object { candidate.appendMembers(to: &$0) }
      }
      json.key("evidence")
      json.list(card.evidence) { json, evidence in
        json.object { json in
          json.member("article", Int(evidence.article.rawValue))
          json.member("field", evidence.evidence.place.field.name)
          json.member("name", evidence.evidence.name)
          json.member("range", evidence.evidence.place.range)
          json.member("rule", evidence.evidence.rule.rawValue)
          json.member("target", evidence.evidence.target)
        }
      }
      json.member("first", card.first?.date.description)
      json.member("followed", card.entity.isFollowed)
      json.member("hidden", card.entity.isHidden)
      json.member("last", card.last?.date.description)
      json.member("mentions", card.entity.mentions)
      json.key("months")
      json.list(card.months) { json, month in
        json.object { json in
          json.member("mentions", month.mentions)
          json.member("month", month.month)
          json.member("year", month.year)
        }
      }
      json.member("name", card.entity.name)
      json.key("together")
      json.list(card.together) { json, companion in
        json.object { json in
          json.member("articles", companion.articles)
          json.member("name", companion.entity.name)
          json.member("type", companion.entity.type.rawValue)
        }
      }
      json.member("type", card.entity.type.rawValue)
      json.member("undecided", card.entity.isUndecided)
    }
  }

  private static func text(of card: EntityCard) -> String {
    var lines = ["\(card.entity.name) (\(card.entity.type.rawValue))"]
    lines.append("\(card.entity.mentions) mentions in \(card.entity.articles) articles")
    if let first = card.first, let last = card.last {
      lines.append("from \(first.date) to \(last.date)")
    }
    func add(_ heading: String, _ rows: [String]) {
      if !rows.isEmpty { lines += ["", heading] + rows.map { "  " + $0 } }
    }
    add("May be", card.candidates.map(\.name))
    add("Called", card.aliases.map { "\($0.text) \($0.count)" })
    add("Together with", card.together.map { "\($0.entity.name) \($0.articles)" })
    add(
      "Why one",
      card.evidence.map { evidence in
        let reason = evidence.evidence
        let start = reason.place.range.lowerBound
        return "\(reason.name) = \(reason.target): \(reason.rule.rawValue),"
          + " article \(evidence.article.rawValue), \(reason.place.field.name) byte \(start)"
      })
    return lines.joined(separator: "\n")
  }

  // MARK: Texts

  mutating func print(_ concordance: Concordance) {
    for line in concordance.lines {
      let left = String(line.left.suffix(Self.contextWidth))
      let padding = String(repeating: " ", count: max(0, Self.contextWidth - left.count))
      print(padding + left + "[" + line.match + "]" + line.right.prefix(Self.contextWidth)) {
        json in
        json.member("article", Int(line.mention.article.rawValue))
        json.member("date", line.date?.description)
        json.member("field", line.mention.place.field.name)
        json.member("left", line.left)
        json.member("match", line.match)
        json.member("outlet", line.outlet)
        json.member("range", line.mention.place.range)
        json.member("right", line.right)
        json.member("title", line.title)
      }
    }
  }

  private static let contextWidth = 40

  private static func append(_ passage: EntityPassage, to json: inout JSONText) {
    json.key("passage")
    json.object { json in
      json.member("article", Int(passage.article.rawValue))
      json.member("date", passage.date?.description)
      json.member("field", passage.place.field.name)
      json.key("mentions")
      json.list(passage.mentions) { json, range in
        json.list([range.lowerBound, range.upperBound]) { $0.value($1) }
      }
      json.member("outlet", passage.outlet)
      json.member("range", passage.place.range)
      json.member("text", passage.text)
      json.member("title", passage.title)
    }
  }

  private static func credit(_ passage: EntityPassage) -> String {
    let parts = ["article \(passage.article.rawValue)", passage.outlet, passage.date?.description]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  mutating func print(_ joint: JointPassage) {
    print("\(joint.passage.text)\n  \(Self.credit(joint.passage)), one \(joint.nearness)") { json in
      json.member("nearness", "\(joint.nearness)")
      Self.append(joint.passage, to: &json)
    }
  }

  mutating func print(_ quotation: Quotation) {
    let role = quotation.isSpeaker ? "" : " (of it)"
    print("\(quotation.passage.text)\n  \(Self.credit(quotation.passage))\(role)") { json in
      Self.append(quotation.passage, to: &json)
      json.member("quote", quotation.quote)
      json.member("speaker", quotation.isSpeaker)
      json.member("verb", quotation.verb)
    }
  }

  /// How an article begins that someone wrote.
  mutating func print(written passage: EntityPassage) {
    print("\(passage.text)\n  \(Self.credit(passage)) (written)") { json in
      Self.append(passage, to: &json)
      json.member("speaker", true)
      json.member("verb", "writes")
    }
  }

  mutating func print(_ line: EntityDescriptionLine) {
    print("\(line.text)\t\(line.kind.rawValue)\tarticle \(line.mention.article.rawValue)") { json in
      json.member("article", Int(line.mention.article.rawValue))
      json.member("date", line.date?.description)
      json.member("kind", line.kind.rawValue)
      json.member("outlet", line.outlet)
      json.member("range", line.mention.place.range)
      json.member("text", line.text)
      json.member("title", line.title)
    }
  }

  mutating func print(_ event: TimelineEvent) {
    let date = event.date.isDecade ? "\(event.date.start.year)s" : event.date.start.description
    print("\(date)\t\(event.passage.text)\n  \(Self.credit(event.passage))") { json in
      json.member("date", date)
      Self.append(event.passage, to: &json)
      json.member("written", event.date.text)
    }
  }

  // MARK: Decisions

  mutating func print(_ pair: PossiblePair) {
    print("\(pair.mentions)\t\(pair.name.name) = \(pair.candidate.name)?\t\(pair.reason.rawValue)")
    {
      json in
      json.member("candidate", pair.candidate.name)
      json.member("mentions", pair.mentions)
      json.member("name", pair.name.name)
      json.member("reason", pair.reason.rawValue)
    }
  }

  mutating func print(_ kept: KeptDecision) {
    output.print("\(kept.number)\t\(kept.decision.words)\(kept.isStanding ? "" : " (taken back)")")
  }

  mutating func print(_ followed: FollowedEntity) {
    print("\(followed.newArticles)\t\(followed.newMentions)\t\(followed.entity.name)") { json in
      json.member("name", followed.entity.name)
      json.member("new_articles", followed.newArticles)
      json.member("new_mentions", followed.newMentions)
    }
  }

  // MARK: Articles

  mutating func print(_ like: LikeArticle, to article: Article.ID) {
    let line = "\(article.rawValue)\t\(like.article.id.rawValue)\t\(like.kind.rawValue)"
    print("\(line)\t\(like.similarity)%\t\(like.containment)%\t\(like.article.title)") { json in
      json.member("article", Int(article.rawValue))
      json.member("containment", like.containment)
      json.member("id", Int(like.article.id.rawValue))
      json.member("kind", like.kind.rawValue)
      json.member("similarity", like.similarity)
      json.member("title", like.article.title)
    }
  }

  mutating func print(_ related: RelatedArticle) {
    let shared = related.shared.prefix(5).joined(separator: ", ")
    print("\(related.article.id.rawValue)\t\(related.article.title)\t\(shared)") { json in
      json.member("id", Int(related.article.id.rawValue))
      json.member("score", related.score)
      json.member("shared", related.shared)
      json.member("title", related.article.title)
    }
  }

  mutating func print(_ reference: CrossReference, of article: Article.ID) {
    let target = reference.article.map { "article \($0.rawValue)" } ?? reference.url ?? ""
    print("\(reference.kind.rawValue)\t\(reference.text)\t\(target)") { json in
      json.member("article", reference.article.map { Int($0.rawValue) })
      json.member("evidence", reference.evidence?.rawValue)
      json.member("kind", reference.kind.rawValue)
      json.member("of", Int(article.rawValue))
      json.member("text", reference.text)
      json.member("url", reference.url)
    }
  }

  mutating func print(_ target: MissingTarget) {
    print("\(target.articles.count)\t\(target.text)\t\(target.url ?? "")") { json in
      json.key("articles")
      json.list(target.articles) { $0.value(Int($1.rawValue)) }
      json.member("text", target.text)
      json.member("url", target.url)
    }
  }

  mutating func print(_ shared: SharedPassage, _ text: String) {
    print("\(shared.words) words\t\(text)") { json in
      json.member("first", shared.first)
      json.member("second", shared.second)
      json.member("text", text)
      json.member("words", shared.words)
    }
  }
}

extension EntityDecision {
  /// The decision as a sentence.
  fileprivate var words: String {
    switch self {
    case .merge(let first, let second): "\(first.text) is \(second.text)"
    case .split(let first, from: let second, in: let article):
      "\(first.text) is not \(second.text)"
        + (article.map { " in article \($0.rawValue)" } ?? "")
    case .rename(let name, let text): "\(name.text) is called \(text)"
    case .retype(let name, let type): "\(name.text) is of type \(type.rawValue)"
    case .hide(let name): "\(name.text) is hidden"
    case .undo(let number): "decision \(number) is taken back"
    }
  }
}
