internal import FoundationEssentials

/// What a run prints: a table of all measurements, and if asked a JSON line as soon as there is one.
struct Report {
  private let isJSON: Bool
  private var measurements: [Measurement] = []

  init(isJSON: Bool) { self.isJSON = isJSON }

  mutating func add(_ measurement: Measurement) throws {
    measurements.append(measurement)
    guard isJSON else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Output.print(String(decoding: try encoder.encode(measurement), as: UTF8.self))
  }

  /// Whether everything that is promised holds.
  var holds: Bool { measurements.allSatisfy { $0.holds != false } }

  /// Prints the table, beside the JSON if there is any.
  func finish() {
    if isJSON { Output.say(table) } else { Output.print(table) }
  }

  private var table: String {
    let rows = [["", "value", "", "against", "", "ratio", "promised", ""]] + measurements.map(row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      let cells = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return Self.numeric.contains(column) ? space + row[column] : row[column] + space
      }
      return Self.trimmed(cells.joined(separator: "  "))
    }
    let notes = measurements.compactMap { measurement in
      measurement.note.map { "\(measurement.name): \($0)" }
    }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.joined(separator: "\n")
  }

  private static let numeric: Set = [1, 3, 5]

  private func row(_ measurement: Measurement) -> [String] {
    let reference = measurement.reference
    let promised =
      switch reference?.promise {
      case .atLeast(let bound): "≥ \(Self.number(bound))"
      case .atMost(let bound): "≤ \(Self.number(bound))"
      case nil: ""
      }
    return [
      measurement.name, Self.number(measurement.value), measurement.unit,
      reference.map { Self.number($0.value) } ?? "", reference?.name ?? "",
      measurement.ratio.map(Self.number) ?? "", promised,
      measurement.holds.map { $0 ? "holds" : "DOES NOT HOLD" } ?? "",
    ]
  }

  /// Three digits that matter.
  private static func number(_ value: Double) -> String {
    var (scale, limit) = (1.0, 100.0)
    while value != 0, value.magnitude < limit, scale < 1000 {
      (scale, limit) = (scale * 10, limit / 10)
    }
    let rounded = (value * scale).rounded() / scale
    return scale == 1 || rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
