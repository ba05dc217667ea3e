import ArticleExport
import Testing

@Suite struct ExportFormatTests {
  @Test(arguments: [
    ("notes.md", ExportFormat.markdown), ("/a.b/Notes.HTML", .html), ("x.csl.json", .csl),
    ("x.json", .csl), ("x.jsonl", .jsonl), ("x.bib", .bibtex), ("x.nodes.csv", .nodes),
  ])
  func `the end of a file's name says its format`(path: String, format: ExportFormat) {
    #expect(ExportFormat(path: path) == format)
  }

  @Test(arguments: ["notes", "x.csv", "md", "a.md/notes", "x.pdf"])
  func `other names say nothing`(path: String) { #expect(ExportFormat(path: path) == nil) }

  @Test(arguments: ExportFormat.allCases)
  func `every ending belongs to one format`(format: ExportFormat) {
    for ending in format.row.extensions {
      #expect(ExportFormat(path: "a." + ending) == format)
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `nothing to write is a document all the same`(format: ExportFormat) {
    let text = format.text()
    #expect(text.isEmpty || text.utf8.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: ExportFormat.allCases)
  func `an article with nothing in it is written`(format: ExportFormat) {
    #expect(format.text(of: exported(3, nil)).contains("3") || format == .text || format == .edges)
  }
}
