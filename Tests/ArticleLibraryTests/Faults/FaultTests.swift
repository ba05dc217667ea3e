import ArticleLibrary
import Articles
import Testing

/// A disk that fails at every single write, whatever the library is doing.
@Suite struct FaultTests {
  let folder: TemporaryFolder
  let disk: FaultyDisk

  init() throws {
    folder = try TemporaryFolder()
    disk = FaultyDisk(folder: folder.path)
  }

  private var path: String { folder.path(of: "library.db") }

  private static let articleCount = 16

  private static func articles(_ edition: Int) -> [ParsedArticle] {
    (0..<articleCount).map { number in
      sampleArticle(
        "Title \(number)", "Text \(number) of edition \(edition * (number % 2))",
        String(repeating: "word\(number) ", count: 200), date: "20\(10 + (number + edition) % 13)",
        url: "https://example.com/\(number)", authors: ["Ada \(edition)"],
        links: [Link(url: "https://example.com/\(number + 1)", range: 0..<1)], position: number)
    }
  }

  private func importEdition(_ edition: Int, into library: Library) throws {
    try library.importSource(
      "/a", fingerprint: SourceFingerprint(size: 1, modified: Int64(edition)),
      items: Self.articles(edition).map(ParsedItem.article))
  }

  /// What is done while the disk fails.
  enum Deed: CaseIterable {
    case create, importing, importingAgain, forgetting, reading, repairing, vacuuming, backingUp
  }

  /// The library's file as it is before the deed.
  private func prepared(for deed: Deed) throws -> [UInt8]? {
    guard deed != .create else { return nil }
    var library: Library? = try Library(path: path)
    if deed != .importing, let library {
      try importEdition(1, into: library)
      try importEdition(2, into: library)
      let id = try #require(try library.id(of: "Title 7"))
      try library.addTag("seven", to: [id])
    }
    library = nil
    return try folder.bytes(of: "library.db")
  }

  private func perform(_ deed: Deed, _ library: Library) throws {
    switch deed {
    case .create: break
    case .importing: try importEdition(1, into: library)
    case .importingAgain: try importEdition(3, into: library)
    case .forgetting:
      let ids = try library.summaries(in: 0..<999).map(\.id)
      try library.forget(articles: ids.filter { $0.rawValue % 2 == 1 })
    case .reading:
      for row in try library.summaries(in: 0..<10) {
        try library.updateReadingState(of: row.id) { $0.isStarred.toggle() }
      }
    case .repairing: _ = try library.repair()
    case .vacuuming: try library.vacuum()
    case .backingUp: try library.backup(to: folder.path(of: "copy.db"))
    }
  }

  @Test(arguments: Deed.allCases, FaultyDisk.Fault.allCases)
  func `after a failure at any write the library is whole and nothing lost or doubled`(
    deed: Deed, fault: FaultyDisk.Fault
  ) throws {
    let before = try prepared(for: deed)
    var (successes, failures) = (0, 0)
    while true {
      for name in try folder.names { folder.remove(name) }
      if let before { try folder.write(before, to: "library.db") }
      disk.fail(with: fault, after: successes)
      var error: (any Error)?
      do { try perform(deed, Library(path: path)) } catch let failure { error = failure }
      let hasFailed = disk.hasFailed
      disk.fail(with: nil)
      if let error {
        #expect(hasFailed && error is LibraryError, "\(error)")
        let says = fault == .full ? "the disk is full" : "the disk fails"
        #expect("\(error)".contains(says) || deed == .create, "\(error)")
      }
      try expectWhole(after: deed)
      guard hasFailed else { break }
      failures += 1
      successes += 1 + successes / 2
    }
    // A write log is not synced at every transaction.
    #expect(failures > (fault == .sync || deed == .create ? 0 : 3))
  }

  private func expectWhole(after deed: Deed) throws {
    let library = try Library(path: path)
    #expect(try library.check() == [])
    if ![.create, .importing].contains(deed) {
      #expect(try library.tagCounts() == [TagCount(name: "seven", articles: 1)])
    }
    if deed == .backingUp, try folder.names.contains("copy.db") {
      #expect(try Library(path: folder.path(of: "copy.db")).titles() == library.titles())
    }
    // The next import finds everything, and nothing twice.
    try importEdition(9, into: library)
    let titles = try library.titles()
    #expect(titles.count == Self.articleCount && Set(titles).count == titles.count)
    #expect(try library.searchCount(Query("edition")) == titles.count)
    #expect(try library.check() == [])
  }
}
