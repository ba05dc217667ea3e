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

  @Test(arguments: [
    ("notes", 5, ".md"), ("notes.", 5, ".md"), ("notes.md", 5, ".txt"), ("a.b/no.bi", 6, ".bib"),
    ("x.csl.json", 1, ".md"), ("v1.2", 4, ".md"), ("x.nod", 1, ".nodes.csv"),
  ])
  func `endings are proposed for a name`(name: String, start: Int, first: String) {
    let (range, endings) = ExportFormat.endings(for: name)
    #expect(range == start..<name.utf8.count)
    #expect(endings.first == first)
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
