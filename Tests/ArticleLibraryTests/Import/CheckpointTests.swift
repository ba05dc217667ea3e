import ArticleLibrary
import Articles
import Testing

@Suite struct CheckpointTests {
  private let folder: TemporaryFolder
  private let library: Library

  init() throws {
    folder = try TemporaryFolder()
    library = try Library(path: folder.path(of: "library.db"))
  }

  @Test func `what was imported is in the file itself after a checkpoint`() throws {
    try library.importSample([sampleArticle("A"), sampleArticle("B", position: 1)])
    try library.checkpoint()
    try folder.write(try folder.bytes(of: "library.db"), to: "alone.db")
    let alone = try Library(path: folder.path(of: "alone.db"))
    #expect(try alone.titles() == library.titles())
    #expect(try alone.integrityProblems() == [])
  }

  @Test func `a checkpoint in the middle of an import leaves the rest to come`() throws {
    let session = library.startImport()
    try session.begin("/a", fingerprint: .init(size: 1, modified: 1))
    for position in 0..<60 {
      try session.add(.article(sampleArticle("T\(position)", position: position)))
      if position % 20 == 0 { try library.checkpoint() }
    }
    try session.end()
    try session.flush()
    try library.checkpoint()
    #expect(try library.count() == 60)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `a library in memory has nothing to copy`() throws {
    try Library.inMemory().checkpoint()
  }
}
