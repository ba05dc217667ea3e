/// Columns a scalar takes on a terminal: 0, 1 or 2; -1 if it cannot be shown.
package func columns(of scalar: Unicode.Scalar) -> Int {
  (0x20..<0x7F).contains(scalar.value) ? 1 : ScalarProperties(of: scalar.value).columns
}

/// Columns a line of text takes on a terminal, after what cannot be shown is replaced or dropped.
package func columns(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + max(0, columns(of: $1)) }
}
