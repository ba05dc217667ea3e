import ArticleLibrary
import Articles
import Foundation
import Synchronization
import Testing
import broadsheet

@Suite struct ImporterTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func records(_ range: Range<Int>) -> String {
    range.map { number in
      let text = String(repeating: "The council met on item \(number) again. ", count: 20)
      return "{\"id\": \(number), \"title\": \"Report \(number)\", \"text\": \"\(text)\"}\n"
    }.joined()
  }

  private func titles(_ library: Library) throws -> [String] {
    try library.summaries(in: 0..<10_000).map {
      "\($0.id.rawValue) \($0.title)\($0.isMissing ? " -" : "")"
    }
  }

  @Test func `what is written does not depend on how many threads parse`() throws {
    for number in 0..<30 {
      try folder.write("Title \(number)\n\nSome text of number \(number).\n", to: "b/\(number).txt")
    }
    try folder.write(records(0..<1000), to: "a.jsonl")
    try folder.write("not JSON\n" + records(1000..<1010), to: "c.jsonl")
    var lists: [[String]] = []
    for jobs in [1, 2, 7] {
      let library = try Library.inMemory()
      let summary = try Importer(library: library, jobs: jobs) { _ in }.run([folder.path])
      #expect(summary.new == 1040)
      #expect(summary.problems == 1)
      lists.append(try titles(library))
      #expect(try library.integrityProblems() == [])
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0] == lists[2])
  }

  @Test func `a file that has not changed is not read again`() throws {
    try folder.write(records(0..<5), to: "a.jsonl")
    try folder.write("Title\n\nText.\n", to: "b/c.txt")
    let library = try Library.inMemory()
    _ = try Importer(library: library, jobs: 2) { _ in }.run([folder.path])
    let events = Mutex(0)
    let summary = try Importer(library: library, jobs: 2) { event in
      if case .progress = event { events.withLock { $0 += 1 } }
    }.run([folder.path])
    #expect(summary == ImportSummary())
    #expect(events.withLock { $0 } <= 1)
  }

  @Test func `a file with another date and the same content is not read again`() throws {
    let file = try folder.write(records(0..<5), to: "a.jsonl")
    let library = try Library.inMemory()
    _ = try Importer(library: library, jobs: 2) { _ in }.run([folder.path])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: file)
    #expect(try Importer(library: library, jobs: 2) { _ in }.run([folder.path]) == ImportSummary())
    let known = try #require(try library.sources(under: folder.path).first)
    #expect(known.fingerprint.modified == 9_000_000_000)
    #expect(known.isFinished)
  }

  @Test func `what is gone from a folder is missing, and back when it is back`() throws {
    // In the order of their bytes `a-b` stands between the folder `a` and what is in it.
    for name in ["a/x.txt", "a/y.txt", "a-b.txt", "c.txt"] {
      try folder.write("Title of \(name)\n\nText.\n", to: name)
    }
    let library = try Library.inMemory()
    func run() throws -> [String] {
      _ = try Importer(library: library, jobs: 2) { _ in }.run([folder.path])
      return try library.summaries(in: 0..<10).filter(\.isMissing).map(\.title)
    }
    #expect(try run() == [])
    try folder.remove("a/y.txt")
    try folder.remove("c.txt")
    #expect(try run().sorted() == ["Title of a/y.txt", "Title of c.txt"])
    try folder.write("Title of c.txt\n\nText.\n", to: "c.txt")
    #expect(try run() == ["Title of a/y.txt"])
  }

  @Test func `a folder that is gone itself makes nothing missing`() throws {
    try folder.write("Title\n\nText.\n", to: "disk/a.txt")
    let library = try Library.inMemory()
    let path = folder.path + "/disk"
    _ = try Importer(library: library, jobs: 1) { _ in }.run([path])
    try folder.remove("disk")
    let summary = try Importer(library: library, jobs: 1) { _ in }.run([path])
    #expect(summary.problems == 1)
    #expect(try library.summaries(in: 0..<10).map(\.isMissing) == [false])
  }

  @Test func `an import that is cancelled goes on later where it was`() throws {
    try folder.write(records(0..<20_000), to: "a.jsonl")
    let library = try Library.inMemory()
    let importer = Mutex<Importer?>(nil)
    let first = Importer(library: library, jobs: 2) { event in
      if case .written = event { importer.withLock { $0?.cancel() } }
    }
    importer.withLock { $0 = first }
    let begun = try first.run([folder.path])
    #expect(begun.new > 0)
    #expect(begun.new < 20_000)
    #expect(try library.count() == begun.new)
    let rest = try Importer(library: library, jobs: 2) { _ in }.run([folder.path])
    #expect(begun.new + rest.new == 20_000)
    #expect(rest.updated == 0)
    #expect(try library.count() == 20_000)
  }

  @Test func `progress says how much, how fast and how far`() throws {
    try folder.write(records(0..<3000), to: "a.jsonl")
    let library = try Library.inMemory()
    let last = Mutex<Importer.Progress?>(nil)
    _ = try Importer(library: library, jobs: 1) { event in
      if case .progress(let progress) = event { last.withLock { $0 = progress } }
    }.run([folder.path])
    let progress = try #require(last.withLock { $0 })
    #expect(progress.articles == 3000)
    #expect(progress.fraction == 1)
    #expect(progress.path.hasSuffix("a.jsonl"))
  }

  @Test func `a file that cannot be read is a problem, and the others are read`() throws {
    try folder.write("Title\n\nText.\n", to: "b.txt")
    try folder.write("Title\n\nText.\n", to: "a.txt")
    let library = try Library.inMemory()
    let summary = try Importer(library: library, jobs: 2) { _ in }.run([
      folder.path + "/none.txt", folder.path + "/b.txt",
    ])
    #expect(summary.new == 1)
    #expect(summary.problems == 1)
  }
}

/// A folder that is gone with the test.
private final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
    return url.path
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
