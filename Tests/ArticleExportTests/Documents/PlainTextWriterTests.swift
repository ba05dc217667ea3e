import ArticleExport
import Testing

@Suite struct PlainTextWriterTests {
  @Test func `a rule stands between two articles`() {
    let writer = ExportFormat.text.writer(ExportSettings(width: 10))
    let bytes = writer.document(of: [exported(1, "A", ["one two three"]), exported(2, "B")])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        A
        =

        one two
        three

        ----------

        B
        =

        """)
  }
}
