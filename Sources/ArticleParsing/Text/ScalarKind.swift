/// What a scalar is to the rules about lines.
enum ScalarKind: Hashable, Sendable {
  case space, digit, upper, lower, caseless
  /// An apostrophe, part of a word when letters stand on both sides.
  case joiner
  case mark

  var isLetter: Bool { self == .upper || self == .lower || self == .caseless }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0x09, 0x0A: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .upper
    case 0x61...0x7A: self = .lower
    case 0x27, 0x2019: self = .joiner
    case 0x00..<0x80: self = .mark
    case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: self = .upper
    case 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: self = .lower
    case 0x620...0x64A: self = .caseless
    case 0x2000...0x206F:
      self = scalar.value == 0x200C || scalar.value == 0x200D ? .caseless : .mark
    case 0x3400...0x9FFF, 0x3041...0x30FF, 0xAC00...0xD7A3: self = .caseless
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: self = .upper
      case .lowercaseLetter: self = .lower
      case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: self = .caseless
      case .decimalNumber: self = .digit
      case .spaceSeparator: self = .space
      default: self = .mark
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to a script written without spaces between words.
  var isEastAsian: Bool {
    switch value {
    case 0x2E80...0x303F, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
      0x20000...0x3FFFF, 0x0E00...0x0E7F:
      true
    default: false
    }
  }

  /// A coarse script: the same number means that two letters belong together.
  var script: Int {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: 1
    case 0x370...0x3FF, 0x1F00...0x1FFF: 2
    case 0x400...0x52F: 3
    case 0x530...0x58F: 4
    case 0x590...0x5FF: 5
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: 6
    case 0x900...0xDFF: 7
    case 0x10A0...0x10FF: 8
    case 0x2E80...0x303F, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: 9
    case 0xAC00...0xD7A3, 0x1100...0x11FF: 9
    default: 0
    }
  }
}
