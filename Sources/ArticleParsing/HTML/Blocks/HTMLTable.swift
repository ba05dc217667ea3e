/// Tables: those that hold data, and those that only place things on a page.
enum HTMLTable {
  /// Words of a cell that is still one; more are paragraphs.
  private static let longestCell = 300

  /// Whether `table` holds data: rows of short cells, and nothing in them that is laid out itself.
  static func isData(_ table: Int, in document: HTMLDocument) -> Bool {
    var rows = 0
    var cells = 0
    for node in document.inside(table) {
      switch document.tag(node) {
      case .tr: rows += 1
      case .td, .th:
        cells += 1
        if document.range(node).count > longestCell * 8,
          let text = document.text(node), text.utf8.count > longestCell
        {
          return false
        }
      case .table, .div, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .figure, .article,
        .section, .pre, .form:
        return false
      default: break
      }
    }
    return rows > 1 && cells > rows
  }

  /// The cells of each row, on a line each.
  static func rows(of table: Int, in document: HTMLDocument) -> [[String?]] {
    var rows: [[String?]] = []
    var node = table + 1
    while node < document.limit(table) {
      switch document.tag(node) {
      case .tr:
        rows.append([])
        node += 1
      case .td, .th:
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(document.text(node))
        node = document.limit(node)
      default: node += 1
      }
    }
    return rows
  }
}
