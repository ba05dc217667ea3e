internal import UnicodeText

/// The last line: the answer to the last key, else the keys that matter here.
package struct StatusLineView {
  package var status: StatusLine
  /// The focused pane, whose keys are shown.
  package var pane: Pane
  /// A command that is not complete.
  package var typed: String
  /// Whether a name is being looked for that another is to be merged with.
  package var isMerging: Bool

  package init(
    status: StatusLine, pane: Pane, typed: String = "", isMerging: Bool = false
  ) {
    self.status = status
    self.pane = pane
    self.typed = typed
    self.isMerging = isMerging
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    var line = area.inset(by: area.width > 4 ? 1 : 0)
    if let notice = status.notice {
      let taken = screen.write(
        notice.text, in: line, alignment: .left,
        style: Style(notice.isError ? .error : .status))
      drawRight(on: &screen, in: line, after: taken)
      return
    }
    // What goes on matters more than a reminder.
    let width = drawRight(on: &screen, in: line, after: 0)
    if width > 0 { line.width = max(0, line.width - width - 3) }
    drawHints(on: &screen, in: line)
  }

  /// Draws the fullest of what fits at the right of what takes `taken` columns. Returns its columns.
  @discardableResult
  private func drawRight(on screen: inout Screen, in line: Rectangle, after taken: Int) -> Int {
    let room = line.width - taken - (taken > 0 ? 3 : 0)
    let texts = (typed.isEmpty ? status.summaries : [typed]).filter { !$0.isEmpty }
    guard room > 3, let text = texts.first(where: { columns(of: $0) <= room }) ?? texts.last else {
      return 0
    }
    let area = Rectangle(x: line.x + line.width - room, y: line.y, width: room, height: 1)
    return screen.write(
      text, in: area, alignment: .right, style: Style(typed.isEmpty ? .dim : .key))
  }

  private func drawHints(on screen: inout Screen, in line: Rectangle) {
    var x = line.x
    for hint in isMerging ? Pane.mergingHints : pane.hints {
      let width = columns(of: hint.keys) + 1 + columns(of: hint.text)
      guard x + width <= line.x + line.width else { return }
      x += screen.write(hint.keys, x: x, y: line.y, style: Style(.key)) + 1
      x += screen.write(hint.text, x: x, y: line.y, style: Style(.dim)) + 3
    }
  }
}

extension Pane {
  private static func hint(
    _ text: String, _ commands: [Command]
  ) -> (keys: String, text: String) {
    (commands.compactMap { $0.row.keys.first?.label }.joined(separator: " "), text)
  }

  /// The keys a reader needs while a name is merged with another.
  static let mergingHints = [
    hint("keys", [.help]), hint("is the same", [.open]), hint("filter", [.find]),
    hint("back", [.leave]),
  ]

  /// The keys a reader needs first here, most needed first, from the command table.
  var hints: [(keys: String, text: String)] {
    func hint(_ text: String, _ commands: Command...) -> (keys: String, text: String) {
      Self.hint(text, commands)
    }
    return switch self {
    case .list:
      [
        hint("keys", .help), hint("read", .open), hint("search", .searchLibrary),
        hint("collections", .backOut), hint("filter", .filter), hint("order", .chooseOrder),
        hint("find", .find), hint("unread", .nextMatch), hint("star", .toggleStar),
        hint("tag", .tag), hint("quit", .leave),
      ]
    case .collections:
      [
        hint("keys", .help), hint("show", .open), hint("find", .find),
        hint("search", .searchLibrary), hint("delete", .deleteSearch), hint("quit", .leave),
      ]
    case .orders: [hint("keys", .help), hint("choose", .open), hint("back", .leave)]
    case .problems: [hint("keys", .help), hint("copy", .open), hint("back", .leave)]
    case .results:
      [
        hint("keys", .help), hint("read", .open), hint("search again", .searchLibrary),
        hint("save", .saveSearch), hint("order", .chooseOrder), hint("mark", .mark),
        hint("write", .writeFile), hint("back", .leave),
      ]
    case .article:
      [
        hint("keys", .help), hint("names, links", .nextStop), hint("follow", .open),
        hint("back", .jumpBack), hint("mentions", .nextMention, .previousMention),
        hint("find", .find), hint("names", .showEntities), hint("links", .showCrossReferences),
        hint("next", .nextArticle), hint("list", .leave),
      ]
    case .entities:
      [
        hint("keys", .help), hint("open", .open), hint("next mention", .nextMention),
        hint("mentions", .showConcordance), hint("close", .leave),
      ]
    case .crossReferences:
      [
        hint("keys", .help), hint("open", .open), hint("browser", .openInBrowser),
        hint("compare", .compare), hint("close", .leave),
      ]
    case .entity:
      [
        hint("keys", .help), hint("go there", .open), hint("pages", .nextPart),
        hint("mentions", .nextMention), hint("back", .leave), hint("merge", .merge),
        hint("split", .split), hint("rename", .rename), hint("type", .retype),
        hint("hide", .hide), hint("undo", .undo), hint("watch", .watch),
        hint("order", .chooseOrder),
      ]
    case .entityList:
      [
        hint("keys", .help), hint("open", .open), hint("filter", .find), hint("pages", .nextPart),
        hint("back", .leave), hint("order", .chooseOrder), hint("mentions", .showConcordance),
        hint("watch", .watch), hint("merge", .merge), hint("both", .markEntity),
      ]
    case .inbox:
      [
        hint("keys", .help), hint("one", .answerYes), hint("two", .answerNo),
        hint("later", .postpone), hint("look", .open), hint("undo", .undo),
        hint("decisions", .nextPart), hint("back", .leave),
      ]
    case .page:
      [
        hint("keys", .help), hint("go there", .open), hint("filter", .find), hint("back", .leave),
      ]
    case .help: [hint("filter", .find), hint("run", .open), hint("close", .leave)]
    }
  }
}
