/// One promise about speed or memory, and what came of it.
struct Measurement: Encodable {
  /// What was measured, such as `recognize avx2`.
  var name: String
  var value: Double
  /// What `value` counts, such as `tokens/s`.
  var unit: String
  /// What `value` is compared with: a peer measured in the same run, or a limit.
  var reference: Reference?
  /// What must be known to read the number, such as how often a text was repeated.
  var note: String?

  /// What a value has to keep to.
  struct Reference: Encodable {
    /// Who or what: `spaCy`, `less`, `limit`.
    var name: String
    var value: Double
    /// What value divided by reference has to keep to, if anything is promised of it.
    var promise: Promise?
  }

  /// A bound of a ratio.
  enum Promise {
    case atLeast(Double)
    case atMost(Double)
  }

  /// Value divided by reference.
  var ratio: Double? {
    guard let reference, reference.value != 0 else { return nil }
    return value / reference.value
  }

  /// Whether the promise holds; `nil` if nothing is promised.
  var holds: Bool? {
    guard let reference, let promise = reference.promise else { return nil }
    return switch promise {
    case .atLeast(let bound): value >= bound * reference.value
    case .atMost(let bound): value <= bound * reference.value
    }
  }

  private enum Key: String, CodingKey { case name, value, unit, reference, ratio, holds, note }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(name, forKey: .name)
    try record.encode(value, forKey: .value)
    try record.encode(unit, forKey: .unit)
    try record.encode(reference, forKey: .reference)
    try record.encode(ratio, forKey: .ratio)
    try record.encode(holds, forKey: .holds)
    try record.encode(note, forKey: .note)
  }
}

extension Measurement {
  /// A value that must not exceed `limit`.
  init(_ name: String, _ value: Double, _ unit: String, limit: Double, note: String? = nil) {
    self.init(
      name: name, value: value, unit: unit,
      reference: Reference(name: "limit", value: limit, promise: .atMost(1)), note: note)
  }
}

extension Measurement.Promise: Encodable {
  private enum Key: String, CodingKey {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    switch self {
    case .atLeast(let bound): try record.encode(bound, forKey: .atLeast)
    case .atMost(let bound): try record.encode(bound, forKey: .atMost)
    }
  }
}
