import Foundation
import ReaderInterface
import Testing

/// What the README says must be what the program does.
@Suite struct ReadmeTests {
  private let url = RealTerminal.repository.appendingPathComponent("README.md")

  @Test func `the table of keys is the table of commands`() throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- keys:.*-->\n", options: .regularExpression))
    let end = try #require(text.range(of: "<!-- /keys -->"))
    let updated = text.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: Command.markdownTable + "\n")
    if ProcessInfo.processInfo.environment["UPDATE"] != nil {
      try updated.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(text == updated, "run `UPDATE=1 make test`")
    }
  }

  @Test func `every picture it shows is there`() throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    for match in text.matches(of: /\]\((screenshots\/[^)]*\.png)\)/) {
      let path = RealTerminal.repository.appendingPathComponent(String(match.output.1)).path
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }
}
