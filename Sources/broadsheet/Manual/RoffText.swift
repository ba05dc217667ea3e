/// A manual page as it grows, in the macros of man(7).
struct RoffText {
  private(set) var lines: [String] = []

  mutating func title(_ name: String, section: Int, source: String) {
    lines.append(".TH \(name) \(section) \"\" \(Self.argument(source))")
    // What is to be typed must not be hyphenated or spread out.
    lines += [".nh", ".ad l"]
  }

  mutating func section(_ name: String) { lines.append(".SH \(Self.argument(name.uppercased()))") }

  /// The line that indexes of manual pages are made from.
  mutating func name(_ name: String, _ summary: String) {
    lines.append("\(name) \\- \(Self.escaped(summary))")
  }

  mutating func subsection(_ name: String) { lines.append(".SS \(Self.argument(name))") }

  mutating func paragraph(_ text: String) { lines += [".PP", Self.escaped(text)] }

  /// A paragraph in bold, for what is typed.
  mutating func command(_ text: String) {
    lines += [".PP", ".B \(Self.argument(text))"]
  }

  /// A term, and what it means beside or below it.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", ".B \(Self.argument(term))", Self.escaped(text)]
  }

  var text: String { lines.joined(separator: "\n") }

  /// `text` as one argument of a macro.
  private static func argument(_ text: String) -> String {
    "\""
      + escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// `text` so that roff prints it as it is, in ASCII: hyphens that are typed stay what they are.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "`", "'": escaped += scalar == "'" ? "\\(aq" : "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\n": escaped += " "
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]"
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
