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
    try Files.readThrough(path)
    let library = try Library(path: path)
    let name = "\(collection.count) articles"
    let typed = TypedSearches(library)
    try report.add(
      Measurement(
        "\(name), search: the second letter of a session",
        typed.answerTimes(["w", "wa"])[1], "ms", limit: 20))
    let keystrokes = typed.answerTimes(words.typed.flatMap(SearchWords.prefixes(of:)))
    try report.add(
      Measurement(
        "\(name), search: a letter typed, 99 of 100", keystrokes.percentile(99), "ms", limit: 20,
        note: """
          from the key to the first hits with passages, or to knowing that there are none, for \
          every beginning of 200 random words and phrases from the second letter on, 30 keys a \
          second; half take \(keystrokes.median) ms, the longest \(keystrokes.max() ?? 0)
          """))
    let filtered = try words.typed.flatMap(SearchWords.prefixes(of:)).map { prefix in
      try Self.milliseconds {
        let list = try library.list(ListFilter(words: Query(prefix, isBeingTyped: true)))
        _ = try library.summaries(in: 0..<Self.firstScreen, of: list)
      }
    }
    try report.add(
      Measurement(
        "\(name), list: narrowed as a letter is typed, 99 of 100", filtered.percentile(99), "ms",
        limit: 20))
    let pairs = zip(words.frequent, words.frequent.dropFirst()).map { "\($0) \($1)" }
    let ranked = try (words.frequent + pairs).map { word in
      try Self.milliseconds {
        _ = try library.search(Query(word), order: .relevance, limit: Self.firstScreen)
      }
    }
    try report.add(
      Measurement(
        "\(name), search: the most frequent words and pairs, by relevance", ranked.max() ?? 0,
        "ms", limit: 100))
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
