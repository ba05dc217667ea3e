internal import Articles
internal import Synchronization

/// Shows on standard error how far an import is, and what was wrong: one line on a terminal, no line
/// where nobody looks on.
final class ImportDisplay: Sendable {
  private let isQuiet: Bool
  private let showsProgress: Bool
  /// Whether a line of progress stands there; and whoever shows something shows it alone.
  private let hasLine = Mutex(false)
  private let pace = Pace(.milliseconds(100))

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && Messages.areOnTerminal
  }

  func show(_ event: Importer.Event) {
    switch event {
    case .problem(let problem): warn(problem.description)
    case .progress(let progress): show(progress.line)
    case .written: break
    }
  }

  func show(_ event: NameService.Event) {
    switch event {
    case .failed(let reason): warn(reason)
    case .progress(let left) where left > 0:
      show("finding names: \(left) article\(left == 1 ? "" : "s") left")
    case .progress, .found, .unavailable, .resolved: break
    }
  }

  /// Takes the line away.
  func clear() {
    hasLine.withLock { hasLine in
      if hasLine { Messages.showProgress(nil) }
      hasLine = false
    }
  }

  private func warn(_ text: String) {
    guard !isQuiet else { return }
    hasLine.withLock { hasLine in
      if hasLine { Messages.showProgress(nil) }
      hasLine = false
      Messages.warning(text)
    }
  }

  private func show(_ line: String) {
    guard showsProgress, pace.allows() else { return }
    hasLine.withLock { hasLine in
      Messages.showProgress(line)
      hasLine = true
    }
  }
}

extension Importer.Progress {
  /// `42 %  41200 articles  3150 a second  20 s left  3 problems`.
  fileprivate var line: String {
    var parts = ["\(articles) article\(articles == 1 ? "" : "s")"]
    if let fraction { parts.insert("\(Int(fraction * 100)) %", at: 0) }
    if let rate { parts.append("\(Int(rate)) a second") }
    if let secondsLeft { parts.append("\(Self.duration(secondsLeft)) left") }
    if problems > 0 { parts.append("\(problems) problem\(problems == 1 ? "" : "s")") }
    return parts.joined(separator: "  ")
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    return switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\(seconds / 60) min"
    default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }
}
