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
  /// How many articles the file that is being written has by now.
  package var exported: Int?

  package init() {}

  package struct Notice: Hashable, Sendable {
    package var text: String
    package var isError: Bool

    package init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// What stands at the right: what goes on beside, and what went wrong. The first is the fullest;
  /// where there is no room for it, a later one is shown.
  package var summaries: [String] {
    let full = [importing(isShort: false), exporting, naming, found]
    let short = [importing(isShort: true), exporting, naming, found]
    let least = [importing(isShort: true) ?? exporting ?? naming, found]
    return [full, short, least].map { $0.compactMap { $0 }.joined(separator: " · ") }
  }

  private func importing(isShort: Bool) -> String? {
    guard let progress else { return nil }
    var parts = [counted(progress.articles, "article")]
    if !isShort, let rate = progress.rate { parts.append("\(grouped(Int(rate.rounded())))/s") }
    if let fraction = progress.fraction { parts.append("\(Int(max(0, min(1, fraction)) * 100))%") }
    if let left = progress.secondsLeft { parts.append(Self.time(left) + " left") }
    let text = parts.joined(separator: ", ")
    return isShort ? "Reading \(text)" : "Reading \(progress.source): \(text)"
  }

  private var exporting: String? { exported.map { "Writing \(counted($0, "article"))" } }

  private var naming: String? {
    guard unrecognized > 0 else { return nil }
    let count = progress == nil ? counted(unrecognized, "article") : grouped(unrecognized)
    return "\(count) without names yet"
  }

  private var found: String? { problems > 0 ? counted(problems, "problem") + " (!)" : nil }

  /// `8 s`, `3 min` or `2 h`.
  static func time(_ seconds: Double) -> String {
    let seconds = max(0, seconds.isFinite ? min(seconds, 1e9) : 1e9)
    switch seconds {
    case ..<90: return "\(Int(seconds.rounded())) s"
    case ..<5400: return "\(Int((seconds / 60).rounded())) min"
    default: return "\(Int((seconds / 3600).rounded())) h"
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
