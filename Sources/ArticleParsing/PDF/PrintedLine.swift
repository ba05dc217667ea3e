/// A line of a printed page.
struct PrintedLine: Sendable {
  var text: String
  /// Points from the page's upper left corner.
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// Which block of the document it is in. Blocks stand in reading order, column after column.
  var block: Int

  var height: Double { bottom - top }
  /// Whether it is printed up or down the margin.
  var isTurned: Bool { height > 2 * (right - left) && text.utf8.count > 3 }
}

/// A printed document as `pdftotext -bbox-layout` shows it.
struct PrintedDocument: Sendable {
  private(set) var pages: [[PrintedLine]] = []
  /// What it says of itself, by name in lower case.
  private(set) var properties: [String: String] = [:]
  private(set) var damage: [String]

  /// Reads XHTML whose `page`, `block`, `line` and `word` elements say where they stand.
  init(layout: [UInt8]) {
    let document = XMLParser.document(layout)
    damage = document.damage
    var block = 0
    for node in document.nodes.indices where document.nodes[node].kind == .element {
      switch document.name(node) {
      case "title": properties["title"] = document.line(node)
      case "meta":
        if let name = document.value("name", of: node),
          let value = document.value("content", of: node)
        {
          properties[name.lowercased()] = Array(value.utf8).onOneLine
        }
      case "page": pages.append([])
      case "block": block += 1
      case "line": if !pages.isEmpty { readLine(node, block, of: document) }
      default: break
      }
    }
    pages = pages.map(PageColumns.ordered)
  }

  private mutating func readLine(_ node: Int, _ block: Int, of document: XMLDocument) {
    func points(_ name: String) -> Double {
      document.value(name, of: node).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } ?? 0
    }
    let words = document.children(node).compactMap(document.line)
    guard !words.isEmpty else { return }
    pages[pages.count - 1].append(
      PrintedLine(
        text: Ligatures.spelled(words.joined(separator: " ")), left: points("xmin"),
        right: points("xmax"), top: points("ymin"), bottom: points("ymax"), block: block))
  }
}

/// Letters that were cast as one, which a reader would look for in vain.
enum Ligatures {
  private static let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// `text` with its Latin ligatures (U+FB00 to U+FB06) spelled out.
  static func spelled(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    var spelled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if 0xFB00...0xFB06 ~= scalar.value {
        spelled += letters[Int(scalar.value) - 0xFB00].unicodeScalars
      } else {
        spelled.append(scalar)
      }
    }
    return String(spelled)
  }
}
