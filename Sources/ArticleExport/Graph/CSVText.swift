extension [UInt8] {
  /// Appends a record of CSV (RFC 4180); what is absent is an empty field.
  mutating func append(record values: [String?]) {
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      if let value { append(field: value.onOneLine) }
    }
    append("\r\n")
  }

  private mutating func append(field text: String) {
    // Spreadsheets run what begins so, and a title is anybody's.
    let isFormula = ["=", "+", "-", "@"].contains { text.hasPrefix($0) }
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    if needsQuotes { append(UInt8(ascii: "\"")) }
    if isFormula { append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    if needsQuotes { append(UInt8(ascii: "\"")) }
  }
}
