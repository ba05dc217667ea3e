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
    let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 1 << 22)
    #expect(try count(ofRead: picture) < 1 << 20)
  }
}
