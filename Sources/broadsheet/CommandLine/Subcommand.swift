/// What `broadsheet` can be told to do.
///
/// Help, the manual and the completions of shells are made from this table and that of the options.
package enum Subcommand: String, CaseIterable, Sendable {
  case open
  case `import`
  case list
  case search
  case show
  case export
  case stats
  case entities
  case entity
  case passages
  case links
  case related
  case similar
  case star
  case read
  case unread
  case tag
  case saved
  case forget
  case library
  case parse
  case recognize
  case model
  case check
  case keys
  case completions
  case manual
}

extension Subcommand {
  /// A subcommand's row in the table.
  package struct Row: Sendable {
    package var group: Group
    package var summary: String
    /// What follows the options, such as `PATH…`; empty if nothing may.
    package var operands = ""
    /// What an operand is, for shells to complete.
    package var operandKind = OperandKind.none
    /// What the first operand chooses from, if it does.
    package var actions: [Action] = []
    package var options: [Option]
    /// What a reader should know beyond the summary, a paragraph a line.
    package var details: [String] = []
  }

  /// A part of the list of subcommands.
  package enum Group: String, CaseIterable, Sendable {
    case reading = "Reading and finding"
    case names = "Names and what belongs together"
    case keeping = "Marking and keeping"
    case texts = "Texts and names, without a library"
    case program = "The program"
  }

  /// What a shell can offer for an operand.
  package enum OperandKind: Sendable {
    case none
    case path
    /// Words, of which some may begin with a hyphen: `iran -iraq`.
    case query
    /// A choice of names that `broadsheet tag` and `broadsheet saved` print.
    case tag, savedSearch
  }

  /// One of the things that a subcommand such as `library` does.
  package struct Action: Hashable, Sendable {
    package var name: String
    /// What follows the name, such as `PATH`.
    package var operands = ""
    package var summary: String

    /// The name and what follows it.
    package var usage: String { operands.isEmpty ? name : "\(name) \(operands)" }
  }

  /// What follows the options, on one line.
  package var operands: String {
    row.actions.isEmpty ? row.operands : row.actions.map(\.usage).joined(separator: " | ")
  }

  /// How it is called, on one line.
  package var usage: String {
    let operands = operands
    // Some options stand among the operands.
    let options = row.options.filter { !operands.contains("--\($0.rawValue)") }
    let name = self == .open ? [] : [rawValue]
    return
      (["broadsheet"] + name + options.map { "[\($0.usage)]" }
      + (operands.isEmpty ? [] : [operands])).joined(separator: " ")
  }

  /// The subcommand that `word` may be a slip of: one letter more, less or other.
  package static func nearest(to word: String) -> Subcommand? {
    allCases.dropFirst().first { isSlip(Array($0.rawValue.utf8), Array(word.utf8)) }
  }

  private static func isSlip(_ name: [UInt8], _ word: [UInt8]) -> Bool {
    guard abs(name.count - word.count) <= 1, word.count > 2 else { return false }
    let start = zip(name, word).prefix { $0 == $1 }.count
    let end = zip(name.reversed(), word.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(name.count, word.count) - 1
  }
}
