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

  /// What may be meant by the first argument `word`, if that is no file: how it would be called.
  package static func meant(by word: String) -> String? {
    if word == "help" || word == "version" { return "broadsheet --\(word)" }
    return allCases.dropFirst().first { isSlip($0.rawValue, of: word) }
      .map { "broadsheet \($0.rawValue)" }
  }

  /// Where to read how it is called.
  package var usageHint: String {
    // All that `entity` can be told to do is too much for a line.
    row.actions.count > 6 && self != .open
      ? "`broadsheet \(rawValue) --help` says how" : "usage: \(usage)"
  }
}

/// Whether `word` is `name` with one letter more, less or other, or with two neighbors swapped.
func isSlip(_ name: String, of word: String) -> Bool {
  let (name, word) = (Array(name.utf8), Array(word.utf8))
  guard abs(name.count - word.count) <= 1, word.count > 2 else { return false }
  let start = zip(name, word).prefix { $0 == $1 }.count
  let end = zip(name.reversed(), word.reversed()).prefix { $0 == $1 }.count
  let rest = max(name.count, word.count) - start - end
  if rest <= 1 { return true }
  return rest == 2 && name.count == word.count && name[start] == word[start + 1]
    && name[start + 1] == word[start]
}
