import SpacyInference
import Testing

@Suite struct LexicalAttributesTests {
  private func goldens(_ kind: String) throws -> [JSONValue] {
    try Golden.lines(of: "unit.jsonl").filter { $0["kind"]?.string == kind }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test func `ids of strings are spaCy's`() throws {
    for golden in try goldens("string_id") {
      let text = try #require(golden["s"]?.string)
      #expect(
        golden["id"]?.string.flatMap { UInt64($0, radix: 16) } == StringHash.id(Array(text.utf8)))
    }
  }

  @Test func `rows of tables are spaCy's`() throws {
    for golden in try goldens("hash_rows") {
      let id = try #require(golden["id"]?.string.flatMap { UInt64($0, radix: 16) })
      let keys = StringHash.rowKeys(id, seed: UInt32(try #require(golden["seed"]?.int)))
      let expected = golden["keys"]?.array?.compactMap(\.int)
      #expect([keys.0, keys.1, keys.2, keys.3].map(Int.init) == expected)
    }
  }

  @Test func `shapes are spaCy's`() throws {
    for golden in try goldens("shape") {
      let text = try #require(golden["s"]?.string)
      let shape = LexicalAttributes.shape(scalars(text))
      #expect(String(decoding: shape, as: UTF8.self) == golden["shape"]?.string)
    }
  }

  @Test func `lower case is Python's`() throws {
    for golden in try goldens("lower") {
      let text = try #require(golden["s"]?.string)
      let lower = LexicalAttributes.lowercased(scalars(text))
      // Compared by bytes: to `String`, é and e with an accent are the same.
      #expect(lower == Array((golden["lower"]?.string ?? "").utf8))
    }
  }
}
