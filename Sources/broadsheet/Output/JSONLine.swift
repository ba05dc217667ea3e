internal import FoundationEssentials

/// Values as lines of JSON: keys sorted, nothing omitted, `/` as it is.
package struct JSONLine {
  private let encoder: JSONEncoder

  package init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  package func bytes(_ value: some Encodable) throws -> [UInt8] {
    Array(try encoder.encode(value))
  }
}
