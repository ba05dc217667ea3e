/// A script, as far as languages are told by it.
enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, devanagari, thai, han, kana, hangul
  case armenian, georgian, bengali, gurmukhi, gujarati, tamil, telugu, kannada, malayalam, sinhala
  case lao, myanmar, khmer, ethiopic

  /// `nil` for what is no letter of these scripts.
  init?(of scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x5D0...0x5F2: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D5, 0x6EE...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      self = .arabic
    case 0x900...0x963, 0x970...0x97F: self = .devanagari
    case 0x980...0x9E3: self = .bengali
    case 0xA01...0xA5E: self = .gurmukhi
    case 0xA81...0xAE3: self = .gujarati
    case 0xB82...0xBD7: self = .tamil
    case 0xC00...0xC63: self = .telugu
    case 0xC80...0xCE3: self = .kannada
    case 0xD00...0xD63: self = .malayalam
    case 0xD82...0xDDF: self = .sinhala
    case 0xE01...0xE4E: self = .thai
    case 0xE81...0xECD: self = .lao
    case 0x1000...0x103F: self = .myanmar
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x1200...0x137F: self = .ethiopic
    case 0x1780...0x17D3: self = .khmer
    case 0x3041...0x30FF, 0xFF66...0xFF9D: self = .kana
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: self = .han
    default: return nil
    }
  }

  /// Whether its letters are large or small.
  var hasCase: Bool {
    switch self {
    case .latin, .cyrillic, .greek, .armenian, .georgian: true
    default: false
    }
  }

  /// The language that nearly everything in this script is written in, where there is one.
  var language: String? {
    switch self {
    case .greek: "el"
    case .hebrew: "he"
    case .thai: "th"
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .armenian: "hy"
    case .georgian: "ka"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .lao: "lo"
    case .myanmar: "my"
    case .khmer: "km"
    case .ethiopic: "am"
    case .latin, .cyrillic, .arabic, .devanagari: nil
    }
  }
}
