import ArticleExport
import Articles
import Foundation
import Testing

@Suite struct JSONLinesWriterTests {
  @Test(arguments: awkwardTitles)
  func `each article is a line with sorted keys`(title: String) throws {
    let text = ExportFormat.jsonl.text(
      of: exported(1, title, [title], tags: ["a"]), exported(2, nil))
    let lines = text.split(separator: "\n")
    try #require(lines.count == 2)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(record["title"] as? String == title)
    #expect(record["text"] as? String == title)
    #expect(record["tags"] as? [String] == ["a"])
    #expect(record["id"] as? Int == 1)
    var from = lines[0].startIndex
    for key in record.keys.sorted() {
      let found = lines[0].range(of: "\"\(key)\":", range: from..<lines[0].endIndex)
      from = try #require(found).upperBound
    }
  }
}
