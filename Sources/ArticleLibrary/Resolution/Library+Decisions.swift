package import Articles
internal import Entities

// What the reader says about names: kept for ever, and stronger than every rule.
extension Library {
  /// Has a decision count from now on.
  ///
  /// - Returns: Its number, for `EntityDecision.undo`.
  @discardableResult
  package func decide(_ decision: EntityDecision) throws -> Int {
    try write { connection in try DecisionStore.append([decision], connection) }
  }

  /// All decisions, in the order in which they were made.
  package func decisions() throws -> [KeptDecision] {
    try read { connection in
      let decisions = try DecisionStore.decisions(connection)
      var isStanding = Array(repeating: true, count: decisions.count)
      for (number, decision) in decisions.enumerated().reversed() where isStanding[number] {
        if case .undo(let other) = decision, other >= 0, other < number {
          isStanding[other] = false
        }
      }
      return decisions.enumerated().map {
        KeptDecision(number: $0, decision: $1, isStanding: isStanding[$0])
      }
    }
  }

  /// The decisions as JSON Lines, for another library.
  package func decisionLines() throws -> [String] {
    try read { connection in
      try connection.all("SELECT line FROM decision ORDER BY number") { $0.text(0) }
    }
  }

  /// Adds decisions that another library exported.
  ///
  /// - Returns: How many were added, and what is wrong with lines that were not.
  package func readDecisions(_ lines: [String]) throws -> (added: Int, problems: [String]) {
    try write { connection in
      let offset = try DecisionStore.decisions(connection).count
      var decisions: [EntityDecision] = []
      var problems: [String] = []
      // What a number takes back is counted among the lines themselves.
      var numbers: [Int: Int] = [:]
      for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        guard var decision = DecisionLine(line)?.value, Decision(decision) != nil else {
          problems.append("line \(index + 1) is no decision")
          continue
        }
        if case .undo(let number) = decision {
          guard let known = numbers[number] else {
            problems.append("line \(index + 1) takes back a decision that is not before it")
            continue
          }
          decision = .undo(known)
        }
        numbers[index] = offset + decisions.count
        decisions.append(decision)
      }
      if !decisions.isEmpty { _ = try DecisionStore.append(decisions, connection) }
      return (decisions.count, problems)
    }
  }

  /// Pairs that may be one and that no rule would join, those about most mentions first.
  package func possiblePairs(limit: Int = 50) throws -> [PossiblePair] {
    try readEntities { reader in try PairFinder(reader).pairs(limit: limit) }
  }

  /// Answers whether a pair is one.
  ///
  /// - Returns: The number of the decision.
  @discardableResult
  package func answer(_ pair: PossiblePair, isOne: Bool) throws -> Int {
    let name = WrittenName(pair.name.name, type: pair.name.type)
    let candidate = WrittenName(pair.candidate.name, type: pair.candidate.type)
    return try decide(isOne ? .merge(name, candidate) : .split(name, from: candidate))
  }
}

/// Finds what may be one.
private struct PairFinder {
  let reader: EntityReader
  private let decided: Set<Set<NameKey>>

  init(_ reader: EntityReader) throws {
    self.reader = reader
    let pairs = Array(reader.decided.splits.keys) + Array(reader.decided.localSplits.keys)
    decided = Set(pairs.map { [$0.first.key, $0.second.key] })
  }

  func pairs(limit: Int) throws -> [PossiblePair] {
    var pairs = try bareNames(limit: limit) + spellings(limit: limit)
    pairs.sort {
      ($1.mentions, $0.name.id, $0.candidate.id) < ($0.mentions, $1.name.id, $1.candidate.id)
    }
    return Array(pairs.prefix(limit))
  }

  /// Bare names whose owners nothing tells apart.
  private func bareNames(limit: Int) throws -> [PossiblePair] {
    let rows = try reader.connection.all(
      """
      SELECT \(EntityReader.columns), entity.candidates FROM entity
      WHERE length(candidates) > 1 AND is_hidden = 0 ORDER BY mentions DESC, id LIMIT ?
      """, .number(limit)
    ) { (try reader.found($0, followed: []), try SignatureRecord.ids(from: $0.bytes(10))) }
    var pairs: [PossiblePair] = []
    for (name, ids) in rows {
      for id in ids {
        guard let number = try reader.number(of: id),
          let candidate = try reader.entity(number: number),
          !isAnswered(name.summary, candidate.summary)
        else { continue }
        pairs.append(
          PossiblePair(
            name: name.summary, candidate: candidate.summary, reason: .bareName,
            mentions: name.summary.mentions))
      }
    }
    return pairs
  }

  /// Names that differ by a letter, of what is named most.
  private func spellings(limit: Int) throws -> [PossiblePair] {
    let rows = try reader.connection.all(
      """
      SELECT \(EntityReader.columns) FROM entity
      WHERE type IN (0, 1) AND is_hidden = 0 AND articles > 0 ORDER BY articles DESC, mentions DESC, id
      LIMIT ?
      """, .number(Self.spellingLimit)
    ) { try reader.found($0, followed: []).summary }
    // Names that begin and end alike, or whose first word is one, are all that could differ by little.
    var groups: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let words = MatchKey.foldedWords(of: row.name)
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      groups["f " + first, default: []].append(index)
      groups["l " + last, default: []].append(index)
    }
    var pairs: [PossiblePair] = []
    var seen: Set<[Int]> = []
    for group in groups.values where (2...60).contains(group.count) {
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] where seen.insert([first, second]).inserted {
          let (name, other) = (rows[first], rows[second])
          guard name.type == other.type, isAlmost(name.name, other.name), !isAnswered(name, other)
          else { continue }
          let isRarer = name.mentions < other.mentions
          pairs.append(
            PossiblePair(
              name: isRarer ? name : other, candidate: isRarer ? other : name, reason: .spelling,
              mentions: min(name.mentions, other.mentions)))
        }
      }
    }
    return pairs
  }

  private static let spellingLimit = 3000

  /// Whether two names are one but for a letter or two in one word.
  private func isAlmost(_ left: String, _ right: String) -> Bool {
    let (one, other) = (MatchKey.foldedWords(of: left), MatchKey.foldedWords(of: right))
    guard one.count == other.count else { return false }
    let different = zip(one, other).filter { $0 != $1 }
    guard different.count == 1, let (first, second) = different.first else { return false }
    // Numbers that differ by a digit are two.
    guard !(first + second).utf8.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) else {
      return false
    }
    let length = min(first.utf8.count, second.utf8.count)
    guard length >= 5 else { return false }
    let start = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    let end = zip(first.utf8.reversed(), second.utf8.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(first.utf8.count, second.utf8.count) - 1
  }

  private func isAnswered(_ name: EntitySummary, _ candidate: EntitySummary) -> Bool {
    guard let first = NameKey(name.name)?.canonical, let second = NameKey(candidate.name)?.canonical
    else { return true }
    return decided.contains([first, second])
  }
}
