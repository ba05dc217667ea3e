internal import ArticleExport
internal import Articles
internal import Entities
internal import FoundationEssentials
internal import SpacyInference

/// `broadsheet recognize`: the names in JSON Lines of texts.
struct RecognizeSubcommand {
  private let path: String
  private let isRaw: Bool
  private let hasTokens: Bool
  private let isTogether: Bool
  private let countsScalars: Bool
  private let modelName: String?

  init(_ invocation: Invocation) throws(UsageError) {
    guard invocation.operands.count <= 1 else {
      throw invocation.usageError("recognize reads one file")
    }
    path = invocation.operands.first ?? "-"
    isRaw = invocation.has(.raw)
    hasTokens = invocation.has(.tokens)
    isTogether = invocation.has(.together)
    if isRaw, isTogether { throw invocation.usageError("--raw finds nothing to put together") }
    modelName = invocation.value(of: .model)
    countsScalars = invocation.value(of: .offsets) == "scalars"
  }

  /// Texts are analyzed together while that costs no waiting, up to this many bytes.
  private static let batchSize = 1 << 17

  func run() throws {
    let store = ModelStore()
    let model = try modelName.map { name in try store.model(named: name) } ?? store.defaultModel()
    let pipeline = try Pipeline(path: model.path)
    let recognizer = Recognizer(pipeline)
    let finder = NameFinder(pipeline)
    let decoder = JSONDecoder()
    var output = Output()
    var lines = try LineReader(path: path)
    var batch: [Record] = []
    var batchSize = 0
    var number = 0
    var nextCluster = 0
    var resolution = RecordResolution()

    func flush() throws {
      let answers = answers(
        to: batch, recognizer: recognizer, finder: finder, &nextCluster, &resolution)
      if isTogether {
        resolution.answers += answers
      } else {
        for answer in answers { output.print(answer.json) }
        output.flush()
      }
      batch.removeAll(keepingCapacity: true)
      batchSize = 0
    }

    while let line = try lines.next() {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      do {
        let record = try decoder.decode(Record.self, from: Data(line))
        batch.append(record)
        batchSize += record.text.utf8.count
      } catch {
        Messages.warning("\(path): line \(number): not a record {\"id\", \"text\"}")
      }
      if try batchSize >= Self.batchSize || !lines.isReady() { try flush() }
    }
    try flush()
    // What a record's names mean is not known before the last record has been read.
    for answer in resolution.resolvedAnswers() { output.print(answer.json) }
    output.flush()
  }

  private func answers(
    to batch: [Record], recognizer: Recognizer, finder: NameFinder, _ nextCluster: inout Int,
    _ resolution: inout RecordResolution
  ) -> [Answer] {
    let texts = batch.map(\.text)
    let analyses = isRaw || hasTokens ? recognizer.analyze(texts) : []
    let resolved = isRaw ? [] : finder.resolved(texts: texts)
    return batch.indices.map { index in
      let offsets = OffsetCounter(of: texts[index], inScalars: countsScalars)
      var answer = Answer(id: batch[index].id, entities: [], tokens: nil)
      if isRaw {
        answer.entities = analyses[index].spans.map { span in
          Answer.Entity(range: offsets.counted(span.range), label: span.label, cluster: nil)
        }
      } else {
        let names = resolved[index].names
        let mentions = names.mentions.filter { !$0.isTentative }
        answer.entities = mentions.map { mention in
          Answer.Entity(
            range: offsets.counted(mention.range), label: mention.label,
            cluster: nextCluster + mention.entity)
        }
        nextCluster += (names.entities.map(\.number).max() ?? -1) + 1
        if isTogether { resolution.add(resolved[index], mentions, in: texts[index]) }
      }
      if hasTokens {
        answer.tokens = analyses[index].tokens.map { offsets.counted($0.range) }
      }
      return answer
    }
  }

  /// The records read so far, to be resolved together.
  private struct RecordResolution {
    var answers: [Answer] = []
    private var resolver = EntityResolver()
    /// What each mention is called, and which chain it belongs to, by record.
    private var mentions: [[(key: NameKey?, chain: Int)]] = []

    mutating func add(_ resolved: ResolvedArticle, _ shown: [Mention], in text: String) {
      let bytes = Array(text.utf8)
      resolver.insert(resolved.chains, of: Article.ID(rawValue: Int64(mentions.count)))
      mentions.append(
        shown.map { mention in
          (NameKey(String(decoding: bytes[mention.range], as: UTF8.self)), mention.entity)
        })
    }

    /// The answers with one cluster for each entity, numbered in the order of their first records.
    mutating func resolvedAnswers() -> [Answer] {
      resolver.update()
      let numbers = Dictionary(
        uniqueKeysWithValues: resolver.ids.enumerated().map { ($0.element, $0.offset) })
      for record in answers.indices {
        let article = Article.ID(rawValue: Int64(record))
        for (place, mention) in mentions[record].enumerated() {
          let id = mention.key.flatMap { resolver.id(of: $0, chain: mention.chain, in: article) }
          answers[record].entities[place].cluster = id.flatMap { numbers[$0] }
        }
      }
      return answers
    }
  }

  /// A line of input.
  private struct Record: Decodable {
    var id: Identifier
    var text: String

    private enum Key: String, CodingKey { case id, text }

    init(from decoder: any Decoder) throws {
      let record = try decoder.container(keyedBy: Key.self)
      id = try record.decodeIfPresent(Identifier.self, forKey: .id) ?? .none
      text = try record.decode(String.self, forKey: .text)
    }
  }

  /// Whatever the caller calls a record, handed back as it was.
  private enum Identifier: Decodable {
    case none
    case truth(Bool)
    case number(Int64)
    case fraction(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let truth = try? value.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? value.decode(Int64.self) {
        self = .number(number)
      } else if let fraction = try? value.decode(Double.self) {
        self = .fraction(fraction)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    func append(to json: inout JSONText) {
      switch self {
      case .none: json.append(json: "null")
      case .truth(let truth): json.append(json: truth ? "true" : "false")
      case .number(let number): json.append(number)
      case .fraction(let fraction): json.append(json: fraction.description)
      case .text(let text): json.append(text)
      }
    }
  }

  /// A line of output.
  private struct Answer {
    var id: Identifier
    var entities: [Entity]
    var tokens: [Range<Int>]?

    struct Entity {
      var range: Range<Int>
      var label: String
      var cluster: Int?
    }

    /// Keys sorted, nothing omitted but tokens nobody asked for.
    var json: [UInt8] {
      var json = JSONText()
      var separator = ""
      json.append(json: "{\"entities\":[")
      for entity in entities {
        json.append(json: separator + "{\"cluster\":")
        if let cluster = entity.cluster { json.append(cluster) } else { json.append(json: "null") }
        json.append(json: ",\"end\":")
        json.append(entity.range.upperBound)
        json.append(json: ",\"label\":")
        json.append(entity.label)
        json.append(json: ",\"start\":")
        json.append(entity.range.lowerBound)
        json.append(json: "}")
        separator = ","
      }
      json.append(json: "],\"id\":")
      id.append(to: &json)
      if let tokens {
        separator = ""
        json.append(json: ",\"tokens\":[")
        for token in tokens {
          json.append(json: separator + "[")
          json.append(token.lowerBound)
          json.append(json: ",")
          json.append(token.upperBound)
          json.append(json: "]")
          separator = ","
        }
        json.append(json: "]")
      }
      json.append(json: "}")
      return json.bytes
    }
  }
}

/// Turns byte offsets of a text into what the caller counts in.
private struct OffsetCounter {
  /// For each byte of the text and its end, how many code points start before it.
  private let scalarsBefore: [Int]?

  init(of text: String, inScalars: Bool) {
    guard inScalars else {
      scalarsBefore = nil
      return
    }
    var count = 0
    var counts: [Int] = []
    counts.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    scalarsBefore = counts
  }

  func counted(_ range: Range<Int>) -> Range<Int> {
    guard let scalarsBefore else { return range }
    return scalarsBefore[range.lowerBound]..<scalarsBefore[range.upperBound]
  }
}
