/// A value that goes into a statement.
enum SQLValue: Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  static func number(_ number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }

  static func number(_ number: Int64?) -> SQLValue { number.map { .integer($0) } ?? .null }

  static func string(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

  static func flag(_ flag: Bool) -> SQLValue { .integer(flag ? 1 : 0) }

  static func id(_ id: RawID) -> SQLValue { .integer(id) }
}

/// A row's number in a table.
typealias RawID = Int64
