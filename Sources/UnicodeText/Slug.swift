/// The last part of a URL that a title becomes on most sites: lower-case words joined by hyphens.
///
/// Spaces, dashes, dots, slashes and underscores separate words; all other signs vanish, as most
/// publishing systems have it: `The U.S. & Iran's 1,000 days` is `the-u-s-irans-1000-days`.
package func slug(of title: some StringProtocol) -> String {
  var buffer = FoldingBuffer()
  var isBetween = false
  for scalar in title.unicodeScalars {
    let properties = ScalarProperties(of: scalar.value)
    switch properties.kind {
    case .letter, .number, .mark, .unspaced:
      if isBetween, !buffer.bytes.isEmpty, properties.kind != .mark {
        buffer.append(0x2D, properties)
      }
      isBetween = isBetween && properties.kind == .mark
      buffer.append(scalar.value, properties)
    case .apostrophe: break
    case .dot: isBetween = true
    case .separator:
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .dashPunctuation, .connectorPunctuation, .control, .lineSeparator,
        .paragraphSeparator:
        isBetween = true
      default: isBetween = isBetween || scalar == "/" || scalar == "|" || scalar == "\u{200B}"
      }
    }
  }
  return String(decoding: buffer.bytes, as: UTF8.self)
}
