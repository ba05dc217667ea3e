import ArticleExport
import Articles
import Foundation
import ReaderInterface
import Testing
import broadsheet

@Suite struct ManualPageTests {
  @Test func `the manual has every subcommand, option, format and key`() throws {
    let text = ManualPage.text
    for subcommand in Subcommand.allCases.dropFirst() {
      #expect(text.contains(".SS \"\(subcommand.rawValue)\"\n"))
    }
    for option in Option.allCases {
      let name = option.rawValue.replacingOccurrences(of: "-", with: "\\-")
      #expect(text.contains("\\-\\-\(name)"))
    }
    for format in ExportFormat.allCases { #expect(text.contains(".B \"\(format.rawValue)\"")) }
    for form in Query.Form.allCases where form.fieldName != nil {
      #expect(text.contains(".B \"\(form.fieldName ?? ""):"))
    }
    #expect(text.split(separator: "\n").count { $0 == ".TP" } > Command.allCases.count)
  }

  @Test func `the manual is plain ASCII that no line of text turns into a macro`() {
    let macros: Set<Substring> = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nh", ".ad"]
    for line in ManualPage.text.split(separator: "\n") {
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      guard line.hasPrefix(".") || line.hasPrefix("'") else { continue }
      #expect(macros.contains(line.prefix { $0 != " " }))
    }
  }

  @Test func `groff has nothing to say against it`() throws {
    let groff = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: groff) else {
      try Test.cancel("groff is not installed")
    }
    let result = try ProgramResult(
      of: ["-man", "-ww", "-Tutf8"], input: ManualPage.text + "\n", program: groff)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
  }
}
