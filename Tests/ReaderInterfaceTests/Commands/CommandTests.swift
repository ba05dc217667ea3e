import ReaderInterface
import Testing

@Suite struct CommandTests {
  @Test(arguments: Command.allCases)
  func `every command can be reached by a key`(command: Command) {
    #expect(!command.row.keys.isEmpty)
    #expect(!command.row.panes.isEmpty)
  }

  @Test(arguments: Command.allCases)
  func `summaries read as one short sentence`(command: Command) {
    #expect(command.row.summary.count <= 48)
    #expect(!command.row.summary.hasSuffix("."))
  }

  @Test(arguments: Pane.allCases)
  func `no two commands share a key in one pane`(pane: Pane) {
    let keys = Command.allCases.filter { $0.row.panes.contains(pane) }.flatMap(\.row.keys)
    #expect(keys.count == Set(keys).count)
  }

  @Test(arguments: Pane.allCases)
  func `no key is the beginning of another`(pane: Pane) {
    let keys = Command.allCases.filter { $0.row.panes.contains(pane) }.flatMap(\.row.keys)
    #expect(!keys.contains { short in keys.contains { short.isPrefix(of: $0) } })
  }

  @Test func `the listing has a line for every command`() {
    #expect(Command.listing.split(separator: "\n").count == Command.allCases.count)
    #expect(Command.markdownTable.split(separator: "\n").count == Command.allCases.count + 2)
  }
}
