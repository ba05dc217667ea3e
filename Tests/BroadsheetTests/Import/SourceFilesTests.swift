import ArticleParsing
import Foundation
import Testing
import broadsheet

@Suite struct SourceFilesTests {
  private func count(ofRead bytes: Data) throws -> Int {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-file-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try bytes.write(to: file)
    let open = try OpenFile(file.path)
    var count = 0
    var parts = SourceParts(path: file.path) {
      let bytes = try open.read()
      count += bytes.count
      return bytes
    }
    while try parts.next() != nil {}
    return count
  }

  @Test func `a long text is read whole`() throws {
    let text = Data(String(repeating: "The council put it off again.\n", count: 10_000).utf8)
    #expect(try count(ofRead: text) == text.count)
  }

  @Test func `of what is no text only the beginning is read`() throws {
    let archive = Data([0x50, 0x4B, 0x03, 0x04]) + Data(count: 1 << 22)
    #expect(try count(ofRead: archive) < 1 << 20)
  }
}
