internal import Articles
internal import Entities
internal import FoundationEssentials

/// A decision as a line of JSON, as it is kept and exported.
struct DecisionLine: Codable {
  var decision: Kind
  var name: String?
  var type: String?
  /// The other name of a merge or a split.
  var other: String?
  var otherType: String?
  /// The article that a split holds for.
  var article: Int64?
  /// What it is to be called.
  var text: String?
  /// The decision that is taken back.
  var number: Int?

  enum Kind: String, Codable {
    case merge, split, rename, retype, hide, undo
  }

  init(_ decision: EntityDecision) {
    switch decision {
    case .merge(let first, let second): self.init(.merge, first, second)
    case .split(let name, from: let other, in: let article):
      self.init(.split, name, other)
      self.article = article?.rawValue
    case .rename(let name, let text):
      self.init(.rename, name)
      self.text = text
    case .retype(let name, let type):
      self.init(.retype, name)
      text = type.rawValue
    case .hide(let name): self.init(.hide, name)
    case .undo(let number):
      self.init(.undo, nil)
      self.number = number
    }
  }

  private init(_ kind: Kind, _ name: WrittenName?, _ other: WrittenName? = nil) {
    decision = kind
    self.name = name?.text
    type = name?.type?.rawValue
    self.other = other?.text
    otherType = other?.type?.rawValue
  }

  /// `nil` if something is missing that such a decision needs.
  var value: EntityDecision? {
    let first = name.map { WrittenName($0, type: type.flatMap { EntityType(rawValue: $0) }) }
    let second = other.map { WrittenName($0, type: otherType.flatMap { EntityType(rawValue: $0) }) }
    switch (decision, first, second) {
    case (.merge, let first?, let second?): return .merge(first, second)
    case (.split, let first?, let second?):
      return .split(first, from: second, in: article.map(Article.ID.init(rawValue:)))
    case (.rename, let name?, _): return text.map { .rename(name, $0) }
    case (.retype, let name?, _):
      return text.flatMap { EntityType(rawValue: $0) }.map { .retype(name, $0) }
    case (.hide, let name?, _): return .hide(name)
    case (.undo, _, _): return number.map { .undo($0) }
    default: return nil
    }
  }

  init?(_ line: String) {
    guard let line = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else { return nil }
    self = line
  }

  /// The line, with its keys in order.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension Decision {
  /// A decision about names as they are compared. `nil` if there is no word in one of them.
  init?(_ decision: EntityDecision) {
    func name(_ written: WrittenName) -> EntityName? {
      EntityName(written.text, type: written.type)
    }
    switch decision {
    case .merge(let first, let second):
      guard let first = name(first), let second = name(second) else { return nil }
      self = .merge(first, second)
    case .split(let first, from: let second, in: let article):
      guard let first = name(first), let second = name(second) else { return nil }
      self = .split(first, from: second, in: article)
    case .rename(let named, let text):
      guard let named = name(named), !text.isEmpty else { return nil }
      self = .rename(named, text)
    case .retype(let named, let type):
      guard let named = name(named) else { return nil }
      self = .retype(named, type)
    case .hide(let named):
      guard let named = name(named) else { return nil }
      self = .hide(named)
    case .undo(let number): self = .undo(number)
    }
  }
}
