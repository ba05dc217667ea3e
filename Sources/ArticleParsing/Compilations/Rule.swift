/// A line of marks that separates: `***`, `-----`, `* * *`, `[END]`.
enum Rule {
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, line.count <= 600 else { return false }
    if isWordRule(line) { return true }
    var marks = 0
    var kinds: Set<Unicode.Scalar> = []
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if scalar == " " { continue }
      guard ruleMarks.contains(scalar) else { return false }
      kinds.insert(scalar)
      marks += 1
    }
    // Three dots alone are an ellipsis, which a paragraph can be.
    return marks >= 3 && kinds.count <= 3 && !(kinds == ["."] && marks < 5)
  }

  private static func isWordRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("[END]".utf8) || line.elementsEqual("<hr>".utf8)
      || line.elementsEqual("<hr/>".utf8) || line.elementsEqual("<hr />".utf8)
      || line.elementsEqual("###".utf8)
  }

  private static let ruleMarks: Set<Unicode.Scalar> = [
    "*", "-", "_", "=", "~", "#", "+", ".", "·", "•", "–", "—", "―", "─", "━", "═", "⁂", "※", "◆",
    "◇", "■", "□", "●", "○", "★", "☆", "＊", "－", "＝", "…", "<", ">", "/", "|", "^",
  ]
}
