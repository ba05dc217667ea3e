import ArticleParsing
import Articles
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

  @Test func `letters still being written to a Maildir folder are left alone`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-maildir-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (part, name) in [("cur", "1.M1.host:2,S"), ("new", "2.M2.host"), ("tmp", "3.M3.host")] {
      let part = folder.appendingPathComponent(part)
      try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
      try Data("Message-ID: <1@a.b>\nSubject: \(name)\nFrom: a@a.b\n\nText.\n".utf8).write(
        to: part.appendingPathComponent(name))
    }
    var titles: [String?] = []
    for case .file(let path, _) in SourceFiles([folder.path]) {
      for case .article(let article) in ArticleReader(try SourceFiles.parts(of: path)) {
        titles.append(article.content.title)
      }
    }
    #expect(titles == ["1.M1.host:2,S", "2.M2.host"])
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
