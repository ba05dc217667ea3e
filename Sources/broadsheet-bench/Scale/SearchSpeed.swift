internal import ArticleLibrary
internal import Articles

/// How fast very many articles are searched, while words are typed and as a whole.
struct SearchSpeed {
  private let options: Options
  private let collection: ScaledCollection
  private let words: SearchWords

  init(_ options: Options, _ collection: ScaledCollection) {
    self.options = options
    self.collection = collection
    words = collection.searchWords
  }

  /// How many articles a first screen can show.
  private static let firstScreen = 40

  func run(_ report: inout Report) throws {
    let path = try collection.library(by: options.program)
    let library = try Library(path: path)
    let name = "\(collection.count) articles"
    _ = try library.search(Query("warm"), limit: 1)
    let keystrokes = try words.typed.flatMap(SearchWords.prefixes(of:)).map { prefix in
      try Self.milliseconds {
        _ = try library.search(Query(prefix, isBeingTyped: true), limit: Self.firstScreen)
      }
    }
    try report.add(
      Measurement(
        "\(name), search: a letter typed, 99 of 100", keystrokes.percentile(99), "ms", limit: 20,
        note: """
          every beginning of 200 random words and phrases from the second letter on, the newest 40 \
          with passages; half take \(keystrokes.median) ms
          """))
    let ranked = try words.frequent.map { word in
      try Self.milliseconds {
        _ = try library.search(Query(word), order: .relevance, limit: Self.firstScreen)
      }
    }
    try report.add(
      Measurement(
        "\(name), search: the most frequent words, by relevance", ranked.max() ?? 0, "ms",
        limit: 100
      ))
    try addPeers(path, name, &report)
  }

  private func addPeers(_ library: String, _ name: String, _ report: inout Report) throws {
    let queries = Array(words.typed.prefix(10)) + words.frequent.prefix(5)
    func time(_ program: Program, _ arguments: (String) -> [String]) throws -> Double {
      try queries.map { query in
        try Self.milliseconds { _ = try program.run(arguments(query)) }
      }.median
    }
    let own = try time(options.program) {
      ["search", "--library", library, "--limit", "\(Self.firstScreen)", "--", "\"\($0)\""]
    }
    func add(_ peer: Peer, _ value: Double) throws {
      try report.add(
        Measurement(
          name: "\(name), search: the whole program", value: own, unit: "ms",
          reference: .init(name: peer.rawValue, value: value, promise: .atMost(1))))
    }
    if Peer.ripgrep.isInstalled {
      let texts = try collection.textFiles()
      try add(
        .ripgrep, try time(Program(path: "rg")) { ["-il", "--fixed-strings", "--", $0, texts] })
    }
    if Peer.notmuch.isInstalled {
      let notmuch = try Notmuch(collection)
      try notmuch.prepare()
      try add(
        .notmuch,
        try time(Program(path: "notmuch")) {
          notmuch.arguments(["search", "--limit=\(Self.firstScreen)", "--", "\"\($0)\""])
        })
    }
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = Clock.wall
    try body()
    return (Clock.wall - start) * 1000
  }
}
