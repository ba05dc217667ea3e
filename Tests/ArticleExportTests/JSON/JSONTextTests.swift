import ArticleExport
import Foundation
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    "", "plain", "\"quoted\" \\ and / slashes", "\u{8}\t\n\u{C}\r", "\0\u{1}\u{1F}\u{7F}",
    "Größe, 東京, فارسی", "👩‍👩‍👧 \u{10FFFF}", "e\u{301}\u{2028}",
  ])
  func `a text is read back as it was`(text: String) throws {
    var json = JSONText()
    json.append(text)
    #expect(
      try JSONDecoder().decode(String.self, from: Data(json.bytes)).utf8.elementsEqual(text.utf8))
    #expect(json.bytes.allSatisfy { $0 >= 0x20 })
  }

  @Test(arguments: [0, 7, -1, 10, 1_234_567_890, Int64.max, Int64.min])
  func `a number is read back as it was`(number: Int64) {
    var json = JSONText()
    json.append(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == String(number))
  }
}
