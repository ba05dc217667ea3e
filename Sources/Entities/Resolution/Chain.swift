package import Articles

/// One thing in one article, under all the names it has there.
package struct Chain: Hashable, Sendable {
  /// The number its mentions carry.
  package var number: Int
  package var type: EntityType
  package var votes: TypeVotes
  /// In the order in which they first stand in the article.
  package var names: [ChainName]
  /// The acronyms that the article explains as this.
  package var acronyms: [String]
  package var evidence: [Evidence]
  /// The full names of those that a bare name may mean: the article does not say which.
  package var candidates: [String]
  /// Whether a person is spoken of as a man or a woman.
  package var gender: Gender?
  /// Whether only headlines name it.
  package var isTentative: Bool

  package init(
    number: Int, type: EntityType, votes: TypeVotes = TypeVotes(), names: [ChainName],
    acronyms: [String] = [], evidence: [Evidence] = [], candidates: [String] = [],
    gender: Gender? = nil, isTentative: Bool = false
  ) {
    self.number = number
    self.type = type
    self.votes = votes
    self.names = names
    self.acronyms = acronyms
    self.evidence = evidence
    self.candidates = candidates
    self.gender = gender
    self.isTentative = isTentative
  }
}

/// A name that a thing has in an article.
package struct ChainName: Hashable, Sendable {
  package var key: NameKey
  /// Its most frequent spelling.
  package var text: String
  /// How many mentions have it; none has a name that was completed, as in `Ada and George Byron`.
  package var count: Int
  package var first: FieldRange

  package init(key: NameKey, text: String, count: Int, first: FieldRange) {
    self.key = key
    self.text = text
    self.count = count
    self.first = first
  }
}

/// How a person is spoken of, by titles such as `Mrs`.
package enum Gender: Hashable, Sendable {
  case female
  case male
}

/// The names of an article with what the article itself says about what they name.
package struct ResolvedArticle: Hashable, Sendable {
  package var names: ArticleNames
  package var chains: [Chain]

  package init(names: ArticleNames, chains: [Chain]) {
    self.names = names
    self.chains = chains
  }
}
