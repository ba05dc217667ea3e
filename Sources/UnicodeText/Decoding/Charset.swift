/// What a file's bytes are to be read as.
struct Charset: Equatable {
  /// IANA name.
  var name: String
  var form: Form
  /// Bytes of the byte-order mark.
  var markLength = 0

  enum Form: Equatable {
    case utf8
    case utf16(isBig: Bool)
    case utf32(isBig: Bool)
    /// By the name under which the converter knows it.
    case legacy(converter: String)
  }

  static let utf8 = Charset(name: "UTF-8", form: .utf8)

  /// By byte-order mark, else UTF-8 if it is valid, else `declared`, else by looks.
  init(of bytes: [UInt8], declared: String?) {
    if let marked = Charset(markedIn: bytes) {
      self = marked
    } else if let wide = Charset(wideIn: bytes) {
      self = wide
    } else if let shifted = declared.flatMap({ Charset(shiftedBy: $0, in: bytes) }) {
      self = shifted
    } else if (try? UTF8Span(validating: bytes.span)) != nil {
      self = .utf8
    } else if let declared = declared.flatMap({ Charset(label: $0) }), declared.isByteOriented {
      // A file that says UTF-8 and is not is still mostly UTF-8, if it has any at all.
      self = declared == .utf8 && !Self.isMostlyUTF8(bytes) ? Charset(guessedFrom: bytes) : declared
    } else {
      self = Self.isMostlyUTF8(bytes) ? .utf8 : Charset(guessedFrom: bytes)
    }
  }

  /// A charset all of whose bytes are ASCII, if `bytes` have its marks: they would pass for UTF-8.
  private init?(shiftedBy label: String, in bytes: [UInt8]) {
    let label = label.lowercased()
    let mark: UInt8
    if label.hasPrefix("iso-2022") {
      mark = 0x1B
    } else if label == "utf-7" {
      mark = UInt8(ascii: "+")
    } else if label == "hz-gb-2312" {
      mark = UInt8(ascii: "~")
    } else {
      return nil
    }
    guard bytes.contains(mark), bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.init(label: label)
  }

  private init(name: String, form: Form, markLength: Int = 0) {
    self.name = name
    self.form = form
    self.markLength = markLength
  }

  private var isByteOriented: Bool {
    switch form {
    case .utf8, .legacy: true
    // Wide text is told by its looks; a wrong label would turn bytes into nonsense.
    case .utf16, .utf32: false
    }
  }
}

// MARK: - Names

extension Charset {
  /// The charset that `label` names on the web, where narrow names mean their wider successors.
  init?(label: String) {
    let label = String(
      decoding: label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self
    ).lowercased()
    switch label {
    case "": return nil
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "utf16", "unicode":
      self.init(name: "UTF-16LE", form: .utf16(isBig: false))
    case "utf-16be": self.init(name: "UTF-16BE", form: .utf16(isBig: true))
    case "utf-32", "utf-32le": self.init(name: "UTF-32LE", form: .utf32(isBig: false))
    case "utf-32be": self.init(name: "UTF-32BE", form: .utf32(isBig: true))
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii", "ascii", "cp1252",
      "x-cp1252", "windows-1252", "ansi_x3.4-1968", "iso88591":
      self.init(name: "windows-1252", form: .legacy(converter: "windows-1252"))
    case "iso-8859-9", "latin5": self.init(legacy: "windows-1254")
    case "iso-8859-11", "tis-620": self.init(legacy: "windows-874")
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "windows-936", "gb18030":
      self.init(legacy: "GB18030")
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932":
      self.init(name: "Shift_JIS", form: .legacy(converter: "windows-31j"))
    case "euc-kr", "ks_c_5601-1987", "korean", "windows-949", "cp949":
      self.init(name: "EUC-KR", form: .legacy(converter: "windows-949"))
    case "big5", "big5-hkscs", "cn-big5":
      self.init(name: "Big5", form: .legacy(converter: "Big5-HKSCS"))
    case "koi8-r", "koi8", "koi": self.init(legacy: "KOI8-R")
    default:
      guard Decoder(charset: label) != nil else { return nil }
      self.init(
        name: label.hasPrefix("windows-") ? label : label.uppercased(),
        form: .legacy(converter: label))
    }
  }

  private init(legacy name: String) {
    self.init(name: name, form: .legacy(converter: name))
  }
}

// MARK: - Looks

extension Charset {
  init?(markedIn bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(name: "UTF-8", form: .utf8, markLength: 3)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 {
      self.init(name: "UTF-32LE", form: .utf32(isBig: false), markLength: 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init(name: "UTF-32BE", form: .utf32(isBig: true), markLength: 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(name: "UTF-16LE", form: .utf16(isBig: false), markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(name: "UTF-16BE", form: .utf16(isBig: true), markLength: 2)
    } else {
      return nil
    }
  }

  /// UTF-16 or UTF-32 without a mark: text with NUL bytes that makes sense only two or four at a time.
  init?(wideIn bytes: [UInt8]) {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, sample.contains(0) else { return nil }
    let forms: [(String, Form)] = [
      ("UTF-32LE", .utf32(isBig: false)), ("UTF-32BE", .utf32(isBig: true)),
      ("UTF-16LE", .utf16(isBig: false)), ("UTF-16BE", .utf16(isBig: true)),
    ]
    for (name, form) in forms where Self.isText(sample, as: form) {
      self.init(name: name, form: form)
      return
    }
    return nil
  }

  private static func isText(_ sample: ArraySlice<UInt8>, as form: Form) -> Bool {
    let width = if case .utf32 = form { 4 } else { 2 }
    guard sample.count % width == 0 else { return false }
    var builder = DecodedTextBuilder(capacity: sample.count)
    switch form {
    case .utf16(let isBig): builder.readUTF16(Array(sample), from: 0, isBig: isBig)
    case .utf32(let isBig): builder.readUTF32(Array(sample), from: 0, isBig: isBig)
    case .utf8, .legacy: return false
    }
    // The sample may end inside a surrogate pair.
    guard builder.replacements.count <= 1 else { return false }
    var odd = 0
    var total = 0
    var common = 0
    for scalar in String(decoding: builder.text, as: UTF8.self).unicodeScalars {
      total += 1
      // Every script writes spaces, line ends and some ASCII; misread halves do not.
      if scalar.value < 0x80 { common += 1 }
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\r" && scalar != "\t": odd += 1
      case .unassigned, .privateUse: odd += 1
      default: break
      }
    }
    let leastCommon = total < 32 ? total / 2 : total / 50
    return total > 2 && odd * 50 <= total && common > 0 && common >= leastCommon
  }

  /// Whether more of the bytes above 0x7F are valid UTF-8 than are not.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var place = 0
    var valid = 0
    var invalid = 0
    while place < span.count {
      let next = span.scalar(at: place)
      if span[place] >= 0x80 {
        if next.value == 0xFFFD && next.end == place + 1 { invalid += 1 } else { valid += 1 }
      }
      place = next.end
    }
    return valid > invalid
  }
}
