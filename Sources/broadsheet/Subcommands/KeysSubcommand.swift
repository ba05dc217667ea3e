internal import ReaderInterface

/// `broadsheet keys`: the reader's keys, from the table that the reader itself uses.
struct KeysSubcommand {
  private let isJSON: Bool

  init(_ invocation: Invocation) throws(UsageError) {
    guard invocation.operands.isEmpty else { throw invocation.usageError("keys takes no operands") }
    isJSON = invocation.has(.json)
  }

  func run() throws {
    var output = Output()
    guard isJSON else {
      output.print(Command.listing)
      return
    }
    let json = JSONLine()
    for command in Command.allCases {
      output.print(
        try json.bytes(
          Record(
            command: command.rawValue, keys: command.row.keys.map(\.description),
            summary: command.row.summary)))
    }
  }

  private struct Record: Encodable {
    var command: String
    var keys: [String]
    var summary: String
  }
}
