internal import Articles
internal import Entities

/// What the reader has said about names.
enum DecisionStore {
  /// All of it, in order.
  static func log(_ connection: Connection) throws -> DecisionLog {
    DecisionLog(try decisions(connection).map { Decision($0) ?? .undo(-1) })
  }

  /// Every decision under its number. What cannot be read is one that takes back nothing.
  static func decisions(_ connection: Connection) throws -> [EntityDecision] {
    try connection.all("SELECT line FROM decision ORDER BY number") { row in
      DecisionLine(row.text(0))?.value ?? .undo(-1)
    }
  }

  /// Adds decisions and has them count.
  ///
  /// - Returns: The number of the first of them.
  static func append(_ new: [EntityDecision], _ connection: Connection) throws -> Int {
    let log = try log(connection)
    let number = log.decisions.count
    var later = log
    for (index, decision) in new.enumerated() {
      later.append(Decision(decision) ?? .undo(-1))
      try connection.run(
        "INSERT INTO decision (number, line) VALUES (?, ?)", .number(number + index),
        .text(DecisionLine(decision).json))
    }
    try apply(DecidedNames(later), insteadOf: DecidedNames(log), connection)
    return number
  }

  /// Makes what the names are compared by what the decisions make it.
  private static func apply(
    _ new: DecidedNames, insteadOf old: DecidedNames, _ connection: Connection
  ) throws {
    guard new != old else { return }
    if old.splits != new.splits || old.localSplits != new.localSplits {
      let parted = partedNames(of: old).union(partedNames(of: new))
      // Chains that hold such names are other parts now.
      let keys = try EntityStore.signatures(naming: parted, connection).reduce(
        into: Set<Int64>()
      ) { keys, signature in
        try connection.forEach(
          "SELECT key FROM signature_article WHERE signature = ?", [.integer(signature)]
        ) { keys.insert($0.number(0)) }
      }
      var changes = try TwoSidedChanges(from: old, to: new, connection)
      for key in keys.sorted() { try changes.renew(ListKey(rawValue: key)) }
      try changes.write()
    }
    for id in try EntityStore.signatures(
      naming: old.mentionedNames.union(new.mentionedNames), connection)
    {
      try connection.run(
        "INSERT OR IGNORE INTO signature_touched (signature) VALUES (?)", .integer(id))
    }
    try EntityResolution(connection).run()
  }

  /// The names that splits are about.
  private static func partedNames(of decided: DecidedNames) -> Set<NameKey> {
    var names: Set<NameKey> = []
    for pair in decided.splits.keys { names.formUnion([pair.first.key, pair.second.key]) }
    for pair in decided.localSplits.keys { names.formUnion([pair.first.key, pair.second.key]) }
    return names
  }

  /// Articles whose chains are taken apart in another way.
  private struct TwoSidedChanges {
    private let connection: Connection
    private var old: SignatureChanges
    private var new: SignatureChanges

    init(from old: DecidedNames, to new: DecidedNames, _ connection: Connection) throws {
      self.connection = connection
      self.old = SignatureChanges(connection, decided: old)
      self.new = SignatureChanges(connection, decided: new)
    }

    mutating func renew(_ key: ListKey) throws {
      guard let chains = try EntityStore.chains(of: key.article, connection) else { return }
      let id = Article.ID(rawValue: key.article)
      guard
        ChainShare.shares(of: chains, in: id, old.decided)
          != ChainShare.shares(of: chains, in: id, new.decided)
      else { return }
      try old.remove(key.article, at: key)
      try new.add(chains, of: key.article, at: key)
    }

    mutating func write() throws {
      try old.write()
      try new.write()
    }
  }
}
