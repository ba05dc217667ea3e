package import Articles

/// What the last line says when nothing is being typed there.
package struct StatusLine: Hashable, Sendable {
  /// The answer to the last key, or something that happened beside. Goes with the next key.
  package var notice: Notice?
  package var progress: ImportProgress?
  /// How many articles are waiting for their names to be found.
  package var unrecognized = 0
  /// How many things could not be read since the reader was opened.
  package var problems = 0
  package var latestProblem: Problem?

  package init() {}

  package struct Notice: Hashable, Sendable {
    package var text: String
    package var isError: Bool

    package init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// What stands at the right: the import, the names, and what went wrong.
  package var summary: String {
    var parts: [String] = []
    if let progress {
      var text = "Reading \(progress.source): \(counted(progress.articles, "article"))"
      if let fraction = progress.fraction {
        text += ", \(Int(max(0, min(1, fraction)) * 100))%"
      }
      parts.append(text)
    }
    if unrecognized > 0 {
      let count = progress == nil ? counted(unrecognized, "article") : "\(unrecognized)"
      parts.append("\(count) without names yet")
    }
    if problems > 0 { parts.append(counted(problems, "problem")) }
    return parts.joined(separator: " · ")
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
