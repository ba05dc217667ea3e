import ArticleExport
import ArticleParsing
import Articles
import Foundation
import ReaderInterface
import Testing
import broadsheet

/// What the README says must be what the program does.
@Suite struct ReadmeTests {
  private let url = RealTerminal.repository.appendingPathComponent("README.md")

  /// What stands between `<!-- NAME: … -->` and `<!-- /NAME -->`.
  private let tables = [
    ("keys", Command.markdownTable), ("commands", Subcommand.markdownTable),
    ("inputs", FormatDetector.ForcedFormat.markdownTable), ("formats", ExportFormat.markdownTable),
    ("queries", Query.Form.markdownTable),
  ]

  @Test func `its tables are those that the program goes by`() throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    var updated = text
    for (name, table) in tables {
      let start = try #require(
        updated.range(of: "<!-- \(name):.*-->\n", options: .regularExpression))
      let end = try #require(updated.range(of: "<!-- /\(name) -->"))
      updated.replaceSubrange(start.upperBound..<end.lowerBound, with: table + "\n")
    }
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
