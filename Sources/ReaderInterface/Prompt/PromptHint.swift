package import Articles
internal import UnicodeText

/// What stands below a line that is typed: what it can become, or what is wrong with it.
package enum PromptHint: Hashable, Sendable {
  case completions([String], chosen: Int?)
  /// What may have been meant, or finds something, where nothing is found.
  case suggestion(QueryAdvice.Count, isSpelling: Bool)
  /// What is wrong, and where: UTF-8 bytes of the line.
  case mistake(String, Range<Int>)
  case advice(String)
  case none
}

extension ReaderState {
  /// What stands below the prompt now.
  var promptHint: PromptHint {
    guard let prompt, prompt.purpose.hasHints else { return .none }
    if let advice = search?.advice, let instead = advice.instead, prompt.purpose == .search {
      return .suggestion(instead, isSpelling: advice.isSpelling)
    }
    if let completions = prompt.completions {
      return .completions(completions.candidates, chosen: prompt.chosen)
    }
    if let mistake { return .mistake(mistake.reason, mistake.range) }
    switch prompt.purpose {
    case .tag: return .advice("One word; a tag it has is taken away")
    case .search where search?.hits.isEmpty == false: return .advice("Tab goes to what is found")
    default: return .none
    }
  }

  /// What is wrong with the search that is typed. What is still being typed is not complained of.
  var mistake: Query.Mistake? {
    guard let prompt, prompt.purpose == .search else { return nil }
    return Query(prompt.line.text, isBeingTyped: true, today: today).mistakes.first
  }
}

/// Draws a hint on a line.
struct PromptHintView {
  var hint: PromptHint

  func draw(on screen: inout Screen, in area: Rectangle) {
    let line = area.inset(by: area.width > 4 ? 1 : 0)
    switch hint {
    case .none: break
    case .advice(let text): screen.write(text, in: line, alignment: .left, style: Style(.dim))
    case .mistake(let reason, _):
      screen.write(reason, in: line, alignment: .left, style: Style(.error))
    case .suggestion(let instead, let isSpelling):
      let before = isSpelling ? "Did you mean " : "Tab or Enter: "
      let start = screen.write(before, in: line, alignment: .left, style: Style(.dim))
      let used = screen.write(instead.text, x: line.x + start, y: line.y, style: Style(.key))
      let articles = "\(grouped(instead.articles)) article\(instead.articles == 1 ? "" : "s")"
      screen.write(
        isSpelling ? "? Tab or Enter takes it" : " finds \(articles)", x: line.x + start + used,
        y: line.y, style: Style(.dim))
    case .completions(let candidates, let chosen): draw(candidates, chosen, &screen, in: line)
    }
  }

  /// As many candidates as fit, from one that keeps the chosen one in sight.
  private func draw(
    _ candidates: [String], _ chosen: Int?, _ screen: inout Screen, in line: Rectangle
  ) {
    var x = line.x + screen.write("Tab: ", in: line, alignment: .left, style: Style(.dim))
    let room = line.x + line.width - x
    for index in first(of: candidates, chosen, room: room)..<candidates.count {
      let left = Rectangle(x: x, y: line.y, width: line.x + line.width - x, height: 1)
      guard left.width > 3 else { return }
      let style = index == chosen ? Style(.key, .selected) : Style(.plain)
      x += screen.write(candidates[index], in: left, alignment: .left, style: style) + 2
    }
  }

  private func first(of candidates: [String], _ chosen: Int?, room: Int) -> Int {
    guard let chosen else { return 0 }
    var first = chosen
    var used = columns(of: candidates[chosen])
    while first > 0 {
      used += columns(of: candidates[first - 1]) + 2
      guard used <= room else { break }
      first -= 1
    }
    return first
  }
}
