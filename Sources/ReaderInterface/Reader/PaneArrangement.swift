/// Which panes are on the screen, and where.
package struct PaneArrangement: Hashable, Sendable {
  /// The list or the results of a search.
  package private(set) var left: Rectangle?
  package private(set) var article: Rectangle?
  /// The names or the cross-references.
  package private(set) var side: Rectangle?
  /// Columns of lines between panes.
  package private(set) var borders: [Int] = []
  /// What stands below the panes: one line, or two while a search is typed.
  package private(set) var statusLine: Rectangle
  /// All but the status line.
  package private(set) var body: Rectangle

  /// From this width on, panes stand beside each other.
  package static let wideWidth = 100

  /// `isAlone`: only the pane with the focus is shown, whatever the room.
  ///
  /// `footHeight`: how many lines stand below the panes, if there are so many.
  package init(
    size: ScreenSize, focus: Pane, hasSide: Bool, isAlone: Bool, footHeight: Int = 1
  ) {
    body = Rectangle(size)
    let foot = size.height >= 6 ? footHeight : min(1, size.height - 1)
    body.height -= max(0, foot)
    statusLine = Rectangle(x: 0, y: body.height, width: size.width, height: max(0, foot))
    let group = Group(focus)
    guard size.width >= Self.wideWidth, !isAlone else {
      switch group {
      case .left: left = body
      case .article: article = body
      case .side: side = body
      }
      return
    }
    var rest = body
    func take(_ width: Int, fromLeft: Bool) -> Rectangle {
      let x = fromLeft ? rest.x : rest.x + rest.width - width
      let taken = Rectangle(x: x, y: rest.y, width: width, height: rest.height)
      borders.append(fromLeft ? rest.x + width : x - 1)
      if fromLeft { rest.x += width + 1 }
      rest.width -= width + 1
      return taken
    }
    let sideWidth = max(28, min(40, size.width / 4))
    let leftWidth = max(36, min(72, size.width * 3 / 8))
    let showsSide = hasSide && group != .left
    // The list gives way to the names where the article would become too narrow to read.
    let fitsAll = size.width - leftWidth - sideWidth - 2 >= 66
    if !showsSide || fitsAll { left = take(leftWidth, fromLeft: true) }
    if showsSide { side = take(sideWidth, fromLeft: false) }
    article = rest
  }

  private enum Group {
    case left, article, side

    init(_ pane: Pane) {
      switch pane {
      case .list, .collections, .orders, .results: self = .left
      case .article, .help, .problems, .entity, .entityList, .inbox, .page: self = .article
      case .entities, .crossReferences: self = .side
      }
    }
  }
}

extension Rectangle {
  /// The pane without its line of title, if it has the room for one.
  package var withoutTitle: Rectangle {
    var rest = self
    if height >= 4 { _ = rest.takeTop() }
    return rest
  }
}
