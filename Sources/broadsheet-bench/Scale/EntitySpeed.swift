internal import ArticleLibrary
internal import Articles
internal import Entities
internal import SpacyInference

/// How long names take to be kept and put together in a library of very many articles, and how quickly
/// it answers what is asked about them.
///
/// Articles are those of the data over and over. From the second time on half of what they name has
/// another last word, so that names become more as articles do, and old ones more frequent.
struct EntitySpeed {
  private let options: Options
  private let data: BenchData
  private let count: Int
  private let folder: String

  init(_ options: Options, _ data: BenchData, count: Int, in folder: String) {
    self.options = options
    self.data = data
    self.count = count
    self.folder = folder
  }

  /// Articles that names are really found in, for that takes longest.
  private static let sourceLimit = 2000
  private static let batchSize = 64
  private static let asked = 300

  func run(_ report: inout Report) throws {
    guard let model = options.model else {
      Output.say("broadsheet-bench: entities: skipped, no recognition model is installed")
      return
    }
    let path = "\(folder)/entities-\(count).db"
    let isNew = Files.size(of: path) == 0
    let library = try Library(path: path)
    if isNew { try fill(library, model, &report) }
    try ask(library, &report)
  }

  // MARK: Writing

  private func fill(_ library: Library, _ model: String, _ report: inout Report) throws {
    let sources = data.articles.map(\.content).filter { !$0.text.isEmpty }.prefix(Self.sourceLimit)
    let finder = NameFinder(try Pipeline(path: model))
    let begin = Clock.processor
    let resolved = sources.map { finder.resolved([$0])[0] }
    let recognition = (Clock.processor - begin) / Double(resolved.count)
    let items = (0..<count).lazy.map { number -> ParsedItem in
      var content = sources[number % sources.count]
      content.title = "\(content.title ?? "") \(number)"
      content.published = PartialDate(
        year: 1990 + number * 7 % 30, month: 1 + number % 12, day: 1 + number % 28)
      content.url = nil
      return .article(
        ParsedArticle(
          content: content,
          source: SourcePlace(path: "/bench", position: number)))
    }
    _ = try library.importSource(
      "/bench", fingerprint: SourceFingerprint(size: 1, modified: 1), items: items)
    let ids = try library.ids(.all, order: .source)
    var keeping = 0.0
    var resolving = 0.0
    for first in stride(from: 0, to: ids.count, by: Self.batchSize) {
      let batch = try (first..<min(first + Self.batchSize, ids.count)).compactMap { number in
        try library.article(ids[number]).map {
          (
            article: $0,
            resolved: Self.varied(resolved[number % resolved.count], number, resolved.count)
          )
        }
      }
      let start = Clock.processor
      try library.setNames(batch, by: Analyzer(model: "bench", version: 1))
      let kept = Clock.processor
      // As an import does it.
      if try library.hasNamesToResolve() { try library.resolveNames() }
      keeping += kept - start
      resolving += Clock.processor - kept
    }
    let last = Clock.processor
    try library.resolveNames()
    resolving += Clock.processor - last
    let each = [recognition, keeping / Double(ids.count), resolving / Double(ids.count)]
    let note =
      "µs an article: found \(Int(each[0] * 1e6)), kept \(Int(each[1] * 1e6)), "
      + "resolved \(Int(each[2] * 1e6))"
    try report.add(
      Measurement(
        "\(count) articles, names resolved: of finding and keeping them",
        100 * each[2] / (each[0] + each[1]), "%", limit: 10, note: note))
  }

  /// The names of an article that is told again: half of what it names is something else.
  private static func varied(
    _ resolved: ResolvedArticle, _ number: Int, _ sources: Int
  ) -> ResolvedArticle {
    let round = number / sources
    guard round > 0 else { return resolved }
    var varied = resolved
    for index in varied.chains.indices where (number + index + round) % 2 == 0 {
      let ending = "\(["ov", "er", "ian", "sen", "o", "i", "ez", "ton"][round % 8])\(round / 8)"
      for name in varied.chains[index].names.indices {
        let text = varied.chains[index].names[name].text + ending
        guard let key = NameKey(text) else { continue }
        varied.chains[index].names[name].text = text
        varied.chains[index].names[name].key = key
      }
    }
    return varied
  }

  // MARK: Asking

  private func ask(_ library: Library, _ report: inout Report) throws {
    let total = try library.entityCount()
    // The most frequent, and others from all over the list.
    var entities = try library.entities(in: 0..<Self.asked / 3)
    for number in 1...2 * Self.asked / 3 {
      entities += try library.entities(
        in: number * number * total / 400_000..<number * number * total / 400_000 + 1)
    }
    func add(_ what: String, limit: Double, _ body: (EntitySummary) throws -> Void) throws {
      let times = try entities.map { entity in
        let start = Clock.wall
        try body(entity)
        return (Clock.wall - start) * 1000
      }
      try report.add(
        Measurement(
          "\(count) articles, \(what): 99 of 100", times.percentile(99), "ms", limit: limit,
          note: "half \(times.median), most \(times.max() ?? 0)"))
    }
    try add("entity card", limit: 10) { _ = try library.card(of: $0.id) }
    try add("next mention", limit: 5) { entity in
      guard let first = try library.firstMention(of: entity.id) else { return }
      _ = try library.mention(after: first, of: entity.id)
    }
    try add("concordance, first screen", limit: 20) {
      _ = try library.concordance(of: $0.id, order: .date, lines: 60)
    }
    try add("concordance by the words before", limit: 20) {
      _ = try library.concordance(of: $0.id, order: .left)
    }
    try add("entities as one types", limit: 20) {
      _ = try library.entities(EntityFilter(text: String($0.name.prefix(4))), in: 0..<50)
    }
  }
}
