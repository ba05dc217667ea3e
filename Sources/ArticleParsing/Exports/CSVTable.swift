/// A table written as text, its cells between commas (RFC 4180).
struct CSVTable {
  private(set) var rows: [Row] = []
  /// What of the table was passed over or mended, if anything.
  private(set) var damage: String?

  struct Row {
    var cells: [String]
    /// Bytes of the file.
    var range: Range<Int>
  }

  private static let mostRows = 1_000_000
  private static let mostCells = 500

  /// Reads `bytes`, which are UTF-8.
  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var cell: [UInt8] = []
    var cells: [String] = []
    var isQuoted = false
    var quoteStart = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = start
    func endCell() {
      if cells.count < Self.mostCells {
        cells.append(String(decoding: NormalizedText.cleaned(cell.span) ?? cell, as: UTF8.self))
      }
      cell.removeAll(keepingCapacity: true)
    }
    while place < span.count, rows.count < Self.mostRows {
      let byte = span[place]
      place += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if place < span.count, span[place] == UInt8(ascii: "\"") {
          cell.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty:
        isQuoted = true
        quoteStart = place - 1
      case UInt8(ascii: ","): endCell()
      case 0x0D: break
      case 0x0A:
        endCell()
        if cells != [""] { rows.append(Row(cells: cells, range: start..<place - 1)) }
        cells = []
        start = place
      default: cell.append(byte)
      }
    }
    if isQuoted { damage = "a quote at byte \(quoteStart) is never closed" }
    if place < span.count { damage = "more than \(Self.mostRows) rows" }
    if !cell.isEmpty || !cells.isEmpty {
      endCell()
      rows.append(Row(cells: cells, range: start..<place))
    }
  }
}
