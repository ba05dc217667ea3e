import SpacyInference
import Testing

@Suite struct NumpyArrayTests {
  private func file(_ header: String, _ data: [UInt8]) -> [UInt8] {
    let header = Array(header.utf8)
    return [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, UInt8(header.count), 0] + header + data
  }

  private let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"

  @Test func `shape and data are found`() throws {
    let array = try NumpyArray(ByteSlice(file(header, [UInt8](repeating: 7, count: 24))))
    #expect(array.rows == 2)
    #expect(array.columns == 3)
    #expect(array.data.count == 24)
  }

  @Test(arguments: [
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }",
    "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 4), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, -3), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3",
    "'shape':",
  ])
  func `other arrays are refused`(header: String) {
    let bytes = file(header, [UInt8](repeating: 7, count: 24))
    #expect(throws: DamagedData.self) { try NumpyArray(ByteSlice(bytes)) }
  }

  @Test func `damage is never a crash`() {
    let whole = file(header, [UInt8](repeating: 7, count: 24))
    for count in 0..<whole.count { _ = try? NumpyArray(ByteSlice(Array(whole[..<count]))) }
    var damage = Damage(seed: 4)
    for _ in 0..<20_000 { _ = try? NumpyArray(ByteSlice(damage.flip(whole))) }
  }
}
