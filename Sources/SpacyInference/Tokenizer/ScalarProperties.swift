/// What Python knows of a Unicode scalar, in its own words.
enum ScalarProperties {
  @inline(__always)
  static func isSpace(_ code: UInt32) -> Bool {
    if code < 0x80 {
      return code == 0x20 || (code >= 0x09 && code <= 0x0D) || (code >= 0x1C && code < 0x20)
    }
    switch code {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  static func isLetter(_ code: UInt32) -> Bool {
    if code < 0x80 { return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7A }
    switch properties(code).generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  static func isUppercase(_ code: UInt32) -> Bool {
    code < 0x80 ? code >= 0x41 && code <= 0x5A : properties(code).isUppercase
  }

  static func isLowercase(_ code: UInt32) -> Bool {
    code < 0x80 ? code >= 0x61 && code <= 0x7A : properties(code).isLowercase
  }

  static func isTitlecase(_ code: UInt32) -> Bool {
    code >= 0x80 && properties(code).generalCategory == .titlecaseLetter
  }

  static func isDigit(_ code: UInt32) -> Bool {
    if code < 0x80 { return code >= 0x30 && code <= 0x39 }
    let type = properties(code).numericType
    return type == .decimal || type == .digit
  }

  static func isDecimal(_ code: UInt32) -> Bool {
    code < 0x80 ? code >= 0x30 && code <= 0x39 : properties(code).numericType == .decimal
  }

  /// `\w`.
  static func isWord(_ code: UInt32) -> Bool {
    if code < 0x80 { return isLetter(code) || isDecimal(code) || code == 0x5F }
    return isLetter(code) || properties(code).numericType != nil
  }

  static func isPunctuation(_ code: UInt32) -> Bool {
    switch properties(code).generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  static func properties(_ code: UInt32) -> Unicode.Scalar.Properties {
    (Unicode.Scalar(code) ?? "\u{FFFD}").properties
  }
}
