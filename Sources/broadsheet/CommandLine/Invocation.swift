/// What the arguments of the program ask for.
package struct Invocation: Hashable, Sendable {
  package var subcommand: Subcommand
  package var operands: [String] = []
  // Lists, and names compared one by one: the types of a set and a dictionary, and the table a choice
  // among strings is made with, are built at run time, and took a tenth of the way to the first paint.
  private var flags: [Option] = []
  private var values: [Value] = []

  private struct Value: Hashable {
    var option: Option
    var text: String
  }

  package init(subcommand: Subcommand) { self.subcommand = subcommand }

  /// Reads the arguments that follow the program's name.
  package init(_ arguments: [String]) throws(UsageError) {
    // Other programs take their options before a subcommand, too.
    let leading = Self.leadingOptions(arguments)
    var arguments = arguments[...]
    let first = arguments.dropFirst(leading).first
    subcommand = Subcommand.allCases.first { $0.rawValue == first } ?? .open
    if subcommand != .open { arguments.remove(at: leading) }
    let accepted = subcommand.row.options + [.help, .version]
    let takesQuery = [.query, .savedSearch].contains(subcommand.row.operandKind)
    var onlyOperands = false
    while let argument = arguments.popFirst() {
      // One letter is an option of another program; `iran -iraq` is a query.
      let isLetter = argument.utf8.count == 2 && argument.utf8.last.map(Self.isLetter) == true
      let isWord = takesQuery && !argument.hasPrefix("--") && !isLetter
      guard !onlyOperands, argument.hasPrefix("-"), argument != "-", !isWord else {
        operands.append(argument)
        continue
      }
      if argument == "--" {
        onlyOperands = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = argument == "-h" ? "help" : parts[0].dropFirst(2)
      guard argument.hasPrefix("--") || argument == "-h",
        let option = accepted.first(where: { $0.rawValue == name })
      else {
        let meant = accepted.first { isSlip($0.rawValue, of: String(name)) }
        let hint =
          meant.map { "; --\($0.rawValue) is one" }
          ?? (takesQuery && isLetter ? "; a query that begins so stands behind --" : "")
        throw UsageError(subcommand: subcommand, reason: "no option `\(parts[0])`\(hint)")
      }
      guard let placeholder = option.row.value else {
        guard parts.count == 1 else {
          throw UsageError(subcommand: subcommand, reason: "--\(name) takes no value")
        }
        flags.append(option)
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : arguments.popFirst(), !value.isEmpty
      else {
        throw UsageError(
          subcommand: subcommand, reason: "--\(name) needs a value: --\(name) \(placeholder)")
      }
      guard option.accepts(value) else {
        throw UsageError(
          subcommand: subcommand,
          reason: "--\(name) must be \(Self.choice(option.row.choices)), not `\(value)`")
      }
      values.append(Value(option: option, text: value))
    }
  }

  /// How many of the first arguments are options of the library and their values.
  private static func leadingOptions(_ arguments: [String]) -> Int {
    var count = 0
    while count < arguments.count {
      switch arguments[count] {
      case "--library": count += 2
      case "--temporary": count += 1
      case let option where option.hasPrefix("--library="): count += 1
      default: return count
      }
    }
    return arguments.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Words of which one is to be chosen: `a, b or c`.
  private static func choice(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  package func has(_ option: Option) -> Bool { flags.contains(option) }

  /// What `option` was given, the last time it was; `nil` if it was not.
  package func value(of option: Option) -> String? { values.last { $0.option == option }?.text }

  /// The value of an option that is a number.
  package func number(_ option: Option) throws(UsageError) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw usageError("--\(option.rawValue) must be a number, not `\(text)`")
    }
    return number
  }

  /// How wide text is to be printed.
  package var width: Int {
    get throws(UsageError) {
      let columns = value(of: .width) ?? "72"
      guard let width = Int(columns), (1...10_000).contains(width) else {
        throw usageError("--width must be a number from 1 to 10000, not `\(columns)`")
      }
      return width
    }
  }

  package func usageError(_ reason: String) -> UsageError {
    UsageError(subcommand: subcommand, reason: reason)
  }
}

/// The program was called in a way it does not know. Exit status 2.
package struct UsageError: Error, Hashable {
  package var subcommand: Subcommand
  package var reason: String
}

/// The program cannot do what was asked. Exit status 1.
package struct Failure: Error, Hashable {
  package var reason: String
  package var hint: String?

  package init(_ reason: String, hint: String? = nil) {
    self.reason = reason
    self.hint = hint
  }
}
